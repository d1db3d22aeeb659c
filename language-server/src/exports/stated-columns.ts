import { yearOf } from '../model/flows.ts';
import type { Proposal } from '../model/proposal.ts';
import { remembered } from '../model/remembered.ts';
import type { Block } from '../model/table.ts';
import { isLine } from './lines.ts';

/** The columns that the tables of a proposal have: what the head of a file must name before the first of its rows is written. */
export interface StatedColumns {
    /** Years of the lines; those without a calendar apart. */
    readonly calendar: readonly number[];
    readonly relative: readonly number[];
    /** Of every row with cells, as tables are read back: `setup`, a year as the header writes it, `onward`. */
    readonly written: readonly string[];
}

/** Remembered, so that it is known of all proposals when no more than one of them is held. */
export const statedColumns = remembered(columnsOf, { lasting: true });

function columnsOf(proposal: Proposal): StatedColumns {
    const calendar = new Set<number>();
    const relative = new Set<number>();
    const written = new Set<string>();
    for (const block of proposal.blocks) {
        for (const column of block.columns.slice(0, mostCells(block))) written.add(column.kind === 'year' ? String(column.year) : column.kind);
        if (!block.rows.some((row) => isLine(row.written))) continue;
        for (const column of block.columns) {
            const year = column.kind === 'year' ? yearOf(column, block) : null;
            if (year !== null) (block.relative ? relative : calendar).add(year);
        }
    }
    return shared({ calendar: [...calendar], relative: [...relative], written: [...written] });
}

function mostCells({ rows }: Block): number {
    return rows.reduce((most, { written }) => Math.max(most, written.cells.length), 0);
}

/** Most proposals of a budget have the same columns: they need not be held for each. */
const known = new Map<string, StatedColumns>();
const mostKnown = 1_000;

function shared(columns: StatedColumns): StatedColumns {
    const key = JSON.stringify(columns);
    const same = known.get(key);
    if (same !== undefined) return same;
    if (known.size < mostKnown) known.set(key, columns);
    return columns;
}

export function statedColumnsOf(proposals: Iterable<StatedColumns>): StatedColumns {
    const [calendar, relative, written] = [new Set<number>(), new Set<number>(), new Set<string>()];
    for (const each of proposals) {
        for (const year of each.calendar) calendar.add(year);
        for (const year of each.relative) relative.add(year);
        for (const column of each.written) written.add(column);
    }
    return { calendar: [...calendar], relative: [...relative], written: [...written] };
}
