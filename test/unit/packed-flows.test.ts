import { describe, expect, it } from 'vitest';
import { type Amount, exactly } from '../../language-server/src/model/amount.ts';
import type { Flow } from '../../language-server/src/model/flows.ts';
import { packFlows, unpackFlows } from '../../language-server/src/model/packed-flows.ts';

const range: Amount = { counted: 15n, low: 10n, high: 20n, step: 5n, approximate: true, range: true };
const rounded: Amount = { ...exactly(-90_000_000_000_000_000_123n), step: 100_000n, approximate: true };

const row: Flow = {
    kind: 'cost',
    liquidity: 'avoided',
    label: 'Licens "Ø"',
    row: { start: 120, end: 168 },
    oneOff: true,
    approximate: true,
    byYear: new Map<number, Amount | null>([
        [2028, range],
        [2027, null],
        [2029, rounded],
    ]),
    setup: exactly(0n),
    onward: exactly(2n ** 30n),
    onwardStated: true,
    firstYear: 2027,
    lastYear: 2029,
    ends: 2040,
};
const overlap: Flow = {
    ...row,
    kind: 'gain',
    liquidity: 'cash',
    label: '',
    row: null,
    oneOff: false,
    approximate: false,
    byYear: new Map(),
    setup: null,
    onwardStated: false,
    ends: null,
};

describe('packed flows', () => {
    it('are the same flows when they are unpacked', () => {
        expect(unpackFlows(packFlows([row, overlap, row]))).toEqual([row, overlap, row]);
        expect(unpackFlows(packFlows([]))).toEqual([]);
    });

    it('keep the order of the years, by which some are asked first', () => {
        expect([...(unpackFlows(packFlows([row]))[0]?.byYear.keys() ?? [])]).toEqual([2028, 2027, 2029]);
    });

    it('are plain data, so that another thread can send them', () => {
        expect(unpackFlows(structuredClone(packFlows([row, overlap])))).toEqual([row, overlap]);
    });
});
