import * as vscode from 'vscode';

/** Changes a folder's provenu.json as one step of undo, and saves it; makes it where it is not there. `change` gives null for what is no JSON. */
export async function changeConfig(folder: vscode.Uri, change: (text: string) => string | null): Promise<'done' | 'not JSON' | 'not saved'> {
    const uri = vscode.Uri.joinPath(folder, 'provenu.json');
    const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
    const text = change(document?.getText() ?? '');
    if (text === null) return 'not JSON';
    if (document === undefined) {
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
        return 'done';
    }
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    return (await vscode.workspace.applyEdit(edit)) && (await document.save()) ? 'done' : 'not saved';
}
