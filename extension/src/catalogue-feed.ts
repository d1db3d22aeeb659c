import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CatalogueRows, catalogueRequest } from '../../language-server/src/views/catalogue-shape.ts';

/** Changes closer than this are one, in milliseconds. */
const pause = 150;

/** Before the server is there nobody knows whether there are proposals. */
const notYet: CatalogueRows = { isReading: true, budgets: [], proposals: [], selections: [] };

/** What the server knows of the catalogues, asked for anew when it says that something has changed and somebody looks. */
export class CatalogueFeed implements vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChange = this.changed.event;
    private readonly client: () => BaseLanguageClient | undefined;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private rows: Promise<CatalogueRows> | undefined;

    constructor(client: () => BaseLanguageClient | undefined) {
        this.client = client;
    }

    /** Follows a client: called for each new one, before it starts. */
    follow(client: BaseLanguageClient): void {
        client.onNotification('provenu/changed', () => {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.invalidate(), pause);
        });
    }

    invalidate(): void {
        this.rows = undefined;
        this.changed.fire();
    }

    /** The same answer for all who ask before the next change. */
    get(): Promise<CatalogueRows> {
        this.rows ??= this.ask();
        return this.rows;
    }

    private async ask(): Promise<CatalogueRows> {
        const client = this.client();
        if (client === undefined || !client.isRunning()) return notYet;
        return catalogueRequest.answer.parse(await client.sendRequest(catalogueRequest.method, null));
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.changed.dispose();
    }
}
