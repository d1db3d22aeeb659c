import * as vscode from 'vscode';
import { asWritten, type ProposalView, proposalViewRequest, whatIfEditsRequest } from '../../../language-server/src/views/proposal-shape.ts';
import type { CatalogueFeed } from '../catalogue-feed.ts';
import { ask, type Client } from './ask.ts';
import { type FromPreview, fromPreview, type PreviewState, previewState, type ToPreview } from './preview-messages.ts';
import { ViewPage } from './view-page.ts';

const viewType = 'provenu.proposalPreview';
const kind = { name: 'preview', fromPage: fromPreview };
/** How long after a keystroke or a step of the cursor the server is asked. */
const pause = 60;

/** The command that opens the preview, and the preview that comes back when the window is loaded again. */
export function registerProposalPreview(context: vscode.ExtensionContext, client: Client, feed: CatalogueFeed): void {
    const preview = new ProposalPreview(context.extensionUri, client, feed);
    context.subscriptions.push(
        preview,
        vscode.commands.registerCommand('provenu.preview', (uri?: string, id?: string) => preview.show(uri, id)),
        vscode.window.registerWebviewPanelSerializer(viewType, {
            async deserializeWebviewPanel(panel, state: unknown) {
                const kept = previewState.safeParse(state);
                preview.attach(panel, kept.success ? kept.data : null);
            },
        }),
    );
}

/** One preview beside the text: it shows the proposal that the cursor stands in, as the text has it now. */
class ProposalPreview implements vscode.Disposable {
    private readonly extension: vscode.Uri;
    private readonly client: Client;
    private readonly listeners: readonly vscode.Disposable[];
    private panel: vscode.WebviewPanel | undefined;
    private page: ViewPage<ToPreview, FromPreview> | undefined;
    private shown: PreviewState | null = null;
    private cursor: { readonly uri: string; readonly offset: number } | null = null;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private underway = new vscode.CancellationTokenSource();

    constructor(extension: vscode.Uri, client: Client, feed: CatalogueFeed) {
        this.extension = extension;
        this.client = client;
        this.listeners = [
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
            vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                if (document.languageId === 'prop') this.ask();
            }),
            // Another file may change its figures, and after the window is loaded anew the server may know the proposal only now.
            feed.onDidChange(() => this.ask()),
        ];
    }

    show(uri?: string, id?: string): void {
        const editor = vscode.window.activeTextEditor;
        const at = uri ?? (editor?.document.languageId === 'prop' ? editor.document.uri.toString() : undefined);
        if (at === undefined) return;
        this.shown = { uri: at, id: id ?? '', scenario: 0, whatIf: asWritten };
        this.cursor = id === undefined && editor !== undefined ? cursorIn(editor) : null;
        if (this.panel === undefined) {
            const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
            this.attach(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Preview'), place), this.shown);
        } else {
            this.panel.reveal(undefined, true);
        }
        this.ask();
    }

    attach(panel: vscode.WebviewPanel, state: PreviewState | null): void {
        this.panel?.dispose();
        this.panel = panel;
        this.shown = state;
        panel.iconPath = vscode.Uri.joinPath(this.extension, 'file-icon.svg');
        const page = new ViewPage(kind, panel.webview, {
            extension: this.extension,
            title: panel.title,
            untold: () => this.ask(),
            receive: (message) => this.receive(message),
        });
        this.page = page;
        panel.onDidDispose(() => {
            page.dispose();
            if (this.panel !== panel) return;
            this.panel = undefined;
            this.page = undefined;
        });
    }

    private follow(editor: vscode.TextEditor | undefined): void {
        if (this.panel === undefined || editor === undefined || editor.document.languageId !== 'prop') return;
        this.cursor = cursorIn(editor);
        void this.page?.post({ type: 'cursor', offset: this.cursor.uri === this.shown?.uri ? this.cursor.offset : null });
        this.ask();
    }

    /** Asks the server a moment later; a question that is underway is taken back, so that the newest text wins. */
    private ask(): void {
        if (this.page === undefined) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.askNow(), pause);
    }

    private async askNow(): Promise<void> {
        this.underway.cancel();
        this.underway = new vscode.CancellationTokenSource();
        const { token } = this.underway;
        try {
            const view = (await this.viewAtCursor(token)) ?? (await this.viewShown(token));
            if (!token.isCancellationRequested) this.told(view ?? null);
        } catch {
            // The server has logged what went wrong, or is being started again: what was shown stays.
            if (!token.isCancellationRequested) this.told(null);
        }
    }

    /** The proposal that the cursor has moved to, with nothing tried yet; the one shown keeps what is tried. */
    private async viewAtCursor(token: vscode.CancellationToken): Promise<ProposalView | null | undefined> {
        if (this.cursor === null) return null;
        const { uri, offset } = this.cursor;
        const same = this.shown?.uri === uri && this.shown.id !== '' ? this.shown : null;
        // In the text that is shown already a cursor between two proposals changes nothing.
        const at = same === null ? { near: offset } : { offset };
        const anew = { uri, at, scenario: 0, whatIf: asWritten };
        if (same === null) return await ask(this.client, proposalViewRequest, anew, token);
        const view = await ask(this.client, proposalViewRequest, { ...anew, scenario: same.scenario, whatIf: same.whatIf }, token);
        return view === null || view === undefined || view.id === same.id ? view : await ask(this.client, proposalViewRequest, anew, token);
    }

    private async viewShown(token: vscode.CancellationToken): Promise<ProposalView | null | undefined> {
        if (this.shown === null || token.isCancellationRequested) return null;
        const { uri, id, scenario, whatIf } = this.shown;
        return await ask(this.client, proposalViewRequest, { uri, at: id === '' ? { near: 0 } : { id }, scenario, whatIf }, token);
    }

    private told(view: ProposalView | null): void {
        if (view === null) {
            void this.page?.post({ type: 'lost' });
            return;
        }
        const same = this.shown?.uri === view.uri && (this.shown.id === view.id || this.shown.id === '');
        this.shown = { uri: view.uri, id: view.id, scenario: view.shown, whatIf: same && this.shown !== null ? this.shown.whatIf : asWritten };
        if (this.panel !== undefined) this.panel.title = vscode.l10n.t('Preview {0}', view.id);
        void this.page?.post({ type: 'view', view });
        if (this.cursor !== null) void this.page?.post({ type: 'cursor', offset: this.cursor.uri === view.uri ? this.cursor.offset : null });
    }

    private receive(message: FromPreview): void {
        if (this.shown === null) return;
        if (message.type === 'reveal') void reveal(this.shown.uri, message.offset);
        if (message.type === 'try') {
            this.shown = { ...this.shown, scenario: message.scenario, whatIf: message.whatIf };
            this.ask();
        }
        if (message.type === 'write') void this.write({ ...this.shown, whatIf: message.whatIf });
    }

    /** Writes what was tried into the text, as one step of undo. */
    private async write({ uri, id, whatIf }: PreviewState): Promise<void> {
        const never = new vscode.CancellationTokenSource().token;
        const edits = (await ask(this.client, whatIfEditsRequest, { uri, id, whatIf }, never)) ?? [];
        const edit = new vscode.WorkspaceEdit();
        for (const { uri: file, range, newText } of edits) {
            const { start, end } = range;
            edit.replace(vscode.Uri.parse(file), new vscode.Range(start.line, start.character, end.line, end.character), newText);
        }
        if (!(await vscode.workspace.applyEdit(edit)) || this.shown === null) return;
        this.shown = { ...this.shown, whatIf: asWritten };
        this.ask();
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.underway.cancel();
        for (const listener of this.listeners) listener.dispose();
        this.panel?.dispose();
    }
}

function cursorIn({ document, selection }: vscode.TextEditor): { readonly uri: string; readonly offset: number } {
    return { uri: document.uri.toString(), offset: document.offsetAt(selection.active) };
}

/** Puts the cursor at a place of a text, where the text is open already or else in the column it was. */
async function reveal(uri: string, offset: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const at = document.positionAt(offset);
    const selection = new vscode.Range(at, at);
    await vscode.window.showTextDocument(document, { selection, viewColumn: open?.viewColumn ?? vscode.ViewColumn.One });
}
