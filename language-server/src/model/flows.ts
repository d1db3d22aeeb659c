import { type Amount, added, type Cell, nothing, sumOf } from './amount.ts';
import { levelCells, type SignedRow, signedRows } from './stated.ts';
import { type Block, type Column, isDataRow, type Row } from './table.ts';
import type { Liquidity, MoneyKind, Span, WrittenDate } from './written.ts';

/** One row of money as a level in each year: what the derived figures and the catalogue add up. */
export interface Flow {
    readonly kind: MoneyKind;
    readonly liquidity: Liquidity;
    readonly label: string;
    /** The row that it is read from; null for one that no row states, such as an overlap. */
    readonly row: Span | null;
    readonly oneOff: boolean;
    readonly approximate: boolean;
    /** Levels by year, null where the cell is empty. */
    readonly byYear: ReadonlyMap<number, Amount | null>;
    readonly setup: Amount | null;
    /** The level of every year after the last column. */
    readonly onward: Amount;
    /** Whether a column of the table says that level. */
    readonly onwardStated: boolean;
    readonly firstYear: number;
    readonly lastYear: number;
    readonly ends: number | null;
}

/** The flows of one block of money; `anchor` is the year of a block that states only onward. */
export function flowsOf(block: Block, anchor: number, ends: WrittenDate | null): readonly Flow[] {
    if (block.dimension !== 'money') return [];
    const years = yearsByColumn(block);
    const stated = years.filter((year) => year !== null);
    const firstYear = stated[0] ?? anchor;
    const span = { years, firstYear, lastYear: stated.at(-1) ?? anchor - 1, ends: ends === null ? null : ends.year };
    const flows: Flow[] = [];
    for (const row of block.rows) {
        if (!isDataRow(row.written) || row.written.actual) continue;
        for (const signed of signedRows([row], block)) flows.push(flowOf(row, signed, block, span));
    }
    return flows;
}

/** The years of a block; `years` by column, null where a column is none. */
interface FlowSpan extends Pick<Flow, 'firstYear' | 'lastYear' | 'ends'> {
    readonly years: readonly (number | null)[];
}

function flowOf({ written }: Row, { kind, label, stepwise, cells }: SignedRow, block: Block, { years, firstYear, lastYear, ends }: FlowSpan): Flow {
    const { columns } = block;
    const levels = stepwise ? levelCells(cells, columns) : cells;
    return {
        kind,
        liquidity: written.liquidity,
        label,
        row: { start: written.start, end: written.end },
        oneOff: written.oneOff,
        approximate: cells.some((cell) => cell.kind === 'amount' && cell.amount.approximate),
        byYear: levelsByYear(levels, years),
        setup: amountIn(levels[indexOfKind(columns, 'setup')]),
        onward: onwardOf(kind, written.oneOff, levels, columns),
        onwardStated: indexOfKind(columns, 'onward') >= 0,
        firstYear,
        lastYear,
        ends,
    };
}

function yearsByColumn(block: Block): readonly (number | null)[] {
    return block.columns.map((column) => yearOf(column, block));
}

function indexOfKind(columns: readonly Column[], kind: Column['kind']): number {
    return columns.findIndex((column) => column.kind === kind);
}

/** The year of a column in the block's own count: calendar where there is an anchor, else relative. */
export function yearOf(column: Column, block: Block): number | null {
    return block.relative ? column.year : column.calendar;
}

function levelsByYear(levels: readonly Cell[], years: readonly (number | null)[]): ReadonlyMap<number, Amount | null> {
    const byYear = new Map<number, Amount | null>();
    for (const [index, year] of years.entries()) if (year !== null && !byYear.has(year)) byYear.set(year, amountIn(levels[index]));
    return byYear;
}

function amountIn(cell: Cell | undefined): Amount | null {
    return cell?.kind === 'amount' ? cell.amount : null;
}

/**
 * LANGUAGE.md section 5: the onward cell; without an onward column the last year's level, and nothing for investment;
 * `-` there and `one-off` stop the row.
 */
function onwardOf(kind: MoneyKind, oneOff: boolean, levels: readonly Cell[], columns: readonly Column[]): Amount {
    if (oneOff) return nothing;
    const onward = indexOfKind(columns, 'onward');
    if (onward >= 0) return amountIn(levels[onward]) ?? nothing;
    if (kind === 'investment') return nothing;
    const last = columns.findLastIndex((column) => column.kind === 'year');
    return amountIn(levels[last]) ?? nothing;
}

/** A flow's amount in a year: as stated, the level before in a skipped year, the onward level after the last, 0 before the first. */
export function amountAt(flow: Flow, year: number): Amount {
    return stated(flow, year) ?? implied(flow, year);
}

function stated(flow: Flow, year: number): Amount | null {
    const amount = flow.byYear.get(year);
    return amount === undefined ? null : (amount ?? nothing);
}

function implied(flow: Flow, year: number): Amount {
    if (year < flow.firstYear) return nothing;
    if (flow.ends !== null && year > flow.ends) return nothing;
    if (year > flow.lastYear) return flow.onward;
    if (flow.kind === 'investment' || flow.oneOff) return nothing;
    for (let before = year - 1; before >= flow.firstYear; before--) {
        const level = stated(flow, before);
        if (level !== null) return level;
    }
    return nothing;
}

/** What is stated of some flows in a year: null where every cell is empty. */
export function statedIn(flows: readonly Flow[], year: number): Amount | null {
    return sumOf(flows.flatMap((flow) => flow.byYear.get(year) ?? []));
}

/**
 * The same money in fewer flows: those that hold amounts in the same years and go on by the same rule are added up. Every sum
 * over years is the same before and after; a catalogue of ten thousand proposals is summed as a handful of flows.
 */
export function mergedFlows(flows: readonly Flow[]): readonly Flow[] {
    const merged = new Map<string, Flow>();
    for (const flow of flows) {
        const key = shapeOf(flow);
        const known = merged.get(key);
        merged.set(key, known === undefined ? flow : addedFlows(known, flow));
    }
    return [...merged.values()];
}

function shapeOf({ kind, liquidity, oneOff, byYear, setup, firstYear, lastYear, ends }: Flow): string {
    let shape = `${kind} ${liquidity} ${oneOff} ${setup === null} ${firstYear} ${lastYear} ${ends}`;
    for (const [year, amount] of byYear) shape += amount === null ? ` -${year}` : ` ${year}`;
    return shape;
}

function addedFlows(a: Flow, b: Flow): Flow {
    const byYear = new Map<number, Amount | null>();
    for (const [year, amount] of a.byYear) byYear.set(year, addedOrNull(amount, b.byYear.get(year) ?? null));
    return {
        ...a,
        label: '',
        approximate: a.approximate || b.approximate,
        byYear,
        setup: addedOrNull(a.setup, b.setup),
        onward: added(a.onward, b.onward),
    };
}

/** Of two flows of one shape both are stated or neither is. */
function addedOrNull(a: Amount | null, b: Amount | null): Amount | null {
    return a === null || b === null ? null : added(a, b);
}
