import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { diskHost } from '../../language-server/src/cli/disk-host.ts';
import { Background } from '../../language-server/src/editor/background.ts';
import { loadFolder } from '../../language-server/src/editor/loading.ts';
import { Session } from '../../language-server/src/editor/session.ts';
import type { HostFile } from '../../language-server/src/editor/workspace-host.ts';

async function loaded(files: readonly HostFile[]) {
    const session = new Session();
    const warn = await load(files, session, async () => {});
    return { warn, paths: session.project.paths };
}

async function load(files: readonly HostFile[], session: Session, declaredMore: () => Promise<void>) {
    const warn = vi.fn();
    const host = {
        async *readFolder() {
            yield* files;
        },
        readFile: async () => null,
        readConfig: async () => null,
        readLogo: async () => ({ refused: 'missing' as const }),
        readPack: async () => null,
    };
    const quiet = {
        log: () => {},
        open: () => [],
        isOpen: () => false,
        isStale: () => false,
        declaredMore,
        declared: () => {},
        progress: { report: () => {} },
    };
    await loadFolder('file:///w', { session, host, background: new Background(), warn, ...quiet });
    return warn;
}

const file = (name: string): HostFile => ({ uri: `file:///w/${name}`, text: '' });

describe('the loading of a folder', () => {
    it('reads what the host gives it and has nothing to warn of', async () => {
        const { warn, paths } = await loaded([file('a.prop'), file('b.prop')]);
        expect(paths).toEqual(['file:///w/a.prop', 'file:///w/b.prop']);
        expect(warn).not.toHaveBeenCalled();
    });

    it('says in both languages that the catalogue is not whole where the host reads only some of the files', async () => {
        const { warn } = await loaded([
            file('a.prop'),
            { uri: 'file:///w/b.prop', leftOut: 'too-many' },
            { uri: 'file:///w/c.prop', leftOut: 'too-many' },
        ]);
        expect(warn).toHaveBeenCalledTimes(1);
        const [{ da, en }] = warn.mock.calls[0] as [{ da: string; en: string }];
        expect(da).toContain('Kun 1 .prop-filer er læst; 2 er udeladt');
        expect(en).toContain('Only 1 .prop files are read; 2 are left out');
    });

    it('knows a budget as soon as it is read, and the rest once all is', async () => {
        const known: (readonly string[])[] = [];
        const session = new Session();
        const budget = { uri: 'file:///w/b.prop', text: 'budget B1 "Katalog" {\n}\n' };
        await load([file('a.prop'), budget, file('c.prop')], session, async () => void known.push(session.project.paths));
        expect(known).toEqual([[], ['file:///w/b.prop']]);
        expect(session.project.paths).toEqual(['file:///w/b.prop', 'file:///w/a.prop', 'file:///w/c.prop']);
    });
});

describe('the folder on a disk', () => {
    it('gives each file once, those in the folders that lead to an open one first', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'provenu-folder-'));
        for (const name of ['2026/a.prop', '2027/b.prop', '2027/skole/c.prop', 'registre.prop']) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), '');
        }
        const namesWith = async (near: readonly string[]) => {
            const names: string[] = [];
            for await (const { uri } of diskHost.readFolder(pathToFileURL(folder).href, near)) names.push(basename(uri));
            return names;
        };
        expect(await namesWith([])).toEqual(['registre.prop', 'a.prop', 'b.prop', 'c.prop']);
        expect(await namesWith([pathToFileURL(join(folder, '2027/skole/c.prop')).href])).toEqual(['b.prop', 'c.prop', 'registre.prop', 'a.prop']);
        rmSync(folder, { recursive: true });
    });
});
