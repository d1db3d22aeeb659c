import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

const scheme = 'provenu-rule';

interface RuleTitle {
    readonly code: string;
    readonly title: string;
}

/** The pages of the rules, readable without a network: the server writes them, and they are shown as Markdown. */
export function registerRulePages(context: vscode.ExtensionContext, client: () => BaseLanguageClient | undefined): void {
    const ask = async <Answer>(method: string, argument: unknown) => (await client()?.sendRequest<Answer>(method, argument)) ?? null;
    const provider: vscode.TextDocumentContentProvider = {
        provideTextDocumentContent: async (uri) => (await ask<string>('provenu/rulePage', uri.path.replace(/^\/|\.md$/g, ''))) ?? '',
    };
    const choose = async () => {
        const titles = (await ask<readonly RuleTitle[]>('provenu/rules', null)) ?? [];
        const items = titles.map(({ code, title }) => ({ label: code, description: title }));
        return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Choose a rule'), matchOnDescription: true }))?.label;
    };
    const show = async (code?: string) => {
        const chosen = code ?? (await choose());
        if (chosen === undefined) return;
        await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.from({ scheme, path: `/${chosen}.md` }));
    };
    context.subscriptions.push(
        vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
        vscode.commands.registerCommand('provenu.showRules', show),
    );
}
