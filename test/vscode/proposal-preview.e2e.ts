import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor, hosts } from './editor.ts';

const root = join(import.meta.dirname, '../..');
const vsix = join(root, 'out/provenu.vsix');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page in its two frames. */
function pageIn(editor: Editor): FrameLocator {
    return editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

async function frameOf(editor: Editor): Promise<Frame> {
    const handle = await pageIn(editor).locator('main').elementHandle();
    const frame = await handle?.ownerFrame();
    if (frame === null || frame === undefined) throw new Error('the page is in no frame');
    return frame;
}

/** What axe-core finds that keeps somebody out. */
async function barriers(editor: Editor): Promise<readonly string[]> {
    const frame = await frameOf(editor);
    await frame.evaluate(axe);
    return await frame.evaluate(`axe.run(document).then(({ violations }) => violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`);
}

async function open(editor: Editor, file: string, id: string): Promise<FrameLocator> {
    await editor.openFile(file);
    const lens = editor.page.locator('.codelens-decoration a', { hasText: 'Forhåndsvisning' }).first();
    await lens.waitFor({ timeout: 60_000 });
    await lens.click();
    const page = pageIn(editor);
    await page.locator('h1', { hasText: id }).waitFor({ timeout: 30_000 });
    return page;
}

const linesOf = (file: string) => readFileSync(join(root, 'examples/budgetrunde-2027', file), 'utf8').split('\n');
const lineOf = (file: string, pattern: RegExp) => linesOf(file).findIndex((line) => pattern.test(line)) + 1;

/** The line and column, counted from 1, where a text first stands in an example. */
function placeOf(file: string, text: string): readonly [number, number] {
    const line = linesOf(file).findIndex((each) => each.includes(text));
    return [line + 1, (linesOf(file)[line]?.indexOf(text) ?? 0) + 1];
}

describe.each(hosts)('the preview of a proposal, %s', (kind, settings) => {
    const file = 'tek-01-led-belysning.prop';
    let editor: Editor;
    const errors: string[] = [];

    beforeAll(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'provenu-preview-'));
        cpSync(join(root, 'examples'), folder, { recursive: true });
        writeFileSync(
            join(folder, 'forudsat.prop'),
            'forslag FOR-1 "Timer" {\n    budget: B2027\n    forudsætning timer = 2.000 timer\n    økonomi i 1.000 kr {\n        gevinst "Tid" (timer * 350 kr) 700 700 700\n    }\n}\n',
        );
        editor = await Editor.start(vsix, folder, settings);
        rmSync(folder, { recursive: true, force: true });
        editor.page.on('console', (message) => {
            if (
                /Content Security Policy/.test(message.text()) &&
                /vscode-webview|active-frame|dist.pages/.test(message.text() + message.location().url)
            )
                errors.push(message.text());
        });
    });
    afterAll(async () => {
        await editor?.stop();
    });

    it('opens beside the text with picture, key figures and the figures behind the picture', async () => {
        const page = await open(editor, file, 'TEK-01');
        await page.locator('.chart svg').waitFor();
        expect(await page.locator('.chart svg title').first().textContent()).toContain('TEK-01');
        expect(await page.locator('dt').allTextContents()).toContain('Tilbagebetaling');
        expect(await page.locator('tbody th').allTextContents()).toContain('Netto');
        await editor.picture(`preview-${kind}`);
    });

    it('goes to the row in the text by a click on a bar, and marks the row that the cursor is in', async () => {
        const page = pageIn(editor);
        const bar = page.locator('.segment[data-column="0"]').last();
        await bar.click();
        const line = lineOf(file, /^ +investering/);
        await editor.page.locator('.part.statusbar', { hasText: `Ln ${line},` }).waitFor();
        await page.locator('tr.current', { hasText: 'Investering' }).waitFor();
        await page.locator('.segment.current').first().waitFor();
    });

    it('follows the typing, and keeps the last picture with a note while the text is broken', async () => {
        const page = pageIn(editor);
        const told = () => page.locator('.chart svg > desc').textContent();
        const before = await told();
        await editor.goTo(lineOf(file, /^ +investering/), 1);
        await editor.page.keyboard.press('End');
        await editor.page.keyboard.type(' )', { delay: 20 });
        await page.locator('.note').first().waitFor();
        expect(await told()).toBe(before);
        await editor.picture(`preview-${kind}-broken`);
        await editor.page.keyboard.press('Backspace');
        await editor.page.keyboard.press('Backspace');
        await page.locator('article:not(.stale)').waitFor();
        const [line, column] = placeOf(file, '2.600');
        await editor.goTo(line, column);
        await editor.page.keyboard.type('1');
        await expect.poll(told).not.toBe(before);
        await editor.page.keyboard.press('Backspace');
        await expect.poll(told).toBe(before);
    });

    it('tries another first year without touching the text, and writes it in when asked to', async () => {
        const page = pageIn(editor);
        await page.locator('summary').click();
        const slider = page.getByLabel('Første år');
        await slider.focus();
        await slider.press('ArrowRight');
        await page.locator('thead th', { hasText: '2031' }).waitFor();
        expect(await editor.text()).not.toContain('2031');
        await editor.picture(`preview-${kind}-what-if`);
        await page.locator('button', { hasText: 'Skriv ind i teksten' }).click();
        await expect.poll(() => editor.text(), { timeout: 10_000 }).toContain('2031');
        await expect.poll(() => page.locator('button', { hasText: 'Skriv ind i teksten' }).isDisabled()).toBe(true);
    });

    it('tries another assumption, and writes it into the file that states it', async () => {
        await editor.openFile('forudsat.prop');
        const page = pageIn(editor);
        await page.locator('h1', { hasText: 'FOR-1' }).waitFor({ timeout: 30_000 });
        await page.locator('summary').click();
        const told = () => page.locator('.chart svg > desc').textContent();
        const before = await told();
        await page.getByLabel('timer', { exact: true }).focus();
        await page.getByLabel('timer', { exact: true }).press('ArrowRight');
        await expect.poll(told, { timeout: 10_000 }).not.toBe(before);
        expect(await editor.text()).toContain('2.000 timer');
        // The table takes the years of its budget: it moves by a header of its own.
        await page.getByLabel('Første år').focus();
        await page.getByLabel('Første år').press('ArrowRight');
        await page.locator('thead th', { hasText: '2031' }).waitFor();
        expect(await editor.text()).not.toContain('2031');
        await editor.picture(`preview-${kind}-assumptions`);
        await page.locator('button', { hasText: 'Skriv ind i teksten' }).click();
        await expect.poll(() => editor.text(), { timeout: 10_000 }).toContain('år 2028 2029 2030 2031');
        expect(await editor.text()).toContain('2.001 timer');
    });

    it('saves its picture where it is told to', async () => {
        const page = pageIn(editor);
        await page.locator('button', { hasText: 'Gem som SVG' }).click();
        const file = join(editor.workspace, 'for-1.svg');
        await editor.givePath(file);
        await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8'), { timeout: 20_000 }).toMatch(/^<svg [\s\S]*<\/svg>$/);
    });

    it('follows the cursor to another proposal', async () => {
        await editor.openFile('aeld-01-vagtplanlaegning.prop');
        await pageIn(editor).locator('h1', { hasText: 'ÆLD-01' }).waitFor();
    });

    it('is as it was left when it is moved to another group', async () => {
        const page = pageIn(editor);
        const slider = page.getByLabel('Første år');
        const told = () => page.locator('.chart svg > desc').textContent();
        const written = await told();
        await page.locator('summary').click();
        await slider.focus();
        await slider.press('ArrowRight');
        await expect.poll(told).not.toBe(written);
        const look = async () => [await page.locator('h1').innerText(), await slider.inputValue(), await told()];
        const left = await look();
        const stays = () => expect.poll(look, { timeout: 60_000 }).toEqual(left);
        const beside = () => expect.poll(() => editor.tabsBeside('Preview ÆLD-01'), { timeout: 20_000 });

        await beside().toEqual([]);
        await editor.page.locator('.tab', { hasText: 'Preview ÆLD-01' }).click();
        await editor.command('View: Move Editor into Left Group');
        await beside().toContainEqual(expect.stringContaining('aeld-01'));
        await stays();
        // What is tried is still only tried, and the page still speaks with the extension.
        await page.locator('.note', { hasText: 'Her prøves andre tal' }).waitFor();
        await page.getByRole('button', { name: 'Tilbage til teksten' }).click();
        await expect.poll(told, { timeout: 10_000 }).toBe(written);
    });

    it('comes back with what was tried after the window is loaded anew', async () => {
        const page = pageIn(editor);
        const slider = page.getByLabel('Første år');
        const told = () => page.locator('.chart svg > desc').textContent();
        const written = await told();
        if (!(await slider.isVisible())) await page.locator('summary').click();
        await slider.focus();
        await slider.press('ArrowRight');
        await expect.poll(told).not.toBe(written);
        const look = async () => [await page.locator('h1').innerText(), await slider.inputValue(), await told()];
        const left = await look();
        await editor.reload();
        // The editor that has its extensions in a web worker does not always keep what a page last told it: there the picture must come back.
        if (kind === 'web-worker') {
            await expect.poll(async () => (await look())[0], { timeout: 60_000 }).toBe(left[0]);
            return;
        }
        await expect.poll(look, { timeout: 60_000 }).toEqual(left);
        // The proposal that the cursor stands in is asked for as well: what was tried stays.
        await page.locator('.note', { hasText: 'Her prøves andre tal' }).waitFor();
        await editor.page.waitForTimeout(1500);
        expect(await look()).toEqual(left);
    });

    it('has broken no rule of its content security policy', () => expect(errors).toEqual([]));
});

describe.each([
    'Default Light Modern',
    'Default Dark Modern',
    'Default High Contrast',
    'Default High Contrast Light',
])('the preview in %s', (theme) => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await Editor.start(vsix, join(root, 'examples'), { 'workbench.colorTheme': theme });
    });
    afterAll(async () => {
        await editor?.stop();
    });

    it('keeps nobody out, wide and narrow, and shows a hostile title as text (look at the pictures)', async () => {
        const name = theme.toLowerCase().replaceAll(' ', '-');
        await editor.page.setViewportSize({ width: 1500, height: 1000 });
        const page = await open(editor, 'aeld-02-koererute.prop', 'ÆLD-02');
        await page.locator('.chart svg').waitFor();
        await page.locator('summary').click();
        expect(await barriers(editor)).toEqual([]);
        await editor.picture(`preview-${name}`);
        await editor.page.setViewportSize({ width: 760, height: 900 });
        await editor.picture(`preview-${name}-narrow`);
        // The name of a row leads back to the text.
        await page.locator('button.link').first().click();
        await editor.page.locator('.part.statusbar', { hasText: 'Ln 38,' }).waitFor();
        await editor.goTo(...placeOf('aeld-02-koererute.prop', 'Kørerute'));
        await editor.page.keyboard.type('<img src=x onerror=alert(1)>');
        await page.locator('h1', { hasText: '<img src=x onerror=alert(1)>' }).waitFor();
        expect(await page.locator('img').count()).toBe(0);
    });
});
