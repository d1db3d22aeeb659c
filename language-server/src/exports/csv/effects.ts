import { levelIn, onwardLevel, type Profile } from '../../model/derived.ts';
import type { Flow } from '../../model/flows.ts';
import type { Line, LineCell, Value } from '../lines.ts';

/** A cell of a line, or a year that no cell of its has and sums count all the same. */
export type TidyCell = Omit<LineCell, 'value'> & { readonly value: Value | { readonly state: 'implied' } };

/** Øre: what a line does to the result in a column as sums count it, a level; null for what they do not count. */
export function effectAt({ flows }: Line, { column, year, value }: TidyCell): bigint | null {
    if (value.state === 'repeated') return null;
    if (column === 'setup') return summed(flows, (flow) => flow.setup?.counted ?? null);
    if (column === 'onward') return summed(flows, (flow) => onwardLevel(flow).counted);
    return year === null ? null : summed(flows, (flow) => levelIn(flow, year)?.counted ?? null);
}

function summed(flows: readonly Flow[], pick: (flow: Flow) => bigint | null): bigint | null {
    const effects = flows.flatMap((flow) => {
        const amount = pick(flow);
        if (amount === null) return [];
        return [flow.kind === 'gain' || flow.kind === 'income' ? amount : -amount];
    });
    return effects.length === 0 ? null : effects.reduce((sum, each) => sum + each, 0n);
}

/** The years that another part of the plan has and this line's own table has not, in which its level goes on. */
export function impliedCells(line: Line, { years, relative }: Profile): readonly TidyCell[] {
    const own = line.cells.find((cell) => cell.column === 'year');
    if (line.flows.length === 0 || own === undefined || own.relative !== relative) return [];
    const stated = new Set(line.cells.map((cell) => cell.year));
    return years
        .filter((year) => !stated.has(year))
        .map((year): TidyCell => ({ column: 'year', year, relative, value: { state: 'implied' } }))
        .filter((cell) => (effectAt(line, cell) ?? 0n) !== 0n);
}
