import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { leadsOutside } from '../../language-server/src/config/paths.ts';
import type { HostFile } from '../../language-server/src/editor/workspace-host.ts';
import { packLimits } from '../../language-server/src/wording/limits.ts';
import type { PackFile } from '../../language-server/src/wording/pack-files.ts';

const mostFiles = 5000;
const largestFile = 4 * 1024 * 1024;

/** What a server in a worker asks for: the client reads the workspace on its behalf, and parts of the server itself from the folder of the program. */
export function answerHost(client: BaseLanguageClient, program: vscode.Uri): void {
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
    client.onRequest('provenu/readPack', ({ uri, folder }: { readonly uri: string; readonly folder: string }) => packFiles(uri, folder, text));
    client.onRequest('provenu/readFile', (uri: string) => text(vscode.Uri.parse(uri)));
    client.onRequest('provenu/readChunk', (file: string) => (/^[\w-]+\.mjs$/.test(file) ? text(vscode.Uri.joinPath(program, 'lazy', file)) : null));
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

/** The YAML files of a pack in the workspace, one more than it may have being enough to see that; null where there is no such folder. */
async function packFiles(uri: string, folder: string, text: (uri: vscode.Uri) => Promise<string | null>): Promise<readonly PackFile[] | null> {
    if (leadsOutside(folder)) return null;
    const base = vscode.Uri.joinPath(vscode.Uri.parse(uri), folder);
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(base, '**/*.yaml'), null, packLimits.files + 1);
    if (found.length === 0) return null;
    const paths = found.map((each) => ({ each, path: each.path.slice(base.path.replace(/\/$/, '').length + 1) }));
    const files = await Promise.all(paths.map(async ({ each, path }) => ({ path, text: (await text(each)) ?? '' })));
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
