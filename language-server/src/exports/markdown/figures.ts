import { type Amount, type Dimension, scaleOf } from '../../model/amount.ts';
import { danish, decimalString, divideRounded } from '../../model/decimal.ts';
import type { Value } from '../lines.ts';

/** Which ends of a span nothing bounds. */
export interface OpenEnds {
    readonly low: boolean;
    readonly high: boolean;
}

/** A figure of a table: as the file has it, derived, or not there at all. */
export type Figure =
    | { readonly kind: 'written'; readonly value: Value; readonly dimension: Dimension }
    | { readonly kind: 'derived'; readonly amount: Amount | null; readonly dimension: Dimension; readonly open: OpenEnds }
    | { readonly kind: 'none' };

const closed: OpenEnds = { low: false, high: false };
export const none: Figure = { kind: 'none' };
export const unreadable: Figure = { kind: 'written', value: { state: 'unreadable' }, dimension: 'money' };

export function derived(amount: Amount | null, dimension: Dimension = 'money'): Figure {
    return { kind: 'derived', amount, dimension, open: closed };
}

export function written(value: Value | null): Figure {
    return value === null ? none : { kind: 'written', value, dimension: 'money' };
}

/** Øre shown in 1.000 kr, all of one table with equally many decimals. */
export interface Rounding {
    readonly decimals: 0 | 1;
    /** Whether any figure lost something. */
    readonly lossy: boolean;
}

const thousand = 100_000n;
const hundred = 10_000n;

/** One decimal as soon as a figure of the table is no whole thousand. */
export function roundingFor(figures: readonly Figure[]): Rounding {
    const all = figures.flatMap(moneyIn);
    return { decimals: all.every((øre) => øre % thousand === 0n) ? 0 : 1, lossy: all.some((øre) => øre % hundred !== 0n) };
}

/** For a table that nobody adds up. */
export function wholeThousands(figures: readonly Figure[]): Rounding {
    return { decimals: 0, lossy: figures.flatMap(moneyIn).some((øre) => øre % thousand !== 0n) };
}

function moneyIn(figure: Figure): readonly bigint[] {
    if (figure.kind === 'none' || figure.dimension !== 'money') return [];
    const amount = amountOf(figure);
    return amount === null ? [] : amount.range ? [amount.counted, amount.low, amount.high] : [amount.counted];
}

function amountOf(figure: Exclude<Figure, { kind: 'none' }>): Amount | null {
    if (figure.kind === 'derived') return figure.amount;
    return figure.value.state === 'stated' ? figure.value.amount : null;
}

/** Whether a figure says `2..` or `..3`, which a reader may want explained. */
export function isOpen(figure: Figure): boolean {
    if (figure.kind !== 'written' || figure.value.state !== 'stated') return false;
    return figure.value.low === null || figure.value.high === null;
}

/** `-` is not stated, `?` cannot be read; `ca.` and ranges are never dropped, and a derived figure shows its whole span beside it. */
export function figureText(figure: Figure, rounding: Rounding): string {
    if (figure.kind === 'none') return '';
    const show = (minor: bigint) => (figure.dimension === 'money' ? thousands(minor, rounding) : quantityText(minor, figure.dimension));
    if (figure.kind === 'derived') return figure.amount === null ? '-' : derivedText(figure.amount, figure.open, show);
    const { value } = figure;
    if (value.state !== 'stated') return value.state === 'empty' ? '-' : '?';
    const text = value.low === value.high ? show(value.amount.counted) : spanText(value.low, value.high, show);
    return circa(value.amount) + text;
}

function derivedText(amount: Amount, open: OpenEnds, show: (minor: bigint) => string): string {
    const [low, high] = [open.low ? null : amount.low, open.high ? null : amount.high];
    const span = low === high ? (low === null ? ' (..)' : '') : ` (${spanText(low, high, show)})`;
    return circa(amount) + show(amount.counted) + span;
}

function spanText(low: bigint | null, high: bigint | null, show: (minor: bigint) => string): string {
    return `${low === null ? '' : show(low)}..${high === null ? '' : show(high)}`;
}

function circa(amount: Amount): string {
    return amount.approximate ? 'ca. ' : '';
}

function thousands(øre: bigint, { decimals }: Rounding): string {
    const text = danish(decimalString(divideRounded(øre, decimals === 0 ? thousand : hundred), decimals));
    return decimals === 0 || text.includes(',') ? text : `${text},0`;
}

export function quantityText(minor: bigint, dimension: Dimension): string {
    return danish(decimalString(minor, scaleOf[dimension]));
}

/** The same for the screen and for print, where a negative figure has the minus sign of the charts; what a sheet or the text takes in has `-`. */
export function shownFigure(figure: Figure, rounding: Rounding): string {
    return withMinus(figureText(figure, rounding));
}

/** A text with its negative figures as print has them: `-1,5` is `−1,5`. */
export function withMinus(text: string): string {
    return text.replace(/(^|[ (.])-(?=\d)/g, '$1\u2212');
}

/** Money in running text: kroner, exact. */
export function kronerText(amount: Amount): string {
    const show = (øre: bigint) => quantityText(øre, 'money');
    return `${circa(amount)}${amount.low === amount.high ? show(amount.counted) : spanText(amount.low, amount.high, show)} kr.`;
}
