import { type Amount, sumOf } from '../model/amount.ts';
import { type Block, columnYears, type Row } from '../model/table.ts';

/** A row's sum over its years, setup included and onward not; null where a cell cannot be read, nothing is stated, or a sum says nothing. */
export function rowSum(row: Row, block: Block): Amount | null {
    if (row.cells === null || row.written.kind === 'cumulative' || row.dimension === 'fte') return null;
    const cells = columnYears(block, true).map(({ index }) => row.cells?.[index]);
    if (cells.some((cell) => cell === undefined || cell.kind === 'unknown')) return null;
    return sumOf(cells.flatMap((cell) => (cell?.kind === 'amount' ? [cell.amount] : [])));
}

/** `2027-2030`, with the setup column named where there is one. */
export function summedYears(block: Block): { readonly first: string; readonly last: string; readonly setup: boolean; readonly count: number } {
    const columns = columnYears(block, true);
    const years = columns.filter(({ column }) => column.kind === 'year').map(({ column }) => String(column.year));
    return { first: years[0] ?? '', last: years.at(-1) ?? '', setup: columns.length > years.length, count: columns.length };
}
