import { type Decimal, divideRounded, stepOf, toMinor } from './decimal.ts';
import type { Span, WrittenAmount } from './written.ts';

/** What a figure measures; sums are exact in the minor unit of each: øre, ten-thousandths of an hour or an FTE, whole things counted. */
export type Dimension = 'money' | 'hours' | 'fte' | 'count';

/** Decimals kept of each dimension's unit (kroner, hours, FTE). */
export const scaleOf: Readonly<Record<Dimension, number>> = { money: 2, hours: 4, fte: 4, count: 0 };

/** The name of each dimension's unit in JSON. */
export const unitName: Readonly<Record<Dimension, 'kr' | 'hours' | 'fte' | 'count'>> = {
    money: 'kr',
    hours: 'hours',
    fte: 'fte',
    count: 'count',
};

/** An amount in whole minor units. */
export interface Amount {
    /** What sums use: the number itself, the middle of a closed range, the closed end of an open one. */
    readonly counted: bigint;
    readonly low: bigint;
    readonly high: bigint;
    /** What the last printed digit is worth; 0 for an exact figure. */
    readonly step: bigint;
    readonly approximate: boolean;
    readonly range: boolean;
}

export type Cell = Span & ({ readonly kind: 'amount'; readonly amount: Amount } | { readonly kind: 'empty' } | { readonly kind: 'unknown' });

export function exactly(value: bigint): Amount {
    return { counted: value, low: value, high: value, step: 0n, approximate: false, range: false };
}

/** No amount at all, known exactly. */
export const nothing: Amount = exactly(0n);

/** A written amount in minor units; `power` is that of the unit it is written in, as a power of ten of the base unit. */
export function amountOf(written: WrittenAmount, power: number, dimension: Dimension): Amount {
    const shift = power + scaleOf[dimension];
    if (!written.range && written.low !== null) return plainAmount(written.low, shift, written.approximate);
    const ends = [written.low, written.high].filter((end): end is Decimal => end !== null);
    const values = ends.map((end) => toMinor(end, shift));
    const low = values[0] ?? 0n;
    const high = values.at(-1) ?? 0n;
    const step = ends.map((end) => stepOf(end, shift)).reduce((most, each) => (each > most ? each : most), 0n);
    return { counted: divideRounded(low + high, 2n), low, high, step, approximate: written.approximate, range: written.range };
}

/** One number, as nearly all amounts are: what is counted is both its ends. */
function plainAmount(number: Decimal, shift: number, approximate: boolean): Amount {
    const counted = toMinor(number, shift);
    return { counted, low: counted, high: counted, step: stepOf(number, shift), approximate, range: false };
}

export function negated(amount: Amount): Amount {
    const { step, approximate, range } = amount;
    const counted = -amount.counted;
    if (!range) return { counted, low: counted, high: counted, step, approximate, range };
    return { counted, low: -amount.high, high: -amount.low, step, approximate, range };
}

export function added(a: Amount, b: Amount): Amount {
    const range = a.range || b.range;
    const counted = a.counted + b.counted;
    return {
        counted,
        low: range ? a.low + b.low : counted,
        high: range ? a.high + b.high : counted,
        step: a.step + b.step,
        approximate: a.approximate || b.approximate,
        range,
    };
}

/** Null where nothing is stated: an empty list is not zero. */
export function sumOf(amounts: readonly Amount[]): Amount | null {
    return amounts.length === 0 ? null : amounts.reduce(added);
}

export function magnitude(value: bigint): bigint {
    return value < 0n ? -value : value;
}
