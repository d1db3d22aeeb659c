import { type Amount, amountOf, type Cell, type Dimension } from './amount.ts';
import { figureData, figureFix, judge } from './figures.ts';
import { evaluate, type Lookup, type Quantity, toAmount } from './formula.ts';
import {
    type ProblemData,
    rowKinds,
    type Span,
    type Unit,
    type WrittenAmount,
    type WrittenCell,
    type WrittenColumn,
    type WrittenDate,
    type WrittenEconomy,
    type WrittenFormula,
    type WrittenRow,
} from './written.ts';

/** A column of a table; `calendar` is null for a relative year without an anchor, and for onward and setup. */
export interface Column extends Span {
    readonly kind: 'setup' | 'year' | 'onward';
    readonly year: number | null;
    readonly calendar: number | null;
}

export interface Row {
    readonly written: WrittenRow;
    readonly index: number;
    /** What the row's figures measure: a table of money may hold rows of FTE. */
    readonly dimension: Dimension;
    /** One a column, or null where the numbers of cells and columns differ: then no check touches the row. */
    readonly cells: readonly Cell[] | null;
    readonly sum: Cell | null;
}

/** One economy block with its amounts in minor units. */
export interface Block {
    readonly written: WrittenEconomy;
    readonly dimension: Dimension;
    /** Of the block's unit, as a power of ten of the base unit; null where no unit can be found. */
    readonly power: number | null;
    readonly prices: number | null;
    readonly columns: readonly Column[];
    /** Years counted from 1 with no calendar year to begin from. */
    readonly relative: boolean;
    /** Years counted from 1, anchored or not. */
    readonly relativeHeader: boolean;
    readonly rows: readonly Row[];
}

export interface BlockContext {
    readonly unit: Unit | null;
    readonly years: readonly number[];
    /** The budget has years, but with a mistake of their own. */
    readonly yearsUnreadable: boolean;
    readonly prices: number | null;
    readonly starts: WrittenDate | null;
    readonly lookup: Lookup;
    report(code: string, span: Span, data: ProblemData): void;
}

const dataKinds: ReadonlySet<string> = new Set(rowKinds);

export function isDataRow(row: WrittenRow): boolean {
    return dataKinds.has(row.kind);
}

/** Resolves one economy block: its unit, its years, each cell to an amount; what cannot be is reported once. */
export function resolveBlock(written: WrittenEconomy, context: BlockContext): Block {
    const unit = written.unit ?? context.unit;
    const dimension: Dimension = unit?.kind === 'hours' || unit?.kind === 'fte' ? unit.kind : 'money';
    const columns = resolveColumns(written, context);
    const reader = new CellReader(unit, context);
    const headerUnreadable = written.headerUnreadable || (written.columns === null && context.yearsUnreadable);
    const rows = written.rows.map((row, index) => resolveRow(row, index, { dimension, columns, headerUnreadable, reader, context }));
    reportColumns(written, columns, context);
    const relativeHeader = columns.some((column) => column.year !== null && column.year < 1000);
    return {
        written,
        dimension,
        power: unit === null ? null : unit.kind === 'money' ? unit.power : 0,
        prices: written.prices ?? context.prices,
        columns,
        relative: relativeHeader && context.starts === null,
        relativeHeader,
        rows,
    };
}

function resolveColumns(written: WrittenEconomy, context: BlockContext): readonly Column[] {
    const columns: readonly WrittenColumn[] =
        written.columns ?? context.years.map((year) => ({ kind: 'year', year, start: written.head.start, end: written.head.end }));
    return columns.map(({ kind, year, start, end }) => ({ kind, year, start, end, calendar: calendarOf(year, context.starts) }));
}

function calendarOf(year: number | null, starts: WrittenDate | null): number | null {
    if (year === null || year >= 1000) return year;
    return starts === null ? null : starts.year + year - 1;
}

/** A header may not repeat a year or fall back; a skipped year is a warning. One finding a header and kind. */
function reportColumns(written: WrittenEconomy, columns: readonly Column[], context: BlockContext): void {
    if (written.columns === null) return;
    const years = columns.filter((column) => column.year !== null);
    const before = (index: number) => years[index - 1]?.year ?? Number.NaN;
    const repeated = years.find((column, index) => years.findIndex((each) => each.year === column.year) < index);
    if (repeated !== undefined) context.report('duplicate-year', placeOf(repeated), { year: repeated.year ?? 0 });
    const falling = years.find(
        (column, index) => (column.year ?? 0) < before(index) && years.findIndex((each) => each.year === column.year) === index,
    );
    if (falling !== undefined) context.report('unsorted-years', placeOf(falling), { year: falling.year ?? 0 });
    const skipping = years.findIndex((column, index) => (column.year ?? 0) > before(index) + 1);
    const after = years[skipping];
    if (after !== undefined) context.report('missing-year', placeOf(after), { year: before(skipping) + 1 });
}

function placeOf({ start, end }: Span): Span {
    return { start, end };
}

interface TableContext {
    readonly dimension: Dimension;
    readonly columns: readonly Column[];
    readonly headerUnreadable: boolean;
    readonly reader: CellReader;
    readonly context: BlockContext;
}

function resolveRow(written: WrittenRow, index: number, table: TableContext): Row {
    const { columns, reader, context } = table;
    const dimension = written.kind === 'fte' ? 'fte' : table.dimension;
    const cells = written.cells.map((cell) => reader.read(cell, dimension));
    const sum = written.sum === null ? null : reader.read(written.sum, dimension);
    const fits = cells.length === columns.length && !table.headerUnreadable;
    if (!fits && !table.headerUnreadable) reportCellCount(written, columns, context);
    return { written, index, dimension, cells: fits ? cells : null, sum };
}

function reportCellCount(row: WrittenRow, columns: readonly Column[], context: BlockContext): void {
    const cells = row.cells.length;
    const superfluous = row.cells[columns.length];
    const span = columns.length > 0 && superfluous !== undefined ? superfluous : (row.label ?? row.head);
    const missing = columns.slice(cells).map((column) => (column.year === null ? column.kind : String(column.year)));
    context.report(
        'cell-count',
        { start: span.start, end: span.end },
        { cells, columns: columns.length, missing, label: row.label?.text ?? row.kind },
    );
}

/** Reads cells into amounts; says once a block that no unit can be found. */
export class CellReader {
    private unitReported = false;
    private readonly unit: Unit | null;
    private readonly context: Pick<BlockContext, 'lookup' | 'report'>;

    constructor(unit: Unit | null, context: Pick<BlockContext, 'lookup' | 'report'>) {
        this.unit = unit;
        this.context = context;
    }

    read(cell: WrittenCell, dimension: Dimension): Cell {
        const { start, end } = cell;
        if (cell.kind === 'empty') return { start, end, kind: 'empty' };
        if (cell.kind === 'unreadable') return { start, end, kind: 'unknown' };
        const amount = cell.kind === 'formula' ? this.evaluated(cell, dimension) : this.amount(cell, dimension);
        return amount === null ? { start, end, kind: 'unknown' } : { start, end, kind: 'amount', amount };
    }

    private amount(written: WrittenAmount, dimension: Dimension): Amount | null {
        const power = this.powerOf(written, dimension);
        return power === null ? null : amountOf(written, power, dimension);
    }

    /** The power of ten of the unit an amount is in, or null, reported, where it has none or the wrong one. */
    private powerOf(written: WrittenAmount, dimension: Dimension): number | null {
        if (written.unit === null) return this.ownPower(written, dimension);
        const own = written.unit.kind === 'money' ? written.unit.power : 0;
        if (written.unit.kind === dimension) return own;
        this.context.report('unit-mismatch', written, {
            expected: dimension,
            found: written.unit.kind === 'word' ? written.unit.word : written.unit.kind,
        });
        return null;
    }

    private ownPower(written: WrittenAmount | WrittenFormula, dimension: Dimension): number | null {
        if (dimension !== 'money') return 0;
        if (this.unit !== null) return this.unit.kind === 'money' ? this.unit.power : null;
        if (isBareZero(written)) return 0;
        if (!this.unitReported) this.context.report('unit-missing', { start: written.start, end: written.end }, {});
        this.unitReported = true;
        return null;
    }

    private evaluated(formula: WrittenFormula, dimension: Dimension): Amount | null {
        const evaluation = evaluate(formula.expression, this.context.lookup);
        if (evaluation.kind === 'failure') this.context.report(evaluation.code, evaluation.span, evaluation.data);
        if (evaluation.kind !== 'value') return null;
        const amount = this.valued(evaluation.value, formula, dimension);
        if (amount !== null && formula.result !== null) this.checkResult(formula.result, amount, dimension);
        return amount;
    }

    private valued(value: Quantity, formula: WrittenFormula, dimension: Dimension): Amount | null {
        if (value.unit !== 'pure' && value.unit !== dimension) {
            this.context.report('unit-mismatch', { start: formula.start, end: formula.end }, { expected: dimension, found: value.unit });
            return null;
        }
        const power = value.unit === 'pure' ? this.ownPower(formula, dimension) : 0;
        return power === null ? null : toAmount(value, dimension, power);
    }

    /** A result typed beside its formula is checked like any stated figure: half its last digit is rounding. */
    private checkResult(result: NonNullable<WrittenFormula['result']>, computed: Amount, dimension: Dimension): void {
        if (result.kind === 'unreadable') return;
        const stated = this.amount(result, dimension);
        if (stated === null) return;
        const { verdict, steps } = judge(stated, computed);
        if (verdict === 'equal') return;
        const figures = figureData(stated.counted, computed.counted, steps, dimension);
        const code = verdict === 'rounding' ? 'rounding-difference' : 'formula-mismatch';
        const fixes = figureFix(result, computed.counted, dimension, this.unit?.kind === 'money' ? this.unit.power : 0);
        this.context.report(code, { start: result.start, end: result.end }, { ...figures, of: 'formula', fixes });
    }
}

function isBareZero(written: WrittenAmount | WrittenFormula): boolean {
    return written.kind === 'amount' && written.low?.mantissa === 0n && written.high?.mantissa === 0n;
}

/** The year columns of a block, and on request its setup column, with their places in its rows. */
export function columnYears(block: Block, withSetup = false): readonly { readonly index: number; readonly column: Column }[] {
    return block.columns.flatMap((column, index) => (column.kind === 'year' || (withSetup && column.kind === 'setup') ? [{ index, column }] : []));
}
