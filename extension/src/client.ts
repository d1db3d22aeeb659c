import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerPaste } from './paste.ts';
import { registerProposalCommands } from './proposal-commands.ts';
import { registerRulePages } from './rule-pages.ts';
import { StatusItem } from './status.ts';

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
        },
        synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.prop,provenu.json}') },
    };
}

/** Starts a client and everything around it; `make` builds it anew at a restart. */
export function run(context: vscode.ExtensionContext, make: (log: vscode.LogOutputChannel) => Promise<BaseLanguageClient>): void {
    const log = vscode.window.createOutputChannel('Provenu', { log: true });
    const status = new StatusItem();
    let client: BaseLanguageClient | undefined;

    const start = async () => {
        status.starting();
        try {
            client = await make(log);
            await client.start();
            status.running();
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
        vscode.commands.registerCommand('provenu.restart', restart),
        vscode.commands.registerCommand('provenu.showLog', () => log.show()),
        vscode.workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration('provenu')) void restart();
        }),
        { dispose: () => void client?.stop() },
    );
    registerRulePages(context, () => client);
    registerProposalCommands(context, () => client);
    registerPaste(context, () => client);
    // Activation does not wait for the server: the status item says when it runs.
    void start();
}
