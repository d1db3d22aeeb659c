import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunEditor, Editor, hosts } from './editor.ts';

/** What a controller does on the first day, in a real VS Code with the packed extension; pictures of each step are kept in out/pictures. */
const root = join(import.meta.dirname, '../..');
const vsix = join(root, 'out/provenu.vsix');
const file = 'esbjerg-kontaktcenter.prop';

describe.each(hosts)('a real VS Code, %s', (kind, settings) => {
    let editor: Editor;

    beforeAll(async () => {
        expect(canRunEditor, 'the editor is installed by tools/install-editor.sh').toBe(true);
        editor = await Editor.start(vsix, join(root, 'examples'), settings);
    });
    afterAll(async () => {
        await editor?.stop();
    });

    const row = (pattern: RegExp) =>
        readFileSync(join(root, 'examples', file), 'utf8')
            .split('\n')
            .findIndex((line) => pattern.test(line)) + 1;

    it('opens a proposal: its figures stand above it, and nothing is wrong', async () => {
        await editor.openFile(file);
        await editor.page.locator('.codelens-decoration', { hasText: 'Forhåndsvisning' }).first().waitFor({ timeout: 60_000 });
        await editor.page.locator('.part.statusbar', { hasText: 'Provenu' }).waitFor();
        expect(await editor.page.locator('.squiggly-error').count()).toBe(0);
        await editor.picture(`${kind}-1-open`);
    });

    it('marks a wrong total while it is typed, and lists it under Problems', async () => {
        const line = row(/samlet gevinst/);
        await editor.goTo(line, 1);
        await editor.page.keyboard.press('End');
        await editor.page.keyboard.press('Backspace');
        await editor.page.keyboard.type('5');
        await editor.page.locator('.squiggly-error').first().waitFor();
        await editor.command('Problems: Focus on Problems View');
        await editor.page.locator('.markers-panel .monaco-list-row', { hasText: '1.898.605 kr.' }).first().waitFor();
        await editor.picture(`${kind}-2-problems`);
        await editor.page.keyboard.press('Control+J');
    });

    it('mends it with one click', async () => {
        await editor.goTo(row(/samlet gevinst/), 1);
        await editor.page.keyboard.press('End');
        const action = editor.page.locator('.action-widget .monaco-list-row', { hasText: '1.898.600' }).first();
        await editor.press('Control+.', () => action.waitFor({ timeout: 5000 }));
        await editor.picture(`${kind}-3-quick-fix`);
        await editor.press('Enter', () => action.waitFor({ state: 'hidden', timeout: 5000 }));
        await editor.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    });

    it('shows the net profile with its chart in a hover', async () => {
        const line = row(/^forslag ESB-01/);
        await editor.goTo(line, 11);
        await editor.command('Show or Focus Hover');
        const hover = editor.page.locator('.monaco-hover:not(.hidden)', { hasText: 'gevinst' }).first();
        await hover.waitFor();
        await hover.locator('img').first().waitFor();
        const width = await hover
            .locator('img')
            .first()
            .evaluate((image) => Number(Reflect.get(image, 'naturalWidth')));
        expect(width).toBeGreaterThan(100);
        await editor.picture(`${kind}-4-hover`);
        await editor.page.keyboard.press('Escape');
    });

    it('completes a field and then its values', async () => {
        await editor.goTo(row(/^ {4}status:/), 1);
        await editor.page.keyboard.press('End');
        await editor.page.keyboard.press('Enter');
        await editor.page.keyboard.type('mål', { delay: 30 });
        const items = await editor.suggest();
        expect(items.join('|')).toContain('måling');
        await editor.picture(`${kind}-5-completion`);
        await editor.page.keyboard.press('Escape');
        for (let i = 0; i < 8; i++) await editor.page.keyboard.press('Control+Z');
    });

    it('lays the file out', async () => {
        await editor.goTo(row(/samlet gevinst/), 5);
        await editor.page.keyboard.type('      ');
        await editor.command('Format Document');
        await expect.poll(async () => (await editor.text()).includes('\n        samlet gevinst')).toBe(true);
    });

    it('renames a proposal in all files that refer to it', async () => {
        await editor.openFile('aeld-01-vagtplanlaegning.prop');
        await editor.page.locator('.codelens-decoration', { hasText: 'Forhåndsvisning' }).first().waitFor();
        const text = readFileSync(join(root, 'examples/budgetrunde-2027/aeld-01-vagtplanlaegning.prop'), 'utf8');
        const line = text.split('\n').findIndex((each) => each.startsWith('forslag')) + 1;
        await editor.goTo(line, 10);
        const input = editor.page.locator('.rename-box input');
        await editor.press('F2', () => input.waitFor({ timeout: 5000 }));
        await input.fill('ÆLD-77');
        await editor.press('Enter', () => input.waitFor({ state: 'hidden', timeout: 5000 }));
        await expect.poll(() => editor.text()).toContain('forslag ÆLD-77');
        await editor.openFile('aeld-02-koererute.prop');
        const other = readFileSync(join(root, 'examples/budgetrunde-2027/aeld-02-koererute.prop'), 'utf8');
        await editor.goTo(other.split('\n').findIndex((each) => each.includes('afhænger af')) + 1, 1);
        await expect.poll(() => editor.text(), { timeout: 10_000 }).toContain('ÆLD-77');
        await editor.picture(`${kind}-6-rename`);
    });
});

describe.each(['Default Light Modern', 'Default Dark Modern', 'Default High Contrast'])('in %s', (theme) => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await Editor.start(vsix, join(root, 'examples'), { 'workbench.colorTheme': theme });
    });
    afterAll(async () => {
        await editor?.stop();
    });

    it('the hover with its chart can be read (look at the picture)', async () => {
        await editor.openFile('tek-01-led-belysning.prop');
        await editor.page.locator('.codelens-decoration', { hasText: 'Forhåndsvisning' }).first().waitFor({ timeout: 60_000 });
        await editor.goTo(4, 11);
        await editor.command('Show or Focus Hover');
        await editor.page.locator('.monaco-hover:not(.hidden) img').first().waitFor();
        await editor.picture(theme.toLowerCase().replaceAll(' ', '-'));
    });
});
