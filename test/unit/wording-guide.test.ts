import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../language-server/src/config/read.ts';
import { builtInPack } from '../../language-server/src/wording/built-in.ts';
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

    it.each(['da', 'en'] as const)('quotes a mistake of a pattern as it is told, %s', async (language) => {
        const quoted = [...guide.matchAll(/`ordvalg\/regler\.yaml:12: (.*?)`/g)].map((found) => found[1] ?? '');
        const wrong = /'(@\p{L}+)'/u.exec(quoted[0] ?? '')?.[1] ?? '';
        const files = blocks('yaml').map((text, index) => ({
            path: index === 0 ? 'pack.yaml' : 'regler.yaml',
            text: text.replace(/(patterns:\n +- ')/, `$1${wrong} `),
        }));
        const { mistakes } = await readOwnPacks([{ folder: 'ordvalg', files }]);
        expect(mistakes.map(({ text }) => text[language])).toEqual([quoted[language === 'da' ? 0 : 1]]);
    });

    it('shows no list that is not there', () => {
        const names = [...guide.matchAll(/`@(\p{Ll}+)`/gu)].map((found) => found[1] ?? '');
        const lists = builtInPack('da').lists;
        expect(names.filter((name) => lists[name] === undefined)).toEqual(['name']);
    });

    it('shows settings that provenu.json takes', () => {
        for (const text of blocks('json'))
            expect(readConfig(text, 'da')).toMatchObject({ kind: 'config', config: { wording: { packs: ['ordvalg'] } } });
    });
});
