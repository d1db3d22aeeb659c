import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packFiles } from '../../language-server/src/cli/pack-files.ts';
import { compileInSteps, compilePack, finished } from '../../language-server/src/wording/compile.ts';
import { KeptPatterns, keep } from '../../language-server/src/wording/kept-patterns.ts';
import { type PackPatterns, WrittenPatterns } from '../../language-server/src/wording/pack-patterns.ts';
import { readPack } from '../../language-server/src/wording/read-pack.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';

const root = join(import.meta.dirname, '../../language-server');

describe.each(['da', 'en'] as const)('the built-in wording pack, %s', (language) => {
    const pack = readPack(packFiles(join(root, 'packs', language)));

    const compiledFrom = (patterns: PackPatterns) => finished(compileInSteps(pack, [], patterns));

    it('is the one in the bundle (npm run made writes it anew)', () => {
        expect(JSON.parse(readFileSync(join(root, 'src/wording/packs', `${language}.json`), 'utf8'))).toEqual(JSON.parse(JSON.stringify(pack)));
    });

    it('has its patterns kept as they are (npm run made writes them anew)', () => {
        expect(JSON.parse(readFileSync(join(root, 'src/wording/packs', `${language}-patterns.json`), 'utf8'))).toEqual(keep(pack));
    });

    it('is the same from the patterns that are kept as from those that are written', () => {
        const { words, ...kept } = compiledFrom(new KeptPatterns(pack, keep(pack)));
        const { words: expected, ...written } = compiledFrom(new WrittenPatterns(pack));
        expect(kept).toEqual(written);
        const texts = pack.rules.flatMap(({ hits, misses }) => [...hits, ...misses]);
        const spellings = new Set(texts.flatMap((text) => text.split(/[^\p{L}\d]+/u)).filter((each) => each !== ''));
        expect(spellings.size).toBeGreaterThan(50);
        for (const each of spellings) expect(words.of(each, 0, each.length), each).toEqual(expected.of(each, 0, each.length));
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
