import { describe, expect, test } from 'vitest';
import { builtIn } from '../../language-server/src/wording/built-in.ts';
import { signalsIn } from '../../language-server/src/wording/signals.ts';
import { Wording } from '../../language-server/src/wording/wording.ts';

const sentences = [
    'Åbningstiden i borgerservice forkortes med otte timer om ugen.',
    'Der er på sigt mulighed for yderligere besparelser.',
    'Besparelsen er 400.000 kr. fra 2028.',
    'Konsekvenser for borgerne: Ventetiden bliver længere.',
    'Tilbuddet lukkes ikke.',
    'Er der mulighed for besparelser?',
];

/** Every sentence before and after every other, on one line, on two and in two paragraphs. */
const texts = sentences.flatMap((first) => sentences.flatMap((second) => [' ', '\n', '\n\n'].map((between) => `${first}${between}${second}`)));

describe('a sentence that was heard before says the same again', () => {
    const wording = new Wording();

    test.each(['summary', 'effects', 'title'] as const)('wherever it stands in a text of %s', (field) => {
        const read = texts.map((text) => wording.signalsIn(text, 'da', field));
        expect(read).toEqual(texts.map((text) => signalsIn(text, { matcher: builtIn('da'), field })));
        expect(read.flat().length).toBeGreaterThan(sentences.length);
    });

    test('and points at its own place', () => {
        for (const text of texts) {
            for (const { from, to, phrase } of wording.signalsIn(text, 'da', 'summary')) expect(text.slice(from, to)).toBe(phrase);
        }
    });
});
