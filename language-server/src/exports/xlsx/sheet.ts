import type { Cell, CellStyle, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { colToLetter } from 'hucre/xlsx';
import { decimalString } from '../../model/decimal.ts';

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
    /** In characters; the header wraps. */
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

/** A table below one row of heads, which stays when the sheet is scrolled or printed; rows after `sumsFrom` are sums, outside the filter. */
export function tableSheet(
    name: string,
    wanted: readonly SheetColumn[],
    rows: readonly (readonly SheetCell[])[],
    { frozenColumns = 0, sumRows = 0 } = {},
): WriteSheet {
    const columns = wanted.map((column, index) => ({ ...column, width: Math.max(column.width, ...widest(rows, index)) }));
    const lastRow = 1 + rows.length - sumRows;
    return {
        ...plainSheet(
            name,
            columns.map((column) => ({ width: column.width, style: columnStyle(column.kind) })),
            [columns.map((column) => text(column.header, headStyle(column.kind))), ...rows],
        ),
        rowDefs: heights(columns, rows),
        autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${Math.max(lastRow, 1)}` },
        freezePane: { rows: 1, columns: frozenColumns },
        pageSetup: {
            ...page,
            fitToWidth: pagesAcross(columns),
            printTitlesRow: '$1:$1',
            ...(frozenColumns === 0 ? {} : { printTitlesColumn: `$A:$${colToLetter(frozenColumns - 1)}` }),
        },
    };
}

/** The width that the widest number of a column needs, as a list of one; of none where it has no number. A column too narrow for it shows ###. */
function widest(rows: readonly (readonly SheetCell[])[], column: number): readonly number[] {
    let most = 0;
    for (const row of rows) most = Math.max(most, numberWidth(row[column] ?? null));
    return most === 0 ? [] : [most];
}

/** Characters that a number takes with its separators, and a little air; 0 for what is no number. */
export function numberWidth(cell: SheetCell): number {
    if (cell === null || 'text' in cell) return 0;
    const value = 'number' in cell ? cell.number : cell.value;
    if (typeof value !== 'number') return 0;
    const digits = Math.trunc(Math.abs(value)).toString().length;
    return digits + Math.floor((digits - 1) / 3) + (value < 0 ? 1 : 0) + (Number.isInteger(value) ? 0 : 3) + 2;
}

/** Characters that can be read on a page across. */
const charactersAcross = 330;

function pagesAcross(columns: readonly SheetColumn[]): number {
    return Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / charactersAcross);
}

/** Points a line of text takes. */
const lineHeight = 13.5;

/** Rows as high as the longest of their wrapping texts needs: not every program works that out when it opens a file. */
function heights(columns: readonly SheetColumn[], rows: readonly (readonly SheetCell[])[]): Map<number, { height: number }> {
    const found = new Map([[0, { height: lineHeight * Math.max(1, ...columns.map((column) => linesIn(column.header, column.width - 3))) }]]);
    rows.forEach((row, index) => {
        const lines = columns.map(({ kind, width }, column) => {
            const cell = row[column];
            return kind === 'long' && cell !== null && cell !== undefined && 'text' in cell ? linesIn(cell.text, width * 1.1) : 1;
        });
        const most = Math.max(1, ...lines);
        if (most > 1) found.set(index + 1, { height: lineHeight * Math.min(most, 30) });
    });
    return found;
}

/** How many lines a text wraps to in a column of this many characters. */
export function linesIn(content: string, width: number): number {
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

const page = { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/** Rows of cells from A1 on, for a page that is no table. */
export function plainSheet(name: string, columns: readonly ColumnDef[], rows: readonly (readonly SheetCell[])[]): WriteSheet {
    const cells = new Map<string, Partial<Cell>>();
    rows.forEach((row, rowIndex) => {
        row.forEach((cell, column) => {
            if (cell === null) return;
            const detail = detailOf(cell, columns[column]?.style);
            if (detail !== null) cells.set(`${rowIndex},${column}`, detail);
        });
    });
    return {
        name,
        columns: [...columns],
        rows: rows.map((row) => columns.map((_, column) => plainValue(row[column] ?? null))),
        cells,
        pageSetup: page,
    };
}

function plainValue(cell: SheetCell): string | number | null {
    if (cell === null) return null;
    if ('text' in cell) return cell.text;
    return 'number' in cell ? cell.number : null;
}

/** Without a look of its own a cell has that of its column, the very same: there are many cells. */
function detailOf(cell: NonNullable<SheetCell>, column: CellStyle | undefined): Partial<Cell> | null {
    const style = cell.style === undefined ? (column ?? {}) : { ...column, ...cell.style };
    if ('formula' in cell) return { formula: cell.formula, formulaResult: cell.value, type: 'formula', style };
    return cell.style === undefined ? null : { style };
}
