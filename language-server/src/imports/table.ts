import { detectDelimiter, parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { Localised } from '../rules/define.ts';

export type TableCell = string | number | null;

export interface TableRow {
    /** From 1, as the spreadsheet numbers it. */
    readonly line: number;
    readonly cells: readonly TableCell[];
}

/** One sheet below its heads. */
export interface Table {
    readonly name: string;
    readonly head: readonly string[];
    readonly rows: readonly TableRow[];
    /** Of a workbook, by `row,column` from 0: how numbers are shown, and which cells are formulas. */
    readonly formats?: ReadonlyMap<string, string>;
    readonly formulas?: ReadonlySet<string>;
}

/** Over these a file is no catalogue, and might be made to fill the memory. */
export const limits = { bytes: 20_000_000, unpacked: 200_000_000, rows: 200_000 } as const;

/** A file that is not read, in words for whoever gave it. */
export class UnreadableSheet extends Error {
    readonly text: Localised;

    constructor(text: Localised) {
        super(text.en);
        this.text = text;
    }
}

type Sheet = Pick<Table, 'name' | 'formats' | 'formulas'> & { readonly rows: readonly (readonly TableCell[])[] };

/** The tables of a workbook or a CSV file; the first row that holds at least two texts is the heads. */
export async function readTables(kind: 'xlsx' | 'csv', bytes: Uint8Array): Promise<readonly Table[]> {
    if (bytes.length > limits.bytes) throw tooLarge(`${bytes.length} byte`);
    const sheets: readonly Sheet[] = kind === 'csv' ? [{ name: 'csv', rows: csvRows(bytes) }] : await xlsxRows(bytes);
    return sheets.flatMap(({ name, rows, ...beside }) => {
        if (rows.length > limits.rows) throw tooLarge(`${rows.length} rækker/rows`);
        const at = rows.findIndex((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length >= 2);
        if (at < 0) return [];
        const head = (rows[at] ?? []).map((cell) => String(cell ?? '').trim());
        const below = rows.slice(at + 1).map((cells, index) => ({ line: at + 2 + index, cells }));
        return [{ name, head, ...beside, rows: below.filter((row) => row.cells.some((cell) => cell !== null && cell !== '')) }];
    });
}

function csvRows(bytes: Uint8Array): readonly (readonly TableCell[])[] {
    const text = decoded(bytes);
    const rows = parseCsv(text, { delimiter: detectDelimiter(text), maxRows: limits.rows + 1 });
    return rows.map((row) => row.map((cell) => (cell === null || cell === '' ? null : withoutQuote(String(cell)))));
}

/** Our own files put a quote before what a spreadsheet would take for a formula. */
function withoutQuote(cell: string): string {
    return /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? cell.slice(1) : cell;
}

/** UTF-8, else what Windows writes. */
function decoded(bytes: Uint8Array): string {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}

async function xlsxRows(bytes: Uint8Array): Promise<readonly Sheet[]> {
    const unpacked = unpackedSize(bytes);
    if (unpacked > limits.unpacked) throw tooLarge(`${unpacked} byte udpakket/unpacked`);
    try {
        const { sheets } = await readXlsx(bytes, { maxRows: limits.rows + 1, readStyles: true });
        return sheets.map(({ name, rows, cells }) => {
            const formats = new Map<string, string>();
            const formulas = new Set<string>();
            for (const [place, { formula, style }] of cells ?? []) {
                if (formula !== undefined) formulas.add(place);
                const format = style?.numFmt;
                if (format !== undefined) formats.set(place, format);
            }
            return { name, rows: rows.map((row) => row.map(plain)), formats, formulas };
        });
    } catch {
        throw new UnreadableSheet({ da: 'filen er ikke en Excel-projektmappe, der kan læses', en: 'the file is no Excel workbook that can be read' });
    }
}

function plain(cell: string | number | boolean | Date | null): TableCell {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    if (typeof cell === 'boolean') return String(cell);
    return cell === '' ? null : cell;
}

/** What the zip says that its parts take unpacked: added up from its directory before anything is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let size = 0;
    for (let at = 0; at + 46 <= bytes.length; at++) {
        if (bytes[at] === 0x50 && view.getUint32(at, true) === 0x02014b50) size += view.getUint32(at + 24, true);
    }
    return size;
}

function tooLarge(found: string): UnreadableSheet {
    const most = `${limits.bytes / 1e6} MB, ${limits.unpacked / 1e6} MB udpakket/unpacked, ${limits.rows}`;
    return new UnreadableSheet({
        da: `filen er for stor (${found}); højst ${most} rækker`,
        en: `the file is too large (${found}); at most ${most} rows`,
    });
}
