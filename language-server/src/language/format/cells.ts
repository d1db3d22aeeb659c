/**
 * A cell of an economy table. A `number` is split where its column is aligned: `head` ends with the last digit of the whole number, `tail`
 * is its decimals and unit. A `word` (`onward`, a short formula) ends with the column. A `wide` formula takes the room it needs, and so do
 * the `comments` after any cell.
 */
export type Cell = (
    | { readonly kind: 'number'; readonly head: string; readonly tail: string; readonly columns: number }
    | { readonly kind: 'word' | 'wide'; readonly text: string; readonly columns: 1 }
) & { readonly comments: string };

/** A cell as it is written. */
export interface WrittenCell {
    readonly text: string;
    readonly comments: string;
}

/** Formulas wider than this do not widen their column. */
const widestFormula = 16;

/** A column: how wide it is, and how much of that, on its right, holds decimals and units. */
export interface Column {
    readonly width: number;
    readonly tail: number;
}

export function wordCell(written: WrittenCell): Cell {
    return { kind: 'word', ...written, columns: 1 };
}

export function formulaCell(written: WrittenCell): Cell {
    return { kind: displayWidth(written.text) > widestFormula ? 'wide' : 'word', ...written, columns: 1 };
}

/** An amount with its unit, or a dash. A range is aligned by its last number: `1..2,5`, and `10..` by its ten. */
export function numberCell(amount: string, { text, comments }: WrittenCell): Cell {
    const closed = amount.endsWith('..') ? amount.slice(0, -2) : amount;
    const comma = closed.indexOf(',', closed.lastIndexOf('..') + 1);
    const head = comma < 0 ? closed : closed.slice(0, comma);
    return { kind: 'number', head, tail: text.slice(head.length), columns: 1, comments };
}

/** A header's year; `2027..2030` stands for four columns. */
export function yearCell(amount: string, written: WrittenCell): Cell {
    const [, first, last] = /^(\d{1,4})\.\.(\d{1,4})$/.exec(amount) ?? [];
    const count = first === undefined ? 1 : Number(last) - Number(first) + 1;
    const cell = numberCell(amount, written);
    return cell.kind === 'number' && count > 1 && count <= 50 ? { ...cell, columns: count } : cell;
}

/** The column that holds these cells; one of several columns needs room for its last number only. */
export function columnOf(cells: readonly Cell[]): Column {
    const numbers = cells.filter((cell) => cell.kind === 'number');
    const head = widest(numbers.map((cell) => (cell.columns > 1 ? cell.head.slice(cell.head.lastIndexOf('.') + 1) : cell.head)));
    const tail = widest(numbers.map((cell) => cell.tail));
    const word = widest(cells.map((cell) => (cell.kind === 'word' ? cell.text : '')));
    return { width: Math.max(head + tail, word), tail };
}

export function cellText(cell: Cell): string {
    return cell.kind === 'number' ? cell.head + cell.tail : cell.text;
}

/** How far into its column a cell begins; less than 0 where it needs room before it. */
export function offsetIn(column: Column, cell: Cell): number {
    if (cell.kind === 'number') return column.width - column.tail - displayWidth(cell.head);
    return column.width - displayWidth(cell.text);
}

export function widest(texts: readonly string[]): number {
    return texts.reduce((width, text) => Math.max(width, displayWidth(text)), 0);
}

/** Letters that are one character each, none of them an accent by itself. */
const isPlain = /^[\u0000-\u02ff]*$/;

/** How many places a text takes: letters with accents written apart are one. */
export function displayWidth(text: string): number {
    if (isPlain.test(text)) return text.length;
    return Array.from(text.normalize('NFC').replace(/\p{M}/gu, '')).length;
}
