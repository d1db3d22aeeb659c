import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../pictures/compare.ts';
import { expectedPicture, expectPicture } from '../pictures/expected.ts';
import { OwnFont } from '../pictures/font.ts';
import { overviewOf, previewOf } from './extension.ts';
import { everything, ViewFolder } from './folder.ts';
import { LonePage, openBrowser } from './page.ts';
import type { Theme } from './themes.ts';

const font = new OwnFont();
let browser: Browser;
let folder: ViewFolder;

beforeAll(async () => {
    browser = await openBrowser(font);
    folder = await ViewFolder.open({ 'alt.prop': everything });
});
afterAll(async () => {
    await browser?.close();
    await folder?.close();
    font.remove();
});

const widths = { wide: 1100, narrow: 360 };

async function overview(theme: Theme, width: number, from = browser): Promise<LonePage> {
    const lone = await LonePage.open(from, { theme, width, name: 'overview', receive: overviewOf(folder.client) });
    await lone.page.locator('.card svg').nth(3).waitFor();
    return lone;
}

async function preview(theme: Theme, width: number, from = browser): Promise<LonePage> {
    const receive = previewOf(folder.client, pathToFileURL(join(folder.path, 'alt.prop')).href, 'ALT-1');
    const lone = await LonePage.open(from, { theme, width, name: 'preview', receive });
    await lone.page.locator('.chart svg').waitFor();
    await lone.page.locator('summary').click();
    return lone;
}

const pages = { overview, preview };

const compared = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

describe.each(compared)('in %s', (theme) => {
    describe.each(Object.entries(widths))('%s', (width, pixels) => {
        it.each(Object.entries(pages))('the %s looks as it did', async (name, open) => {
            const lone = await open(theme, pixels);
            expectPicture(`${name}-${theme}-${width}`, await lone.still());
            await lone.close();
        });
    });
});

/** What a change of ours could do to a page, each as little as can be seen. Runs in the page. */
const changes: Readonly<Record<keyof typeof pages, Readonly<Record<string, string>>>> = {
    overview: {
        'a bar higher by a fiftieth': `grow(find(gain))`,
        'a label that is missing': `text('ÆLD-01').remove()`,
        'a label that says another figure': `digit(text('2.470'))`,
        'a label that is paler': `text('Administration').setAttribute('opacity', '0.6')`,
        'a figure of the table': `digit(find('.proposals tbody td:nth-of-type(3)'))`,
        'a circle smaller by a tenth': `const circle = find('circle'); circle.setAttribute('r', circle.getAttribute('r') * 0.9)`,
        'a tick that is taken away': `find('.proposals tbody input').checked = false`,
    },
    preview: {
        'a label that is missing': `text('tjent hjem i 2029').remove()`,
        'a line that is missing': `[...document.querySelectorAll('.chart path')].at(-1).remove()`,
        'a digit of a key figure': `digit(find('.key-figures .figure'))`,
        'a figure of the table': `digit(find('tbody td'))`,
        'a slider that stands elsewhere': `find('input[type=range]').value *= 1.05`,
    },
};

const tools = `
    const gain = '.chart rect[fill="var(--chart-gain)"]:not([width="9"])';
    const find = (what) => document.querySelector(what);
    const text = (said) => [...document.querySelectorAll('.chart text')].find(({ textContent }) => textContent === said);
    const digit = (element) => { element.textContent = element.textContent.replace(/\\d/, (each) => (Number(each) + 5) % 10); };
    const grow = (bar) => bar.setAttribute('height', bar.getAttribute('height') * 1.02 + 1);`;

async function changed(name: keyof typeof pages, theme: (typeof compared)[number], change: string): Promise<boolean> {
    const lone = await pages[name](theme, widths.wide);
    // A page that is still being drawn would take the change back.
    await lone.still();
    await lone.page.evaluate(`{${tools}${change}}`);
    const { same } = compare(await lone.still(), expectedPicture(`${name}-${theme}-wide`));
    await lone.close();
    return !same;
}

describe('a picture is told from the one that is kept', () => {
    describe.each(['overview', 'preview'] as const)('of the %s', (name) => {
        it.each(Object.entries(changes[name]))('by %s', async (_, change) => expect(await changed(name, 'light', change)).toBe(true));

        it.each(compared)('by a bar in the colour of another, in %s', async (theme) => {
            expect(await changed(name, theme, `find(gain).setAttribute('fill', 'var(--chart-income)')`)).toBe(true);
        });

        it('by nothing else', async () => expect(await changed(name, 'light', '')).toBe(false));
    });
});
