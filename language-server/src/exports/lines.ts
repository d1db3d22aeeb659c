import type { Amount, Cell, Dimension } from '../model/amount.ts';
import { type Flow, yearOf } from '../model/flows.ts';
import type { Proposal } from '../model/proposal.ts';
import { type Block, type Column, isDataRow, type Row } from '../model/table.ts';
import type { Area, Liquidity, RowKind, WrittenCell, WrittenRow } from '../model/written.ts';

/** A row of a table as it is written, with the amounts the model read: what the JSON and CSV exports list. */
export interface Line {
    readonly scenario: string | null;
    /** 1 is the scenario that counts. */
    readonly scenarioNumber: number;
    readonly part: string | null;
    readonly group: string | null;
    readonly kind: RowKind | 'net';
    readonly actual: boolean;
    readonly label: string;
    readonly liquidity: Liquidity | null;
    readonly area: Area | null;
    readonly oneOff: boolean;
    readonly stepwise: boolean;
    readonly note: string | null;
    readonly dimension: Dimension;
    readonly cells: readonly LineCell[];
    /** What the row gives the sums; none where they do not count it. Of a row before and its row after, the first has their difference. */
    readonly flows: readonly Flow[];
}

export interface LineCell {
    readonly column: Column['kind'];
    readonly year: number | null;
    readonly relative: boolean;
    readonly value: Value;
}

/** What a cell says. `-` is empty and never 0; what cannot be read is neither. */
export type Value =
    | {
          readonly state: 'stated';
          readonly amount: Amount /** Null where the range is open. */;
          readonly low: bigint | null;
          readonly high: bigint | null;
      }
    | { readonly state: 'empty' | 'unreadable' | 'repeated' };

/** Null leaves the open end of a written range open: an amount in øre has closed it already. */
export function cellValue(cell: Cell | undefined, written?: WrittenCell): Value {
    if (cell === undefined || cell.kind === 'unknown') return { state: 'unreadable' };
    if (cell.kind === 'empty') return { state: 'empty' };
    const { amount } = cell;
    const ends = written?.kind === 'amount' ? written : null;
    return { state: 'stated', amount, low: ends?.low === null ? null : amount.low, high: ends?.high === null ? null : amount.high };
}

export function linesOf(proposal: Proposal): readonly Line[] {
    const flows = flowsByRow(proposal);
    return proposal.blocks.flatMap((block) => {
        const place = placeOf(block, proposal);
        return block.rows
            .filter((row) => isLine(row.written))
            .map((row) => ({ ...place, ...lineOf(row, block, flows.get(row.written.start) ?? []) }));
    });
}

/** The flows that are read from each row, by where it begins. */
function flowsByRow({ scenarios }: Proposal): ReadonlyMap<number, readonly Flow[]> {
    const found = new Map<number, Flow[]>();
    for (const flow of scenarios.flatMap((scenario) => scenario.flows)) {
        if (flow.row === null) continue;
        const known = found.get(flow.row.start);
        if (known === undefined) found.set(flow.row.start, [flow]);
        else known.push(flow);
    }
    return found;
}

/** Stated sums are checked and count nothing; a realised net has no rows of its own to be the sum of. */
export function isLine(row: WrittenRow): boolean {
    return isDataRow(row) || (row.actual && row.kind === 'net');
}

/** Which scenario a block belongs to: one of hours or FTE stands beside the first. Without a name of its own a scenario has its number. */
function placeOf(block: Block, { scenarios, parts, blocks }: Proposal): Pick<Line, 'scenario' | 'scenarioNumber' | 'part'> {
    const index = Math.max(
        0,
        scenarios.findIndex((scenario) => scenario.blocks.includes(block)),
    );
    const scenario = scenarios[index]?.name ?? (scenarios.length > 1 ? String(index + 1) : null);
    const isPart = block.written.part;
    const part = isPart ? (parts[blocks.filter((each) => each.written.part).indexOf(block)] ?? null) : null;
    return { scenario, scenarioNumber: index + 1, part: block.dimension === 'money' || isPart ? part : block.written.label };
}

function lineOf(row: Row, block: Block, flows: readonly Flow[]): Omit<Line, 'scenario' | 'scenarioNumber' | 'part'> {
    const { written, dimension } = row;
    return {
        group: groupOf(written.group, block),
        kind: written.kind as Line['kind'],
        actual: written.actual,
        label: written.label?.text ?? '',
        liquidity: dimension === 'money' ? written.liquidity : null,
        area: written.area,
        oneOff: written.oneOff,
        stepwise: written.stepwise,
        note: written.note,
        dimension,
        cells: block.columns.map((column, index) => cellOf(column, index, row, block)),
        flows,
    };
}

/** A group inside a group is named after both. */
export function groupOf(group: number | null, block: Block): string | null {
    const own = group === null ? undefined : block.written.groups[group];
    if (own === undefined) return null;
    const outer = groupOf(own.parent, block);
    return outer === null ? own.label : `${outer} / ${own.label}`;
}

function cellOf(column: Column, index: number, row: Row, block: Block): LineCell {
    const year = yearOf(column, block);
    const repeated = block.columns.findIndex((each) => each.kind === column.kind && yearOf(each, block) === year) < index;
    return {
        column: column.kind,
        year,
        relative: column.kind === 'year' && block.relative,
        value: repeated ? { state: 'repeated' } : cellValue(row.cells?.[index], row.written.cells[index]),
    };
}
