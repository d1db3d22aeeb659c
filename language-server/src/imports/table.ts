import { detectDelimiter, parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { Localised } from '../rules/define.ts';
import { fieldHeads, hasHeads, tableHeads } from '../tabular/words.ts';
import { guessed, readability } from './columns.ts';
import { unpackedSize } from './unpacked-size.ts';

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
    /** All that stands above the rows, heads included: where a unit may be told. */
    readonly above: string;
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

/** The tables of a workbook or a CSV file. */
export async function readTables(kind: 'xlsx' | 'csv', bytes: Uint8Array): Promise<readonly Table[]> {
    if (bytes.length > limits.bytes) throw tooLarge(inBytes(bytes));
    const sheets: readonly Sheet[] = kind === 'csv' ? [{ name: 'csv', rows: csvRows(bytes) }] : await xlsxRows(bytes);
    return sheets.flatMap(({ name, rows, ...beside }) => {
        if (rows.length > limits.rows) throw tooLarge({ da: `${rows.length} rækker`, en: `${rows.length} rows` });
        const found = headOf(rows);
        if (found === null) return [];
        const { at, head } = found;
        const above = rows.slice(0, at + 1).flatMap((row) => row.filter((cell) => typeof cell === 'string'));
        const below = rows.slice(at + 1).map((cells, index) => ({ line: at + 2 + index, cells }));
        return [
            { name, head, above: above.join(' '), ...beside, rows: below.filter((row) => row.cells.some((cell) => cell !== null && cell !== '')) },
        ];
    });
}

/** Heads stand near the top; below them nothing is looked for. */
const mostAbove = 25;

interface Head {
    /** The last of its rows, from 0. */
    readonly at: number;
    readonly head: readonly string[];
}

/**
 * The row of heads: the one whose words tell most, alone or below another that names what it leaves blank; else the first row that holds at
 * least two texts. Titles and merged rows above are no heads.
 */
function headOf(rows: readonly (readonly TableCell[])[]): Head | null {
    const own = textsOf(rows[0]);
    if (hasHeads(own, fieldHeads) || hasHeads(own, tableHeads)) return { at: 0, head: own };
    let best: Head | null = null;
    let most = 0;
    for (let at = 0; at < Math.min(rows.length, mostAbove); at++) {
        for (const head of [textsOf(rows[at]), joined(textsOf(rows[at - 1]), textsOf(rows[at]))]) {
            const told = readability(guessed(head));
            if (told <= most) continue;
            most = told;
            best = { at, head: distinct(head) };
        }
    }
    if (best !== null) return best;
    const first = rows.findIndex((row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length >= 2);
    return first < 0 ? null : { at: first, head: distinct(textsOf(rows[first])) };
}

function textsOf(row: readonly TableCell[] | undefined): readonly string[] {
    return (row ?? []).map((cell) =>
        String(cell ?? '')
            .replace(/\s+/g, ' ')
            .trim(),
    );
}

/** Two rows of heads as one: what the lower leaves blank, the upper names. */
function joined(upper: readonly string[], lower: readonly string[]): readonly string[] {
    return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => lower[index] || upper[index] || '');
}

/** A mapping tells columns by their heads: the second `2027` is `2027 (2)`. */
function distinct(head: readonly string[]): readonly string[] {
    const seen = new Map<string, number>();
    return head.map((each) => {
        const count = (seen.get(each) ?? 0) + 1;
        seen.set(each, count);
        return count === 1 || each === '' ? each : `${each} (${count})`;
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

/** What its mark says, else UTF-8, else what Windows writes. Excel saves `Unicode text` as UTF-16. */
function decoded(bytes: Uint8Array): string {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        // Some versions of Node read it as Latin 1, which has no dashes, quotes or euro.
        return new TextDecoder('windows-1252').decode(bytes).replace(/[\u0080-\u009f]/g, (each) => windows1252[each.charCodeAt(0) - 0x80] ?? each);
    }
}

/** The characters from 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

async function xlsxRows(bytes: Uint8Array): Promise<readonly Sheet[]> {
    await refuseBomb(bytes);
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

/** Asked of the data itself before anything is read: what a zip says of its sizes need not be so. */
export async function refuseBomb(bytes: Uint8Array): Promise<void> {
    const unpacked = await unpackedSize(bytes, limits.unpacked);
    const most = limits.unpacked / 1e6;
    if (unpacked > limits.unpacked) throw tooLarge({ da: `over ${most} MB udpakket`, en: `over ${most} MB unpacked` });
}

function plain(cell: string | number | boolean | Date | null): TableCell {
    if (cell instanceof Date) return cell.toISOString().slice(0, 10);
    if (typeof cell === 'boolean') return String(cell);
    return cell === '' ? null : cell;
}

export function tooLarge(found: Localised): UnreadableSheet {
    const [bytes, unpacked] = [limits.bytes / 1e6, limits.unpacked / 1e6];
    return new UnreadableSheet({
        da: `filen er for stor (${found.da}); højst ${bytes} MB, ${unpacked} MB udpakket, ${limits.rows} rækker`,
        en: `the file is too large (${found.en}); at most ${bytes} MB, ${unpacked} MB unpacked, ${limits.rows} rows`,
    });
}

export function inBytes({ length }: Uint8Array): Localised {
    return { da: `${length} byte`, en: `${length} bytes` };
}
