import type { Cell } from '../model/amount.ts';
import type { Proposal } from '../model/proposal.ts';
import { columnName, labelOf } from '../model/stated.ts';
import type { Block, Row } from '../model/table.ts';
import type { Measure, Span, WrittenAmount, WrittenAssumption, WrittenUnreadable } from '../model/written.ts';
import { placeIn, textsOfProposal } from './every-text.ts';
import { countedIn, isRelated, plannedRows } from './table-rows.ts';
import { type Positions, positionsIn, type TimeKind, timeIn, timeKindOf, timePairsIn, type WorkedTime } from './worked-time.ts';

/** Time and FTEs that a proposal sets equal, and where it does. */
export interface StatedPair {
    readonly span: Span;
    /** Any of them may be the one that is meant; the first is the likeliest. */
    readonly times: readonly WorkedTime[];
    readonly positions: Positions;
}

export function pairsOf(proposal: Proposal): readonly StatedPair[] {
    const { written, blocks } = proposal;
    return [
        ...pairsInTexts(proposal),
        ...written.assumptions.flatMap(assumedPair),
        ...written.measures.flatMap(measuredPair),
        ...pairsOfRows(blocks),
    ];
}

function pairsInTexts({ written }: Proposal): readonly StatedPair[] {
    return textsOfProposal(written).flatMap((text) =>
        timePairsIn(text.text).map(({ index, length, time, positions }) => ({ span: placeIn(text, index, length), times: [time], positions })),
    );
}

/** An assumption in hours whose note names FTEs, or the reverse; one FTE is a norm that somebody chose. */
export function assumedPair({ value, note }: WrittenAssumption): readonly StatedPair[] {
    if (value.kind !== 'amount' || note === null) return [];
    const span = { start: value.start, end: value.end };
    const number = plainNumber(value);
    const kind = kindOfUnit(value);
    const positions = positionsIn(note);
    if (number !== null && kind !== null && positions !== null && positions.value !== 1)
        return [{ span, times: [{ kind, value: number }], positions }];
    const time = timeIn(note);
    if (number === null || time === null || value.unit?.kind !== 'fte' || number === 1) return [];
    return [{ span, times: [time], positions: roundedPositions(number, value.low?.decimals ?? 0) }];
}

/** A measure in hours or days whose note names FTEs: they may be what is there, what is aimed at, or what goes. */
export function measuredPair({ unit, values, note }: Measure): readonly StatedPair[] {
    const positions = note === null ? null : positionsIn(note);
    const plain = (unit ?? '').replace(/\s+(?:om året|pr\.? år|årligt|a year|per year|yearly)$/iu, '');
    const numbers = values.flatMap(({ kind, value }) => {
        const number = plainNumber(value);
        return number === null || value.kind !== 'amount' ? [] : [{ kind, number, time: kindOfUnit(value) ?? timeKindOf(plain), span: value }];
    });
    const [first] = numbers;
    if (positions === null || first === undefined || first.time === null) return [];
    const kind: TimeKind = first.time;
    const at = (wanted: string) => numbers.find((each) => each.kind === wanted)?.number;
    const [from, to] = [at('from'), at('to')];
    const change = from === undefined || to === undefined ? [] : [Math.abs(from - to)];
    const times = [...change, ...numbers.map((each) => each.number)].filter((value) => value > 0).map((value) => ({ kind, value }));
    return [{ span: { start: first.span.start, end: first.span.end }, times, positions }];
}

function plainNumber(value: WrittenAmount | WrittenUnreadable): number | null {
    if (value.kind === 'unreadable' || value.range || value.low === null) return null;
    return Number(value.low.mantissa) / 10 ** value.low.decimals;
}

function kindOfUnit({ unit }: WrittenAmount): TimeKind | null {
    if (unit?.kind === 'hours') return 'hours';
    return unit?.kind === 'word' ? timeKindOf(unit.word) : null;
}

interface PlacedRow {
    readonly row: Row;
    readonly block: Block;
}

/** Rows of hours and of FTEs that are one thing: of one name, or alone with each other. */
function pairsOfRows(blocks: readonly Block[]): readonly StatedPair[] {
    const placed = blocks.flatMap((block) => plannedRows(block).map((row) => ({ row, block })));
    const hours = placed.filter(({ row }) => row.dimension === 'hours' && row.written.kind === 'gain' && !row.written.stepwise);
    const positions = placed.filter(({ row }) => row.dimension === 'fte' && !row.written.stepwise);
    const alone = hours.length === 1 && positions.length === 1;
    return hours.flatMap((one) => {
        const [other, more] = positions.filter((each) => isSame(one, each, alone));
        return other === undefined || more !== undefined ? [] : lastCommon(one, other);
    });
}

function isSame(hours: PlacedRow, positions: PlacedRow, alone: boolean): boolean {
    const [one, other] = [labelOf(hours.row.written).trim().toLowerCase(), labelOf(positions.row.written).trim().toLowerCase()];
    if (one === other) return true;
    return alone && (hours.block === positions.block || (hours.row.written.liquidity === 'cash' && isRelated(one, other)));
}

/** The last column in which both are stated. */
function lastCommon(hours: PlacedRow, positions: PlacedRow): readonly StatedPair[] {
    const cells = ({ row, block }: PlacedRow) => new Map(block.columns.map((column, index) => [columnName(column), row.cells?.[index]]));
    const counts = cells(positions);
    const both = [...cells(hours)].flatMap(([name, cell]) => pairOfCells(cell, counts.get(name)));
    return both.slice(-1);
}

/** Hours and FTEs are counted in ten-thousandths. */
const scale = 10_000;

function pairOfCells(hours: Cell | undefined, positions: Cell | undefined): readonly StatedPair[] {
    if (hours?.kind !== 'amount' || positions?.kind !== 'amount' || countedIn(hours) <= 0n || countedIn(positions) <= 0n) return [];
    const { low, high, counted, step } = positions.amount;
    const half = step < BigInt(scale) ? Number(step) / scale / 2 : 0;
    const range = { value: Number(counted) / scale, least: Number(low) / scale - half, most: Number(high) / scale + half };
    const { amount } = hours;
    const times = [amount.counted, amount.low, amount.high].map((value) => ({ kind: 'hours' as const, value: Number(value) / scale }));
    return [{ span: { start: positions.start, end: positions.end }, times, positions: range }];
}

function roundedPositions(value: number, decimals: number): Positions {
    const half = decimals > 0 ? 10 ** -decimals / 2 : 0;
    return { value, least: value - half, most: value + half };
}
