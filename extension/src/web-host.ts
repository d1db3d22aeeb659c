import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of } from '../../language-server/src/base64.ts';
import { type LogoFile, largestLogo } from '../../language-server/src/config/logo-file.ts';
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
    client.onRequest('provenu/readLogo', ({ uri, name }: { readonly uri: string; readonly name: string }) => logoFile(vscode.Uri.parse(uri), name));
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

/** The picture that the configuration names. Where a link leads cannot be seen from here: none is followed. */
async function logoFile(folder: vscode.Uri, name: string): Promise<LogoFile> {
    if (leadsOutside(name)) return { refused: 'outside' };
    const parts = name.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
    const uri = vscode.Uri.joinPath(folder, ...parts);
    try {
        for (let length = 1; length <= parts.length; length++) {
            const { type } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, ...parts.slice(0, length)));
            if ((type & vscode.FileType.SymbolicLink) !== 0) return { refused: 'link' };
        }
        const { type, size } = await vscode.workspace.fs.stat(uri);
        if (type !== vscode.FileType.File) return { refused: 'no-file' };
        if (size > largestLogo) return { refused: 'too-large' };
        return { base64: base64Of(await vscode.workspace.fs.readFile(uri)) };
    } catch {
        return { refused: 'missing' };
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
