import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bytesOfBase64 } from '../../language-server/src/base64.ts';
import { catalogueRequest } from '../../language-server/src/views/catalogue-shape.ts';

/** A file as the server sends it: bytes as base64, which JSON can carry. */
type ExportedFile = { readonly name: string; readonly text: string } | { readonly name: string; readonly base64: string };

interface Format {
    readonly id: string;
    readonly help: string;
}

type Client = () => BaseLanguageClient | undefined;

/** The commands of the code lenses but the preview: findings, and export of what is open. */
export function registerProposalCommands(context: vscode.ExtensionContext, client: Client): void {
    context.subscriptions.push(
        vscode.commands.registerCommand('provenu.showFindings', () => vscode.commands.executeCommand('workbench.actions.view.problems')),
        vscode.commands.registerCommand('provenu.export', (select?: unknown) => exportAll(client, typeof select === 'string' ? select : undefined)),
    );
}

/** Asks for a selection where provenu.json names some, for a form and a folder, and writes the catalogue there. */
async function exportAll(client: Client, given: string | undefined): Promise<void> {
    const select = given ?? (await chosenSelection(client));
    if (select === undefined) return;
    const formats = (await client()?.sendRequest<readonly Format[]>('provenu/formats')) ?? [];
    const choices = formats.map(({ id, help }) => ({ label: id, description: help }));
    const format = (await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Choose a form') }))?.label;
    if (format === undefined) return;
    const [folder] =
        (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Write here') })) ?? [];
    const files = folder === undefined ? [] : await exportedFiles(client, { format, ...(select === '' ? {} : { select }) });
    if (folder === undefined) return;
    const failed: string[] = [];
    for (const file of files) if (!(await writtenWhole(folder, file))) failed.push(file.name);
    const done = files.map(({ name }) => name).filter((name) => !failed.includes(name));
    if (done.length > 0) void vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', done.join(', ')));
    if (failed.length > 0) {
        const said = vscode.l10n.t('Could not be written: {0}. Where it is open in another program, close it and export again.', failed.join(', '));
        void vscode.window.showErrorMessage(said);
    }
}

/** Under another name first: what stands there stays whole until all of the new file is there. */
async function writtenWhole(folder: vscode.Uri, file: ExportedFile): Promise<boolean> {
    const temporary = vscode.Uri.joinPath(folder, `${file.name}.tmp`);
    const { fs } = vscode.workspace;
    try {
        await fs.writeFile(temporary, bytesOf(file));
        await fs.rename(temporary, vscode.Uri.joinPath(folder, file.name), { overwrite: true });
        return true;
    } catch {
        await Promise.resolve(fs.delete(temporary)).catch(() => undefined);
        return false;
    }
}

/** With a note of what is under way, which can stop it: then nothing is written. */
async function exportedFiles(client: Client, question: { readonly format: string; readonly select?: string }): Promise<readonly ExportedFile[]> {
    const title = vscode.l10n.t('Writing {0}', question.format);
    const files = await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (_, stop) => {
        try {
            return await client()?.sendRequest<readonly ExportedFile[]>('provenu/export', question, stop);
        } catch (error) {
            if (!stop.isCancellationRequested) void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
            return [];
        }
    });
    return files ?? [];
}

/** `@name` of a named selection, '' for the whole catalogue, undefined where the question was turned away. */
async function chosenSelection(client: Client): Promise<string | undefined> {
    const { selections } = catalogueRequest.answer.parse(await client()?.sendRequest(catalogueRequest.method, null));
    if (selections.length === 0) return '';
    const named = selections.map(({ name, proposals }) => ({ label: `@${name}`, description: String(proposals.length), select: `@${name}` }));
    const all = { label: vscode.l10n.t('The whole catalogue'), description: '', select: '' };
    return (await vscode.window.showQuickPick([all, ...named], { placeHolder: vscode.l10n.t('Choose what is exported') }))?.select;
}

function bytesOf(file: ExportedFile): Uint8Array {
    if ('text' in file) return new TextEncoder().encode(file.text);
    return bytesOfBase64(file.base64);
}
