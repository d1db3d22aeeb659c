import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, run } from './client.ts';

/** The extension in desktop VS Code: the server in a process of its own, on VS Code's own runtime. */
export function activate(context: vscode.ExtensionContext): void {
    const module = vscode.Uri.joinPath(context.extensionUri, 'dist/server-node.cjs').fsPath;
    run(context, async (log) => new LanguageClient('provenu', 'Provenu', { module, transport: TransportKind.ipc }, clientOptions(log)));
}
