import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const root = join(import.meta.dirname, '../..');

describe('beside the text', () => {
    let editor: Editor;
    beforeAll(async () => {
        editor = await Editor.start(join(root, 'out/provenu.vsix'), join(root, 'examples'));
    });
    afterAll(async () => {
        await editor?.stop();
    });

    it('a range copied from a spreadsheet becomes rows of the table, undone as one step', async () => {
        await editor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await editor.openFile('esbjerg-kontaktcenter.prop');
        await editor.page.locator('.codelens-decoration', { hasText: 'Forhåndsvisning' }).first().waitFor();
        await editor.goTo(32, 1);
        await editor.page.evaluate(`navigator.clipboard.writeText('Udgift til kursus\\t\\t10.000\\t20.000\\t30.000\\n')`);
        await editor.page.keyboard.press('Control+V');
        await expect.poll(() => editor.text(), { timeout: 10_000 }).toMatch(/udgift "(?:Udgift til )?[Kk]ursus"/);
        await editor.picture('paste');
        await editor.page.keyboard.press('Control+Z');
        await expect.poll(() => editor.text()).not.toContain('ursus');
    });
});
