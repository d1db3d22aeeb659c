import * as vscode from 'vscode';
import { withSelection } from '../../../language-server/src/config/selections.ts';
import { type CatalogueRows, sumsRequest } from '../../../language-server/src/views/catalogue-shape.ts';
import type { CatalogueFeed } from '../catalogue-feed.ts';
import { changeConfig } from '../change-config.ts';
import type { BudgetNode } from '../tree-model.ts';
import { show } from '../tree-view.ts';
import { ask, type Client } from './ask.ts';
import { type FromOverview, fromOverview, overviewState, type ToOverview } from './overview-messages.ts';
import { packed, type ShownCatalogue } from './packed-catalogue.ts';
import { ViewPage } from './view-page.ts';

const viewType = 'provenu.catalogueOverview';
/** A page that another tab hides stays as it is: loading it anew would take VS Code a second and more. */
const panelOptions = { retainContextWhenHidden: true };
const kind = { name: 'overview', fromPage: fromOverview };

/** The command that opens the overview, and the overview that comes back when the window is loaded again. */
export function registerOverview(context: vscode.ExtensionContext, client: Client, feed: CatalogueFeed): void {
    const overview = new CatalogueOverview(context.extensionUri, client, feed);
    context.subscriptions.push(
        overview,
        vscode.commands.registerCommand('provenu.overview', (node?: BudgetNode) => overview.show(node?.budget?.key ?? null)),
        vscode.window.registerWebviewPanelSerializer(viewType, {
            async deserializeWebviewPanel(panel, state: unknown) {
                const kept = overviewState.safeParse(state);
                overview.attach(panel, kept.success ? kept.data.budget : null);
            },
        }),
    );
}

/** One overview of the workspace's budgets; all figures come from the server, for the selection that the page has. */
class CatalogueOverview implements vscode.Disposable {
    private readonly extension: vscode.Uri;
    private readonly client: Client;
    private readonly feed: CatalogueFeed;
    private readonly listener: vscode.Disposable;
    private panel: vscode.WebviewPanel | undefined;
    private page: ViewPage<ToOverview, FromOverview> | undefined;
    /** The budget that a command asked for and the page has not been told of. */
    private asked: string | null = null;
    /** The budget that the page shows. */
    private shown: string | null = null;
    private isTelling = false;
    /** Whether something has changed that the page has not been told of. */
    private isOutdated = false;
    private underway = new vscode.CancellationTokenSource();

    constructor(extension: vscode.Uri, client: Client, feed: CatalogueFeed) {
        this.extension = extension;
        this.client = client;
        this.feed = feed;
        this.listener = feed.onDidChange(() => void this.tell());
    }

    show(budget: string | null): void {
        this.asked = budget;
        if (this.panel === undefined) {
            const column = vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.One;
            this.attach(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Catalogue overview'), column, panelOptions), budget);
        } else {
            this.panel.reveal();
            void this.tell();
        }
    }

    attach(panel: vscode.WebviewPanel, budget: string | null): void {
        this.panel?.dispose();
        this.panel = panel;
        this.asked = budget;
        this.shown = budget;
        panel.iconPath = vscode.Uri.joinPath(this.extension, 'file-icon.svg');
        const page = new ViewPage(kind, panel.webview, {
            extension: this.extension,
            title: panel.title,
            untold: () => {
                if (!this.isTelling) void this.tell();
            },
            receive: (message) => void this.receive(message),
        });
        this.page = page;
        panel.onDidChangeViewState(() => {
            if (this.isOutdated) void this.tell();
        });
        panel.onDidDispose(() => {
            page.dispose();
            if (this.panel !== panel) return;
            this.panel = undefined;
            this.page = undefined;
        });
        // While the page is being loaded already.
        void this.tell();
    }

    /** Tells the page all of the catalogue as it is now, again where it has changed meanwhile; a page that nobody sees waits until it is seen. */
    private async tell(): Promise<void> {
        this.isOutdated = true;
        if (this.isTelling) return;
        this.isTelling = true;
        try {
            while (this.isOutdated && this.panel?.visible === true) {
                this.isOutdated = false;
                const rows = await this.feed.get();
                const whole = await this.wholeOf(rows);
                const budget = this.asked;
                await this.page?.post({ type: 'catalogue', catalogue: packed({ ...rows, whole }), budget });
                if (rows.budgets.length === 0 || budget !== this.asked) continue;
                this.shown = budget ?? this.shown;
                this.asked = null;
            }
        } catch {
            // The server is being started again: the feed says when it is there.
        } finally {
            this.isTelling = false;
        }
    }

    /** The sums of the budget that the page is about to show. */
    private async wholeOf({ budgets }: CatalogueRows): Promise<ShownCatalogue['whole']> {
        const wanted = this.asked ?? this.shown;
        const budget = (budgets.find(({ key }) => key === wanted) ?? budgets[0])?.key;
        if (budget === undefined) return null;
        try {
            const sums = await ask(this.client, sumsRequest, { budget, proposals: null }, new vscode.CancellationTokenSource().token);
            return sums === undefined || sums === null ? null : { budget, sums };
        } catch {
            // The server is being started again: the page asks when it has proposals to sum.
            return null;
        }
    }

    private async receive(message: FromOverview): Promise<void> {
        if (message.type === 'sum') await this.sum(message);
        if (message.type === 'open') {
            const row = (await this.feed.get()).proposals.find(({ key }) => key === message.proposal);
            if (row !== undefined) await show(row, vscode.ViewColumn.Beside);
        }
        if (message.type === 'export') await vscode.commands.executeCommand('provenu.export', message.ids.join(','));
        if (message.type === 'saveSelection') {
            void this.page?.post({ type: 'saved', name: message.name, done: await saveSelection(message.name, message.ids.join(',')) });
        }
    }

    /** A newer selection takes the question about an older one back. */
    private async sum({ ticket, budget, proposals }: Extract<FromOverview, { type: 'sum' }>): Promise<void> {
        this.underway.cancel();
        this.underway = new vscode.CancellationTokenSource();
        this.shown = budget;
        const { token } = this.underway;
        try {
            const sums = await ask(this.client, sumsRequest, { budget, proposals }, token);
            if (sums !== undefined) void this.page?.post({ type: 'sums', ticket, sums });
        } catch {
            // Taken back, or the server is being started again: then the catalogue is told anew.
        }
    }

    dispose(): void {
        this.listener.dispose();
        this.underway.cancel();
        this.panel?.dispose();
    }
}

/** Writes a named selection into the workspace's provenu.json. */
async function saveSelection(name: string, ids: string): Promise<boolean> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined) return false;
    const done = await changeConfig(folder, (text) => withSelection(text, name, ids));
    if (done === 'not JSON')
        void vscode.window.showErrorMessage(vscode.l10n.t('The selection was not saved: provenu.json is not valid JSON. Mend it and save again.'));
    return done === 'done';
}
