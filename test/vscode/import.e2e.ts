import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Editor, hosts } from './editor.ts';

/** Sheets that are imported in a real VS Code, on the desktop and with the server in a web worker; pictures of each step are kept in out/pictures. */
const root = join(import.meta.dirname, '../..');
const source = join(root, 'examples/budgetrunde-2027');
const proposals = ['adm-01-loen-og-bogholderi.prop', 'kul-01-idraetshaller.prop', 'tek-01-led-belysning.prop'];

/** Whatever their order: fields come back in that of the sheet. */
const linesOf = (path: string) =>
    readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .sort();

/** A sheet of another office: heads that are not ours, a column that is not understood, a figure that could be two. */
const foreign = `Katalog over forslag;;;;;
Nr.;Forslagets navn;Udvalg;Besparelse i 27 (1.000 kr.);2028;Bemærkning
1;Fælles indkøb af papir;Økonomiudvalget;250;300;x
2;Nyt vagtsystem;Ældreudvalget;(900);1.250;
3;Færre breve;Økonomiudvalget;1.5;20;
;I alt;;-650;1.550;
`;

describe.each(hosts)('a sheet in a real VS Code, %s', (kind, settings) => {
    const folder = mkdtempSync(join(tmpdir(), 'provenu-sheets-'));
    let editor: Editor;

    beforeAll(async () => {
        cpSync(source, folder, { recursive: true });
        execFileSync(process.execPath, [join(root, 'language-server/dist/prop.cjs'), 'export', source, '--to', 'xlsx', '--out', folder]);
        writeFileSync(join(folder, 'fremmed.csv'), foreign);
        editor = await Editor.start(join(root, 'out/provenu.vsix'), folder, settings);
        await editor.openFile('_budget.prop');
        await editor.page.locator('.codelens-decoration').first().waitFor({ timeout: 60_000 });
    });
    afterAll(async () => {
        await editor?.stop();
        rmSync(folder, { recursive: true, force: true });
    });

    /** From the menu of a file; one that opened beside it, because rows moved, is closed again. */
    const importFrom = async (name: string) => {
        const row = editor.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
        const item = editor.page.locator('.context-view .action-item', { hasText: 'Import from a spreadsheet' });
        await vi.waitFor(
            async () => {
                await row.click({ button: 'right', timeout: 5000 });
                // What a menu is pressed on as it opens is not taken.
                await editor.page.waitForTimeout(500);
                await item.click({ timeout: 3000 }).catch(async (error: unknown) => {
                    await editor.page.keyboard.press('Escape');
                    throw error;
                });
            },
            { timeout: 40_000 },
        );
    };
    const offered = async () =>
        (await editor.page.locator('.quick-input-list .monaco-list-row').allInnerTexts()).map((text) =>
            text.replace(/\s+/g, ' ').replace(/ ?→ ?/, ' → ').trim(),
        );

    it('our own workbook comes back line for line, in a folder of its own', async () => {
        const back = join(editor.workspace, 'tilbage');
        mkdirSync(back);
        await importFrom('provenu.xlsx');
        await editor.picture(`${kind}-import-1-where`);
        await editor.choose('Choose another folder');
        await editor.givePath(back);
        await editor.page.locator('.tab.active', { hasText: 'Imported' }).waitFor({ timeout: 30_000 });
        await editor.picture(`${kind}-import-2-report`);
        for (const name of proposals) expect(linesOf(join(back, name))).toEqual(linesOf(join(source, name)));
    });

    it('a foreign sheet is read as its columns are said to mean, and the report tells of every row', async () => {
        await importFrom('fremmed.csv');
        await editor.page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: 20_000 });
        await editor.picture(`${kind}-import-3-columns`);
        expect(await offered()).toEqual([
            'Import as shown3 files of 4 rows; 0 refused',
            ...['Nr. → Number or id of the proposal', 'Forslagets navn → Title', 'Udvalg → Committee'],
            ...['Besparelse i 27 (1.000 kr.) → Left out', '2028 → Amount in 2028', 'Bemærkning → Left out'],
        ]);
        await editor.choose('Besparelse i 27');
        await editor.picture(`${kind}-import-4-meaning`);
        await editor.choose('Amount in 2027');
        await editor.picture(`${kind}-import-5-corrected`);
        await editor.choose('Import as shown');
        await editor.choose('Write in workspace');
        await editor.page.locator('.tab.active', { hasText: 'fremmed' }).waitFor({ timeout: 30_000 });
        const report = await editor.text();
        expect(report).toContain('Sheet fremmed.csv: 4 rows, 3 read, 1 refused.');
        expect(report).toContain("row 5 F-3 refused: '1.5' may mean 1,5 or 15; write one of them");
        expect(report).toContain("row 6 changed: 'I alt' is a sum and is left out");
        const [first] = readdirSync(editor.workspace).filter((name) => /^F-1/i.test(name));
        expect(readFileSync(join(editor.workspace, first ?? ''), 'utf8')).toMatch(/gevinst "Fælles indkøb af papir" +250 +300/);
        await editor.picture(`${kind}-import-6-report`);
    });

    it('a sheet dropped on a proposal is imported, and its path is not written into the text', async () => {
        await editor.openFile('tek-01-led-belysning.prop');
        const before = readFileSync(join(editor.workspace, 'tek-01-led-belysning.prop'), 'utf8');
        await dropOn(editor, 'fremmed.csv');
        await editor.page.locator('.quick-input-widget', { hasText: 'What the columns of fremmed.csv mean' }).waitFor({ timeout: 20_000 });
        await editor.picture(`${kind}-import-7-dropped`);
        await editor.page.keyboard.press('Escape');
        expect(await editor.text()).not.toContain('fremmed.csv');
        expect(readFileSync(join(editor.workspace, 'tek-01-led-belysning.prop'), 'utf8')).toBe(before);
    });

    it('what was said of the columns is remembered for the next sheet with these heads', async () => {
        await importFrom('fremmed.csv');
        await expect.poll(offered, { timeout: 20_000 }).toContain('Besparelse i 27 (1.000 kr.) → Amount in 2027');
        await editor.page.keyboard.press('Escape');
    });
});

/** Drags a file out of the tree of files and lets it go over the text, with the key held that asks for its content instead of its tab. */
async function dropOn({ page }: Editor, name: string): Promise<void> {
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    const text = page.locator('.editor-instance .view-lines').first();
    await row.scrollIntoViewIfNeeded();
    const [from, to] = [await row.boundingBox(), await text.boundingBox()];
    if (from === null || to === null) throw new Error(`${name} or the text is not in sight`);
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 90, from.y + from.height / 2, { steps: 5 });
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 120, to.y + 90, { steps: 10 });
    await page.waitForTimeout(500);
    await page.mouse.move(to.x + 124, to.y + 92, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
}
