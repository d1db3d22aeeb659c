import * as vscode from 'vscode';
import { wordingReportRequest } from '../../language-server/src/views/wording-report-shape.ts';
import type { CatalogueFeed } from './catalogue-feed.ts';
import { ask, type Client } from './webview/ask.ts';

const scheme = 'provenu-report';

/** The signals of the whole catalogue as a document to read, which follows the text while it is open. */
export function registerWordingReport(context: vscode.ExtensionContext, client: Client, feed: CatalogueFeed): void {
    const changed = new vscode.EventEmitter<vscode.Uri>();
    const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Wording report')}.md` });
    const provider: vscode.TextDocumentContentProvider = {
        onDidChange: changed.event,
        provideTextDocumentContent: async (_, token) => (await ask(client, wordingReportRequest, null, token)) ?? '',
    };
    context.subscriptions.push(
        changed,
        feed.onDidChange(() => changed.fire(uri)),
        vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
        vscode.commands.registerCommand('provenu.wordingReport', () => vscode.commands.executeCommand('markdown.showPreview', uri)),
    );
}
