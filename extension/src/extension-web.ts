import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, run } from './client.ts';
import { answerHost } from './web-host.ts';

/** The extension in VS Code for the web: the server in a web worker, files read through the editor. */
export function activate(context: vscode.ExtensionContext): void {
    run(context, async (log) => {
        const client = new LanguageClient('provenu', 'Provenu', await workerOf(context), clientOptions(log));
        answerHost(client, vscode.Uri.joinPath(context.extensionUri, 'dist'));
        return client;
    });
}

/** A worker may not be made from the address of a remotely installed extension: its text is read and made into one. */
async function workerOf(context: vscode.ExtensionContext): Promise<Worker> {
    const uri = vscode.Uri.joinPath(context.extensionUri, 'dist/server-web.js');
    if (uri.scheme !== 'vscode-remote') return new Worker(uri.toString(true));
    const script = await vscode.workspace.fs.readFile(uri);
    return new Worker(URL.createObjectURL(new Blob([script as BlobPart], { type: 'text/javascript' })));
}
