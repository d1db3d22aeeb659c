import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOf, lookFor } from '../../language-server/src/rules/first-look.ts';

/** Words and what stands between them, in any order. */
const texts = fc
    .array(fc.constantFrom('service', 'Servicen', 'og', 'OG', 'og/eller', '(det', '1', '123456', ' ', '\n', '\t', '\u00a0', '-', '.', 'é', ''), {
        maxLength: 20,
    })
    .map((parts) => parts.join(''));

describe('a first look, word by word,', () => {
    test.each([/service/iu, /\d{6}/, /-$/, /quality|kvalitet/iu])('finds %s where some word has it', (stem) => {
        const look = lookFor(stem);
        fc.assert(fc.property(texts, (text) => void expect(look(text)).toBe(text.split(/[ \n\t]/).some((word) => stem.test(word)))));
    });

    test('finds in a text all that its pattern finds there, as long as that has no blank', () => {
        const look = lookFor(/service|det/iu);
        fc.assert(fc.property(texts, (text) => void expect(look(text)).toBe(/service|det/iu.test(text))));
    });

    test('counts words as often as they stand in the whole text', () => {
        const words = /(?<!\p{L})(?:og|det)(?!\p{L})/giu;
        const count = countOf(words);
        fc.assert(fc.property(texts, (text) => void expect(count(text)).toBe(text.match(words)?.length ?? 0)));
    });

    test('knows of a stem that was asked for after a text was read', () => {
        expect(lookFor(/lukkes/)('Svømmehallen lukkes.')).toBe(true);
        expect(lookFor(/hallen/)('Svømmehallen lukkes.')).toBe(true);
    });
});
