import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers } from './axe.ts';
import { type Heard, overviewOf } from './extension.ts';
import { hostile, ViewFolder } from './folder.ts';
import { LonePage, openBrowser } from './page.ts';
import { type Theme, themes } from './themes.ts';

let browser: Browser;
let folder: ViewFolder;

beforeAll(async () => {
    browser = await openBrowser();
    folder = await ViewFolder.open();
});
afterAll(async () => {
    await browser?.close();
    await folder?.close();
});

async function open(options: { readonly theme?: Theme; readonly width?: number; readonly heard?: Heard[]; readonly language?: 'da' | 'en' } = {}) {
    const lone = await LonePage.open(browser, { ...options, name: 'overview', receive: overviewOf(folder.client, options.heard) });
    await lone.page.locator('.card svg').nth(3).waitFor();
    return lone;
}

describe.each(Object.keys(themes) as Theme[])('the overview in %s', (theme) => {
    it.each([1500, 900, 320])('keeps nobody out and fits, %i pixels wide (look at the pictures)', async (width) => {
        const lone = await open({ theme, width });
        const { page } = lone;
        await lone.picture(`page-overview-${theme}-${width}`);
        for (const summary of await page.locator('.card summary').all()) await summary.click();
        await page.locator('.card table').nth(3).waitFor();
        expect(lone.violations).toEqual([]);
        expect(await barriers(page)).toEqual([]);
        // Tables scroll within themselves, the page does not.
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await lone.picture(`page-overview-${theme}-${width}-figures`);
        await lone.close();
    });
});

describe('the overview', () => {
    it('shows a hostile title as text, in the table and in what is copied', async () => {
        const heard: Heard[] = [];
        const lone = await open({ heard });
        await lone.page.locator('.proposals tbody th', { hasText: hostile }).waitFor();
        expect(await lone.page.locator('img, b').count()).toBe(0);
        await lone.page.locator('.bar button', { hasText: 'Kopiér tal' }).last().click();
        await expect.poll(() => heard.find(({ type }) => type === 'copy')?.text).toContain(`OND-1\t${hostile}`);
        await lone.close();
    });

    it.each([
        ['da', 'Intet forslag peger på dette budget endnu'],
        ['en', 'No proposal points to this budget yet'],
    ] as const)('says of a budget without proposals what is missing, and draws no empty pictures, %s', async (language, note) => {
        const other = await ViewFolder.open({ 'tom.prop': 'budget B2031 "Næste runde" {\n    år: 2031..2034\n}\n' });
        const lone = await LonePage.open(browser, { language, name: 'overview', receive: overviewOf(other.client) });
        await lone.page.locator('.card svg').nth(3).waitFor();
        await lone.page.locator('#budget').selectOption({ label: 'B2031 Næste runde' });
        await lone.page.locator('.note', { hasText: note }).waitFor();
        expect(await lone.page.locator('.card').count()).toBe(0);
        // The other budget is chosen again, and all is there.
        await lone.page.locator('#budget').selectOption({ index: 0 });
        await lone.page.locator('.card svg').nth(3).waitFor();
        await lone.close();
        await other.close();
    });

    it('is walked through by keyboard: arrows lead along the bars of a chart, enter picks one', async () => {
        const heard: Heard[] = [];
        const lone = await open({ heard });
        const { page } = lone;
        const matrix = page.locator('.card').nth(2);
        expect(await matrix.locator('svg [tabindex="0"]').count(), 'one stop of the tab key').toBe(1);
        await matrix.locator('svg [tabindex="0"]').focus();
        const said = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
        const first = await said();
        expect(first).toMatch(/^\S+: [\d.,]+, Investering /);
        await page.keyboard.press('ArrowRight');
        expect(await said()).not.toBe(first);
        await lone.picture('page-overview-focus');
        await page.keyboard.press('Home');
        expect(await said()).toBe(first);
        await page.keyboard.press('Enter');
        await expect.poll(() => heard.at(-1)?.type).toBe('open');
        const division = page.locator('.card').nth(1);
        await division.locator('svg [tabindex="0"]').focus();
        await page.keyboard.press('Enter');
        await expect.poll(() => page.locator('.key-figures').innerText()).toMatch(/[1-5] \/ 6/);
        await lone.close();
    });

    it('leads from the figures behind the matrix to each proposal', async () => {
        const heard: Heard[] = [];
        const lone = await open({ heard });
        const matrix = lone.page.locator('.card').nth(2);
        await matrix.locator('summary').click();
        await expect.poll(() => matrix.locator('tbody tr').count()).toBe(6);
        await matrix.locator('tbody button', { hasText: 'OND-1' }).click();
        await expect.poll(() => heard.at(-1)).toMatchObject({ type: 'open', proposal: expect.stringMatching(/#OND-1$/) });
        await lone.close();
    });

    it('gives each picture as SVG that holds all it needs, and as PNG', async () => {
        const heard: Heard[] = [];
        const lone = await open({ heard });
        for (const card of await lone.page.locator('.card').all()) {
            await card.locator('button', { hasText: 'SVG' }).click();
            await card.locator('button', { hasText: 'PNG' }).click();
        }
        await expect.poll(() => heard.length).toBe(8);
        for (const { picture } of heard as unknown as { picture: { format: string; text?: string; base64?: string } }[]) {
            if (picture.format === 'svg') expect(picture.text).toMatch(/^<svg [^>]*role="img"[^>]*>(?!.*var\(--)/);
            else
                expect(
                    Buffer.from(picture.base64 ?? '', 'base64')
                        .subarray(1, 4)
                        .toString(),
                ).toBe('PNG');
        }
        await lone.close();
    });

    it('is as it was left after it is loaded anew', async () => {
        const lone = await open();
        const { page } = lone;
        await page.getByRole('searchbox').fill('ÆLD');
        await page.locator('#by').selectOption('class');
        await page.locator('#place').selectOption('1');
        await page.locator('#measure').selectOption('net');
        await page.locator('.proposals tbody input').first().uncheck();
        await expect.poll(() => page.locator('.key-figures').innerText()).toContain('1 / 6');
        await expect.poll(() => page.locator('.card svg > desc').first().textContent()).toContain('2030: 440 /');
        const look = async () => [await page.locator('.key-figures').innerText(), await page.locator('.card svg > desc').allTextContents()];
        const before = await look();
        await page.reload();
        await page.locator('.card svg').nth(3).waitFor();
        await expect.poll(look).toEqual(before);
        expect(await page.getByRole('searchbox').inputValue()).toBe('ÆLD');
        await lone.close();
    });
});
