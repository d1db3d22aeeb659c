import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { newNonce, pageHtml } from '../../extension/src/webview/page-html.ts';
import { settled } from '../pictures/expected.ts';
import type { OwnFont } from '../pictures/font.ts';
import { type Theme, themes } from './themes.ts';

const world = readFileSync(join(import.meta.dirname, 'world.js'), 'utf8');
const pages = join(import.meta.dirname, '../../extension/dist/pages');

export function openBrowser(font?: Pick<OwnFont, 'args' | 'env'>): Promise<Browser> {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];
    return chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: [...args, ...(font?.args ?? [])],
        env: { ...process.env, ...font?.env },
    });
}

export interface PageOptions {
    readonly name: 'overview' | 'preview';
    readonly theme?: Theme;
    readonly language?: 'da' | 'en';
    readonly width?: number;
    readonly height?: number;
    /** What is done with what the page says; `post` says something to it. */
    receive(message: { readonly type: string }, post: (message: unknown) => Promise<void>): void | Promise<void>;
    /** Another page than the extension's own: to see that a test can fail. */
    change?(html: string): string;
}

/** One of the extension's pages in a browser, with its own policy and bundle; the test is its extension. */
export class LonePage {
    readonly page: Page;
    /** What the page broke of its policy. */
    readonly violations: string[] = [];
    readonly requests: string[] = [];
    private readonly server: Server;

    private constructor(page: Page, server: Server) {
        this.page = page;
        this.server = server;
    }

    static async open(browser: Browser, options: PageOptions): Promise<LonePage> {
        const { name, theme = 'light', language = 'da', width = 1200, height = 900, receive, change = (html) => html } = options;
        const server = createServer((request, response) => {
            const file = request.url?.slice(1) ?? '';
            if (file === '') {
                const text = (ending: string) => readFileSync(join(pages, `${name}.${ending}`), 'utf8');
                const parts = { script: text('js'), style: text('css'), nonce: newNonce() };
                response.setHeader('content-type', 'text/html');
                response.end(change(pageHtml({ language, title: name, ...parts })));
            } else {
                response.statusCode = 404;
                response.end();
            }
        });
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const address = server.address();
        if (address === null || typeof address === 'string') throw new Error('no port');
        const page = await browser.newPage({ viewport: { width, height } });
        const lone = new LonePage(page, server);
        // As text: what a browser's driver makes of a large object takes longer than the page itself.
        const post = (message: unknown) => page.evaluate((text) => window.postMessage(JSON.parse(text), '*'), JSON.stringify(message));
        await page.exposeFunction('saidByPage', (message: { type: string }) => receive(message, post));
        await page.exposeFunction('brokenByPage', (what: string) => void lone.violations.push(what));
        page.on('request', (request) => lone.requests.push(request.url()));
        await page.addInitScript({ content: `window.themeOfPage = ${JSON.stringify(themes[theme])};{${world}}` });
        await page.goto(`http://127.0.0.1:${address.port}/`);
        return lone;
    }

    async picture(name: string): Promise<void> {
        await this.page.screenshot({ path: `out/pictures/${name}.png`, fullPage: true });
    }

    /** The whole page with nothing that moves, once two pictures in a row are the same. */
    async still(): Promise<Buffer> {
        const { width } = this.page.viewportSize() ?? { width: 0 };
        await this.page.mouse.move(0, 0);
        // A window as high as the page: what sticks while the page is scrolled is then drawn with the rest.
        await this.page.setViewportSize({ width, height: await this.page.evaluate(() => document.documentElement.scrollHeight) });
        return await settled(() => this.page.screenshot({ animations: 'disabled', caret: 'hide' }));
    }

    async close(): Promise<void> {
        await this.page.close();
        await new Promise((resolve) => this.server.close(resolve));
    }
}
