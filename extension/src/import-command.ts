import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { base64Of } from '../../language-server/src/base64.ts';
import { type ImportAnswer, importRequest } from '../../language-server/src/views/import-shape.ts';
import { droppedSheet } from './dropped-sheet.ts';
import { fieldChoices, fieldName } from './import-fields.ts';
import { type FileState, type Outcome, reportText, sheetName } from './import-report.ts';

type Client = () => BaseLanguageClient | undefined;
type Read = Extract<ImportAnswer, { kind: 'read' }>;
type Unit = 'kr' | '1.000 kr' | 'mio. kr';

/** Our own data package is two files that are read together. */
const together = ['provenu-fields.csv', 'provenu-tables.csv'];
const largest = 20_000_000;

/** The report is read beside the rest of the editor: its sentences are in the language of that. */
function readersLanguage(): 'da' | 'en' {
    return vscode.env.language.startsWith('da') ? 'da' : 'en';
}

interface Choice {
    readonly columns: Record<string, string>;
    unit: Unit | null;
}

/** `Provenu: Import from a spreadsheet…`: a file is chosen, what its columns mean is shown and put right, and proposals are written of it. */
export function registerImport(context: vscode.ExtensionContext, client: Client): void {
    context.subscriptions.push(
        vscode.commands.registerCommand('provenu.import', (given?: unknown) =>
            importSheet(context, client, given instanceof vscode.Uri ? given : undefined),
        ),
        vscode.languages.registerDocumentDropEditProvider(
            { language: 'prop' },
            { provideDocumentDropEdits: importDropped },
            { dropMimeTypes: ['text/uri-list'] },
        ),
    );
}

/** A sheet dropped on a proposal is imported; its path is not written into the text. */
async function importDropped(_: vscode.TextDocument, __: vscode.Position, data: vscode.DataTransfer): Promise<vscode.DocumentDropEdit | undefined> {
    const sheet = droppedSheet((await data.get('text/uri-list')?.asString()) ?? '');
    if (sheet === null) return undefined;
    void vscode.commands.executeCommand('provenu.import', vscode.Uri.parse(sheet));
    return new vscode.DocumentDropEdit('', vscode.l10n.t('Import'));
}

async function importSheet(context: vscode.ExtensionContext, client: Client, given: vscode.Uri | undefined): Promise<void> {
    const uri = given ?? (await chosenFile());
    if (uri === undefined) return;
    const files = await sentFiles(uri);
    if (files === null) {
        void vscode.window.showErrorMessage(vscode.l10n.t('The file is too large: at most {0} MB can be imported.', largest / 1_000_000));
        return;
    }
    const read = await readAsAgreed(context, client, nameOf(uri), files);
    if (read === undefined) return;
    const written = await write(read, vscode.Uri.joinPath(uri, '..'));
    if (written === undefined) return;
    const report = await vscode.workspace.openTextDocument({ language: 'markdown', content: reportText(nameOf(uri), read, written) });
    await vscode.window.showTextDocument(report, { preview: false });
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
    const filters = { [vscode.l10n.t('Spreadsheets')]: ['xlsx', 'csv', 'zip'] };
    const [uri] = (await vscode.window.showOpenDialog({ canSelectMany: false, filters, openLabel: vscode.l10n.t('Import') })) ?? [];
    return uri;
}

/** Null where a file is larger than the import takes. */
async function sentFiles(uri: vscode.Uri): Promise<readonly { readonly name: string; readonly base64: string }[] | null> {
    const uris = together.includes(nameOf(uri)) ? together.map((name) => vscode.Uri.joinPath(uri, '..', name)) : [uri];
    const files: { readonly name: string; readonly base64: string }[] = [];
    for (const each of uris) {
        const bytes = await bytesOf(each);
        if (bytes === null) continue;
        if (bytes.length > largest) return null;
        files.push({ name: nameOf(each), base64: base64Of(bytes) });
    }
    return files;
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | null> {
    try {
        return await vscode.workspace.fs.readFile(uri);
    } catch {
        return null;
    }
}

function nameOf(uri: vscode.Uri): string {
    return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Asks until the file is read and its columns are agreed on; undefined where the user turns away. What was agreed is remembered for these heads. */
async function readAsAgreed(context: vscode.ExtensionContext, client: Client, name: string, files: readonly object[]): Promise<Read | undefined> {
    const choice: Choice = { columns: {}, unit: null };
    let known = false;
    for (;;) {
        const answer = importRequest.answer.parse(
            await client()?.sendRequest(importRequest.method, { files, ...choice, language: readersLanguage() }),
        );
        if (answer.kind === 'wrong') {
            if (!(await mended(answer, choice))) return undefined;
            continue;
        }
        const heads = answer.columns.map(({ head }) => head);
        if (heads.length === 0) return answer;
        const key = `import ${heads.join('\t')}`;
        const before = context.workspaceState.get<Record<string, string>>(key);
        if (!known && before !== undefined) {
            known = true;
            Object.assign(choice.columns, before);
            continue;
        }
        known = true;
        const agreed = await agreedOn(answer, name, choice);
        if (agreed === undefined) return undefined;
        if (agreed) {
            await context.workspaceState.update(key, choice.columns);
            return answer;
        }
    }
}

/** Whether the user could say what was missing. */
async function mended(answer: Extract<ImportAnswer, { kind: 'wrong' }>, choice: Choice): Promise<boolean> {
    if (answer.needs === 'unit') {
        const units: readonly Unit[] = ['1.000 kr', 'kr', 'mio. kr'];
        const unit = await vscode.window.showQuickPick(units, {
            title: vscode.l10n.t('In which unit are the amounts?'),
            placeHolder: answer.message,
        });
        choice.unit = (unit as Unit | undefined) ?? null;
        return unit !== undefined;
    }
    const heads = [...new Set(answer.heads.flatMap(({ head }) => head))];
    if (answer.needs === 'columns' && heads.length > 0) {
        const head = await vscode.window.showQuickPick(heads, {
            title: vscode.l10n.t('Choose a column and say what it means'),
            placeHolder: answer.message,
        });
        return head !== undefined && (await columnChosen(head, choice));
    }
    void vscode.window.showErrorMessage(answer.message);
    return false;
}

/** True to import, false where a column was put right, undefined to turn away. */
async function agreedOn({ columns, rows, sheet, files }: Read, name: string, choice: Choice): Promise<boolean | undefined> {
    const go = {
        label: `$(check) ${vscode.l10n.t('Import as shown')}`,
        description: vscode.l10n.t('{0} files of {1} rows; {2} refused', files.length, rows.total, rows.refused),
        head: null,
    };
    const items = columns.map(({ head, field }) => ({ label: head, description: `→ ${fieldName(field)}`, head }));
    const picked = await vscode.window.showQuickPick([go, ...items], {
        title: vscode.l10n.t('What the columns of {0} mean', sheetName(sheet, name)),
        placeHolder: vscode.l10n.t('Choose a column to say what it means, or import'),
        matchOnDescription: true,
    });
    if (picked === undefined) return undefined;
    if (picked.head === null) return true;
    await columnChosen(picked.head, choice);
    return false;
}

async function columnChosen(head: string, choice: Choice): Promise<boolean> {
    const picked = await vscode.window.showQuickPick(fieldChoices(head), { title: vscode.l10n.t('What does the column "{0}" mean?', head) });
    if (picked === undefined) return false;
    choice.columns[head] = picked.field;
    return true;
}

/** Writes into a folder, or opens what was read as new files; which were written. Nothing that is there is written over. */
async function write({ files }: Read, beside: vscode.Uri): Promise<Outcome | undefined> {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({
        label: `$(folder) ${vscode.l10n.t('Write in {0}', name)}`,
        uri: uri as vscode.Uri | null,
    }));
    // Who imports a sheet in a folder of proposals wants them there.
    const isBeside = vscode.workspace.getWorkspaceFolder(beside) !== undefined && !folders.some(({ uri }) => uri?.path === beside.path);
    const here = { label: `$(folder) ${vscode.l10n.t('Write beside the sheet, in {0}', nameOf(beside))}`, uri: beside };
    const other = { label: `$(folder-opened) ${vscode.l10n.t('Choose another folder…')}`, uri: null };
    const open = { label: `$(new-file) ${vscode.l10n.t('Open as new files, unsaved')}`, uri: null };
    const picked = await vscode.window.showQuickPick([...(isBeside ? [here] : []), ...folders, other, open], {
        title: vscode.l10n.t('Where to put {0} files', files.length),
        placeHolder: vscode.l10n.t('Files that are there already are not touched'),
    });
    if (picked === undefined) return undefined;
    if (picked === open) return opened(files);
    const [chosen] =
        picked === other
            ? ((await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Write here') })) ?? [])
            : [];
    const folder = picked.uri ?? chosen;
    return folder === undefined ? undefined : writtenTo(folder, files);
}

/** A file that cannot be written keeps none of the others back, and the report names each. */
async function writtenTo(folder: vscode.Uri, files: Read['files']): Promise<Outcome> {
    const done = new Map<string, FileState>();
    let reason = '';
    for (const { path, text } of files) {
        const uri = vscode.Uri.joinPath(folder, ...path.split('/'));
        try {
            const isThere = (await bytesOf(uri)) !== null;
            if (!isThere) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
            done.set(path, isThere ? 'there' : 'written');
        } catch (error) {
            done.set(path, 'failed');
            reason ||= error instanceof Error ? error.message : String(error);
        }
    }
    if (reason !== '') void vscode.window.showErrorMessage(vscode.l10n.t('Some files could not be written: {0}', reason));
    return done;
}

/** So many are opened that the tabs can still be told apart. */
const mostOpened = 20;

async function opened(files: Read['files']): Promise<Outcome> {
    const done = new Map<string, FileState>();
    const whole =
        files.length > mostOpened ? [{ path: files.map(({ path }) => path).join(', '), text: files.map(({ text }) => text).join('\n') }] : files;
    for (const { text } of whole) {
        const document = await vscode.workspace.openTextDocument({ language: 'prop', content: text });
        await vscode.window.showTextDocument(document, { preview: false });
    }
    for (const { path } of files) done.set(path, 'opened');
    return done;
}
