import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers } from './axe.ts';
import { type Heard, previewOf } from './extension.ts';
import { everything, hostile, ViewFolder } from './folder.ts';
import { LonePage, openBrowser } from './page.ts';
import { type Theme, themes } from './themes.ts';

let browser: Browser;
let folder: ViewFolder;

beforeAll(async () => {
    browser = await openBrowser();
    folder = await ViewFolder.open({ 'alt.prop': everything });
});
afterAll(async () => {
    await browser?.close();
    await folder?.close();
});

const uriOf = (file: string) => pathToFileURL(join(folder.path, file)).href;

interface Options {
    readonly theme?: Theme;
    readonly width?: number;
    readonly heard?: Heard[];
    change?(html: string): string;
}

async function open(file: string, id: string, options: Options = {}): Promise<LonePage> {
    const lone = await LonePage.open(browser, { ...options, name: 'preview', receive: previewOf(folder.client, uriOf(file), id, options.heard) });
    await lone.page.locator('.chart svg').waitFor();
    return lone;
}

describe.each(Object.keys(themes) as Theme[])('the preview in %s', (theme) => {
    it.each([960, 600, 320])('keeps nobody out and fits, %i pixels wide (look at the pictures)', async (width) => {
        const lone = await open('alt.prop', 'ALT-1', { theme, width });
        const { page } = lone;
        await page.locator('summary').click();
        await lone.picture(`page-preview-${theme}-${width}`);
        expect(lone.violations).toEqual([]);
        expect(await barriers(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await lone.close();
    });
});

/** A word that no line is wide enough for, as a title and as the name of a row. */
const endless = 'Xy'.repeat(150);

describe('the preview', () => {
    it('breaks a title and a name that no line is wide enough for', async () => {
        const other = await ViewFolder.open({
            'lang.prop': `forslag LANG-1 "${endless}" {\n    budget: B2027\n    økonomi i 1.000 kr {\n        gevinst "${endless}" 10 20 20 20\n    }\n}\n`,
        });
        const receive = previewOf(other.client, pathToFileURL(join(other.path, 'lang.prop')).href, 'LANG-1');
        const lone = await LonePage.open(browser, { width: 700, name: 'preview', receive });
        await lone.page.locator('.chart svg').waitFor();
        expect(await lone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
        // The name stands beside its figures, not over them.
        const row = lone.page.locator('tbody tr', { hasText: endless }).first();
        const isOver = await row.locator('th').evaluate((name) => name.scrollWidth > name.clientWidth);
        expect(isOver).toBe(false);
        await lone.close();
        await other.close();
    });

    it('shows range, other plans, what was realised and the years beyond the table, each named', async () => {
        const lone = await open('alt.prop', 'ALT-1');
        const { page } = lone;
        const texts = await page.locator('.chart text').allTextContents();
        expect(texts).toEqual(expect.arrayContaining(['interval', 'forslaget', 'Kun to distrikter', 'realiseret', 'varig', 'netto']));
        expect(await page.locator('#scenario option').allTextContents()).toEqual(['Forslaget', 'Kun to distrikter']);
        await page.locator('#scenario').selectOption('1');
        await page.locator('tbody th', { hasText: 'Gevinst: Vikarer' }).first().waitFor();
        await expect.poll(() => page.locator('.chart text').allTextContents()).toContain('Scenarie 1');
        await lone.close();
    });

    it('tries other assumptions by its sliders, in picture and figures alone, until they are written in', async () => {
        const heard: Heard[] = [];
        const lone = await open('alt.prop', 'ALT-1', { heard });
        const { page } = lone;
        await page.locator('summary').click();
        const row = page.locator('tbody tr', { hasText: 'Gevinst: Vikarer' }).first();
        const before = await row.innerText();
        await page.getByLabel('timer', { exact: true }).fill('3000');
        await expect.poll(() => row.innerText()).not.toBe(before);
        await page.locator('.note', { hasText: 'Her prøves andre tal' }).waitFor();
        await page.locator('button', { hasText: 'Skriv ind i teksten' }).click();
        await expect.poll(() => heard.at(-1)).toEqual({ type: 'write', whatIf: { assumptions: { timer: 3000 }, later: 0 } });
        await lone.close();
    });

    it('is walked through by keyboard: arrows lead along the bars, enter goes to the row', async () => {
        const heard: Heard[] = [];
        const lone = await open('alt.prop', 'ALT-1', { heard });
        const { page } = lone;
        await page.locator('.chart [tabindex="0"]').focus();
        await page.keyboard.press('ArrowRight');
        const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
        expect(said).toMatch(/, 20\d\d: −?[\d.,]+$/);
        await lone.picture('page-preview-focus');
        await page.keyboard.press('Enter');
        await expect.poll(() => heard.at(-1)).toEqual({ type: 'reveal', offset: expect.any(Number) });
        await lone.close();
    });

    it('shows a hostile title and hostile labels as text', async () => {
        const lone = await open('ond.prop', 'OND-1');
        await lone.page.locator('h1', { hasText: hostile }).waitFor();
        await lone.page.locator('tbody th', { hasText: hostile }).waitFor();
        expect(await lone.page.locator('img, b').count()).toBe(0);
        expect(lone.violations).toEqual([]);
        await lone.close();
    });

    it('is as it was left after it is loaded anew', async () => {
        const lone = await open('alt.prop', 'ALT-1');
        const { page } = lone;
        await page.locator('summary').click();
        await page.getByLabel('timer', { exact: true }).fill('3000');
        await page.locator('.note', { hasText: 'Her prøves andre tal' }).waitFor();
        await page.reload();
        await page.locator('.chart svg').waitFor();
        expect(await page.getByLabel('timer', { exact: true }).inputValue()).toBe('3000');
        await lone.close();
    });
});

/** What a page that was broken into would try; each is told to the test if it runs. */
const attempts = {
    'a script of its own': '<script>saidByPage({ type: "ran" })</script>',
    'a handler in an attribute': '<img src="data:," onerror=\'saidByPage({ type: "ran" })\'>',
    'a picture from outside': '<img src="http://127.0.0.1:9/x.png">',
    'a style of its own': '<style>body { color: red }</style>',
    'a frame': '<iframe src="http://127.0.0.1:9/"></iframe>',
} as const;

describe('the content security policy', () => {
    it('is broken by nothing that the page does, and by everything that it should not do', async () => {
        const clean = await open('ond.prop', 'OND-1');
        expect(clean.violations).toEqual([]);
        expect(clean.requests.map((url) => new URL(url).pathname)).toEqual(['/']);
        await clean.close();
        for (const [what, markup] of Object.entries(attempts)) {
            const heard: Heard[] = [];
            const changed = await open('ond.prop', 'OND-1', { heard, change: (html) => html.replace('<main', `${markup}<main`) });
            await expect.poll(() => changed.violations.length, { message: what }).toBeGreaterThan(0);
            expect(heard, what).toEqual([]);
            await changed.close();
        }
    });

    it('is what stops them: without it they run', async () => {
        const heard: { readonly type: string }[] = [];
        const lone = await LonePage.open(browser, {
            name: 'preview',
            receive: (said) => void heard.push(said),
            change: (html) => html.replace(/<meta http-equiv[^>]*>/, '').replace('<main', `${attempts['a script of its own']}<main`),
        });
        await expect.poll(() => heard).toContainEqual({ type: 'ran' });
        expect(lone.violations).toEqual([]);
        await lone.close();
    });

    it('lets no text become code', async () => {
        const lone = await open('ond.prop', 'OND-1');
        const tried = lone.page.evaluate(() => {
            const script = document.createElement('script');
            script.textContent = 'window.ran = true';
            document.body.append(script);
            return Reflect.get(window, 'ran') === true;
        });
        expect(await tried).toBe(false);
        await expect.poll(() => lone.violations.length).toBeGreaterThan(0);
        await lone.close();
    });
});
