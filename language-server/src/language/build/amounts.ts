import type { Amount, Cell, Expression as ExpressionNode, Formula, When } from '../../generated/ast.ts';
import { type Decimal, readNumber } from '../../model/decimal.ts';
import type { Expression, Span, Unit, WrittenAmount, WrittenCell, WrittenDate, WrittenUnreadable } from '../../model/written.ts';
import { readDate } from './dates.ts';
import { type Loose, nameOf, type Problems, spanOf, spanOfProperty } from './tree.ts';

const dash = '[-\\u2212\\u2013\\u2014]';
const number = '\\d(?:[\\d_,\\u00a0\\u202f]|\\.(?!\\.))*';
const signed = `${dash}?${number}`;
const amountPattern = new RegExp(`^(~?)(${signed})?(\\.\\.)?(${signed})?$`);
const gluedPattern = new RegExp(`^~?(${signed})${dash}(${number})$`);

/** Where the amount stands: a cell may be two cells glued together, a field cannot. */
export type AmountPlace = 'cell' | 'field';

export function buildAmount(node: Loose<Amount> | undefined, problems: Problems, place: AmountPlace = 'field'): WrittenAmount | WrittenUnreadable {
    const { start, end } = spanOf(node);
    if (node?.value === undefined) return { kind: 'unreadable', start, end };
    const at = spanOfProperty(node, 'value');
    const read = readAmountText(node.value, at, problems, place);
    if (read === null) return { kind: 'unreadable', start, end };
    const { approximate, range, low, high } = read;
    return { kind: 'amount', start, end, approximate, range, low, high, unit: unitOf(node.unit), numberEnd: at.end };
}

interface AmountText {
    readonly approximate: boolean;
    readonly range: boolean;
    readonly low: Decimal | null;
    readonly high: Decimal | null;
}

/** Reads `~`, a sign, a number and a range; what is no Danish number is reported and gives null. */
export function readAmountText(text: string, at: Span, problems: Problems, place: AmountPlace): AmountText | null {
    const plain = isPlain(text) ? readNumber(text) : null;
    if (plain?.kind === 'number') return { approximate: false, range: false, low: plain.value, high: plain.value };
    const parts = amountPattern.exec(text);
    if (parts === null || (parts[3] === undefined && parts[4] !== undefined)) {
        reportGlued(text, at, problems, place);
        return null;
    }
    const [, tilde, lowText, dots, highText] = parts;
    const low = lowText === undefined ? null : readSigned(lowText);
    const high = highText === undefined ? null : readSigned(highText);
    if (low?.readings !== undefined || high?.readings !== undefined) {
        reportAmbiguous(parts, at, low?.readings, high?.readings, problems);
        return null;
    }
    if (dots === undefined) return { approximate: tilde !== '', range: false, low: low?.value ?? null, high: low?.value ?? null };
    const range = { approximate: tilde !== '', range: true, low: low?.value ?? null, high: high?.value ?? null };
    if (range.low !== null && range.high !== null && compare(range.low, range.high) > 0) {
        problems.add('invalid-value', at, { reason: 'falling-range', text });
        return null;
    }
    return range;
}

/** Digits with nothing but points between them: neither a sign nor a range. */
function isPlain(text: string): boolean {
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if ((code < 48 || code > 57) && (code !== 46 || text.charCodeAt(at + 1) === 46)) return false;
    }
    return true;
}

interface Signed {
    readonly value?: Decimal;
    readonly readings?: readonly string[];
}

function readSigned(text: string): Signed {
    const negative = !/^\d/.test(text);
    const reading = readNumber(negative ? text.slice(1) : text);
    if (reading.kind === 'ambiguous') return { readings: reading.readings.map((each) => (negative ? `-${each}` : each)) };
    const { mantissa, decimals } = reading.value;
    return { value: { mantissa: negative ? -mantissa : mantissa, decimals } };
}

function compare(a: Decimal, b: Decimal): number {
    const left = a.mantissa * 10n ** BigInt(b.decimals);
    const right = b.mantissa * 10n ** BigInt(a.decimals);
    return left < right ? -1 : left > right ? 1 : 0;
}

function reportAmbiguous(
    parts: RegExpExecArray,
    at: Span,
    lowReadings: readonly string[] | undefined,
    highReadings: readonly string[] | undefined,
    problems: Problems,
): void {
    const [text = '', tilde = '', low = '', dots = '', high = ''] = parts;
    const readings = (lowReadings ?? [low]).flatMap((first) => (highReadings ?? [high]).map((second) => `${tilde}${first}${dots}${second}`));
    reportReadings(text, at, readings, problems);
}

function reportGlued(text: string, at: Span, problems: Problems, place: AmountPlace): void {
    const glued = gluedPattern.exec(text);
    const [, first = '', second = ''] = glued ?? [];
    const readings = glued === null ? [] : place === 'cell' ? [`${first}..${second}`, `${first} -${second}`] : [`${first}..${second}`];
    reportReadings(text, at, readings, problems);
}

function reportReadings(text: string, at: Span, readings: readonly string[], problems: Problems): void {
    const fixes = readings.map((reading) => [{ from: at.start, to: at.end, text: reading }]);
    problems.add('ambiguous-number', at, { text, readings, fixes });
}

const hourWords = new Set(['hours', 'hour', 'timer', 'time']);
const fteWords = new Set(['fte', 'årsværk']);

/** The unit of a number as it is written, or null for a bare number. Units belong to no language. */
export function unitOf(written: string | undefined): Unit | null {
    if (written === undefined) return null;
    const known = units.get(written);
    if (known !== undefined) return known;
    const unit = readUnit(written);
    if (units.size < mostUnits) units.set(written, unit);
    return unit;
}

/** The units of a catalogue are few, however often they are written. */
const units = new Map<string, Unit>();
const mostUnits = 1_000;

function readUnit(written: string): Unit {
    const word = written.replace(/[.\s\u00a0\u202f_]/g, '');
    if (word === '%' || word === 'pct') return { kind: 'percent' };
    if (word === 'kr') return { kind: 'money', power: 0 };
    if (word === 'tkr' || word === '1000kr') return { kind: 'money', power: 3 };
    if (word === 'mio' || word === 'miokr') return { kind: 'money', power: 6 };
    if (word === 'mia' || word === 'miakr') return { kind: 'money', power: 9 };
    if (hourWords.has(word)) return { kind: 'hours' };
    if (fteWords.has(word)) return { kind: 'fte' };
    return { kind: 'word', word: written };
}

export function buildCell(node: Loose<Cell>, problems: Problems): WrittenCell {
    if (node.$type === 'Amount') return buildAmount(node, problems, 'cell');
    if (node.$type === 'Formula') return buildFormula(node, problems);
    const { start, end } = spanOf(node);
    return { kind: 'empty', start, end };
}

function buildFormula(node: Loose<Formula>, problems: Problems): WrittenCell {
    return {
        kind: 'formula',
        ...spanOf(node),
        expression: buildExpression(node.expression, problems),
        result: node.result === undefined ? null : buildAmount(node.result, problems),
    };
}

function buildExpression(node: Loose<ExpressionNode> | undefined, problems: Problems): Expression {
    if (node === undefined) return { kind: 'unreadable' };
    if (node.$type === 'NumberLiteral') {
        const amount = buildAmount(node.number, problems);
        return amount.kind === 'unreadable' ? amount : { kind: 'number', amount };
    }
    if (node.$type === 'Reference') {
        const name = nameOf(node);
        return name === null ? { kind: 'unreadable' } : { kind: 'reference', name };
    }
    if (node.$type === 'Negation') return { kind: 'negation', operand: buildExpression(node.operand, problems), span: spanOf(node) };
    if (node.$type !== 'Binary' || node.operator === undefined) return { kind: 'unreadable' };
    const left = buildExpression(node.left, problems);
    const right = buildExpression(node.right, problems);
    return { kind: 'binary', operator: node.operator as '+' | '-' | '*' | '/', left, right, span: spanOf(node) };
}

export function buildDate(node: Loose<When> | undefined, problems: Problems): WrittenDate | null {
    if (node?.value === undefined) return null;
    const span = spanOf(node);
    const day = readDate(node.value);
    if (day === null) problems.add('invalid-value', span, { reason: 'date', text: node.value });
    return day === null ? null : { ...span, ...day };
}

/** A whole number without a unit: a year, a count; null, and reported, for anything else. */
export function wholeNumber(
    amount: WrittenAmount | WrittenUnreadable,
    least: number,
    most: number,
    reason: string,
    problems: Problems,
): number | null {
    if (amount.kind === 'unreadable') return null;
    const value = amount.low;
    const whole = value === null || value.decimals > 0 || amount.range ? Number.NaN : Number(value.mantissa);
    if (whole >= least && whole <= most) return whole;
    problems.add('invalid-value', amount, { reason, least, most });
    return null;
}

/** A unit of several tokens (`1.000` and `kr`) as one word; undefined for none. */
export function joined(unit: readonly string[] | undefined): string | undefined {
    return unit === undefined || unit.length === 0 ? undefined : unit.join('');
}
