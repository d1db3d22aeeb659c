import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const scheme = 'provenu-profile';

/** A file as the server sends it: bytes as base64, which JSON can carry. */
type ExportedFile = { readonly name: string; readonly text: string } | { readonly name: string; readonly base64: string };

interface Format {
    readonly id: string;
    readonly help: string;
}

type Client = () => BaseLanguageClient | undefined;

/** The commands of the code lenses: findings, preview and export of what is open. */
export function registerProposalCommands(context: vscode.ExtensionContext, client: Client): void {
    const preview = new ProfilePages(client);
    context.subscriptions.push(
        preview,
        vscode.workspace.registerTextDocumentContentProvider(scheme, preview),
        vscode.commands.registerCommand('provenu.showFindings', () => vscode.commands.executeCommand('workbench.actions.view.problems')),
        vscode.commands.registerCommand('provenu.preview', (uri?: string, id?: string) => preview.show(uri, id)),
        vscode.commands.registerCommand('provenu.export', () => exportAll(client)),
    );
}

/** A proposal's profile beside its text, as Markdown that follows the typing. */
class ProfilePages implements vscode.TextDocumentContentProvider, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed.event;
    private readonly open = new Set<string>();
    private readonly client: Client;
    private readonly listener: vscode.Disposable;

    constructor(client: Client) {
        this.client = client;
        this.listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
            if (document.languageId !== 'prop') return;
            for (const page of this.open) this.changed.fire(vscode.Uri.parse(page));
        });
    }

    async provideTextDocumentContent(page: vscode.Uri): Promise<string> {
        const id = page.path.replace(/^\/|\.md$/g, '');
        return (await this.client()?.sendRequest<string | null>('provenu/profile', { uri: page.query, id })) ?? '';
    }

    async show(uri = vscode.window.activeTextEditor?.document.uri.toString(), id?: string): Promise<void> {
        if (uri === undefined || id === undefined) return;
        const page = vscode.Uri.from({ scheme, path: `/${id}.md`, query: uri });
        this.open.add(page.toString());
        await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    }

    dispose(): void {
        this.listener.dispose();
        this.changed.dispose();
    }
}

/** Asks for a form and a folder, and writes the catalogue there. */
async function exportAll(client: Client): Promise<void> {
    const formats = (await client()?.sendRequest<readonly Format[]>('provenu/formats')) ?? [];
    const choices = formats.map(({ id, help }) => ({ label: id, description: help }));
    const format = (await vscode.window.showQuickPick(choices, { placeHolder: vscode.l10n.t('Choose a form') }))?.label;
    if (format === undefined) return;
    const [folder] =
        (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: vscode.l10n.t('Write here') })) ?? [];
    const files = folder === undefined ? [] : ((await client()?.sendRequest<readonly ExportedFile[]>('provenu/export', { format })) ?? []);
    for (const file of files) {
        if (folder !== undefined) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file.name), bytesOf(file));
    }
    if (files.length > 0) void vscode.window.showInformationMessage(vscode.l10n.t('Written: {0}', files.map((file) => file.name).join(', ')));
}

function bytesOf(file: ExportedFile): Uint8Array {
    if ('text' in file) return new TextEncoder().encode(file.text);
    return Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
}
