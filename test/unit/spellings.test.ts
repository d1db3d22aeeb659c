import { describe, expect, test } from 'vitest';
import { Spellings } from '../../language-server/src/wording/spellings.ts';

/** Spellings that say what they were made of, and how often any was made. */
function counted(most: number) {
    const made: string[] = [];
    const spellings = new Spellings(most, (spelling) => {
        made.push(spelling);
        return { spelling };
    });
    const read = (text: string) => spellings.of(text, 0, text.length).spelling;
    return { spellings, made, read };
}

describe('what is remembered of spellings', () => {
    test('it is looked up where it stands, and made once', () => {
        const { spellings, made } = counted(10);
        const text = 'skole og Skole, skole';
        const [first, , capital, again] = [[0, 5] as const, [6, 8] as const, [9, 14] as const, [16, 21] as const].map(([from, to]) =>
            spellings.of(text, from, to),
        );
        expect(first?.spelling).toBe('skole');
        expect(again).toBe(first);
        expect(capital).not.toBe(first);
        expect(made).toEqual(['skole', 'og', 'Skole']);
    });

    test('spellings of the same hash, of the same beginning and of many scripts are told apart', () => {
        const { read, made } = counted(100);
        const all = ['Aa', 'BB', 'AaBB', 'BBAa', 'bo', 'bor', 'borg', 'æ', 'ø', 'é', 'e\u0301', '\u{1f600}', ''];
        for (let round = 0; round < 2; round += 1) expect(all.map(read)).toEqual(all);
        expect(made).toEqual(all);
    });

    test('many are remembered while the table grows', () => {
        const { read, made } = counted(50_000);
        const all = Array.from({ length: 20_000 }, (_, number) => `ord${number}`);
        for (let round = 0; round < 2; round += 1) expect(all.map(read)).toEqual(all);
        expect(made).toHaveLength(all.length);
    });

    test('it begins anew when so many are remembered', () => {
        const { read, made } = counted(2);
        expect(['a', 'b', 'a', 'c', 'c', 'a'].map(read)).toEqual(['a', 'b', 'a', 'c', 'c', 'a']);
        expect(made).toEqual(['a', 'b', 'c', 'a']);
    });

    test('a spelling as long as a book is read and not kept', () => {
        const { read, made } = counted(10);
        const long = 'x'.repeat(500_000);
        expect(read(long)).toBe(long);
        expect(read(long)).toBe(long);
        expect(made).toHaveLength(2);
    });
});
