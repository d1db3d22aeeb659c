import * as vscode from 'vscode';
import type { z } from 'zod';
import { type PageAsk, pageAsk } from './messages.ts';
import { savePicture } from './save-picture.ts';
import { viewHtml } from './view-html.ts';

/** What a page is: its bundle, and the shape of what it says. What is said to it, it validates itself. */
export interface PageKind<From> {
    readonly name: string;
    readonly fromPage: z.ZodType<From>;
}

/**
 * The extension's end of the line to a page, in a panel or in a view. What the page says is validated before it is heeded. What is
 * said while the page is being loaded is given to it then; a page that has not been told, as one that was loaded anew, asks for it.
 */
export class ViewPage<To, From> implements vscode.Disposable {
    private readonly webview: vscode.Webview;
    private readonly listener: vscode.Disposable;
    private isGone = false;

    constructor(
        kind: PageKind<From>,
        webview: vscode.Webview,
        {
            extension,
            title,
            untold,
            receive,
        }: { readonly extension: vscode.Uri; readonly title: string; untold(): void; receive(message: From): void },
    ) {
        this.webview = webview;
        this.listener = webview.onDidReceiveMessage((message: unknown) => {
            const common = pageAsk.safeParse(message);
            if (common.success) return this.answer(common.data, untold);
            const own = kind.fromPage.safeParse(message);
            if (own.success) receive(own.data);
        });
        webview.options = { enableScripts: true, localResourceRoots: [] };
        void this.load(viewHtml(extension, kind.name, title));
    }

    private async load(html: Promise<string>): Promise<void> {
        const text = await html;
        if (!this.isGone) this.webview.html = text;
    }

    /** Done when the message is with the page, or with VS Code for a page that is being loaded. */
    async post(message: To): Promise<void> {
        await this.webview.postMessage(message);
    }

    private answer(ask: PageAsk, untold: () => void): void {
        if (ask.type === 'ready') {
            if (!ask.isTold) untold();
        } else if (ask.type === 'copy') {
            void vscode.env.clipboard.writeText(ask.text);
        } else {
            void savePicture(ask.name, ask.picture);
        }
    }

    dispose(): void {
        this.isGone = true;
        this.listener.dispose();
    }
}
