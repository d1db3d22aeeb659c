import { describe, expect, it } from 'vitest';
import { Postings } from '../../language-server/src/rules/postings.ts';

function under(postings: Postings, key: number): readonly number[] {
    const found: number[] = [];
    postings.each(key, (number) => found.push(number));
    return found;
}

describe('numbers put down under hashes', () => {
    it('are found again in their order, however many hashes there are', () => {
        const postings = new Postings(16);
        const expected = new Map<number, number[]>();
        let key = 1;
        for (let number = 0; number < 20_000; number++) {
            // Every fourth hash is one that came before, negative ones and 0 among them.
            key = number % 4 === 3 ? key : Math.imul(key ^ number, 0x01000193) & (number % 8 === 0 ? ~3 : -1);
            const hash = number % 1_000 === 0 ? 0 : key;
            const list = expected.get(hash) ?? [];
            if (list.length < 16) list.push(number);
            expected.set(hash, list);
            postings.put(hash, number);
        }
        expect(expected.get(0)).toHaveLength(16);
        for (const [hash, numbers] of expected) {
            expect(under(postings, hash)).toEqual(numbers);
            expect(postings.countOf(hash)).toBe(numbers.length);
        }
        expect(postings.countOf(7)).toBe(expected.get(7)?.length ?? 0);
    });

    it('stand there once, however often they are put down one after another', () => {
        const postings = new Postings(3);
        for (const number of [5, 5, 6, 6, 5, 9]) postings.put(-4, number);
        expect(under(postings, -4)).toEqual([5, 6, 5]);
    });
});
