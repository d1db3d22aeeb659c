import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const root = join(import.meta.dirname, '../..');
const vsix = join(root, 'out/provenu.vsix');

function pageOf(editor: Editor): FrameLocator {
    return editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

async function openTree(editor: Editor): Promise<void> {
    await editor.page.locator('.activitybar [aria-label^="Provenu"]').first().click();
    await editor.page
        .locator('.pane-body .monaco-list-row', { hasText: 'B2027' })
        .or(editor.page.locator('.pane-body .monaco-list-row', { hasText: /Effektivisering/ }))
        .first()
        .waitFor({ timeout: 60_000 });
}

async function openOverview(editor: Editor): Promise<FrameLocator> {
    await editor.command('Provenu: Catalogue overview');
    const page = pageOf(editor);
    await page.locator('.proposals tbody th').first().waitFor({ timeout: 30_000 });
    await page.locator('.card svg').nth(3).waitFor();
    return page;
}

describe('the catalogue at a glance', () => {
    let editor: Editor;
    beforeAll(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'provenu-overview-'));
        execFileSync('cp', ['-r', `${join(root, 'examples/budgetrunde-2027')}/.`, folder]);
        // A hostile title is shown as what it is.
        writeFileSync(
            join(folder, 'ond.prop'),
            'proposal OND-1 "<img src=x onerror=alert(1)><b>fed</b>" {\n    budget: B2027\n    sector: skole\n    economy { years 2027 2028 onward\n    gain "Ø" 10 20 20 }\n}\n',
        );
        editor = await Editor.start(vsix, folder);
        rmSync(folder, { recursive: true, force: true });
    });
    afterAll(async () => {
        await editor?.stop();
    });

    it('stands as a tree: budget, sector, proposal with its net and findings', async () => {
        await openTree(editor);
        const rows = editor.page.locator('.pane-body .monaco-list-row');
        await rows.filter({ hasText: 'Ældre' }).first().click();
        await rows.filter({ hasText: 'ÆLD-01' }).first().waitFor();
        expect(await rows.filter({ hasText: 'ÆLD-01' }).first().innerText()).toMatch(/a year|om året/);
        await editor.picture('tree');
        await rows.filter({ hasText: 'ÆLD-01' }).first().click();
        await editor.page.locator('.tab.active', { hasText: 'aeld-01' }).waitFor();
    });

    it('opens as an overview, and a filter changes the sums', async () => {
        const page = await openOverview(editor);
        const figures = page.locator('.key-figures');
        const before = await figures.innerText();
        await editor.picture('overview');
        await page.getByRole('searchbox').fill('ÆLD');
        await expect.poll(() => page.locator('.proposals tbody th').count()).toBe(2);
        await expect.poll(() => figures.innerText()).toContain('2 /');
        await expect.poll(() => figures.innerText()).not.toBe(before);
        await page.getByRole('searchbox').fill('');
        await expect.poll(() => figures.innerText()).toBe(before);
        await page.locator('.proposals tbody input').first().uncheck();
        await expect.poll(() => figures.innerText()).not.toBe(before);
        await page.locator('.proposals tbody input').first().check();
        await expect.poll(() => figures.innerText()).toBe(before);
    });

    it('shows a hostile title as text', async () => {
        const page = pageOf(editor);
        expect(await page.locator('.proposals tbody th', { hasText: '<img src=x onerror=alert(1)>' }).count()).toBe(1);
        expect(await page.locator('img[src=x]').count()).toBe(0);
    });

    it('keeps what is chosen as a named selection in provenu.json', async () => {
        const page = pageOf(editor);
        await page.getByRole('searchbox').fill('ÆLD');
        await expect.poll(() => page.locator('.proposals tbody th').count()).toBe(2);
        await page.locator('#name').fill('ældre');
        await page.locator('.saving button.primary').click();
        await page.locator('.saving', { hasText: '@ældre' }).waitFor();
        const config = JSON.parse(readFileSync(join(editor.workspace, 'provenu.json'), 'utf8'));
        expect(config.selections).toEqual({ ældre: 'ÆLD-01,ÆLD-02' });
        await page.locator('#selection option', { hasText: 'ældre (2)' }).waitFor({ state: 'attached' });
        await page.getByRole('searchbox').fill('');
        await editor.picture('overview-saved');
    });

    it('has figures behind each chart, and leads from a proposal to its text', async () => {
        const page = pageOf(editor);
        for (const card of await page.locator('.card').all()) await card.locator('summary').click();
        await expect.poll(() => page.locator('.card table').count()).toBe(4);
        await page.locator('.proposals tbody th button', { hasText: 'TEK-01' }).click();
        await editor.page.locator('.tab.active', { hasText: 'tek-01' }).waitFor();
        await editor.picture('overview-figures');
    });
});

describe.each(['Default Light Modern', 'Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light'])('in %s', (theme) => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await Editor.start(vsix, join(root, 'examples/budgetrunde-2027'), { 'workbench.colorTheme': theme });
        await editor.page.setViewportSize({ width: 1500, height: 1100 });
    });
    afterAll(async () => {
        await editor?.stop();
    });

    it('the overview can be read by all (look at the picture): axe finds nothing serious', async () => {
        await editor.openFile('tek-01-led-belysning.prop');
        const page = await openOverview(editor);
        const name = `overview-${theme.toLowerCase().replaceAll(' ', '-')}`;
        await editor.picture(name);
        const handle = await page.locator('main').elementHandle();
        const frame = await handle?.ownerFrame();
        const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
        await frame?.evaluate(axe);
        const found = await frame?.evaluate(
            `axe.run(document.body).then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.map(({ html }) => html.slice(0, 200)).slice(0, 3) })))`,
        );
        expect((found as { impact: string }[]).filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
        await page.locator('.proposals').scrollIntoViewIfNeeded();
        await editor.picture(`${name}-table`);
    });
});
