/** Exact decimal numbers as they are written: `2,50` is 250 with 2 decimals, and its last digit is worth 0,01. */
export interface Decimal {
    readonly mantissa: bigint;
    readonly decimals: number;
}

export type NumberReading =
    | { readonly kind: 'number'; readonly value: Decimal }
    | { readonly kind: 'ambiguous'; readonly readings: readonly string[] };

const danishNumber = /^(?:\d+|[1-9]\d{0,2}(?:([._\u00a0\u202f])\d{3})(?:\1\d{3})*)(?:,\d+)?$/;
/** More digits than any budget has: what is longer is refused before it costs time or overflows a reader of the exports. */
const mostDigits = 18;

/**
 * Reads one unsigned number in the Danish format (LANGUAGE.md section 4).
 * What only another format would write is ambiguous, with each possible reading spelled in the Danish one.
 */
export function readNumber(text: string): NumberReading {
    const plain = readPlain(text);
    if (plain !== null) return { kind: 'number', value: plain };
    if (danishNumber.test(text) && text.length <= mostDigits * 2) {
        const [whole = '', fraction = ''] = text.split(',');
        const digits = whole.replace(/\D/g, '') + fraction;
        if (digits.replace(/^0+/, '').length <= mostDigits) {
            return { kind: 'number', value: { mantissa: BigInt(digits), decimals: fraction.length } };
        }
        return { kind: 'ambiguous', readings: [] };
    }
    return { kind: 'ambiguous', readings: possibleReadings(text) };
}

/** So many digits are a number that every engine holds exactly. */
const mostPlainDigits = 15;

/** Digits, and thousands with points between them: what nearly all numbers are. Null for what takes a closer look. */
function readPlain(text: string): Decimal | null {
    const { length } = text;
    if (length === 0 || length > mostPlainDigits) return null;
    let value = 0;
    let point = -1;
    for (let at = 0; at < length; at++) {
        const code = text.charCodeAt(at);
        if (code >= 48 && code <= 57) value = value * 10 + (code - 48);
        else if (code === 46 && isThousandsPoint(text, at, point)) point = at;
        else return null;
    }
    return point >= 0 && length - point !== 4 ? null : { mantissa: BigInt(value), decimals: 0 };
}

/** A point after one to three digits that do not begin with a zero, or three digits after the point before. */
function isThousandsPoint(text: string, at: number, before: number): boolean {
    return before < 0 ? at >= 1 && at <= 3 && text.charCodeAt(0) !== 48 : at - before === 4;
}

function possibleReadings(text: string): readonly string[] {
    const english = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text);
    if (english !== null) {
        const whole = (english[1] ?? '').replaceAll(',', '.');
        const fraction = english[2] ?? '';
        return [`${whole},${fraction}`];
    }
    if (/^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return [text.replaceAll(',', '.')];
    const point = /^(\d+)\.(\d+)$/.exec(text);
    if (point !== null) {
        const whole = point[1] ?? '';
        const fraction = point[2] ?? '';
        return [...new Set([`${whole},${fraction}`, groupThousands(`${whole}${fraction}`.replace(/^0+(?=\d)/, ''))])];
    }
    const digits = text.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
    return digits === '' || digits.length > mostDigits ? [] : [groupThousands(digits)];
}

/** `1250000` as `1.250.000`; the digits of a whole number without a sign. */
export function groupThousands(digits: string): string {
    return digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/**
 * The value in whole minor units: `decimal` × 10^`power`, rounded half away from zero where digits fall below one.
 */
export function toMinor(decimal: Decimal, power: number): bigint {
    const exponent = power - decimal.decimals;
    if (exponent >= 0) return decimal.mantissa * powerOfTen(exponent);
    return divideRounded(decimal.mantissa, powerOfTen(-exponent));
}

/** Every amount needs one: those of money and of hours are made once. */
const powersOfTen = Array.from({ length: 24 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
    return powersOfTen[exponent] ?? 10n ** BigInt(exponent);
}

/** What the last written digit is worth in minor units: never under one, and nothing for a bare `0`, which is exact. */
export function stepOf(decimal: Decimal, power: number): bigint {
    if (decimal.mantissa === 0n && decimal.decimals === 0) return 0n;
    const exponent = power - decimal.decimals;
    return exponent >= 0 ? powerOfTen(exponent) : 1n;
}

/** Division rounded half away from zero; the denominator is positive. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
    const magnitude = numerator < 0n ? -numerator : numerator;
    const quotient = (2n * magnitude + denominator) / (2n * denominator);
    return numerator < 0n ? -quotient : quotient;
}

/** Minor units as a decimal string with a point and without trailing zeros: (-71050n, 2) is `-710.5`. */
export function decimalString(minor: bigint, scale: number): string {
    const sign = minor < 0n ? '-' : '';
    const digits = (minor < 0n ? -minor : minor).toString().padStart(scale + 1, '0');
    const whole = digits.slice(0, digits.length - scale);
    const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
    return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}

/** A decimal string (with a point) in the Danish format: `-1234.5` is `-1.234,5`. */
export function danish(text: string): string {
    const [whole = '', fraction] = text.replace(/^-/, '').split('.');
    return (text.startsWith('-') ? '-' : '') + groupThousands(whole) + (fraction === undefined ? '' : `,${fraction}`);
}
