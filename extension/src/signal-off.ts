import * as vscode from 'vscode';
import { withOff } from '../../language-server/src/config/wording-settings.ts';
import { type Off, offShape } from '../../language-server/src/wording/off.ts';
import { changeConfig } from './change-config.ts';

/** "Not in this municipality": a phrase or a rule is switched off in the provenu.json of the folder that the text stands in. */
export function registerSignalOff(context: vscode.ExtensionContext): void {
    context.subscriptions.push(vscode.commands.registerCommand('provenu.signalOff', (asked: unknown) => switchOff(offShape.parse(asked))));
}

async function switchOff(off: Off): Promise<void> {
    const { activeTextEditor: editor } = vscode.window;
    const own = editor === undefined ? undefined : vscode.workspace.getWorkspaceFolder(editor.document.uri);
    const folder = (own ?? vscode.workspace.workspaceFolders?.[0])?.uri;
    if (folder === undefined) {
        void vscode.window.showErrorMessage(vscode.l10n.t('Open the folder of the proposals first: its provenu.json holds what is switched off.'));
        return;
    }
    const done = await changeConfig(folder, (text) => withOff(text, off));
    if (done === 'done') return;
    void vscode.window.showErrorMessage(vscode.l10n.t('Nothing was switched off: provenu.json cannot be changed. Mend it, save it, and try again.'));
}
