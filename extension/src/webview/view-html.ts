import * as vscode from 'vscode';
import { newNonce, pageHtml } from './page-html.ts';

type Parts = Promise<readonly [script: string, style: string]>;

/** Read once, however often a page is opened. */
const known = new Map<string, Parts>();

function partsOf(extension: vscode.Uri, name: string): Parts {
    const read = async (file: string) =>
        new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'pages', file)));
    const parts = known.get(name) ?? Promise.all([read(`${name}.js`), read(`${name}.css`)]);
    known.set(name, parts);
    return parts;
}

/** The page whose script is `dist/pages/NAME.js`. */
export async function viewHtml(extension: vscode.Uri, name: string, title: string): Promise<string> {
    const [script, style] = await partsOf(extension, name);
    const language = vscode.workspace.getConfiguration('provenu').get('messages') === 'en' ? 'en' : 'da';
    return pageHtml({ language, title, script, style, nonce: newNonce() });
}
