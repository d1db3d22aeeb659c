import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { HostFile } from '../../language-server/src/editor/workspace-host.ts';

const mostFiles = 5000;
const largestFile = 4 * 1024 * 1024;

/** What a server in a worker asks for: the client reads the workspace on its behalf. */
export function answerHost(client: BaseLanguageClient): void {
    const text = async (uri: vscode.Uri) => {
        const file = await read(uri);
        return 'text' in file ? file.text : null;
    };
    client.onRequest('provenu/readFolder', async (folder: string) => {
        const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), '**/*.prop');
        const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git}/**');
        const beyond = found.slice(mostFiles).map((uri): HostFile => ({ uri: uri.toString(), leftOut: 'too-many' }));
        return [...(await Promise.all(found.slice(0, mostFiles).map(read))), ...beyond];
    });
    client.onRequest('provenu/readFile', (uri: string) => text(vscode.Uri.parse(uri)));
    client.onRequest('provenu/readConfig', (folder: string) => text(vscode.Uri.joinPath(vscode.Uri.parse(folder), 'provenu.json')));
}

async function read(uri: vscode.Uri): Promise<HostFile> {
    const name = uri.toString();
    try {
        const bytes = await vscode.workspace.fs.readFile(uri);
        if (bytes.length > largestFile) return { uri: name, leftOut: 'too-large' };
        return { uri: name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
        return { uri: name, leftOut: 'unreadable' };
    }
}
