import { negated } from '../../model/amount.ts';
import { onwardLevel } from '../../model/derived.ts';
import { balanceOf } from '../../model/profile.ts';
import { type Figure, figureText, type Rounding, withMinus } from '../markdown/figures.ts';
import type { LevelRow, Place } from '../markdown/levels.ts';
import { netEnds, sumFigure } from '../markdown/sums.ts';
import type { Sign } from './settings.ts';

/** Whether a row is paid or comes but once: an investment, or what is marked one-off. */
export function isImplementation({ flow }: LevelRow): boolean {
    return flow.kind === 'investment' || flow.oneOff;
}

/** What a row does to the municipality's economy: costs and investment turn round. */
export function effectOf(row: LevelRow, figure: Figure): Figure {
    return row.flow.kind === 'cost' || row.flow.kind === 'investment' ? turned(figure) : figure;
}

/** The rows of one part of the table together, as effects. The parts of a table add up to its net. */
export function effectSum(rows: readonly LevelRow[], place: Place): Figure {
    const flows = rows.map((row) => row.flow);
    const at = (row: LevelRow) => {
        const value = row.at(place);
        return value?.state === 'stated' ? value.amount : null;
    };
    const amounts = new Map(rows.map((row) => [row.flow, place.kind === 'onward' ? onwardLevel(row.flow) : at(row)]));
    return sumFigure(rows, place, balanceOf(flows, (flow) => amounts.get(flow) ?? null).net, netEnds(rows, place));
}

/** The same figure seen from the other side. */
export function turned(figure: Figure): Figure {
    if (figure.kind === 'none') return figure;
    if (figure.kind === 'derived') {
        const open = { low: figure.open.high, high: figure.open.low };
        return { ...figure, amount: figure.amount === null ? null : negated(figure.amount), open };
    }
    const { value } = figure;
    if (value.state !== 'stated') return figure;
    const turn = (end: bigint | null) => (end === null ? null : -end);
    return { ...figure, value: { state: 'stated', amount: negated(value.amount), low: turn(value.high), high: turn(value.low) } };
}

/** Money as the reader is told to read it; hours and positions keep their sign. */
export function signed(figure: Figure, sign: Sign): Figure {
    return sign === 'saving-plus' || figure.kind === 'none' || figure.dimension !== 'money' ? figure : turned(figure);
}

/** As it is printed: a true minus, and a dash for what is not stated. */
export function printedFigure(figure: Figure, rounding: Rounding): string {
    return printed(figureText(figure, rounding));
}

export function printed(text: string): string {
    return text === '-' ? '–' : withMinus(text);
}

export function countedOf(figure: Figure): bigint | null {
    if (figure.kind === 'none') return null;
    if (figure.kind === 'derived') return figure.amount?.counted ?? null;
    return figure.value.state === 'stated' ? figure.value.amount.counted : null;
}
