import { type Amount, added, type Cell, type Dimension, exactly, negated, sumOf } from './amount.ts';
import { type Judgement, judge } from './figures.ts';
import { type Block, type Column, isDataRow, type Row } from './table.ts';
import { type MoneyKind, moneyKinds, type Span, type WrittenRow } from './written.ts';

/** One part of a checked figure, for showing the sum it should be. */
export interface Part {
    readonly label: string;
    readonly amount: Amount;
}

/** A stated figure beside what its parts give (LANGUAGE.md section 6). */
export interface StatedCheck extends Judgement {
    /** What is checked: a row's stated total, net, running sum, or its sum across the years. */
    readonly of: 'total' | 'net' | 'cumulative' | 'row-sum';
    readonly row: Row;
    readonly column: Column | null;
    readonly span: Span;
    readonly stated: Amount;
    readonly computed: bigint;
    readonly parts: readonly Part[];
    readonly dimension: Dimension;
    /** True where it agrees once noncash and avoided rows are counted in. */
    readonly agreesWithNoncash: boolean;
    /** The unit of the table, as a power of ten. */
    readonly power: number;
}

/** A row of money as the sums see it: a pair of before and after is one gain, or a cost where it is negative. */
interface SignedRow {
    readonly kind: MoneyKind;
    readonly cash: boolean;
    readonly label: string;
    readonly stepwise: boolean;
    readonly cells: readonly Cell[];
}

/** All checks of the stated figures of one block, in the order of the text. */
export function checkBlock(block: Block): readonly StatedCheck[] {
    return block.rows.flatMap((row) => [...checkDown(block, row), ...checkAcross(block, row)]);
}

function checkDown(block: Block, row: Row): readonly StatedCheck[] {
    const { written, cells } = row;
    if (isDataRow(written) || written.actual || cells === null) return [];
    if (isEmptyRow(cells)) return row.sum === null ? [] : checkSums(block, row, row.sum);
    if (written.kind === 'cumulative') return checkCumulative(block, row, cells);
    const parts = partsOf(block, row);
    if (parts.withNoncash.length === 0) return [];
    return cells.flatMap((cell, index) => {
        const column = block.columns[index];
        if (column === undefined) return [];
        return compare(block, row, column, cell, cellsAt(parts.counted, index), cellsAt(parts.withNoncash, index));
    });
}

interface LabelledCell {
    readonly label: string;
    readonly cell: Cell;
}

interface LabelledRow {
    readonly label: string;
    readonly cells: readonly Cell[];
}

interface PartRows {
    readonly counted: readonly LabelledRow[];
    /** The same with noncash and avoided rows, where that makes a difference. */
    readonly withNoncash: readonly LabelledRow[];
}

function cellsAt(rows: readonly LabelledRow[], index: number): readonly LabelledCell[] {
    const found: LabelledCell[] = [];
    for (const { label, cells } of rows) {
        const cell = cells[index];
        if (cell !== undefined) found.push({ label, cell });
    }
    return found;
}

/** The rows that a stated total or net adds up. */
function partsOf(block: Block, row: Row): PartRows {
    const scope = rowsInScope(block, row);
    if (row.written.kind === 'total') {
        const rows = scope.filter((each) => isPrinted(each, block) && isBeforeTotal(block, row, each));
        const counted = rows.map((each) => ({ label: labelOf(each.written), cells: each.cells ?? unknownCells(block) }));
        return { counted, withNoncash: counted };
    }
    const net = row.written.kind === 'net';
    const kind = row.written.kind.replace('total_', '') as MoneyKind;
    const rows = signedRows(scope, block).filter((each) => net || each.kind === kind);
    const toParts = (each: SignedRow) => ({ label: each.label, cells: net ? netCells(each, block.columns) : each.cells });
    const all = rows.map(toParts);
    if (block.dimension !== 'money') return { counted: all, withNoncash: all };
    return { counted: rows.filter((each) => each.cash).map(toParts), withNoncash: all };
}

/** A net uses levels and takes costs and investments from gains and income. */
function netCells(row: SignedRow, columns: readonly Column[]): readonly Cell[] {
    const levels = row.stepwise ? levelCells(row.cells, columns) : row.cells;
    return row.kind === 'gain' || row.kind === 'income' ? levels : levels.map(negatedCell);
}

/** The data rows that a stated row looks at: those of its group, or all of the block. */
function rowsInScope(block: Block, row: Row): readonly Row[] {
    const data = block.rows.filter((each) => isDataRow(each.written) && !each.written.actual);
    const { group } = row.written;
    return group === null ? data : data.filter((each) => isInGroup(block, each.written.group, group));
}

function isInGroup(block: Block, group: number | null, wanted: number): boolean {
    let at = group;
    while (at !== null) {
        if (at === wanted) return true;
        at = block.written.groups[at]?.parent ?? null;
    }
    return false;
}

/** A bare total adds rows as printed: money of every kind, or every row of a block of hours or FTE. */
function isPrinted(row: Row, block: Block): boolean {
    return row.written.kind !== 'fte' || block.dimension === 'fte';
}

/** Outside a group a bare total adds the rows above it, since the previous bare total. */
function isBeforeTotal(block: Block, total: Row, row: Row): boolean {
    if (total.written.group !== null) return true;
    const previous = block.rows.findLast((each) => each.index < total.index && isBareTotal(each));
    return row.index < total.index && row.index > (previous?.index ?? -1);
}

function isBareTotal(row: Row): boolean {
    return row.written.kind === 'total' && row.written.group === null && !row.written.actual;
}

export function labelOf(row: WrittenRow): string {
    return row.label?.text ?? row.kind;
}

function unknownCells(block: Block): readonly Cell[] {
    return block.columns.map((column) => ({ start: column.start, end: column.end, kind: 'unknown' }));
}

/** Gain, income, cost and investment rows of a scope, pairs of before and after made into gains and costs. */
export function signedRows(scope: readonly Row[], block: Block): readonly SignedRow[] {
    return scope.flatMap((row) => {
        const { written } = row;
        const base = { cash: written.liquidity === 'cash', label: labelOf(written), stepwise: written.stepwise };
        if (isMoneyKind(written.kind)) return [{ ...base, kind: written.kind, cells: row.cells ?? unknownCells(block) }];
        if (written.kind === 'fte' && block.dimension === 'fte') return [{ ...base, kind: 'gain', cells: row.cells ?? unknownCells(block) }];
        if (written.kind !== 'before') return [];
        const after = partnerOf(row, block);
        return after === undefined ? [] : pairRows(row, after, base, block);
    });
}

export function isMoneyKind(kind: string): kind is MoneyKind {
    return (moneyKinds as readonly string[]).includes(kind);
}

/** The row that makes a pair with this one: before and after with one label. */
export function partnerOf(row: Row, block: Block): Row | undefined {
    const wanted = row.written.kind === 'before' ? 'after' : 'before';
    return block.rows.find((each) => each.written.kind === wanted && !each.written.actual && labelOf(each.written) === labelOf(row.written));
}

function pairRows(before: Row, after: Row, base: Omit<SignedRow, 'kind' | 'cells'>, block: Block): readonly SignedRow[] {
    const differences = (before.cells ?? unknownCells(block)).map((cell, index) => differenceOf(cell, after.cells?.[index]));
    return [
        { ...base, kind: 'gain', cells: differences.map((cell) => (isNegative(cell) ? emptied(cell) : cell)) },
        { ...base, kind: 'cost', cells: differences.map((cell) => (isNegative(cell) ? negatedCell(cell) : emptied(cell))) },
    ];
}

/** Before − after; a year with one of the two empty is empty. */
function differenceOf(before: Cell, after: Cell | undefined): Cell {
    const span = { start: before.start, end: before.end };
    if (before.kind === 'empty' || after?.kind === 'empty') return { ...span, kind: 'empty' };
    if (before.kind !== 'amount' || after?.kind !== 'amount') return { ...span, kind: 'unknown' };
    return { ...span, kind: 'amount', amount: added(before.amount, negated(after.amount)) };
}

function isNegative(cell: Cell): boolean {
    return cell.kind === 'amount' && cell.amount.counted < 0n;
}

function emptied(cell: Cell): Cell {
    return cell.kind === 'unknown' ? cell : { start: cell.start, end: cell.end, kind: 'empty' };
}

function negatedCell(cell: Cell): Cell {
    return cell.kind === 'amount' ? { start: cell.start, end: cell.end, kind: 'amount', amount: negated(cell.amount) } : cell;
}

/** Increments into levels, year by year; the onward cell is one last increment, and `-` there stops the row. Setup stands alone. */
export function levelCells(increments: readonly Cell[], columns: readonly Column[]): readonly Cell[] {
    let level: Amount = exactly(0n);
    let unknown = false;
    let stated = false;
    return increments.map((cell, index) => {
        const kind = columns[index]?.kind;
        if (kind === 'setup' || (kind === 'onward' && cell.kind === 'empty')) return cell;
        if (cell.kind === 'unknown') unknown = true;
        if (cell.kind === 'amount') {
            level = added(level, cell.amount);
            stated = true;
        }
        const span = { start: cell.start, end: cell.end };
        if (unknown) return { ...span, kind: 'unknown' };
        return stated ? { ...span, kind: 'amount', amount: level } : { ...span, kind: 'empty' };
    });
}

function compare(
    block: Block,
    row: Row,
    column: Column | null,
    cell: Cell,
    parts: readonly LabelledCell[],
    withNoncash: readonly LabelledCell[],
    of: StatedCheck['of'] = row.written.kind === 'net' ? 'net' : row.written.kind === 'cumulative' ? 'cumulative' : 'total',
): readonly StatedCheck[] {
    if (cell.kind !== 'amount') return [];
    const computed = totalOf(parts);
    if (computed === null) return [];
    const judgement = judge(cell.amount, computed.amount);
    const other = judgement.verdict === 'wrong' ? totalOf(withNoncash) : null;
    return [
        {
            of,
            row,
            column,
            span: { start: cell.start, end: cell.end },
            stated: cell.amount,
            computed: computed.amount.counted,
            ...judgement,
            parts: computed.parts,
            dimension: block.dimension,
            power: block.power ?? 0,
            agreesWithNoncash:
                other !== null && other.amount.counted !== computed.amount.counted && judge(cell.amount, other.amount).verdict !== 'wrong',
        },
    ];
}

/** The sum of the parts, an empty cell counting nothing; null where a part is not known. */
function totalOf(cells: readonly LabelledCell[]): { readonly amount: Amount; readonly parts: readonly Part[] } | null {
    const parts: Part[] = [];
    for (const { label, cell } of cells) {
        if (cell.kind === 'unknown') return null;
        if (cell.kind === 'amount') parts.push({ label, amount: cell.amount });
    }
    return { amount: sumOf(parts.map((part) => part.amount)) ?? exactly(0n), parts };
}

function isEmptyRow(cells: readonly Cell[]): boolean {
    return cells.every((cell) => cell.kind === 'empty');
}

/** The indices of the columns that a row's own sum covers: setup and years, never onward. */
function summedColumns(block: Block): readonly number[] {
    return block.columns.flatMap((column, index) => (column.kind === 'onward' ? [] : [index]));
}

/** `=` beside a row's own figures: the sum across its years. */
function checkAcross(block: Block, row: Row): readonly StatedCheck[] {
    const { cells, sum, written } = row;
    if (sum === null || cells === null || isEmptyRow(cells)) return [];
    const own = summedColumns(block).flatMap((index) => {
        const cell = cells[index];
        const column = block.columns[index];
        return cell === undefined || column === undefined ? [] : [{ label: columnName(column), cell }];
    });
    if (own.every(({ cell }) => cell.kind === 'empty')) return [];
    const across = compare(block, row, null, sum, own, own, 'row-sum').map((check) => ({ ...check, dimension: row.dimension }));
    if (written.kind !== 'cumulative') return across;
    const last = own.findLast(({ cell }) => cell.kind !== 'empty');
    return across.every((check) => check.verdict === 'equal') || last === undefined ? across : compare(block, row, null, sum, [last], [last]);
}

export function columnName(column: Column): string {
    return column.year === null ? column.kind : String(column.year);
}

/** `=` of a stated row whose cells are all empty: against the sums over the years of its parts. */
function checkSums(block: Block, row: Row, sum: Cell): readonly StatedCheck[] {
    const parts = row.written.kind === 'cumulative' ? netPartsOf(block, row) : partsOf(block, row);
    const columns = summedColumns(block);
    const flatten = (rows: readonly LabelledRow[]) => columns.flatMap((index) => cellsAt(rows, index));
    const counted = flatten(parts.counted);
    if (counted.every(({ cell }) => cell.kind === 'empty')) return [];
    return compare(block, row, null, sum, counted, flatten(parts.withNoncash));
}

function netPartsOf(block: Block, row: Row): PartRows {
    return partsOf(block, { ...row, written: { ...row.written, kind: 'net' } });
}

/** Each running sum against the sum of the stated nets up to it, where there are any, else of the computed ones. */
function checkCumulative(block: Block, row: Row, cells: readonly Cell[]): readonly StatedCheck[] {
    const stated = statedNetOf(block, row);
    const parts = netPartsOf(block, row);
    if (stated === undefined && parts.withNoncash.length === 0) return [];
    const running: LabelledCell[] = [];
    const runningWithNoncash: LabelledCell[] = [];
    return cells.flatMap((cell, index) => {
        const column = block.columns[index];
        if (column === undefined || column.kind === 'onward') return [];
        const net = stated?.cells?.[index];
        const usesStated = net !== undefined && net.kind !== 'empty';
        const own = usesStated ? [{ label: columnName(column), cell: net }] : cellsAt(parts.counted, index);
        running.push(...own);
        runningWithNoncash.push(...(usesStated ? own : cellsAt(parts.withNoncash, index)));
        return compare(block, row, column, cell, running, runningWithNoncash);
    });
}

/** The stated net that a running sum runs over: the one before it in the same group, else the one after. */
function statedNetOf(block: Block, row: Row): Row | undefined {
    const nets = block.rows.filter((each) => each.written.kind === 'net' && !each.written.actual && each.written.group === row.written.group);
    const usable = nets.filter((each) => each.cells !== null && !isEmptyRow(each.cells));
    return usable.findLast((each) => each.index < row.index) ?? usable[0];
}
