import type { Cell } from '../model/amount.ts';
import { labelOf, levelCells, partnerOf, signedRows } from '../model/stated.ts';
import { type Block, isDataRow, type Row } from '../model/table.ts';
import type { MoneyKind, Span } from '../model/written.ts';

/** A planned row of money as a rule reads it: levels, one a column. A pair of before and after is a gain and a cost. */
export interface LevelRow {
    readonly kind: MoneyKind;
    readonly cash: boolean;
    readonly label: string;
    readonly levels: readonly Cell[];
    /** The row it is written in; for a pair the first of the two. */
    readonly row: Row;
    readonly partner: Row | null;
}

/** The planned rows of a block of money, actual ones and stated figures left out. */
export function levelRows(block: Block): readonly LevelRow[] {
    if (block.dimension !== 'money') return [];
    return plannedRows(block).flatMap((row) =>
        signedRows([row], block).map(({ kind, cash, stepwise, cells }) => ({
            kind,
            cash,
            label: labelOf(row.written),
            levels: stepwise ? levelCells(cells, block.columns) : cells,
            row,
            partner: row.written.kind === 'before' ? (partnerOf(row, block) ?? null) : null,
        })),
    );
}

/** Rows of the plan: gains, income, costs, investments, pairs and FTE. */
export function plannedRows(block: Block): readonly Row[] {
    return block.rows.filter((row) => isDataRow(row.written) && !row.written.actual);
}

/** What a row says of itself: its own note and that of its partner. */
export function notesOf({ row, partner }: LevelRow): string {
    return [row.written.note ?? '', partner?.written.note ?? ''].join(' ').trim();
}

/** Whether every planned figure of a block could be read: where one could not, no sum of it is known. */
export function isKnown(block: Block): boolean {
    return plannedRows(block).every((row) => row.cells?.every((cell) => cell.kind !== 'unknown') === true);
}

/** Whether a plan of money other than zero stands in a block. */
export function holdsMoney(block: Block): boolean {
    return levelRows(block).some(({ levels }) => levels.some((cell) => countedIn(cell) !== 0n));
}

/** What a cell adds to a sum: an empty one nothing. */
export function countedIn(cell: Cell | undefined): bigint {
    return cell?.kind === 'amount' ? cell.amount.counted : 0n;
}

/** Where a finding about the years of a table stands: its header, else the word that begins the table. */
export function headerOf(block: Block): Span {
    const { start, end } = block.written.header ?? block.written.head;
    return { start, end };
}

/** The onward column, else the last year: where the level stands that goes on. Minus one where there is no column at all. */
export function lastPlace(block: Block): number {
    return block.columns.findLastIndex((column) => column.kind !== 'setup');
}

/** A year as messages say it: one counted from 1 has the word before it. */
export function yearWords(year: number): { readonly da: string; readonly en: string } {
    return year < 1000 ? { da: `år ${year}`, en: `year ${year}` } : { da: String(year), en: String(year) };
}

/** Two labels that share a word or the beginning of one. */
export function isRelated(one: string, other: string): boolean {
    const stems = (text: string) => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5));
    const known = new Set(stems(other));
    return stems(one).some((stem) => known.has(stem));
}
