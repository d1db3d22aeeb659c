import * as vscode from 'vscode';

/** The item in the status bar: what is found in the open file, its keywords, and whether the server runs. */
export class StatusItem implements vscode.Disposable {
    private readonly item = vscode.window.createStatusBarItem('provenu.status', vscode.StatusBarAlignment.Right, 100);
    private readonly listeners: vscode.Disposable[];
    private isRunning = false;

    constructor() {
        this.item.name = 'Provenu';
        this.listeners = [
            vscode.window.onDidChangeActiveTextEditor(() => this.update()),
            vscode.languages.onDidChangeDiagnostics(() => this.update()),
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
        this.update();
    }

    private update(): void {
        const document = vscode.window.activeTextEditor?.document;
        if (!this.isRunning) return;
        if (document?.languageId !== 'prop') return this.item.hide();
        const found = vscode.languages.getDiagnostics(document.uri);
        const count = (severity: vscode.DiagnosticSeverity) => found.filter((each) => each.severity === severity).length;
        const [errors, warnings] = [count(vscode.DiagnosticSeverity.Error), count(vscode.DiagnosticSeverity.Warning)];
        const name = document.uri.path.split('/').at(-1) ?? '';
        this.item.text = errors + warnings === 0 ? '$(check) Provenu' : `$(error) ${errors} $(warning) ${warnings} Provenu`;
        const sum =
            errors + warnings === 0
                ? vscode.l10n.t('Nothing wrong in {0}', name)
                : vscode.l10n.t('{0} errors, {1} warnings in {2}', errors, warnings, name);
        const language = vscode.workspace.getConfiguration('provenu').get('keywords') === 'en' ? vscode.l10n.t('English') : vscode.l10n.t('Danish');
        this.item.tooltip = `${sum}. ${vscode.l10n.t('Keywords: {0}. Click for the log.', language)}`;
        this.item.command = 'provenu.showLog';
        this.item.show();
    }

    dispose(): void {
        for (const listener of this.listeners) listener.dispose();
        this.item.dispose();
    }
}
