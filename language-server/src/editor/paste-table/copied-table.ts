import { type DecimalMark, danishFigure, decimalMarkOf, isEmptyCell, isFigure } from './copied-numbers.ts';
import { powerNamed } from './words.ts';

/** What a column of figures is: a year, before or after them, or the sum of the others. */
export type CopiedColumn = { readonly kind: 'year'; readonly year: number } | { readonly kind: 'setup' | 'onward' | 'sum' };

/** A line with figures: the texts before them, one cell a column in the Danish format, `-` where nothing stands, and the texts behind. */
export interface CopiedRow {
    readonly kind: 'row';
    readonly texts: readonly string[];
    readonly cells: readonly string[];
    readonly remarks: readonly string[];
}

/** A line without figures: a heading within the table. */
export interface CopiedHeading {
    readonly kind: 'heading';
    readonly text: string;
}

export interface CopiedTable {
    /** Null where the first line names no years. */
    readonly columns: readonly CopiedColumn[] | null;
    readonly lines: readonly (CopiedRow | CopiedHeading)[];
    /** Of the unit that a heading names, as a power of ten of a krone; null where none does. */
    readonly power: number | null;
}

/** What was copied as a table of figures, or null where it is none. */
export function copiedTable(rows: readonly (readonly string[])[]): CopiedTable | null {
    const headerAt = rows.findIndex((row) => headerOf(row) !== null);
    const firstFigures = rows.findIndex((row, index) => index !== headerAt && row.slice(1).some(isFigure));
    const header = headerAt >= 0 && (firstFigures < 0 || headerAt < firstFigures) ? headerOf(rows[headerAt] ?? []) : null;
    const body = header === null ? rows : rows.filter((_, index) => index !== headerAt);
    const first = header?.first ?? firstFigureColumn(body);
    const mark = decimalMarkOf(body.flatMap((row) => row.slice(first)));
    const width = header?.columns.length ?? widthFrom(body, first);
    const lines = body.map((row) => lineOf(row, first, width, mark));
    if (!lines.some((line) => line.kind === 'row') || width < 1) return null;
    const headings = [
        ...(header === null ? [] : (rows[headerAt] ?? []).slice(0, first)),
        ...lines.flatMap((line) => (line.kind === 'heading' ? line.text : [])),
    ];
    const power = headings.map(powerNamed).find((each) => each !== null) ?? null;
    return { columns: header?.columns ?? null, lines, power };
}

interface Header {
    /** The place of its first year. */
    readonly first: number;
    readonly columns: readonly CopiedColumn[];
}

/** A line of years, with texts in front; null where anything else stands among them. */
function headerOf(row: readonly string[]): Header | null {
    const first = row.findIndex((cell) => columnOf(cell) !== null);
    if (first < 0) return null;
    const cells = row.slice(first);
    const last = cells.findLastIndex((cell) => columnOf(cell) !== null);
    const columns = cells.slice(0, last + 1).map(columnOf);
    const years = columns.filter((column) => column?.kind === 'year');
    if (columns.includes(null) || (years.length === 0 && !columns.some((column) => column?.kind === 'onward'))) return null;
    if (row.slice(0, first).some((cell) => isFigure(cell) && powerNamed(cell) === null)) return null;
    return { first, columns: columns.filter((column) => column !== null) };
}

function columnOf(cell: string): CopiedColumn | null {
    const text = cell.toLowerCase();
    if (/^(?:i alt|ialt|total|sum|samlet|hele perioden|(?:19|20|21)\d{2}\s*[-\u2013]\s*(?:19|20|21)?\d{2})$/.test(text)) return { kind: 'sum' };
    if (/^(?:varigt?|onward|permanent|fremover|efterfølgende(?: år)?|derefter|fuld virkning)$/.test(text)) return { kind: 'onward' };
    if (/^(?:etablering|setup|engangs(?:udgift)?|år 0|year 0)$/.test(text)) return { kind: 'setup' };
    const calendar = /^(?:[\p{L}.]{0,14}\s*)?((?:19|20|21)\d{2})(?:[*)\s]*)$/u.exec(text);
    if (calendar !== null) return { kind: 'year', year: Number(calendar[1]) };
    const relative = /^(?:år|year)\s*(\d{1,2})$|^(\d{1,2})\.\s*år$/.exec(text);
    return relative === null ? null : { kind: 'year', year: Number(relative[1] ?? relative[2]) };
}

/** The column after the last of labels: an account number may stand before a label, and a remark behind the figures is none. */
function firstFigureColumn(rows: readonly (readonly string[])[]): number {
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '').filter((cell) => !isEmptyCell(cell)));
    const figures = columns.map((cells) => cells.filter(isFigure).length);
    const lastOfFigures = columns.findLastIndex((cells, column) => (figures[column] ?? 0) * 2 > cells.length);
    return columns.findLastIndex((cells, column) => column < lastOfFigures && cells.length > 0 && (figures[column] ?? 0) * 2 <= cells.length) + 1;
}

/** How many columns hold figures, counted from the first. */
function widthFrom(rows: readonly (readonly string[])[], first: number): number {
    const last = rows.reduce((most, row) => Math.max(most, row.findLastIndex(isFigure)), -1);
    return last - first + 1;
}

function lineOf(row: readonly string[], first: number, width: number, mark: DecimalMark): CopiedRow | CopiedHeading {
    const figures = Array.from({ length: width }, (_, index) => row[first + index] ?? '');
    const texts = row.slice(0, first).filter((cell) => cell !== '');
    const behind = row.slice(first + width).filter((cell) => !isEmptyCell(cell));
    const read = figures.map((cell) => danishFigure(cell, mark));
    const unread = figures.filter((cell, index) => read[index] === null && !isEmptyCell(cell));
    if (read.every((cell) => cell === null)) return { kind: 'heading', text: [...texts, ...unread, ...behind].join(' ') };
    return { kind: 'row', texts, cells: read.map((cell) => cell ?? '-'), remarks: [...unread, ...behind] };
}
