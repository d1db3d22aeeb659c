import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildParsed } from '../../language-server/src/language/build/file.ts';
import { PropParser } from '../../language-server/src/language/parser.ts';
import { scan } from '../../language-server/src/language/scanner.ts';
import { readWellFormed } from '../../language-server/src/language/strict/file.ts';
import { rules } from '../../language-server/src/rules/registry.ts';

const root = join(import.meta.dirname, '../..');
const texts = [
    ...['examples', 'test/corpus', 'grammar'].flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
            .filter((name) => name.endsWith('.prop'))
            .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    ),
    ...rules.flatMap(({ page }) => [page.failing, page.passing]),
];
const parser = new PropParser();

/** The strict parser reads a text just when Langium's finds nothing wrong with it, and then both say the same, places included. */
function expectAgreement(text: string): boolean {
    const strict = readWellFormed(text, scan(text));
    const langium = parser.recover(text);
    const wrong = langium.result === null ? 0 : langium.result.parserErrors.length + langium.result.lexerErrors.length;
    expect(strict !== null).toBe(wrong === 0);
    if (strict === null) return false;
    const own = buildParsed('a.prop', text, { tree: strict, scan: scan(text), result: null });
    expect(own).toEqual(buildParsed('a.prop', text, langium));
    return true;
}

describe('the strict parser against the one that recovers', () => {
    it('agrees on every file of the corpus and every example of a rule', () => {
        expect(texts.filter(expectAgreement).length).toBeGreaterThan(200);
    });

    it('agrees on texts put together from pieces of others, in any order', () => {
        const pieces = texts.flatMap((text) => {
            const tokens = scan(text).tokens.map(({ start, end }) => text.slice(start, end));
            return tokens.filter((_, index) => index % 3 === 0);
        });
        const words = fc.array(fc.constantFrom(...new Set(pieces)), { maxLength: 12 });
        const heads = fc.constantFrom('', 'proposal A {', 'proposal A { economy in kr {', 'proposal A { economy { gain "x" (', 'budget B {');
        const tails = fc.constantFrom('', '}', '}}', ')}}');
        fc.assert(
            fc.property(heads, words, tails, (head, middle, tail) => {
                expectAgreement(`${head} ${middle.join(' ')} ${tail}`);
            }),
            { numRuns: 2000 },
        );
    });

    it('agrees on real texts with a token left out, doubled or moved', () => {
        const index = fc.nat();
        fc.assert(
            fc.property(fc.constantFrom(...texts), index, index, fc.constantFrom('out', 'twice', 'moved'), (text, from, to, change) => {
                const { tokens } = scan(text);
                const token = tokens[from % Math.max(1, tokens.length)];
                const other = tokens[to % Math.max(1, tokens.length)];
                if (token === undefined || other === undefined) return;
                const image = text.slice(token.start, token.end);
                const without = `${text.slice(0, token.start)} ${text.slice(token.end)}`;
                if (change === 'out') expectAgreement(without);
                else if (change === 'twice') expectAgreement(`${text.slice(0, token.end)} ${image} ${text.slice(token.end)}`);
                else expectAgreement(`${without.slice(0, other.start)} ${image} ${without.slice(other.start)}`);
            }),
            { numRuns: 600 },
        );
    });
});
