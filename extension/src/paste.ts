import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('provenu', 'table');

/** A range copied from a spreadsheet becomes aligned rows of the table it is pasted into, as one step of undo. */
export function registerPaste(context: vscode.ExtensionContext, client: () => BaseLanguageClient | undefined): void {
    const provider: vscode.DocumentPasteEditProvider = {
        async provideDocumentPasteEdits(document, ranges, transfer, _, token) {
            const [range] = ranges;
            const text = await transfer.get('text/plain')?.asString();
            if (range === undefined || text === undefined || !text.includes('\t')) return undefined;
            const question = { uri: document.uri.toString(), position: { line: range.start.line, character: range.start.character }, text };
            const answer = await client()?.sendRequest<{ readonly edit: TextEdit } | null>('provenu/paste', question, token);
            return answer === null || answer === undefined ? undefined : [pasteEdit(document, answer.edit)];
        },
    };
    const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] };
    context.subscriptions.push(vscode.languages.registerDocumentPasteEditProvider({ language: 'prop' }, provider, metadata));
}

function pasteEdit(document: vscode.TextDocument, { range, newText }: TextEdit): vscode.DocumentPasteEdit {
    const { start, end } = range;
    const edit = new vscode.DocumentPasteEdit('', vscode.l10n.t('Paste as rows of the table'), kind);
    edit.additionalEdit = new vscode.WorkspaceEdit();
    edit.additionalEdit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
    return edit;
}
