import { unitText } from '../exports/facts.ts';
import { kronerText, withMinus } from '../exports/markdown/figures.ts';
import { unitWord } from '../exports/phrases.ts';
import { type Amount, type Dimension, scaleOf } from '../model/amount.ts';
import type { Decimal } from '../model/decimal.ts';
import { danish, decimalString, divideRounded } from '../model/decimal.ts';
import { writeFigure } from '../model/figures.ts';
import type { Quantity } from '../model/formula.ts';
import type { Column } from '../model/table.ts';
import type { WrittenAmount } from '../model/written.ts';
import type { Language } from '../rules/define.ts';
import { columnWord } from '../rules/words.ts';

/** Minor units as a table writes them: in its own unit, 10^`power` of the base unit, and as exact as they are. */
export function inUnit(minor: bigint, dimension: Dimension, power: number): string {
    return writeFigure(minor, scaleOf[dimension] + (dimension === 'money' ? power : 0), 0);
}

/** The same where it is looked at and not written. */
export function shownInUnit(minor: bigint, dimension: Dimension, power: number): string {
    return withMinus(inUnit(minor, dimension, power));
}

/** What people call the unit of a table: `1.000 kr.`, `mio. kr.`, `timer`. */
export function unitLabel(dimension: Dimension, power: number, language: Language): string {
    if (dimension !== 'money') return unitWord(dimension, language);
    return `${unitText({ kind: 'money', power }) ?? 'kr'}.`;
}

/** An amount in full: kroner, hours or FTE, with `ca.` and its range. */
export function amountInFull(amount: Amount, dimension: Dimension, language: Language): string {
    if (dimension === 'money') return withMinus(kronerText(amount));
    const show = (minor: bigint) => shownInUnit(minor, dimension, 0);
    const span = amount.low === amount.high ? show(amount.counted) : `${show(amount.low)}..${show(amount.high)}`;
    return `${amount.approximate ? 'ca. ' : ''}${span} ${unitWord(dimension, language)}`;
}

/** A number as it is written, with its unit in the reader's language. */
export function asWritten({ approximate, range, low, high, unit, numberEnd, end }: WrittenAmount, language: Language): string {
    const show = (end: Decimal | null) => (end === null ? '' : danish(decimalString(end.mantissa, end.decimals)));
    const number = range ? `${show(low)}..${show(high)}` : show(low);
    const named =
        unit === null || numberEnd === end ? null : unit.kind === 'hours' || unit.kind === 'fte' ? unitWord(unit.kind, language) : unitText(unit);
    const point = unit?.kind === 'money' ? '.' : '';
    return `${approximate ? 'ca. ' : ''}${number}${named === null ? '' : ` ${named}${point}`}`;
}

const quantityDecimals = 4;

/** A value on its way through a formula, with its unit. */
export function quantityInWords({ counted, low, high, unit, approximate }: Quantity, language: Language): string {
    const show = (value: Quantity['counted']) => {
        const scaled = value.mul(10n ** BigInt(quantityDecimals));
        return withMinus(danish(decimalString(divideRounded(scaled.s * scaled.n, scaled.d), quantityDecimals)));
    };
    const span = low.equals(high) ? '' : ` (${show(low)}..${show(high)})`;
    return `${approximate ? 'ca. ' : ''}${show(counted)}${unit === 'pure' ? '' : ` ${unitOfQuantity(unit, language)}`}${span}`;
}

function unitOfQuantity(unit: string, language: Language): string {
    const parts = unit.split(/([·/])/);
    return parts.map((part) => (part === 'money' ? 'kr.' : part === 'hours' || part === 'fte' ? unitWord(part, language) : part)).join('');
}

/** `i 2027`, `i år 1`, `i kolonnen 'varig'`; nothing for a sum across the years. */
export function placeInWords({ kind, year, calendar }: Column, language: Language): string {
    const da = language === 'da';
    const preposition = da ? 'i' : 'in';
    if (year === null) return da ? `i kolonnen '${columnWord(kind, language)}'` : `in the column '${columnWord(kind, language)}'`;
    if (year >= 1000) return `${preposition} ${year}`;
    return `${preposition} ${da ? 'år' : 'year'} ${year}${calendar === null ? '' : ` (${calendar})`}`;
}
