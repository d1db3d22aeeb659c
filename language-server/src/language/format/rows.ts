import { type Cell, formulaCell, numberCell, type WrittenCell, wordCell, yearCell } from './cells.ts';
import type { CodeLine } from './lines.ts';
import { commentsAt, type SpacedSource, spaced, startOfLine } from './spacing.ts';
import { isKeyword, rowKinds } from './statements.ts';
import { indentWidth } from './texts.ts';

/** A row of an economy table as text, cut where its columns begin. */
export interface TableRow {
    readonly indent: number;
    /** Kind and label, with `actual`. */
    readonly lead: string;
    readonly labelWidth: number;
    readonly modifiers: string;
    readonly cells: readonly Cell[];
    readonly sum: Cell | null;
    readonly note: string;
    /** Everything from the first token on that no row has where it stands. */
    readonly rest: string;
}

interface Reader {
    readonly source: SpacedSource;
    readonly line: CodeLine;
    at: number;
}

const notModifiers = new Set(['note', 'setup', 'onward']);

/** The row or header on a line, or null where the line is none or has no columns: it is then written like any other. */
export function readRow(source: SpacedSource, line: CodeLine): TableRow | null {
    const reader: Reader = { source, line, at: line.from };
    const head = nextType(reader);
    if (line.table === undefined || !line.single || !beginsRow(head)) return null;
    const indent = line.depth * indentWidth;
    const start = startOfLine(source, line.from, indent);
    if ((start + spaced(source, line.from, line.to, indent)).includes('\n')) return null;
    const lead = start + readLead(reader);
    const label = source.tokens[reader.at - 1];
    const modifiers = readModifiers(reader);
    const cells = readCells(reader, head === 'years');
    const sum = readSum(reader);
    const isNote = nextType(reader) === 'note';
    const remainder = takeText(reader, line.to);
    if (cells.length === 0 && sum === null && remainder !== '' && !isNote) return null;
    const labelWidth = label?.type === 'STRING' ? label.end - label.start - 2 : 0;
    return { indent, lead, labelWidth, modifiers, cells, sum, note: isNote ? remainder : '', rest: isNote ? '' : remainder };
}

/** A word that is no keyword is most often a row's kind misspelt: its figures stay in their columns. */
function beginsRow(head: string): boolean {
    return rowKinds.has(head) || head === 'actual' || head === 'years' || head === 'ID' || head === 'UNIT';
}

/** Reads on to this token: what stands before it, and the comments after that, which belong to it. */
function take(reader: Reader, to: number): WrittenCell {
    const { source, line, at } = reader;
    reader.at = to;
    if (at >= to) return { text: '', comments: '' };
    const indent = line.depth * indentWidth;
    return { text: spaced(source, at, to, indent), comments: to < line.to ? commentsAt(source, to, indent).join(' ') : '' };
}

function takeText(reader: Reader, to: number): string {
    const { text, comments } = take(reader, to);
    return comments === '' ? text : `${text} ${comments}`;
}

/** The type of the token that is so many after the next one; empty after the end of the line. */
function nextType({ source, line, at }: Reader, ahead = 0): string {
    return at + ahead < line.to ? (source.tokens[at + ahead]?.type ?? '') : '';
}

function readLead(reader: Reader): string {
    let count = nextType(reader) === 'actual' && rowKinds.has(nextType(reader, 1)) ? 2 : 1;
    if (nextType(reader, count) === 'STRING') count++;
    return takeText(reader, reader.at + count);
}

/** Words before the first cell, mistaken ones too, so that a slip in one does not put the whole row out of line. */
function readModifiers(reader: Reader): string {
    let count = 0;
    while (mayBeModifier(nextType(reader, count))) count++;
    return takeText(reader, reader.at + count);
}

function mayBeModifier(type: string): boolean {
    return type === 'ID' || (isKeyword(type) && !notModifiers.has(type));
}

function readCells(reader: Reader, isHeader: boolean): readonly Cell[] {
    const cells: Cell[] = [];
    for (;;) {
        const cell = isHeader ? readYear(reader) : readCell(reader);
        if (cell === null) return cells;
        cells.push(cell);
    }
}

function readYear(reader: Reader): Cell | null {
    const type = nextType(reader);
    if (type === 'setup' || type === 'onward') return wordCell(take(reader, reader.at + 1));
    return type === 'AMOUNT' ? yearCell(written(reader), take(reader, reader.at + 1)) : null;
}

function readCell(reader: Reader): Cell | null {
    const type = nextType(reader);
    if (type === '-') return numberCell(written(reader), take(reader, reader.at + 1));
    if (type === '(') return readFormula(reader);
    if (type !== 'AMOUNT') return null;
    const after = nextType(reader, 1);
    const hasUnit = after === 'UNIT' || after === 'ID' || after === '%';
    return numberCell(written(reader), take(reader, reader.at + (hasUnit ? 2 : 1)));
}

function written({ source, at }: Reader): string {
    return source.text.slice(source.tokens[at]?.start, source.tokens[at]?.end);
}

/** A formula ends where its parenthesis closes; one that never does is no cell. */
function readFormula(reader: Reader): Cell | null {
    let depth = 1;
    let count = 1;
    for (; depth > 0 && reader.source.inFormula.has(reader.at + count) && nextType(reader, count) !== ''; count++) {
        if (nextType(reader, count) === '(') depth++;
        else if (nextType(reader, count) === ')') depth--;
    }
    return depth > 0 ? null : formulaCell(take(reader, reader.at + count));
}

/** `= 1.950` at the end of a row. */
function readSum(reader: Reader): Cell | null {
    if (nextType(reader) !== '=') return null;
    const from = reader.at;
    const parted = (reader.source.gaps[from + 1]?.comments.length ?? 0) > 0;
    reader.at = from + 1;
    const sum = parted ? null : readCell(reader);
    if (sum === null) reader.at = from;
    return sum;
}
