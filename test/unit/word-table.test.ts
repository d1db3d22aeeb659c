import { describe, expect, test } from 'vitest';
import { WordTable } from '../../language-server/src/rules/word-table.ts';

describe('what is read of a word', () => {
    test('is found again wherever the word stands', () => {
        const read: string[] = [];
        const table = new WordTable((word) => {
            read.push(word);
            return word.length;
        });
        const text = 'skole og ældre og skole';
        expect([table.of(text, 0, 5), table.of(text, 6, 8), table.of(text, 15, 17), table.of(text, 18, 23)]).toEqual([5, 2, 2, 5]);
        expect(read).toEqual(['skole', 'og']);
    });

    test('is that of the very word, however many there are', () => {
        const table = new WordTable((word) => word);
        const numbers = Array.from({ length: 100_000 }, (_, index) => String(index * 7));
        for (const word of [...numbers, ...numbers]) expect(table.of(`(${word})`, 1, word.length + 1)).toBe(word);
    });

    test('is forgotten where it no longer holds', () => {
        let language = 'da';
        const table = new WordTable((word) => `${word} ${language}`);
        expect(table.of('skole', 0, 5)).toBe('skole da');
        language = 'en';
        table.clear();
        expect(table.of('skole', 0, 5)).toBe('skole en');
    });
});
