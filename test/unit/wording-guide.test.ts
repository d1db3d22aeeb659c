import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../language-server/src/config/read.ts';
import { readOwnPacks } from '../../language-server/src/wording/own-packs.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/wording.md'), 'utf8');
const blocks = (language: string) => [...guide.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map((found) => found[1] ?? '');

describe('the wording guide', () => {
    it('shows a pack that can be used, with examples that hold', async () => {
        const files = blocks('yaml').map((text) => ({ path: /^# ordvalg\/(\S+)/.exec(text)?.[1] ?? '', text }));
        expect(files.map(({ path }) => path)).toEqual(['pack.yaml', 'regler.yaml']);
        const { packs, mistakes, failing } = await readOwnPacks([{ folder: 'ordvalg', files }]);
        expect([mistakes, failing]).toEqual([[], []]);
        expect(packs[0]?.rules.map(({ id }) => id)).toEqual(['hjemtagning']);
    });

    it('shows settings that provenu.json takes', () => {
        for (const text of blocks('json'))
            expect(readConfig(text, 'da')).toMatchObject({ kind: 'config', config: { wording: { packs: ['ordvalg'] } } });
    });
});
