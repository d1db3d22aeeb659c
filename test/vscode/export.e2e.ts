import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Editor, hosts } from './editor.ts';

/** Documents with the municipality's logo, exported from a real VS Code, on the desktop and with the server in a web worker. */
const root = join(import.meta.dirname, '../..');

/** A blue disc that is see-through round it. */
function disc(size: number): Uint8Array {
    const data = new Uint8Array(size * size * 4);
    for (let pixel = 0; pixel < size * size; pixel++) {
        const [x, y] = [(pixel % size) - size / 2, Math.floor(pixel / size) - size / 2];
        data.set([31, 78, 121, Math.hypot(x, y) < size / 2 - 2 ? 255 : 0], pixel * 4);
    }
    return encode({ width: size, height: size, channels: 4, depth: 8, data });
}

describe.each(hosts)('an export from a real VS Code, %s', (kind, settings) => {
    const folder = mkdtempSync(join(tmpdir(), 'provenu-exports-'));
    let editor: Editor;

    beforeAll(async () => {
        cpSync(join(root, 'examples/budgetrunde-2027'), folder, { recursive: true });
        rmSync(join(folder, 'provenu.json'));
        mkdirSync(join(folder, 'grafik'));
        writeFileSync(join(folder, 'grafik/logo.png'), disc(120));
        writeFileSync(join(folder, 'provenu.json'), JSON.stringify({ documents: { logo: 'grafik/logo.png' } }));
        editor = await Editor.start(join(root, 'out/provenu.vsix'), folder, settings);
        await editor.openFile('_budget.prop');
        await editor.page.locator('.codelens-decoration').first().waitFor({ timeout: 60_000 });
    });
    afterAll(async () => {
        await editor?.stop();
        rmSync(folder, { recursive: true, force: true });
    });

    it.each(['html', 'pdf', 'docx'])('is the same bytes as from the command line: %s', async (format) => {
        const [ours, theirs] = ['editor', 'program'].map((who) => join(editor.root, `${format}-${who}`)) as [string, string];
        mkdirSync(ours, { recursive: true });
        await askForForms(editor);
        await editor.choose(format);
        await editor.givePath(ours);
        await editor.page.locator('.notification-toast', { hasText: 'Written:' }).first().waitFor({ timeout: 60_000 });
        await editor.picture(`${kind}-export-${format}`);
        execFileSync(process.execPath, [join(root, 'language-server/dist/prop.cjs'), 'export', '--to', format, '--out', theirs], {
            cwd: editor.workspace,
        });
        expect(readdirSync(ours).sort()).toEqual(readdirSync(theirs).sort());
        for (const name of readdirSync(theirs)) expect(readFileSync(join(ours, name)).equals(readFileSync(join(theirs, name))), name).toBe(true);
        await editor.command('Notifications: Clear All Notifications');
    });

    it('is not made without a logo that cannot be used: the reason is shown', async () => {
        writeFileSync(join(editor.workspace, 'provenu.json'), JSON.stringify({ documents: { logo: 'grafik/andet.png' } }));
        const out = join(editor.root, 'none');
        mkdirSync(out, { recursive: true });
        // The editor takes the change up when it hears of it.
        await expect
            .poll(
                async () => {
                    await askForForms(editor);
                    await editor.choose('html');
                    await editor.givePath(out);
                    const said = editor.page.locator('.notification-toast', { hasText: "logo: 'grafik/andet.png'" }).first();
                    return said.waitFor({ timeout: 10_000 }).then(
                        () => true,
                        () => false,
                    );
                },
                { timeout: 80_000 },
            )
            .toBe(true);
        await editor.picture(`${kind}-export-refused`);
    });
});

/** Runs the command once: the list that it opens takes the place of the one it was chosen from, and would take a second press of the key. */
async function askForForms({ page }: Editor): Promise<void> {
    const input = page.locator('.quick-input-widget input.input');
    await vi.waitFor(
        async () => {
            await page.keyboard.press('Escape');
            await page.keyboard.press('F1');
            await input.fill('>Export the catalogue', { timeout: 3000 });
            await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Export the catalogue' }).first().waitFor({ timeout: 3000 });
            await page.keyboard.press('Enter');
            await page.locator('.quick-input-widget input.input[placeholder="Choose a form"]').waitFor({ timeout: 5000 });
        },
        { timeout: 40_000 },
    );
}
