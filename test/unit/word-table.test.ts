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
        expect([0, 6, 15, 18].map((start) => table.from(text, start))).toEqual([5, 2, 2, 5]);
        expect(read).toEqual(['skole', 'og']);
    });

    test('ends with the next blank, and there is none where a blank stands', () => {
        const table = new WordTable((word) => word);
        const text = 'skole\tog\nældre\r\n';
        expect([table.from(text, 0), table.end]).toEqual(['skole', 5]);
        expect([table.from(text, 6), table.end]).toEqual(['og', 8]);
        expect([table.from(text, 8), table.end]).toEqual([null, 8]);
        expect([table.from(text, 9), table.end]).toEqual(['ældre', 14]);
        expect([table.from(text, text.length), table.end]).toEqual([null, text.length]);
    });

    test('is that of the very word, however many there are', () => {
        const table = new WordTable((word) => word);
        const numbers = Array.from({ length: 100_000 }, (_, index) => String(index * 7));
        for (const word of [...numbers, ...numbers]) expect(table.from(`(${word} `, 1)).toBe(word);
    });

    test('is forgotten where it no longer holds', () => {
        let language = 'da';
        const table = new WordTable((word) => `${word} ${language}`);
        expect(table.from('skole', 0)).toBe('skole da');
        language = 'en';
        table.clear();
        expect(table.from('skole', 0)).toBe('skole en');
    });
});
