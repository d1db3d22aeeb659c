import { groupThousands } from '../../model/decimal.ts';

/** Which mark parts the decimals from the whole number in what was copied. */
export type DecimalMark = ',' | '.';

/** A cell that holds a figure, its sign, currency and percent taken off. */
interface Figure {
    readonly negative: boolean;
    /** Digits and the marks between them. */
    readonly body: string;
}

const emptyCell = /^(?:[-\u2013\u2014\u2212]|\.|\.\.\.?|…)?$/;
const money = /(?:\b(?:kr|dkk|t\.?kr|tkr|mio|mia)\b\.?\s*)+/giu;

/** Nothing stands in it, or only what tables print for nothing. */
export function isEmptyCell(text: string): boolean {
    return emptyCell.test(text);
}

export function isFigure(text: string): boolean {
    return danishFigure(text, ',') !== null;
}

/** No amount is longer, with its sign and currency. */
const longestFigure = 40;

/** `(1.250)`, `1250-`, `−1 250 kr.`, `'1250`: a figure however a spreadsheet shows it; null where it is none. */
function figureOf(text: string): Figure | null {
    if (text.length > longestFigure) return null;
    const bare = text.replace(money, '').replace(/^['´]/, '').trim();
    const inside = /^\((.*)\)$/.exec(bare)?.[1];
    const { negative, body } = withoutSign((inside ?? bare).trim());
    const digits = body.replace(/(?<=\d)[ \u00a0\u202f\u2009'’_](?=\d{3}(?!\d))/g, '');
    const isNumber = /^(?:\d[\d.,]*|[.,]\d+)$/.test(digits) && digits.replace(/\D/g, '').length <= 18;
    return isNumber ? { negative: negative !== (inside !== undefined), body: digits } : null;
}

/** A sign before the digits or, as accounting systems print it, behind them. */
function withoutSign(text: string): Figure {
    const before = /^[-+\u2012-\u2014\u2212]\s*/.exec(text);
    if (before !== null) return { negative: !text.startsWith('+'), body: text.slice(before[0].length) };
    const behind = /[-\u2012-\u2014\u2212]$/.test(text);
    return { negative: behind, body: behind ? text.slice(0, -1).trim() : text };
}

/** The decimal mark of everything that was copied: the one that some figure proves, else the Danish comma. */
export function decimalMarkOf(cells: readonly string[]): DecimalMark {
    const bodies = cells.flatMap((cell) => figureOf(cell)?.body ?? []);
    const comma = bodies.filter((body) => provesDecimal(body, ',')).length;
    const point = bodies.filter((body) => provesDecimal(body, '.')).length;
    return point > comma ? '.' : ',';
}

/** `1.250,5`, `2,5`, `1.250.000` prove a comma; `1.250` alone and `1,250` prove nothing. */
function provesDecimal(body: string, mark: DecimalMark): boolean {
    const other = mark === ',' ? '.' : ',';
    const parts = body.split(mark);
    const [whole = '', decimals = ''] = parts;
    if (parts.length > 2 || decimals.includes(other)) return false;
    if (whole.includes(other)) return parts.length === 2 || whole.split(other).length > 2;
    return parts.length === 2 && (decimals.length !== 3 || whole.length > 3 || /^0*$/.test(whole));
}

/** A figure in the Danish format, or null where the cell holds none: thousands in points, the decimals that stood there. */
export function danishFigure(text: string, mark: DecimalMark): string | null {
    const figure = figureOf(text);
    if (figure === null) return null;
    const decimal = readsAs(figure.body, mark) ? mark : mark === ',' ? '.' : ',';
    if (!readsAs(figure.body, decimal)) return null;
    const [whole = '', decimals] = figure.body.split(decimal);
    const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
    const number = groupThousands(digits === '' ? '0' : digits) + (decimals === undefined || decimals === '' ? '' : `,${decimals}`);
    return figure.negative && /[1-9]/.test(number) ? `-${number}` : number;
}

/** Whether a figure can be read with this decimal mark, the other one between its thousands. */
function readsAs(body: string, decimal: DecimalMark): boolean {
    const group = decimal === ',' ? '\\.' : ',';
    return new RegExp(`^(?:\\d*|\\d{1,3}(?:${group}\\d{3})+)(?:[${decimal}]\\d*)?$`).test(body);
}
