import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const mostFiles = 5000;
const largestFile = 4 * 1024 * 1024;

/** What a server in a worker asks for: the client reads the workspace on its behalf. */
export function answerHost(client: BaseLanguageClient): void {
    const text = async (uri: vscode.Uri) => {
        try {
            const bytes = await vscode.workspace.fs.readFile(uri);
            return bytes.length > largestFile ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        } catch {
            return null;
        }
    };
    client.onRequest('provenu/readFolder', async (folder: string) => {
        const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), '**/*.prop');
        const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git}/**', mostFiles);
        const files = await Promise.all(found.map(async (uri) => ({ uri: uri.toString(), text: await text(uri) })));
        return files.filter((file) => file.text !== null);
    });
    client.onRequest('provenu/readFile', (uri: string) => text(vscode.Uri.parse(uri)));
    client.onRequest('provenu/readConfig', (folder: string) => text(vscode.Uri.joinPath(vscode.Uri.parse(folder), 'provenu.json')));
}
