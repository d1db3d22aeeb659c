import { expect, test } from 'vitest';
import { PairTable, UNKNOWN } from '../../language-server/src/wording/model/pair-table.ts';

test('a pair has the number that it was given, and no other pair has one', () => {
    const side = 70;
    const pairs = Array.from({ length: side * side }, (_, number) => ({ first: number % side, second: Math.floor(number / side), number }));
    const [given, others] = [pairs.filter(({ number }) => number % 3 === 0), pairs.filter(({ number }) => number % 3 !== 0)];
    const table = new PairTable(given.length);
    for (const { first, second, number } of given) table.set(first, second, number);
    for (const { first, second, number } of given) expect(table.get(first, second)).toBe(number);
    for (const { first, second } of others) expect(table.get(first, second)).toBe(UNKNOWN);
});

test('a table without pairs knows none', () => {
    expect(new PairTable(0).get(0, 0)).toBe(UNKNOWN);
});
