import Fraction from 'fraction.js';
import { type Amount, type Dimension, scaleOf } from './amount.ts';
import { type Decimal, divideRounded } from './decimal.ts';
import type { Expression, Named, Span, Unit, WrittenAmount } from './written.ts';

/** A value on its way through a formula: exact, with its span, in kroner, hours, FTE, a word's unit or none. */
export interface Quantity {
    readonly counted: Fraction;
    readonly low: Fraction;
    readonly high: Fraction;
    /** `pure` is a bare number or a percentage; several words multiplied are one made of both. */
    readonly unit: string;
    readonly approximate: boolean;
    readonly range: boolean;
}

export type Evaluation =
    | { readonly kind: 'value'; readonly value: Quantity }
    | { readonly kind: 'failure'; readonly code: string; readonly span: Span; readonly data: Readonly<Record<string, string>> }
    /** Something in it was reported already. */
    | { readonly kind: 'unknown' };

/** The value of a named assumption; null where none of that name can be seen. */
export type Lookup = (name: Named) => Evaluation | null;

type Value = Extract<Evaluation, { kind: 'value' }>;

/** Evaluates a formula with its units (LANGUAGE.md section 4): hours + kroner is an error, hours × kroner is money. */
export function evaluate(expression: Expression, lookup: Lookup): Evaluation {
    switch (expression.kind) {
        case 'unreadable':
            return { kind: 'unknown' };
        case 'number':
            return { kind: 'value', value: quantityOf(expression.amount) };
        case 'reference':
            return lookup(expression.name) ?? failure('unknown-reference', expression.name, { kind: 'assumption', id: expression.name.name });
        case 'negation':
            return mapValue(evaluate(expression.operand, lookup), negate);
        case 'binary':
            return combine(expression, evaluate(expression.left, lookup), evaluate(expression.right, lookup));
    }
}

function failure(code: string, span: Span, data: Readonly<Record<string, string>>): Evaluation {
    return { kind: 'failure', code, span: { start: span.start, end: span.end }, data };
}

function mapValue(evaluation: Evaluation, change: (value: Quantity) => Quantity): Evaluation {
    return evaluation.kind === 'value' ? { kind: 'value', value: change(evaluation.value) } : evaluation;
}

function negate(value: Quantity): Quantity {
    return { ...value, counted: value.counted.neg(), low: value.high.neg(), high: value.low.neg() };
}

/** A written number as a quantity: money in kroner, percentages as fractions. */
export function quantityOf(amount: WrittenAmount): Quantity {
    const factor = factorOf(amount.unit);
    const ends = [amount.low, amount.high].filter((end): end is Decimal => end !== null).map((end) => fractionOf(end).mul(factor));
    const low = ends[0] ?? new Fraction(0);
    const high = ends.at(-1) ?? low;
    const { approximate, range } = amount;
    return { counted: low.add(high).div(2), low, high, unit: unitNameOf(amount.unit), approximate, range };
}

function fractionOf(decimal: Decimal): Fraction {
    return new Fraction(decimal.mantissa, 10n ** BigInt(decimal.decimals));
}

function factorOf(unit: Unit | null): Fraction {
    if (unit?.kind === 'money') return new Fraction(10n ** BigInt(unit.power));
    return unit?.kind === 'percent' ? new Fraction(1, 100) : new Fraction(1);
}

function unitNameOf(unit: Unit | null): string {
    if (unit === null || unit.kind === 'percent') return 'pure';
    return unit.kind === 'word' ? unit.word : unit.kind;
}

type Binary = Extract<Expression, { kind: 'binary' }>;

function combine(expression: Binary, left: Evaluation, right: Evaluation): Evaluation {
    if (left.kind !== 'value') return left;
    if (right.kind !== 'value') return right;
    if (expression.operator === '+' || expression.operator === '-') return add(expression, left, right);
    return expression.operator === '*' ? multiply(expression, left, right) : divide(expression, left, right);
}

function add(expression: Binary, left: Value, right: Value): Evaluation {
    if (left.value.unit !== right.value.unit) {
        return failure('unit-mismatch', expression.span, { left: left.value.unit, right: right.value.unit, operator: expression.operator });
    }
    const second = expression.operator === '-' ? negate(right.value) : right.value;
    return {
        kind: 'value',
        value: {
            ...merged(left.value, right.value, left.value.unit),
            counted: left.value.counted.add(second.counted),
            low: left.value.low.add(second.low),
            high: left.value.high.add(second.high),
        },
    };
}

function multiply(expression: Binary, left: Value, right: Value): Evaluation {
    const [a, b] = [left.value.unit, right.value.unit];
    if (a === 'money' && b === 'money') return failure('unit-mismatch', expression.span, { left: a, right: b, operator: '*' });
    const unit = a === 'money' || b === 'money' ? 'money' : a === 'pure' ? b : b === 'pure' ? a : `${a}·${b}`;
    return spanning(left.value, right.value, unit, (x, y) => x.mul(y));
}

function divide(expression: Binary, left: Value, right: Value): Evaluation {
    const { low, high } = right.value;
    if (low.compare(0) <= 0 && high.compare(0) >= 0) return failure('invalid-value', expression.span, { reason: 'division-by-zero' });
    const [a, b] = [left.value.unit, right.value.unit];
    const unit = a === b ? 'pure' : b === 'pure' || a === 'money' ? a : `${a === 'pure' ? '1' : a}/${b}`;
    return spanning(left.value, right.value, unit, (x, y) => x.div(y));
}

function spanning(left: Quantity, right: Quantity, unit: string, operate: (x: Fraction, y: Fraction) => Fraction): Evaluation {
    const corners = [left.low, left.high].flatMap((x) => [right.low, right.high].map((y) => operate(x, y))).sort((x, y) => x.compare(y));
    const counted = operate(left.counted, right.counted);
    return { kind: 'value', value: { ...merged(left, right, unit), counted, low: corners[0] ?? counted, high: corners.at(-1) ?? counted } };
}

function merged(left: Quantity, right: Quantity, unit: string) {
    return { unit, approximate: left.approximate || right.approximate, range: left.range || right.range };
}

/** The quantity in minor units of `dimension`; a pure number is one of the place's unit, 10^`power` of the base unit. Exact: no step. */
export function toAmount(value: Quantity, dimension: Dimension, power: number): Amount {
    const shift = scaleOf[dimension] + (value.unit === 'pure' ? power : 0);
    const minor = (fraction: Fraction) => {
        const scaled = fraction.mul(10n ** BigInt(shift));
        return divideRounded(scaled.s * scaled.n, scaled.d);
    };
    const { approximate, range } = value;
    return { counted: minor(value.counted), low: minor(value.low), high: minor(value.high), step: 0n, approximate, range };
}
