import { type Amount, type Dimension, magnitude, scaleOf, unitName } from './amount.ts';
import { danish, decimalString } from './decimal.ts';
import type { Fix, WrittenCell } from './written.ts';

export type Verdict = 'equal' | 'rounding' | 'wrong';

export interface Judgement {
    /** Stated − computed. */
    readonly difference: bigint;
    /** Twice the tolerance, so that it stays whole: the sum of what all last digits are worth. */
    readonly steps: bigint;
    readonly verdict: Verdict;
}

/** LANGUAGE.md section 6: difference 0 is equal; up to half the sum of the last digits of the parts and the stated figure is rounding. */
export function judge(stated: Amount, computed: Amount): Judgement {
    const difference = stated.counted - computed.counted;
    const steps = stated.step + computed.step;
    const verdict = difference === 0n ? 'equal' : 2n * magnitude(difference) <= steps ? 'rounding' : 'wrong';
    return { difference, steps, verdict };
}

/** The figures of a finding, as decimal strings in `unit`. */
export interface FigureData {
    readonly stated: string;
    readonly computed: string;
    /** Stated − computed. */
    readonly difference: string;
    readonly tolerance: string;
    readonly unit: string;
}

export function figureData(stated: bigint, computed: bigint, steps: bigint, dimension: Dimension): FigureData {
    const scale = scaleOf[dimension];
    return {
        stated: decimalString(stated, scale),
        computed: decimalString(computed, scale),
        difference: decimalString(stated - computed, scale),
        tolerance: decimalString(steps * 5n, scale + 1),
        unit: unitName[dimension],
    };
}

/** The mend that writes a computed figure in the place and the unit of a stated one; none where a formula stands there. */
export function figureFix(cell: WrittenCell, computed: bigint, dimension: Dimension, blockPower: number): readonly Fix[] {
    if (cell.kind !== 'amount') return [];
    const power = cell.unit?.kind === 'money' ? cell.unit.power : dimension === 'money' ? blockPower : 0;
    return [[{ from: cell.start, to: cell.numberEnd, text: writeFigure(computed, scaleOf[dimension] + power, cell.low?.decimals ?? 0) }]];
}

/** Minor units in a unit `shift` powers of ten above them, with at least the decimals that stood there. */
export function writeFigure(minor: bigint, shift: number, leastDecimals: number): string {
    const text = danish(decimalString(minor, shift));
    const decimals = text.split(',')[1]?.length ?? 0;
    if (decimals >= leastDecimals) return text;
    return (decimals === 0 ? `${text},` : text) + '0'.repeat(leastDecimals - decimals);
}
