import * as vscode from 'vscode';
import { bytesOfBase64 } from '../../../language-server/src/base64.ts';
import type { PageAsk } from './messages.ts';

type Picture = Extract<PageAsk, { readonly type: 'save' }>['picture'];

/** Asks where, and writes the picture there. */
export async function savePicture(name: string, picture: Picture): Promise<void> {
    const file = `${safeName(name)}.${picture.format}`;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const filters = picture.format === 'svg' ? { SVG: ['svg'] } : { PNG: ['png'] };
    const chosen = await vscode.window.showSaveDialog({
        filters,
        ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, file) }),
    });
    if (chosen === undefined) return;
    const bytes = picture.format === 'svg' ? new TextEncoder().encode(picture.text) : bytesOfBase64(picture.base64);
    await vscode.workspace.fs.writeFile(chosen, bytes);
    void vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', chosen.path.split('/').at(-1) ?? ''));
}

/** A name that is a file's name everywhere: no separators, no leading dot. */
function safeName(name: string): string {
    return (
        name
            .replace(/[^\p{L}\p{N}_-]+/gu, '-')
            .replace(/^-+|-+$/g, '')
            .slice(0, 100) || 'provenu'
    );
}
