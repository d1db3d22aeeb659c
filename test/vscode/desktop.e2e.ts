import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunEditor, Editor } from './editor.ts';

const root = join(import.meta.dirname, '../..');
const vsix = join(root, 'out/provenu.vsix');

describe.each([
    ['desktop', {}],
    ['web worker', { 'remote.extensionKind': { 'provenu.provenu': ['web'] } }],
])('a real VS Code, %s', (kind, settings) => {
    let editor: Editor;
    const name = kind.replace(' ', '-');

    beforeAll(async () => {
        expect(canRunEditor, 'the editor is installed by tools/install-editor.sh').toBe(true);
        editor = await Editor.start(vsix, join(root, 'examples'), settings);
    }, 120_000);
    afterAll(async () => {
        await editor?.stop();
    });

    it('marks a wrong figure while it is typed, lists it under Problems, and takes it back', async () => {
        const { page } = editor;
        await editor.openFile('esbjerg-kontaktcenter.prop');
        await page.locator('.part.statusbar', { hasText: 'Provenu' }).waitFor({ timeout: 60_000 });
        expect(await editor.text()).toContain('Esbjerg');
        await editor.goTo(1, 1);
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\nforslag PRV-01 "Prøve" {\nøkonomi i kr {\når 2027\ngevinst "Løn" 100\nnetto 170\n', { delay: 5 });
        await editor.picture(`${name}-typed`);
        await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
        await page.keyboard.press('Escape');
        await editor.command('Problems: Focus on Problems View');
        await page.locator('.markers-panel .monaco-list-row', { hasText: '170 kr.' }).first().waitFor();
        await editor.picture(`${name}-problems`);
        await page.keyboard.press('Control+J');
    });
});
