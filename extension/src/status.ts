import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The answer to `provenu/status`: see the language server's editor/file-status.ts. */
interface FileStatus {
    readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
    readonly lines: readonly string[];
}

interface Choice extends vscode.QuickPickItem {
    readonly command?: string;
}

/** How long after the last change the server is asked again, in milliseconds. */
const pause = 300;

/** The item in the status bar: what is found in the open file, what it is held against, why nothing is shown, and whether the server runs. */
export class StatusItem implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('provenu.status', vscode.StatusBarAlignment.Right, 100);
    private readonly listeners: vscode.Disposable[];
    private readonly client: () => BaseLanguageClient | undefined;
    private isRunning = false;
    private timer: ReturnType<typeof setTimeout> | undefined;

    constructor(client: () => BaseLanguageClient | undefined) {
        this.client = client;
        this.item.name = 'Provenu';
        this.listeners = [
            vscode.window.onDidChangeActiveTextEditor(() => this.update()),
            vscode.languages.onDidChangeDiagnostics(() => this.updateSoon()),
            vscode.commands.registerCommand('provenu.status', () => this.tell()),
        ];
    }

    starting(): void {
        this.isRunning = false;
        this.item.text = '$(sync~spin) Provenu';
        this.item.tooltip = vscode.l10n.t('Provenu is starting');
        this.item.show();
    }

    stopped(): void {
        this.isRunning = false;
        this.item.text = '$(error) Provenu';
        this.item.tooltip = vscode.l10n.t('Provenu has stopped. Click to restart.');
        this.item.command = 'provenu.restart';
        this.item.show();
    }

    running(): void {
        this.isRunning = true;
        void this.update();
    }

    private updateSoon(): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.update(), pause);
    }

    private async update(): Promise<void> {
        if (!this.isRunning) return;
        const status = await this.ask();
        if (status === null) return this.item.hide();
        const { error, warning } = status.counts;
        this.item.text = error + warning === 0 ? '$(check) Provenu' : `$(error) ${error} $(warning) ${warning} Provenu`;
        this.item.tooltip = status.lines.join('\n');
        this.item.command = 'provenu.status';
        this.item.show();
    }

    /** The same sentences in a list that can be read and acted on. */
    private async tell(): Promise<void> {
        const status = await this.ask();
        const actions: readonly Choice[] = [
            { label: `$(list-unordered) ${vscode.l10n.t('Show findings')}`, command: 'provenu.showFindings' },
            { label: `$(output) ${vscode.l10n.t('Show the log')}`, command: 'provenu.showLog' },
            { label: `$(debug-restart) ${vscode.l10n.t('Restart')}`, command: 'provenu.restart' },
        ];
        const lines = status?.lines ?? [vscode.l10n.t('No .prop file is open, so there is nothing to check.')];
        const separator: Choice = { label: '', kind: vscode.QuickPickItemKind.Separator };
        const told = lines.map((label): Choice => ({ label }));
        const picked = await vscode.window.showQuickPick([...told, separator, ...actions], { title: 'Provenu' });
        if (picked?.command !== undefined) await vscode.commands.executeCommand(picked.command);
    }

    private async ask(): Promise<FileStatus | null> {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== 'prop' || !this.isRunning) return null;
        return (await this.client()?.sendRequest<FileStatus | null>('provenu/status', { uri: document.uri.toString() })) ?? null;
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const listener of this.listeners) listener.dispose();
        this.item.dispose();
    }
}
