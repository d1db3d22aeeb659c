import { max } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { type MoneyKind, moneyKinds } from '../model/written.ts';
import { type AmountAxis, amountAxis, axisWidth, type ChartOptions } from './frame.ts';
import { linesOfNames, nameLine, swatch } from './names.ts';
import type { Box } from './places.ts';
import type { ProposalChartInput } from './proposal-input.ts';
import { danishNumber, decimalsFor, textWidth } from './text.ts';

/** Where everything of a proposal's chart stands: two panels over one row of years, each with its own axis of amounts. */
export interface ProposalLayout {
    readonly height: number;
    readonly upper: Box;
    /** Null where there is no line to draw: one year has nothing to be added to. */
    readonly lower: Box | null;
    /** How far labels may stand under the lower panel. */
    readonly below: number;
    readonly yearly: AmountAxis;
    readonly running: AmountAxis;
    readonly slot: number;
    readonly bar: number;
    /** Base lines of the rows of text under the upper panel; null where there is no such row, or no room for its figures. */
    readonly rows: { readonly years: number; readonly net: number | null; readonly actual: number | null };
    /** Whether there is room for the names of the bars beside them; else they stand in a line above. */
    readonly hasMargin: boolean;
    /** The middle of a column. */
    x(column: number): number;
}

const leastForMargin = 400;

export function proposalLayout(input: ProposalChartInput, options: ChartOptions): ProposalLayout {
    const { width, font } = options;
    const pad = font;
    const hasMargin = width >= leastForMargin;
    const [upperHeight, lowerHeight] = [clamped(width * 0.27, 96, 210), clamped(width * 0.18, 76, 150)];
    const linesFor = (names: readonly string[]) => (hasMargin ? 0 : linesOfNames(names, width - 2 * font, font).length * nameLine);
    const [upperLines, lowerLines] = [linesFor(namesOfBars(input)), linesFor(namesOfLines(input))];
    const upperTop = pad + font * (3.2 + upperLines);
    const upperBottom = upperTop + upperHeight;
    const years = upperBottom + font * 1.5;
    const hasActual = input.columns.some(({ actual }) => actual !== null);
    const yearly = amountAxis(heightsOf(input), { top: upperTop, bottom: upperBottom });
    // Wherever the lower panel comes to stand, its axis is as wide.
    const runningAxis = (top: number) => amountAxis(runningOf(input), { top, bottom: top + lowerHeight }, 3);
    const { words } = input;
    const leads = [words.net, ...(hasActual ? [words.actual] : [])];
    const left = pad + Math.max(axisWidth(yearly, font), axisWidth(runningAxis(0), font), ...leads.map((lead) => textWidth(lead, font))) + 8;
    const right = hasMargin ? marginWidth(input, font) : pad;
    const columns = scaleBand<number>()
        .domain(input.columns.map((_, index) => index))
        .range([left, width - right]);
    const slot = columns.bandwidth();
    const fits =
        Math.max(
            0,
            ...netTexts(input)
                .flat()
                .map((text) => textWidth(text, font)),
        ) *
            1.05 +
            3 <=
        slot;
    const net = fits ? years + font * 1.45 : null;
    const actual = net !== null && hasActual ? net + font * 1.45 : null;
    const upperEnd = actual ?? net ?? years;
    const lowerTop = upperEnd + font * (3.6 + lowerLines);
    // What stands under the lowest point of a line below zero.
    const below = runningOf(input).some((value) => value < 0) ? font * 1.1 : 0;
    const hasLine = input.columns.filter(({ cumulative }) => cumulative !== null).length > 1;
    return {
        height: Math.ceil(hasLine ? lowerTop + lowerHeight + below + pad : upperEnd + pad),
        upper: { x: left, y: upperTop, width: width - right - left, height: upperHeight },
        lower: hasLine ? { x: left, y: lowerTop, width: width - right - left, height: lowerHeight } : null,
        below: below + font / 2,
        yearly,
        running: runningAxis(lowerTop),
        slot,
        bar: Math.min(46, slot * 0.66),
        rows: { years, net, actual },
        hasMargin,
        x: (column) => (columns(column) ?? left) + slot / 2,
    };
}

function heightsOf({ columns }: ProposalChartInput): readonly number[] {
    return columns.flatMap(({ segments, net, actual }) => {
        const sum = (sign: 1 | -1) => segments.reduce((total, { amount }) => (Math.sign(amount) === sign ? total + amount : total), 0);
        return [sum(1), sum(-1), net ?? 0, actual ?? 0];
    });
}

function runningOf({ columns, scenarios }: ProposalChartInput): readonly number[] {
    const own = columns.flatMap(({ cumulative, worst, best }) => [cumulative ?? 0, worst ?? 0, best ?? 0]);
    return [...own, ...scenarios.flatMap(({ cumulative }) => cumulative.map((value) => value ?? 0))];
}

/** The figures of the rows under the bars: the net of each column, and what was realised. */
export function netTexts({ columns }: ProposalChartInput): readonly [nets: readonly string[], actuals: readonly string[]] {
    const [nets, actuals] = [columns.map(({ net }) => net), columns.map(({ actual }) => actual)];
    const decimals = decimalsFor([...nets, ...actuals].filter((value) => value !== null));
    const texts = (values: readonly (number | null)[]) => values.map((value) => (value === null ? '' : danishNumber(value, decimals)));
    return [texts(nets), texts(actuals)];
}

/** The kinds of money that the picture holds. */
export function kindsIn({ columns }: ProposalChartInput): readonly MoneyKind[] {
    return moneyKinds.filter((kind) => columns.some(({ segments }) => segments.some((segment) => segment.kind === kind)));
}

export function namesOfBars(input: ProposalChartInput): readonly string[] {
    const { words, columns } = input;
    const realised = columns.some(({ actual }) => actual !== null) ? [words.actual] : [];
    return [...kindsIn(input).map((kind) => words.kinds[kind]), words.net, ...realised];
}

/** One line needs no name: the heading says what it is. */
export function namesOfLines({ words, columns, scenarios }: ProposalChartInput): readonly string[] {
    const spans = hasBand({ columns }) ? [words.span] : [];
    return [...(scenarios.length === 0 ? [] : [words.own, ...scenarios.map(({ name }) => name)]), ...spans];
}

/** Whether the worst and the best case stand apart anywhere on the line. */
export function hasBand({ columns }: Pick<ProposalChartInput, 'columns'>): boolean {
    const spans = columns.filter(({ worst, best }) => worst !== null && best !== null);
    return spans.length > 1 && spans.some(({ worst, best }) => worst !== best);
}

const longestName = 96;

function marginWidth(input: ProposalChartInput, font: number): number {
    const names = [...namesOfBars(input), ...namesOfLines(input)];
    return Math.min(longestName, max(names, (name) => textWidth(name, font)) ?? 0) + swatch + 22;
}

function clamped(value: number, least: number, most: number): number {
    return Math.min(most, Math.max(least, value));
}
