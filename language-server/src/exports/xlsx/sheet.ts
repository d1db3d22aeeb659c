import { type CellStyle, colToLetter, type WriteSheet } from 'hucre/xlsx';
import { decimalString } from '../../model/decimal.ts';
import type { FormItem } from '../form.ts';
import type { Member } from './member.ts';

/** What stands in a cell; a formula has the value that the model gives it, so that a reader that does not calculate shows it too. */
export type SheetCell =
    | { readonly text: string; readonly style?: CellStyle }
    | { readonly number: number; readonly style?: CellStyle }
    | { readonly formula: string; readonly value: number | string; readonly style?: CellStyle }
    | null;

export type ColumnKind = 'text' | 'long' | 'year' | 'count' | 'money' | 'decimal' | 'ratio';

export interface SheetColumn {
    readonly header: string;
    readonly kind: ColumnKind;
    /** In characters, or wider where a number takes more; the header wraps. */
    readonly width: number;
}

/** Separators follow the language of the reader's system; the code says Danish, for programs that ask the file. Minus stands before the figure. */
const formats: Readonly<Record<ColumnKind, string | undefined>> = {
    text: undefined,
    long: undefined,
    year: '0',
    count: '0',
    money: '[$-406]#,##0;[$-406]-#,##0;0',
    decimal: '[$-406]#,##0.##;[$-406]-#,##0.##;0',
    ratio: '[$-406]0.00',
};

/** Said in every style: a style without a name falls back to whatever the reader's program likes. */
const font = { name: 'Calibri', size: 10 } as const;
const hair = { style: 'thin', color: { rgb: 'D0D7DA' } } as const;
const body: CellStyle = { font, alignment: { vertical: 'top' }, border: { bottom: hair } };
const head: CellStyle = {
    font: { ...font, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E5F' } },
    alignment: { vertical: 'top', wrapText: true },
};
export const sumStyle: CellStyle = {
    font: { ...font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E4ECEF' } },
    border: { top: { style: 'thin', color: { rgb: '1F4E5F' } } },
};
/** The same for an amount. */
export const sumAmountStyle: CellStyle = { ...sumStyle, numFmt: '[$-406]#,##0;[$-406]-#,##0;0' };
/** A text in a column of figures. */
export const rightStyle: CellStyle = { alignment: { horizontal: 'right', vertical: 'top' } };
export const boldStyle: CellStyle = { font: { ...font, bold: true } };
export const titleStyle: CellStyle = { font: { ...font, bold: true, size: 16, color: { rgb: '1F4E5F' } } };
/** A cell to write in: that colour is the usual one for what the reader fills in. */
export const inputStyle: CellStyle = {
    font: { ...font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF4CC' } },
    border: { top: hair, bottom: hair, left: hair, right: hair },
};

function columnStyle(kind: ColumnKind): CellStyle {
    const format = formats[kind];
    const alignment = { ...body.alignment, wrapText: kind === 'long', ...(kind === 'count' ? ({ horizontal: 'center' } as const) : {}) };
    return { ...body, alignment, ...(format === undefined ? {} : { numFmt: format }) };
}

/** The length of a text that a cell can hold. */
export const longest = 32_000;

/** A text as it stands: the library writes it as a string, so that `=1+1` stays what it is. Control characters cannot be in the file. */
export function text(content: string | null | undefined, style?: CellStyle): SheetCell {
    if (content === null || content === undefined || content === '') return null;
    return { text: unescaped(plainText(content)), ...(style === undefined ? {} : { style }) };
}

/** What a reader of the file finds of a text. */
export function plainText(content: string): string {
    return content.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ' ').slice(0, longest);
}

/** A text to read back: also what the file itself cannot hold is there, as the format spells it (ECMA-376, ST_Xstring). */
export function exactText(content: string): SheetCell {
    if (content === '') return null;
    const spelled = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    return { text: unescaped(content).replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, spelled) };
}

/** A text that spells a character by its number, `_x0041_`, would be read as that character. */
function unescaped(content: string): string {
    return content.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

export function number(value: number | null, style?: CellStyle): SheetCell {
    return value === null ? null : { number: value, ...(style === undefined ? {} : { style }) };
}

/** Minor units as the number nearest to their decimals: `major(-71050n, 2)` is -710.5. */
export function major(minor: bigint, scale: number): number {
    return Number(decimalString(minor, scale));
}

/** `columnRange("'Linjer'", 2, 10)` is `'Linjer'!$C$2:$C$10`: rows counted from 1, and no sheet for the same one. */
export function columnRange(sheet: string, column: number, lastRow: number, firstRow = 2): string {
    const letter = colToLetter(column);
    return `${sheet === '' ? '' : `${sheet}!`}$${letter}$${firstRow}:$${letter}$${Math.max(lastRow, firstRow)}`;
}

export function quoted(sheet: string): string {
    return `'${sheet.replaceAll("'", "''")}'`;
}

export type SheetRow = readonly SheetCell[];

/** A sheet: how it looks, and its rows as they come. `first` is the number that the first of them has in the sheet. */
export interface Sheet {
    readonly name: string;
    readonly columns: readonly WrittenColumn[];
    /** The row above those that come: the heads of a table. */
    readonly head: SheetRow | null;
    /** In points; null for the usual one. */
    heightOf(row: SheetRow): number | null;
    /** All that stands round the rows, once they have come; `lastRow` is the number of the last. */
    around(lastRow: number, widths: readonly number[]): Partial<WriteSheet>;
    rowsOfMember?(member: Member, first: number): readonly SheetRow[];
    rowsOfItem?(item: FormItem, first: number): readonly SheetRow[];
    /** What comes after all proposals. */
    lastRows?(first: number): Iterable<SheetRow>;
}

/** How wide a column is in characters, or wider where a number of it takes more, and how its cells look that have no look of their own. */
export interface WrittenColumn {
    readonly width: number;
    readonly style?: CellStyle;
}

export type SheetRows = Pick<Sheet, 'rowsOfMember' | 'rowsOfItem' | 'lastRows'>;

/** A table below one row of heads, which stays when the sheet is scrolled or printed; its last `sumRows` rows are sums, outside the filter. */
export function tableSheet(
    name: string,
    columns: readonly SheetColumn[],
    rows: SheetRows,
    { frozenColumns = 0, sumRows = (): number => 0, charactersAcross = readable } = {},
): Sheet {
    return {
        name,
        ...rows,
        columns: columns.map(({ width, kind }) => ({ width, style: columnStyle(kind) })),
        head: columns.map(({ header, kind }) => text(header, headStyle(kind))),
        heightOf: (row) => heightIn(columns, row),
        around: (lastRow, widths) => ({
            autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${Math.max(lastRow - sumRows(), 1)}` },
            freezePane: { rows: 1, columns: frozenColumns },
            pageSetup: {
                ...page,
                fitToWidth: pagesAcross(widths, frozenColumns, charactersAcross),
                printTitlesRow: '$1:$1',
                ...(frozenColumns === 0 ? {} : { printTitlesColumn: `$A:$${colToLetter(frozenColumns - 1)}` }),
            },
        }),
    };
}

/** Rows of cells from A1 on, for a page that is no table. */
export function plainSheet(name: string, columns: readonly WrittenColumn[], lastRows: () => Iterable<SheetRow>): Sheet {
    return { name, columns, head: null, heightOf: () => null, around: () => ({ pageSetup: { ...page, fitToHeight: 1 } }), lastRows };
}

/** Characters that a number takes with its separators, and a little air; 0 for what is no number. A column too narrow for it shows ###. */
export function numberWidth(cell: SheetCell): number {
    if (cell === null || 'text' in cell) return 0;
    const value = 'number' in cell ? cell.number : cell.value;
    if (typeof value !== 'number') return 0;
    const digits = Math.trunc(Math.abs(value)).toString().length;
    return digits + Math.floor((digits - 1) / 3) + (value < 0 ? 1 : 0) + (Number.isInteger(value) ? 0 : 3) + 2;
}

/** Characters that can be read on a page across: letters of ten points become eight on A4. */
const readable = 190;
/** For sheets that are worked in more than printed, which would else be many pages wide. */
export const hardlyPrinted = 330;

/** How many pages a table takes beside one another; the columns that stay when it is scrolled are printed again on each. */
function pagesAcross(widths: readonly number[], frozenColumns: number, charactersAcross: number): number {
    const sum = (some: readonly number[]) => some.reduce((total, width) => total + width, 0);
    const again = sum(widths.slice(0, frozenColumns));
    const room = Math.max(charactersAcross - again, charactersAcross / 4);
    return Math.max(1, Math.ceil((sum(widths) - again) / room));
}

/** Points a line of text takes. */
const lineHeight = 13.5;

/** Rows as high as the longest of their wrapping texts needs: not every program works that out when it opens a file. */
function heightIn(columns: readonly SheetColumn[], row: SheetRow): number | null {
    let most = 1;
    columns.forEach(({ kind, width }, column) => {
        const cell = kind === 'long' ? row[column] : null;
        if (cell !== null && cell !== undefined && 'text' in cell) most = Math.max(most, linesIn(cell.text, width * 1.1));
    });
    return most > 1 ? lineHeight * Math.min(most, 30) : null;
}

/** How high a row of heads is in columns of these widths. */
export function headHeight(head: SheetRow, widths: readonly number[]): number {
    const lines = head.map((cell, column) => (cell !== null && 'text' in cell ? linesIn(cell.text, (widths[column] ?? 0) - 3) : 1));
    return lineHeight * Math.max(1, ...lines);
}

/** How many lines a text wraps to in a column of this many characters. */
export function linesIn(content: string, width: number): number {
    if (content.length <= width && !/\s/.test(content)) return 1;
    let lines = 1;
    let used = 0;
    for (const word of content.split(/\s+/)) {
        if (used > 0 && used + 1 + word.length > width) {
            lines++;
            used = 0;
        }
        used += (used > 0 ? 1 : 0) + word.length;
    }
    return lines;
}

function headStyle(kind: ColumnKind): CellStyle {
    const right = kind !== 'text' && kind !== 'long';
    return right ? { ...head, alignment: { ...head.alignment, horizontal: 'right' } } : head;
}

export const page = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
