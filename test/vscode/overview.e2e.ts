import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

    it('exports the named selection, the same as the command line does', async () => {
        await editor.command('Provenu: Export the catalogue');
        await editor.choose('@ældre');
        await editor.choose('jsonl');
        const out = join(editor.workspace, 'ud');
        mkdirSync(out);
        await editor.givePath(`${out}/`);
        await expect.poll(() => readdirSync(out).length, { timeout: 20_000 }).toBeGreaterThan(0);
        const cli = join(editor.root, 'cli');
        const words = ['export', '.', '--to', 'jsonl', '--select', '@ældre', '--out', cli];
        // Status 1: the budget's stated totals do not know of the proposal that has been put beside them.
        expect(spawnSync(process.execPath, [join(root, 'language-server/bin/prop.cjs'), ...words], { cwd: editor.workspace }).status).toBe(1);
        const exported = (folder: string) =>
            readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').replace(/"file":"[^"]*"/g, ''));
        expect(exported(out)).toEqual(exported(cli));
        expect(exported(out).join()).toContain('ÆLD-02');
        expect(exported(out).join()).not.toContain('TEK-01');
    });

    it('saves a picture where it is told to, as SVG and as PNG', async () => {
        const page = pageOf(editor);
        const card = page.locator('.card').first();
        for (const [button, file] of [
            ['Gem som SVG', 'billede.svg'],
            ['Gem som PNG', 'billede.png'],
        ] as const) {
            await card.locator('button', { hasText: button }).click();
            await editor.givePath(join(editor.workspace, file));
            await expect.poll(() => existsSync(join(editor.workspace, file)), { timeout: 20_000 }).toBe(true);
        }
        await expect.poll(() => readFileSync(join(editor.workspace, 'billede.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>$/);
        expect(readFileSync(join(editor.workspace, 'billede.png')).subarray(1, 4).toString()).toBe('PNG');
    });

    it('is not loaded anew when another tab has hidden it, and tells what has changed meanwhile', async () => {
        const page = pageOf(editor);
        await page.locator('main').evaluate(() => Reflect.set(window, 'isSame', true));
        const title = () => page.locator('.proposals tbody th', { hasText: 'OND-1' }).innerText();
        const overview = editor.page.locator('.tab', { hasText: /overview|oversigt/i });
        await editor.openFile('ond.prop');
        await editor.goTo(1, 17);
        await editor.page.keyboard.type('Ny');
        await editor.page.keyboard.press('Control+S');
        await overview.click();
        await expect.poll(title).toContain('OND-1 Ny<img');
        expect(await page.locator('main').evaluate(() => Reflect.get(window, 'isSame'))).toBe(true);
    });

    it('is as it was left when it is moved to another group, and when the window is loaded anew', async () => {
        const page = pageOf(editor);
        await page.getByRole('searchbox').fill('ÆLD');
        await page.locator('#by').selectOption('class');
        await page.locator('.proposals tbody input').first().uncheck();
        const figures = () => page.locator('.key-figures').innerText();
        await expect.poll(figures).toContain('1 /');
        await editor.command('View: Move Editor into Right Group');
        await expect.poll(figures, { timeout: 20_000 }).toContain('1 /');
        expect(await page.getByRole('searchbox').inputValue()).toBe('ÆLD');
        await editor.reload();
        await expect.poll(figures, { timeout: 60_000 }).toContain('1 /');
        expect([await page.getByRole('searchbox').inputValue(), await page.locator('#by').inputValue()]).toEqual(['ÆLD', 'class']);
        await editor.picture('overview-after-reload');
        await page.getByRole('searchbox').fill('');
        await page.getByRole('button', { name: 'Vælg alle viste', exact: true }).click();
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
