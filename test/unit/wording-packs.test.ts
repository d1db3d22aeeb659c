import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../language-server/src/cli/pack-files.ts';
import { compilePack } from '../../language-server/src/wording/compile.ts';
import { readPack } from '../../language-server/src/wording/read-pack.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';

const root = join(import.meta.dirname, '../../language-server');

describe.each(['da', 'en'] as const)('the built-in wording pack, %s', (language) => {
    const pack = readPack(packFiles(join(root, 'packs', language)));

    it('is the one in the bundle (npm run made writes it anew)', () => {
        expect(JSON.parse(readFileSync(join(root, 'src/wording/packs', `${language}.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(pack)));
    });

    it('names no rule twice', () => {
        const ids = pack.rules.map((rule) => rule.id);
        expect(ids).toEqual([...new Set(ids)]);
    });

    describe.each(pack.rules)('$id', (rule) => {
        const alone = compilePack({ ...pack, rules: [rule] });
        const speaks = (sentence: string) =>
            signalsIn(sentence, { matcher: alone, field: rule.fields?.[0] ?? null }).some((signal) => signal.rule === rule.id);

        it.each(rule.hits)('speaks: %s', (sentence) => {
            expect(speaks(sentence)).toBe(true);
        });

        const replaced = Object.entries(rule.replace ?? {});
        if (replaced.length > 0) {
            it.each(replaced)('proposes words for: %s', (phrase, words) => {
                const found = signalsIn(`Forslaget er: ${phrase}.`, { matcher: alone, secondOpinion: false });
                expect(found.map(({ replacement }) => replacement)).toEqual([words]);
            });
        }

        it('proposes words with gaps to fill in for what it speaks of', () => {
            const replacements = rule.hits.flatMap((sentence) =>
                signalsIn(sentence, { matcher: alone, field: rule.fields?.[0] ?? null, secondOpinion: false }).flatMap(({ phrase, replacement }) =>
                    replaced.some(([words]) => words === phrase.toLowerCase()) ? [] : [{ phrase, replacement }],
                ),
            );
            expect(replacements.length).toBeGreaterThan(0);
            for (const { phrase, replacement } of replacements) {
                expect(replacement).toContain(phrase);
                expect(replacement).toMatch(/\[.+\]/);
            }
        });

        if (rule.misses.length > 0) {
            it.each(rule.misses)('is silent: %s', (sentence) => {
                expect(speaks(sentence)).toBe(false);
            });
        }
    });
});
