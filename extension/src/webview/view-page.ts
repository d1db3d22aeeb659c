import * as vscode from 'vscode';
import type { z } from 'zod';
import { type PageAsk, pageAsk } from './messages.ts';
import { savePicture } from './save-picture.ts';
import { pageRoots, viewHtml } from './view-html.ts';

/** What a page is: its bundle, and the shape of what it says. What is said to it, it validates itself. */
export interface PageKind<From> {
    readonly name: string;
    readonly fromPage: z.ZodType<From>;
}

/**
 * The extension's end of the line to a page, in a panel or in a view. What the page says is validated before it is heeded; what is
 * said before the page is ready waits, and is said again to a page that was loaded anew.
 */
export class ViewPage<To, From> implements vscode.Disposable {
    private readonly webview: vscode.Webview;
    private readonly listener: vscode.Disposable;
    private isReady = false;

    constructor(
        kind: PageKind<From>,
        webview: vscode.Webview,
        { extension, title, ready, receive }: { readonly extension: vscode.Uri; readonly title: string; ready(): void; receive(message: From): void },
    ) {
        this.webview = webview;
        this.listener = webview.onDidReceiveMessage((message: unknown) => {
            const common = pageAsk.safeParse(message);
            if (common.success) return this.answer(common.data, ready);
            const own = kind.fromPage.safeParse(message);
            if (own.success) receive(own.data);
        });
        webview.options = { enableScripts: true, localResourceRoots: pageRoots(extension) };
        webview.html = viewHtml(webview, extension, kind.name, title);
    }

    /** Says it to a page that listens; one that does not yet is told everything when it is ready. */
    post(message: To): void {
        if (this.isReady) void this.webview.postMessage(message);
    }

    private answer(ask: PageAsk, ready: () => void): void {
        if (ask.type === 'ready') {
            this.isReady = true;
            ready();
        } else if (ask.type === 'copy') {
            void vscode.env.clipboard.writeText(ask.text);
        } else {
            void savePicture(ask.name, ask.picture);
        }
    }

    dispose(): void {
        this.listener.dispose();
    }
}
