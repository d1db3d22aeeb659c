import { type Cell, type Column, cellText, columnOf, displayWidth, offsetIn, widest } from './cells.ts';
import type { TableRow } from './rows.ts';

const betweenColumns = 2;
/** Labels wider than this do not push the columns out. */
const widestLabel = 48;

/** Where the columns of one economy block stand, counted from the left edge of the file. */
interface TableLayout {
    readonly modifiers: number;
    readonly cells: readonly PlacedColumn[];
    readonly sums: PlacedColumn;
    readonly notes: number;
}

interface PlacedColumn extends Column {
    readonly at: number;
}

/** The lines of a table, aligned: label, modifiers, one column a cell, the sum after `=`, and what follows. */
export function alignTable(rows: readonly TableRow[]): readonly string[] {
    const layout = layoutOf(rows);
    return rows.map((row) => alignRow(row, layout));
}

function layoutOf(rows: readonly TableRow[]): TableLayout {
    const lead = widest(rowsThatSetTheLead(rows).map((row) => ' '.repeat(row.indent) + row.lead));
    const modifiersWidth = widest(rows.map((row) => row.modifiers));
    const modifiers = lead + betweenColumns;
    let end = modifiersWidth > 0 ? modifiers + modifiersWidth : lead;
    const place = (column: Column, before: number): PlacedColumn => {
        const at = end + before;
        end = at + column.width;
        return { ...column, at };
    };
    const cells = columnsOf(rows).map((column) => place(column, betweenColumns));
    const sumCells = rows.flatMap((row) => row.sum ?? []);
    const sums = place(columnOf(sumCells), sumCells.length > 0 ? betweenColumns + '= '.length : 0);
    return { modifiers, cells, sums, notes: end + betweenColumns };
}

/** A very long label does not push the figures of the other rows out, unless all labels are long. */
function rowsThatSetTheLead(rows: readonly TableRow[]): readonly TableRow[] {
    const fitting = rows.filter((row) => row.labelWidth <= widestLabel);
    return fitting.some((row) => row.labelWidth > 0) ? fitting : rows;
}

function columnsOf(rows: readonly TableRow[]): readonly Column[] {
    const columns: Cell[][] = [];
    for (const row of rows) {
        let last = -1;
        for (const cell of row.cells) {
            last += cell.columns;
            while (columns.length <= last) columns.push([]);
            columns[last]?.push(cell);
        }
    }
    return columns.map((cells) => columnOf(cells));
}

function alignRow(row: TableRow, layout: TableLayout): string {
    let line = ' '.repeat(row.indent) + row.lead;
    const put = (text: string, at: number, apart = betweenColumns): void => {
        if (text !== '') line += ' '.repeat(Math.max(apart, at - displayWidth(line))) + text;
    };
    put(row.modifiers, layout.modifiers);
    let last = -1;
    for (const cell of row.cells) {
        last += cell.columns;
        const column = layout.cells[last];
        if (column !== undefined) put(cellText(cell), column.at + offsetIn(column, cell));
        put(cell.comments, 0, 1);
    }
    if (row.sum !== null) {
        put('=', layout.sums.at - '= '.length);
        put(cellText(row.sum), layout.sums.at + offsetIn(layout.sums, row.sum), 1);
        put(row.sum.comments, 0, 1);
    }
    put(row.note, layout.notes);
    put(row.rest, 0);
    return line;
}
