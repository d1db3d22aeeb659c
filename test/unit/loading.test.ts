import { describe, expect, it, vi } from 'vitest';
import { Background } from '../../language-server/src/editor/background.ts';
import { loadFolder } from '../../language-server/src/editor/loading.ts';
import { Session } from '../../language-server/src/editor/session.ts';
import type { HostFile } from '../../language-server/src/editor/workspace-host.ts';

async function loaded(files: readonly HostFile[]) {
    const warn = vi.fn();
    const host = {
        async *readFolder() {
            yield* files;
        },
        readFile: async () => null,
        readConfig: async () => null,
        readPack: async () => null,
    };
    const session = new Session();
    const quiet = { log: () => {}, isOpen: () => false, isStale: () => false, declared: () => {}, progress: { report: () => {} } };
    await loadFolder('file:///w', { session, host, background: new Background(), warn, ...quiet });
    return { warn, paths: session.project.paths };
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
});
