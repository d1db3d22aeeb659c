import type { Browser } from 'playwright-core';
import { TestClient } from '../lsp/client.ts';
import { overviewOf } from '../pages/extension.ts';
import { LonePage, openBrowser } from '../pages/page.ts';
import type { Benchmark, Row } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { median } from './processes.ts';
import { viewsInEditor, whyNotInEditor } from './views-in-editor.ts';

const pictures = 7;
/** What is searched for: fewer and fewer, then all again. */
const searches = ['bel', 'belysning', '', 'P-1', 'P-12', '', 'kørsel', 'x', ''];

/**
 * The overview of 1,000 proposals. First the page in a real browser, the server in a process of its own, and between them what the
 * extension does: VS Code's own time to open a panel is not in it. Then the whole in a real VS Code, where it is installed.
 */
export const views: Benchmark = {
    name: 'views',
    title: 'The overview of 1,000 proposals',
    async run() {
        const { folder } = corpusOf(1000);
        return [...(await rowsOfPage(folder)), ...(await rowsInEditor(folder))];
    },
};

async function rowsOfPage(folder: string): Promise<readonly Row[]> {
    const client = new TestClient();
    await client.start(folder);
    await client.allChecked();
    const browser = await openBrowser();
    try {
        const catalogue: number[] = [];
        for (let count = 0; count < pictures; count++) catalogue.push(await timeOf(() => client.connection.sendRequest('provenu/catalogue', null)));
        const { first, filters } = await measure(browser, client);
        return [
            { what: 'the server tells all rows', value: shown(catalogue) },
            limited('page opened to its first picture', first, 1000),
            limited('a word typed in the search to sums and pictures', filters, 100),
        ];
    } finally {
        await browser.close();
        await client.stop();
    }
}

async function rowsInEditor(folder: string): Promise<readonly Row[]> {
    const [opened, again, typed, clicked] = [
        'command to the first picture, the editor just started',
        'the same at once after the overview was closed',
        'a letter in the search to sums and pictures',
        'a click that selects to sums and pictures',
    ];
    const reason = whyNotInEditor();
    if (reason !== null) return [{ what: `in VS Code: ${opened}`, value: reason }];
    const { first, again: later, letters, clicks } = await viewsInEditor(folder);
    return [
        limited(`in VS Code: ${opened}`, first, 1000),
        { what: `in VS Code: ${again}`, value: shown(later) },
        limited(`in VS Code: ${typed}`, letters, 100),
        limited(`in VS Code: ${clicked}`, clicks, 100),
    ];
}

async function measure(browser: Browser, client: TestClient) {
    const first: number[] = [];
    const filters: number[] = [];
    for (let count = 0; count < pictures; count++) {
        const lone = await LonePage.open(browser, { name: 'overview', receive: overviewOf(client) });
        await lone.page.locator('.card svg').nth(3).waitFor();
        first.push(await lone.page.evaluate(drawn));
        for (const search of searches) filters.push(await lone.page.evaluate(filtered(search)));
        await lone.close();
    }
    return { first, filters };
}

/** Milliseconds from the navigation to the paint after the last picture; runs in the page. */
const drawn = `new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(window.drawnAt), 0)))`;

/** Milliseconds from a word in the search until nothing of the page changes any more; runs in the page. */
function filtered(search: string): string {
    return `new Promise((resolve) => {
        const box = document.querySelector('input[type=search]');
        const began = performance.now();
        let last = began;
        const watch = new MutationObserver(() => {
            requestAnimationFrame(() => setTimeout(() => { last = performance.now(); }, 0));
        });
        watch.observe(document.querySelector('#page'), { subtree: true, childList: true, characterData: true, attributes: true });
        box.value = ${JSON.stringify(search)};
        box.dispatchEvent(new Event('input', { bubbles: true }));
        setTimeout(() => { watch.disconnect(); resolve(last - began); }, 1200);
    })`;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
    const began = performance.now();
    await work();
    return performance.now() - began;
}

function limited(what: string, times: readonly number[], most: number): Row {
    return { what, value: shown(times), limit: `under ${most === 1000 ? '1 s' : `${most} ms`}`, met: median(times) < most };
}

function shown(times: readonly number[]): string {
    return `${Math.round(median(times))} ms (least ${Math.round(Math.min(...times))} ms)`;
}
