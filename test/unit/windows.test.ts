import { describe, expect, test } from 'vitest';
import { OF_ALL, REACH, sharesOf, together, WholeNumbers } from '../../language-server/src/wording/model/windows.ts';

const said = (numbers: readonly number[]) => ({ table: numbers, words: numbers.length, first: 0, step: 1, unit: 1 });
const of = (numbers: readonly number[]) => together(said(numbers));
const silent = (words: number) => Array.from({ length: words }, () => 0);

describe('what words say together', () => {
    test('no words say nothing', () => expect(of([])).toBe(0));

    test('one word says all of it', () => expect(of([2.5])).toBeCloseTo(2.5));

    test('a phrase is not outvoted by what stands far from it', () => {
        const against = Array.from({ length: 12 }, () => -0.5);
        const phrase = [3, 2, 3];
        const sum = [...phrase, ...silent(REACH), ...against].reduce((a, b) => a + b, 0);
        expect(of([...phrase, ...silent(REACH), ...against])).toBeGreaterThan(OF_ALL * sum + (1 - OF_ALL) * 7.9);
    });

    test('the same words say more in a row than strewn over a sentence', () => {
        const strewn = [2, ...silent(REACH), 2, ...silent(REACH), 2];
        expect(of([2, 2, 2, ...silent(2 * REACH)])).toBeGreaterThan(of(strewn));
    });

    test.each([
        [[1, -2, 0.5]],
        [[0.2, 3, -1, 0, 0, 2, 2, -4, 1, 1, 0.5, -0.5, 2, 0, 1, 3, -2, 0.1, 1]],
    ])('the share of a word is how much the whole moves with it: %j', (numbers) => {
        const step = 1e-5;
        const moved = numbers.map((_, at) => {
            const by = (sign: number) => of(numbers.map((number, index) => (index === at ? number + sign * step : number)));
            return (by(1) - by(-1)) / (2 * step);
        });
        [...sharesOf(said(numbers))].forEach((share, at) => {
            expect(share).toBeCloseTo(moved[at] ?? 0, 6);
        });
    });

    test('one of several classes is read from its own column', () => {
        expect(together({ table: [1, 20, 3, 40], words: 2, first: 0, step: 2, unit: 0.5 })).toBeCloseTo(of([0.5, 1.5]));
    });

    test('of whole numbers it is the same', () => {
        const unit = 0.05;
        const numbers = Array.from({ length: 90 }, (_, at) => Math.round(200 * Math.sin(at * at)) + (at % 7 === 0 ? 300 : 0));
        for (let words = 0; words <= numbers.length / 3; words++)
            for (const first of [0, 1, 2])
                expect(new WholeNumbers(unit, 3).together(Int32Array.from(numbers), first, words)).toBeCloseTo(
                    together({ table: numbers, words, first, step: 3, unit }),
                    5,
                );
    });
});
