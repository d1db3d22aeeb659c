import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../pictures/compare.ts';
import { expectedPicture, expectPicture, settled } from '../pictures/expected.ts';
import { OwnFont } from '../pictures/font.ts';
import { Editor } from './editor.ts';

const root = join(import.meta.dirname, '../..');
const vsix = join(root, 'out/provenu.vsix');

/** What the tree has to show besides the examples: errors, no budget, a title that is longer than the view is wide, one that would do harm. */
const more = {
    'fejl.prop': 'forslag SKO-01 "Fælles ledelse af små skoler i den nordlige del af kommunen" {\n budget: B2027\n sektor: skole\n}\n',
    'ond.prop':
        'forslag OND-1 "<img src=x onerror=alert(1)><b>fed</b>" {\n budget: B2027\n sektor: skole\n økonomi i 1.000 kr {\n gevinst "Ø" 10 20 20 20\n }\n}\n',
    'uden.prop': 'forslag UDEN-1 "Uden budget" {\n sektor: ældre\n økonomi { år 2027\n gevinst "Ø" 10 }\n}\n',
};

const widths = { wide: 460, narrow: 230 };

describe.each([
    ['light', 'Default Light Modern'],
    ['dark', 'Default Dark Modern'],
    ['high-contrast', 'Default High Contrast'],
])('the tree view in %s', (name, theme) => {
    const font = new OwnFont();
    let editor: Editor;

    beforeAll(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'provenu-tree-'));
        cpSync(join(root, 'examples/budgetrunde-2027'), folder, { recursive: true });
        for (const [file, text] of Object.entries(more)) writeFileSync(join(folder, file), text);
        editor = await Editor.start(vsix, folder, { 'workbench.colorTheme': theme }, font);
        rmSync(folder, { recursive: true, force: true });
        await openTree(editor);
    });
    afterAll(async () => {
        await editor?.stop();
        font.remove();
    });

    it.each(Object.entries(widths))('looks as it did, %s', async (width, pixels) => {
        await widen(editor, pixels);
        expectPicture(`tree-${name}-${width}`, await still(editor));
    });

    it('would be told from one with a figure that is another, or in another colour', async () => {
        await widen(editor, widths.wide);
        const row = "[...document.querySelectorAll('.pane-body .monaco-list-row')].find(({ textContent }) => textContent.includes('TEK-01'))";
        const figure = `${row}.querySelector('.label-description')`;
        const changes = [
            `${figure}.textContent = ${figure}.textContent.replace('800', '300')`,
            `${row}.querySelector('.label-name').style.color = '#a3400f'`,
        ];
        for (const change of changes) {
            await editor.page.evaluate(change);
            expect(compare(await still(editor), expectedPicture(`tree-${name}-wide`)).same, change).toBe(false);
        }
    });
});

async function openTree(editor: Editor): Promise<void> {
    const rows = editor.page.locator('.pane-body .monaco-list-row');
    await editor.page.locator('.activitybar [aria-label^="Provenu"]').first().click();
    // While the proposals are being read, the first group of a name may be one that ends further down.
    for (const whole of [/7 proposals/, /Without a budget.*1 proposal/]) await rows.filter({ hasText: whole }).first().waitFor({ timeout: 60_000 });
    for (const [group, proposal] of [
        ['Ældre', 'ÆLD-01'],
        ['Skole', 'OND-1'],
        ['Teknik', 'TEK-01'],
    ] as const) {
        const row = rows.filter({ hasText: group }).first();
        await row.waitFor({ timeout: 60_000 });
        // A click is lost where the tree is drawn anew under it, so it is made again while the group stays closed.
        const shown = rows.filter({ hasText: proposal }).first();
        for (let tries = 0; tries < 10 && !(await shown.isVisible()); tries++) {
            if ((await row.getAttribute('aria-expanded')) === 'false') await row.click({ timeout: 5000 });
            await editor.page.waitForTimeout(1000);
        }
        await shown.waitFor();
    }
    // Nothing in it is chosen, under the pointer or has the focus.
    await editor.press('Escape', async () => undefined);
}

/** Drags the edge of the side bar until it is so many pixels wide. */
async function widen(editor: Editor, pixels: number): Promise<void> {
    const bar = editor.page.locator('.part.sidebar');
    const box = await bar.boundingBox();
    if (box === null) throw new Error('there is no side bar');
    await editor.page.mouse.move(box.x + box.width, 400);
    await editor.page.mouse.down();
    await editor.page.mouse.move(box.x + pixels, 400, { steps: 5 });
    await editor.page.mouse.up();
    await expect.poll(async () => Math.round((await bar.boundingBox())?.width ?? 0)).toBe(pixels);
}

async function still(editor: Editor): Promise<Buffer> {
    await editor.page.mouse.move(1000, 500);
    await editor.page.waitForTimeout(700);
    return await settled(() => editor.page.locator('.part.sidebar').screenshot({ animations: 'disabled', caret: 'hide' }));
}
