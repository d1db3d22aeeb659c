import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { CatalogueFeed } from './catalogue-feed.ts';
import { registerImport } from './import-command.ts';
import { registerPaste } from './paste.ts';
import { registerProposalCommands } from './proposal-commands.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerSignalOff } from './signal-off.ts';
import { StatusItem } from './status.ts';
import { registerTree } from './tree-view.ts';
import { registerOverview } from './webview/catalogue-overview.ts';
import { registerProposalPreview } from './webview/proposal-preview.ts';
import { registerWordingReport } from './wording-report.ts';

/** What the desktop and the web share: options, status, commands. */
export function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
    const settings = vscode.workspace.getConfiguration('provenu');
    return {
        documentSelector: [{ language: 'prop' }],
        outputChannel: log,
        initializationOptions: {
            language: settings.get('messages'),
            keywords: settings.get('keywords'),
            suggestCommand: 'editor.action.triggerSuggest',
            selectCommand: 'provenu.select',
            ruleCommand: 'provenu.showRules',
            offCommand: 'provenu.signalOff',
            views: true,
        },
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.prop,*.yaml,provenu.json}') },
    };
}

/** Selects a text that an action has just written, nearest the cursor, to be written over. */
function select(uri: string, text: string): void {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || editor.document.uri.toString() !== vscode.Uri.parse(uri).toString()) return;
    const whole = editor.document.getText();
    const cursor = editor.document.offsetAt(editor.selection.active);
    const places: number[] = [];
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) places.push(at);
    const [nearest] = places.sort((a, b) => Math.abs(a - cursor) - Math.abs(b - cursor));
    if (nearest === undefined) return;
    editor.selection = new vscode.Selection(editor.document.positionAt(nearest), editor.document.positionAt(nearest + text.length));
    editor.revealRange(editor.selection);
}

/** Starts a client and everything around it; `make` builds it anew at a restart. */
export function run(context: vscode.ExtensionContext, make: (log: vscode.LogOutputChannel) => Promise<BaseLanguageClient>): void {
    const log = vscode.window.createOutputChannel('Provenu', { log: true });
    let client: BaseLanguageClient | undefined;
    const status = new StatusItem(() => client);
    const feed = new CatalogueFeed(() => client);

    const start = async () => {
        status.starting();
        try {
            client = await make(log);
            feed.follow(client);
            await client.start();
            status.running();
            feed.invalidate();
        } catch (error) {
            log.error(String(error));
            status.stopped();
        }
    };
    const restart = async () => {
        await client?.stop().catch((error: unknown) => log.warn(String(error)));
        await client?.dispose().catch(() => undefined);
        await start();
    };

    context.subscriptions.push(
        log,
        status,
        feed,
        vscode.commands.registerCommand('provenu.restart', restart),
        vscode.commands.registerCommand('provenu.showLog', () => log.show()),
        vscode.commands.registerCommand('provenu.select', select),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration('provenu')) void restart();
        }),
        { dispose: () => void client?.stop() },
    );
    registerRulePages(context, () => client);
    registerProposalCommands(context, () => client);
    registerImport(context, () => client);
    registerProposalPreview(context, () => client, feed);
    registerSignalOff(context);
    registerPaste(context, () => client);
    registerTree(context, feed);
    registerOverview(context, () => client, feed);
    registerWordingReport(context, () => client, feed);
    // Activation does not wait for the server: the status item says when it runs.
    void start();
}
