import { type Amount, added, type Cell, type Dimension, exactly, negated, nothing } from './amount.ts';
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
export interface SignedRow {
    readonly kind: MoneyKind;
    readonly cash: boolean;
    readonly label: string;
    readonly stepwise: boolean;
    readonly cells: readonly Cell[];
}

/** All checks of the stated figures of one block, in the order of the text. */
export function checkBlock(block: Block): readonly StatedCheck[] {
    const checks: StatedCheck[] = [];
    const parts = new BlockParts(block);
    for (const row of block.rows) {
        checkDown(parts, row, checks);
        checkAcross(block, row, checks);
    }
    return checks;
}

function checkDown(parts: BlockParts, row: Row, checks: StatedCheck[]): void {
    const { block } = parts;
    const { written, cells } = row;
    if (isDataRow(written) || written.actual || cells === null) return;
    if (isEmptyRow(cells)) {
        if (row.sum !== null) checkSums(parts, row, row.sum, checks);
        return;
    }
    if (written.kind === 'cumulative') return checkCumulative(parts, row, cells, checks);
    const { counted, withNoncash } = parts.of(row);
    if (withNoncash.length === 0) return;
    const of = written.kind === 'net' ? 'net' : 'total';
    for (const [index, cell] of cells.entries()) {
        const column = block.columns[index];
        if (column === undefined) continue;
        add(checks, { block, row, column, cell, of }, [{ rows: counted, index }], [{ rows: withNoncash, index }]);
    }
}

interface LabelledRow {
    readonly label: string;
    readonly cells: readonly Cell[];
}

/** The cells of some rows in one column. */
interface Stretch {
    readonly rows: readonly LabelledRow[];
    readonly index: number;
}

interface PartRows {
    readonly counted: readonly LabelledRow[];
    /** The same with noncash and avoided rows, where that makes a difference. */
    readonly withNoncash: readonly LabelledRow[];
}

/** The rows that the stated totals and nets of a block add up; those of a net are asked for by its running sum too. */
class BlockParts {
    readonly block: Block;
    private readonly signed = new Map<number | null, readonly SignedRow[]>();
    private readonly nets = new Map<number | null, PartRows>();

    constructor(block: Block) {
        this.block = block;
    }

    of(row: Row): PartRows {
        const { kind, group } = row.written;
        if (kind === 'net') return this.net(group);
        if (kind !== 'total') return this.partRows(group, kind.replace('total_', '') as MoneyKind);
        const { block } = this;
        const rows = rowsInScope(block, group).filter((each) => isPrinted(each, block) && isBeforeTotal(block, row, each));
        const counted = rows.map((each) => ({ label: labelOf(each.written), cells: each.cells ?? unknownCells(block) }));
        return { counted, withNoncash: counted };
    }

    net(group: number | null): PartRows {
        const known = this.nets.get(group);
        if (known !== undefined) return known;
        const made = this.partRows(group, 'net');
        this.nets.set(group, made);
        return made;
    }

    private partRows(group: number | null, kind: MoneyKind | 'net'): PartRows {
        const { block } = this;
        const counted: LabelledRow[] = [];
        const all: LabelledRow[] = [];
        for (const each of this.signedIn(group)) {
            if (kind !== 'net' && each.kind !== kind) continue;
            const part = { label: each.label, cells: kind === 'net' ? netCells(each, block.columns) : each.cells };
            all.push(part);
            if (each.cash) counted.push(part);
        }
        return { counted: block.dimension === 'money' ? counted : all, withNoncash: all };
    }

    private signedIn(group: number | null): readonly SignedRow[] {
        const known = this.signed.get(group);
        if (known !== undefined) return known;
        const made = signedRows(rowsInScope(this.block, group), this.block);
        this.signed.set(group, made);
        return made;
    }
}

/** A net uses levels and takes costs and investments from gains and income. */
function netCells(row: SignedRow, columns: readonly Column[]): readonly Cell[] {
    const levels = row.stepwise ? levelCells(row.cells, columns) : row.cells;
    return row.kind === 'gain' || row.kind === 'income' ? levels : levels.map(negatedCell);
}

/** The data rows that a stated row looks at: those of its group, or all of the block. */
function rowsInScope(block: Block, group: number | null): readonly Row[] {
    const data = block.rows.filter((each) => isDataRow(each.written) && !each.written.actual);
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
    const signed: SignedRow[] = [];
    for (const row of scope) {
        const { kind } = row.written;
        if (isMoneyKind(kind)) signed.push(signedRow(row, kind, row.cells ?? unknownCells(block)));
        else if (kind === 'fte' && block.dimension === 'fte') signed.push(signedRow(row, 'gain', row.cells ?? unknownCells(block)));
        else if (kind === 'before') signed.push(...pairRows(row, block));
    }
    return signed;
}

function signedRow({ written }: Row, kind: MoneyKind, cells: readonly Cell[]): SignedRow {
    return { kind, cash: written.liquidity === 'cash', label: labelOf(written), stepwise: written.stepwise, cells };
}

export function isMoneyKind(kind: string): kind is MoneyKind {
    return (moneyKinds as readonly string[]).includes(kind);
}

/** The row that makes a pair with this one: before and after with one label. */
export function partnerOf(row: Row, block: Block): Row | undefined {
    const wanted = row.written.kind === 'before' ? 'after' : 'before';
    return block.rows.find((each) => each.written.kind === wanted && !each.written.actual && labelOf(each.written) === labelOf(row.written));
}

function pairRows(before: Row, block: Block): readonly SignedRow[] {
    const after = partnerOf(before, block);
    if (after === undefined) return [];
    const differences = (before.cells ?? unknownCells(block)).map((cell, index) => differenceOf(cell, after.cells?.[index]));
    const gains = differences.map((cell) => (isNegative(cell) ? emptied(cell) : cell));
    const costs = differences.map((cell) => (isNegative(cell) ? negatedCell(cell) : emptied(cell)));
    return [signedRow(before, 'gain', gains), signedRow(before, 'cost', costs)];
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

/** A stated figure, and where it stands. */
interface StatedPlace {
    readonly block: Block;
    readonly row: Row;
    readonly column: Column | null;
    readonly cell: Cell;
    readonly of: StatedCheck['of'];
}

/** Adds the check of a stated figure to the others; nothing where the figure or one of its parts is not known. */
function add(checks: StatedCheck[], place: StatedPlace, parts: readonly Stretch[], withNoncash: readonly Stretch[]): void {
    const check = compare(place, parts, withNoncash);
    if (check !== null) checks.push(check);
}

function compare(place: StatedPlace, parts: readonly Stretch[], withNoncash: readonly Stretch[]): StatedCheck | null {
    const { cell } = place;
    if (cell.kind !== 'amount') return null;
    const computed = totalOf(parts);
    if (computed === null) return null;
    const judgement = judge(cell.amount, computed);
    const other = judgement.verdict === 'wrong' ? totalOf(withNoncash) : null;
    const agreesWithNoncash = other !== null && other.counted !== computed.counted && judge(cell.amount, other).verdict !== 'wrong';
    return new ComparedFigure(place, cell.amount, computed.counted, judgement, agreesWithNoncash, parts);
}

/** Nearly every stated figure agrees with its parts, and then nobody asks which they are. */
class ComparedFigure implements StatedCheck {
    readonly of: StatedCheck['of'];
    readonly row: Row;
    readonly column: Column | null;
    readonly span: Span;
    readonly stated: Amount;
    readonly computed: bigint;
    readonly difference: bigint;
    readonly steps: bigint;
    readonly verdict: Judgement['verdict'];
    readonly dimension: Dimension;
    readonly power: number;
    readonly agreesWithNoncash: boolean;
    private readonly stretches: readonly Stretch[];

    constructor(
        { block, row, column, cell, of }: StatedPlace,
        stated: Amount,
        computed: bigint,
        { difference, steps, verdict }: Judgement,
        agreesWithNoncash: boolean,
        stretches: readonly Stretch[],
    ) {
        this.of = of;
        this.row = row;
        this.column = column;
        this.span = { start: cell.start, end: cell.end };
        this.stated = stated;
        this.computed = computed;
        this.difference = difference;
        this.steps = steps;
        this.verdict = verdict;
        this.dimension = of === 'row-sum' ? row.dimension : block.dimension;
        this.power = block.power ?? 0;
        this.agreesWithNoncash = agreesWithNoncash;
        this.stretches = stretches;
    }

    get parts(): readonly Part[] {
        const parts: Part[] = [];
        for (const { rows, index } of this.stretches) {
            for (const { label, cells } of rows) {
                const cell = cells[index];
                if (cell?.kind === 'amount') parts.push({ label, amount: cell.amount });
            }
        }
        return parts;
    }
}

/** The sum of the parts, an empty cell counting nothing; null where a part is not known. */
function totalOf(stretches: readonly Stretch[]): Amount | null {
    let sum: Amount | null = null;
    for (const { rows, index } of stretches) {
        for (const { cells } of rows) {
            const cell = cells[index];
            if (cell?.kind === 'unknown') return null;
            if (cell?.kind === 'amount') sum = sum === null ? cell.amount : added(sum, cell.amount);
        }
    }
    return sum ?? nothing;
}

function isEmptyRow(cells: readonly Cell[]): boolean {
    return cells.every((cell) => cell.kind === 'empty');
}

/** The indices of the columns that a row's own sum covers: setup and years, never onward. */
function summedColumns(block: Block): readonly number[] {
    return block.columns.flatMap((column, index) => (column.kind === 'onward' ? [] : [index]));
}

/** `=` beside a row's own figures: the sum across its years. */
function checkAcross(block: Block, row: Row, checks: StatedCheck[]): void {
    const { cells, sum, written } = row;
    if (sum === null || cells === null || isEmptyRow(cells)) return;
    const own: Stretch[] = [];
    let last: Stretch | null = null;
    for (const [index, column] of block.columns.entries()) {
        const cell = cells[index];
        if (column.kind === 'onward' || cell === undefined) continue;
        const stretch = { rows: [{ label: columnName(column), cells }], index };
        own.push(stretch);
        if (cell.kind !== 'empty') last = stretch;
    }
    if (last === null) return;
    const place = { block, row, column: null, cell: sum };
    const across = compare({ ...place, of: 'row-sum' }, own, own);
    if (written.kind !== 'cumulative' || across === null || across.verdict === 'equal') {
        if (across !== null) checks.push(across);
    } else add(checks, { ...place, of: 'cumulative' }, [last], [last]);
}

export function columnName(column: Column): string {
    return column.year === null ? column.kind : String(column.year);
}

/** `=` of a stated row whose cells are all empty: against the sums over the years of its parts. */
function checkSums(parts: BlockParts, row: Row, cell: Cell, checks: StatedCheck[]): void {
    const { block } = parts;
    const { kind, group } = row.written;
    const { counted, withNoncash } = kind === 'cumulative' ? parts.net(group) : parts.of(row);
    const over = (rows: readonly LabelledRow[]): readonly Stretch[] => summedColumns(block).map((index) => ({ rows, index }));
    const summed = over(counted);
    if (summed.every(({ rows, index }) => rows.every(({ cells }) => (cells[index]?.kind ?? 'empty') === 'empty'))) return;
    const of = kind === 'net' || kind === 'cumulative' ? kind : 'total';
    add(checks, { block, row, column: null, cell, of }, summed, over(withNoncash));
}

/** Each running sum against the sum of the stated nets up to it, where there are any, else of the computed ones. */
function checkCumulative(parts: BlockParts, row: Row, cells: readonly Cell[], checks: StatedCheck[]): void {
    const { block } = parts;
    const stated = statedNetOf(block, row);
    const { counted, withNoncash } = parts.net(row.written.group);
    if (stated === undefined && withNoncash.length === 0) return;
    let running: readonly Stretch[] = [];
    let runningWithNoncash: readonly Stretch[] = [];
    for (const [index, cell] of cells.entries()) {
        const column = block.columns[index];
        if (column === undefined || column.kind === 'onward') continue;
        const nets = stated?.cells ?? [];
        const net = nets[index];
        const own = net !== undefined && net.kind !== 'empty' ? [{ label: columnName(column), cells: nets }] : null;
        running = [...running, { rows: own ?? counted, index }];
        runningWithNoncash = [...runningWithNoncash, { rows: own ?? withNoncash, index }];
        add(checks, { block, row, column, cell, of: 'cumulative' }, running, runningWithNoncash);
    }
}

/** The stated net that a running sum runs over: the one before it in the same group, else the one after. */
function statedNetOf(block: Block, row: Row): Row | undefined {
    const nets = block.rows.filter((each) => each.written.kind === 'net' && !each.written.actual && each.written.group === row.written.group);
    const usable = nets.filter((each) => each.cells !== null && !isEmptyRow(each.cells));
    return usable.findLast((each) => each.index < row.index) ?? usable[0];
}
