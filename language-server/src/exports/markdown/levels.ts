import { amountAt, type Flow, yearOf } from '../../model/flows.ts';
import type { Scenario } from '../../model/proposal.ts';
import { levelCells, partnerOf, signedRows } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import { cellValue, groupOf, type Value } from '../lines.ts';

/** A place of the economy table. */
export type Place = { readonly kind: 'setup' } | { readonly kind: 'year'; readonly year: number } | { readonly kind: 'onward' };

/** A flow of the model with the cells it was made of: a flow alone does not know `-` from 0, nor an open range from a closed one. */
export interface LevelRow {
    readonly flow: Flow;
    /** The part and the group it stands in, which tell rows of one label apart. */
    readonly within: string | null;
    /** Made of increments. */
    readonly stepwise: boolean;
    /** The difference of a row before and a row after. */
    readonly pair: boolean;
    readonly notes: readonly string[];
    /** What the table says there; null before it begins. */
    at(place: Place): Value | null;
}

/** The rows of a scenario as levels, in the order of its flows. */
export function levelRows(scenario: Scenario): readonly LevelRow[] {
    const anchored = scenario.blocks.filter((block) => !block.relative);
    const usable = anchored.length > 0 ? anchored : scenario.blocks;
    const sources = usable.flatMap((block) =>
        block.rows.filter(isPlanned).flatMap((row) => signedRows([row], block).map((signed) => ({ block, row, signed }))),
    );
    return scenario.flows.flatMap((flow, index) => {
        const source = sources[index];
        if (source === undefined) return [];
        const { block, row, signed } = source;
        const cells = signed.stepwise ? levelCells(signed.cells, block.columns) : signed.cells;
        const asWritten = signed.cells === row.cells && !signed.stepwise;
        const values = cells.map((cell, place) => cellValue(cell, asWritten ? row.written.cells[place] : undefined));
        return [{ flow, ...remarksOn(row, block), at: (place: Place) => valueAt(place, flow, block, values) }];
    });
}

function isPlanned(row: Row): boolean {
    return isDataRow(row.written) && !row.written.actual;
}

function remarksOn(row: Row, block: Block): Pick<LevelRow, 'within' | 'stepwise' | 'pair' | 'notes'> {
    const { group, stepwise, kind, note } = row.written;
    const pair = kind === 'before';
    const other = pair ? (partnerOf(row, block)?.written.note ?? null) : null;
    const within = [block.written.part ? block.written.label : null, groupOf(group, block)].filter((each) => each !== null).join(', ');
    return { within: within === '' ? null : within, stepwise, pair, notes: [note, other].flatMap((each) => each ?? []) };
}

/** Where a row's own table has no such column, the level it goes on at. */
function valueAt(place: Place, flow: Flow, block: Block, values: readonly Value[]): Value | null {
    const column = block.columns.findIndex((each) => (place.kind === 'year' ? yearOf(each, block) === place.year : each.kind === place.kind));
    if (column >= 0) return values[column] ?? null;
    if (place.kind === 'setup' || (place.kind === 'year' && place.year < flow.firstYear)) return null;
    const amount = amountAt(flow, place.kind === 'year' ? place.year : flow.lastYear + 1);
    return { state: 'stated', amount, low: amount.low, high: amount.high };
}

/** A pair of before and after gives a gain and a cost: the one with nothing in it is left out. */
export function withoutEmptyHalves(rows: readonly LevelRow[], places: readonly Place[]): readonly LevelRow[] {
    const isEmpty = (row: LevelRow) => places.every((place) => (row.at(place)?.state ?? 'empty') === 'empty');
    const isHalf = (row: LevelRow) => rows.some((other) => other !== row && other.pair && other.flow.label === row.flow.label && !isEmpty(other));
    const firstOfEmptyPair = (row: LevelRow) => row.flow.kind === 'gain';
    return rows.filter((row) => !row.pair || !isEmpty(row) || (!isHalf(row) && firstOfEmptyPair(row)));
}

export function isStated(rows: readonly LevelRow[], place: Place): boolean {
    return rows.some((row) => row.at(place)?.state === 'stated');
}

export function isUnreadable(rows: readonly LevelRow[], place: Place): boolean {
    return rows.some((row) => row.at(place)?.state === 'unreadable');
}

/** Whether a scenario has a cash amount that nobody can read: then its derived figures say less than its author meant. */
export function hasUnreadable(scenario: Scenario): boolean {
    const rows = scenario.blocks.flatMap((block) => block.rows.filter((row) => isPlanned(row) && row.written.liquidity === 'cash'));
    return rows.some((row) => row.cells === null || row.cells.some((cell) => cell.kind === 'unknown'));
}
