import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../extension');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`src/${name}`));

describe('the extension', () => {
    it('leaves no string untranslated: every %key% of the manifest stands in both languages', () => {
        const used = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map((found) => found[1]);
        const [english, danish] = ['package.nls.json', 'package.nls.da.json'].map((name) => Object.keys(JSON.parse(read(name))).sort());
        expect([...new Set(used)].sort()).toEqual(english);
        expect(danish).toEqual(english);
    });

    it('has a Danish text for every string it shows, and none that it does not', () => {
        const shown = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map((found) => found[1]));
        expect(Object.keys(JSON.parse(read('l10n/bundle.l10n.da.json'))).sort()).toEqual([...new Set(shown)].sort());
    });

    it('handles the commands it advertises, reads the settings it describes, and no others', () => {
        const registered = sources.flatMap((source) => [...source.matchAll(/registerCommand\(\s*'([\w.]+)'/g)].map((found) => found[1]));
        expect(manifest.contributes.commands.map((each: { command: string }) => each.command).sort()).toEqual([...new Set(registered)].sort());
        const settings = sources.flatMap((source) =>
            [...source.matchAll(/(?:settings|getConfiguration\('provenu'\))\.get\('(\w+)'\)/g)].map((found) => `provenu.${found[1]}`),
        );
        expect(Object.keys(manifest.contributes.configuration.properties).sort()).toEqual([...new Set(settings)].sort());
    });

    it('wakes for proposals and their views only, and runs in the desktop and in the web from the same sources', () => {
        expect(manifest.activationEvents).toEqual([
            'onLanguage:prop',
            'onWebviewPanel:provenu.proposalPreview',
            'onWebviewPanel:provenu.catalogueOverview',
        ]);
        expect([manifest.main, manifest.browser]).toEqual(['./dist/extension-node.cjs', './dist/extension-web.js']);
    });

    it('has pages that load at once: at most 600 KB each', () => {
        const pages = readdirSync(join(folder, 'dist/pages')).map((name) => statSync(join(folder, 'dist/pages', name)).size);
        expect(pages.length).toBeGreaterThan(1);
        for (const size of pages) expect(size).toBeLessThan(600_000);
    });

    it('has an import that brings no parser of its own: it is handed the one that runs', () => {
        expect(statSync(join(folder, 'dist/lazy/imports-import.mjs')).size).toBeLessThan(150_000);
    });
});
