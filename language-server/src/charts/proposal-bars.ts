import { moneyKinds } from '../model/written.ts';
import { type ChartOptions, gridLines, heading } from './frame.ts';
import { hatchPath } from './hatch.ts';
import { type NamedMark, namesBeside, namesInLines, square, stroke } from './names.ts';
import { type Box, stride } from './places.ts';
import type { ChartColumn, ChartSegment, ProposalChartInput } from './proposal-input.ts';
import { kindsIn, namesOfBars, netTexts, type ProposalLayout } from './proposal-layout.ts';
import { element, textNode } from './svg.ts';
import { danishNumber, decimalsFor, textAt, textWidth } from './text.ts';

/** The upper panel: what every year brings and costs, row upon row, with the net of the year across. */
export function yearlyPanel(input: ProposalChartInput, layout: ProposalLayout, options: ChartOptions): string {
    const { upper, yearly } = layout;
    const { font } = options;
    const headline = heading(input.words.yearly, font * 1.9, options);
    return [
        headline,
        gridLines(yearly, upper, options),
        ...input.columns.map((column, index) => bars(column, index, layout, options)),
        names(input, layout, options),
        ...textRows(input, layout, options),
    ].join('');
}

function bars(column: ChartColumn, index: number, layout: ProposalLayout, options: ChartOptions): string {
    const { x, bar, yearly } = layout;
    const stack = stacked(column.segments);
    const drawn = stack.map(({ segment, from, to }) => {
        const [top, bottom] = [yearly.scale(Math.max(from, to)), yearly.scale(Math.min(from, to))];
        const box = { x: x(index) - bar / 2, y: top, width: bar, height: Math.max(bottom - top, 0.5) };
        return segmentBar(segment, column, index, box, options);
    });
    return element('g', {}, ...drawn, netMark(column, index, layout, options));
}

/** Segments from zero outwards, plus up and minus down: gains nearest to zero, then income; costs, then investment. */
export function stacked(
    segments: readonly ChartSegment[],
): readonly { readonly segment: ChartSegment; readonly from: number; readonly to: number }[] {
    const ends = { up: 0, down: 0 };
    const inOrder = moneyKinds.flatMap((kind) => segments.filter((segment) => segment.kind === kind));
    return inOrder.map((segment) => {
        const side = segment.amount < 0 ? 'down' : 'up';
        const from = ends[side];
        ends[side] += segment.amount;
        return { segment, from, to: ends[side] };
    });
}

function segmentBar(segment: ChartSegment, column: ChartColumn, index: number, box: Box, options: ChartOptions): string {
    const colour = options.colours[segment.kind];
    // Rows of one kind are told apart by a slit.
    const slit = box.height > 3 ? 0.8 : 0;
    const inner = { ...box, height: box.height - slit };
    const { x, y, width, height } = inner;
    const solid = element('rect', { x, y, width, height, fill: colour });
    const hatched =
        element('rect', { x: x + 0.5, y, width: width - 1, height, fill: colour, 'fill-opacity': '0.12', stroke: colour }) +
        element('path', { d: hatchPath(inner), stroke: colour, 'stroke-width': 1.6, fill: 'none' });
    const drawn = column.place === 'onward' ? hatched : solid;
    if (!options.interactive) return drawn;
    const told = `${segment.label}, ${column.label}: ${danishNumber(segment.amount, decimalsFor([segment.amount]))}`;
    const data = { class: 'segment', 'data-column': String(index), 'data-row': segment.row === null ? null : String(segment.row) };
    return element('g', data, element('title', {}, textNode(told)), drawn);
}

/** The net of a year as a stroke across its bar, what was realised as a ring. */
function netMark({ net, actual, segments }: ChartColumn, index: number, { x, bar, yearly }: ProposalLayout, { colours }: ChartOptions): string {
    const marks: string[] = [];
    if (net !== null && segments.length > 0) {
        const y = yearly.scale(net);
        const half = bar / 2 + 3;
        const across = `M${round(x(index) - half)} ${round(y)}h${round(half * 2)}`;
        marks.push(element('path', { d: across, stroke: colours.background, 'stroke-width': 4.5 }));
        marks.push(element('path', { d: across, stroke: colours.line, 'stroke-width': 2.2 }));
    }
    if (actual !== null) {
        marks.push(
            element('circle', {
                cx: x(index),
                cy: yearly.scale(actual),
                r: 4.2,
                fill: colours.background,
                stroke: colours.line,
                'stroke-width': 1.8,
            }),
        );
    }
    return marks.join('');
}

function names(input: ProposalChartInput, layout: ProposalLayout, options: ChartOptions): string {
    const { upper, yearly, hasMargin } = layout;
    const { colours, width, font } = options;
    const { columns } = input;
    const ring = (x: number, y: number) =>
        element('circle', { cx: x + 4.5, cy: y, r: 3.8, fill: colours.background, stroke: colours.line, 'stroke-width': 1.8 });
    const last = columns.at(-1);
    const kinds = kindsIn(input);
    const drawn: readonly Pick<NamedMark, 'mark' | 'y'>[] = [
        ...kinds.map((kind) => ({ mark: square(colours[kind]), y: middleOf(kind, last, layout) })),
        { mark: stroke(colours.line, 2.2), y: yearly.scale(last?.net ?? 0) },
        { mark: ring, y: upper.y },
    ];
    const marks = namesOfBars(input).flatMap((name, index): readonly NamedMark[] => (drawn[index] === undefined ? [] : [{ name, ...drawn[index] }]));
    if (!hasMargin) return namesInLines(marks, font * 3.3, options);
    const x = upper.x + upper.width + 8;
    return namesBeside(marks, x, { from: upper.y + 4, to: upper.y + upper.height - 4, width: width - x - 4 }, options);
}

/** Where a kind stands in the last column; one that is not there belongs above or below zero. */
function middleOf(kind: ChartSegment['kind'], last: ChartColumn | undefined, { yearly, upper }: ProposalLayout): number {
    const own = stacked(last?.segments ?? []).filter(({ segment }) => segment.kind === kind);
    const [first, end] = [own[0], own.at(-1)];
    if (first !== undefined && end !== undefined) return yearly.scale((first.from + end.to) / 2);
    return kind === 'gain' || kind === 'income' ? upper.y : upper.y + upper.height;
}

/** Under the bars: the years, the net of each and what was realised, as far as there is room for them. */
function textRows(input: ProposalChartInput, layout: ProposalLayout, options: ChartOptions): readonly string[] {
    const { rows, upper } = layout;
    const { colours } = options;
    const { columns, words } = input;
    const [nets, actuals] = netTexts(input);
    const row = (name: string, texts: readonly string[], y: number | null, bold: boolean) =>
        y === null
            ? []
            : [
                  textAt(upper.x - 6, y, name, { colour: colours.text, anchor: 'end', bold }),
                  ...texts.map((text, index) =>
                      text === '' ? '' : textAt(layout.x(index), y, text, { colour: colours.text, anchor: 'middle', bold }),
                  ),
              ];
    return [...yearLabels(columns, layout, options), ...row(words.net, nets, rows.net, true), ...row(words.actual, actuals, rows.actual, false)];
}

/** The years as many as fit, evenly; the setup by its word, moved aside where it would stand on the first year. */
function yearLabels(columns: readonly ChartColumn[], { x, slot, rows }: ProposalLayout, { colours, font }: ChartOptions): readonly string[] {
    const years = columns.filter(({ place }) => place !== 'setup');
    const every = stride(Math.max(0, ...years.map(({ label }) => textWidth(label, font))), slot);
    const offset = columns.length - years.length;
    return columns.map(({ label, place }, index) => {
        if (place !== 'setup' && (index - offset) % every !== 0) return '';
        const next = columns[index + 1];
        const room = place === 'setup' && next !== undefined ? x(index + 1) - textWidth(next.label, font) / 2 - 6 : Number.POSITIVE_INFINITY;
        const half = textWidth(label, font) / 2;
        const middle = Math.max(Math.min(x(index), room - half), half + 4);
        return textAt(middle, rows.years, label, { colour: colours.text, anchor: 'middle' });
    });
}

function round(value: number): number {
    return Math.round(value * 10) / 10;
}
