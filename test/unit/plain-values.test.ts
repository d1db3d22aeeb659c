import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packValue, unpackValue } from '../../language-server/src/cli/plain-values.ts';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('æøå', '\ud83d', 'line\nline', '', '__proto__'));
/** What is looked up by what it is and not by what it holds: empty lists are one list when they are unpacked. */
const member = fc.oneof(text, fc.integer(), fc.bigInt(), fc.record({ id: text }, { noNullPrototype: true }));
const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.integer(),
        fc.maxSafeInteger(),
        fc.double(),
        fc.bigInt(),
        fc.boolean(),
        fc.constantFrom(null, undefined, -0, 2 ** 27, 2 ** 27 - 1, -(2 ** 27), -(2 ** 27) - 1, Number.NaN),
        fc.array(tie('value')),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('a', 'b', 'a,b', '__proto__')), tie('value'), { noNullPrototype: true }),
        fc.record({ start: fc.nat(), end: tie('value') }, { noNullPrototype: true }),
        fc.array(member).map((all) => new Set(all)),
        fc.array(fc.tuple(member, tie('value'))).map((all) => new Map(all)),
        fc.int32Array(),
    ),
}));

describe('a plain value that was packed', () => {
    it('is what it was, wherever its bytes lie', () => {
        fc.assert(
            fc.property(value, fc.nat(7), (plain, offset) => {
                const packed = packValue(plain);
                const among = Buffer.alloc(offset + packed.length + 3);
                among.set(packed, offset);
                expect(unpackValue(packed)).toStrictEqual(plain);
                expect(unpackValue(among.subarray(offset, offset + packed.length))).toStrictEqual(plain);
            }),
            { numRuns: 2000 },
        );
    });

    it('says once what it holds twice', () => {
        const reason = { da: 'Det er uklart, hvor meget der spares.', en: 'It is unclear how much is saved.' };
        const unpacked = unpackValue(packValue([{ reason }, { reason }, { reason: { ...reason } }])) as readonly { readonly reason: object }[];
        expect(unpacked).toEqual([{ reason }, { reason }, { reason }]);
        expect(unpacked[0]?.reason).toBe(unpacked[1]?.reason);
        const once = packValue([reason]).length;
        expect(packValue(Array.from({ length: 100 }, () => ({ ...reason }))).length).toBeLessThan(once + 100 * 20);
    });

    it('is refused where it is more than that', () => {
        for (const other of [new Date(0), () => 0, Symbol('s'), new Uint8Array(1)]) expect(() => packValue([other])).toThrow('no plain value');
    });
});
