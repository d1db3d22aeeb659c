import { area, line } from 'd3-shape';
import { type ChartOptions, gridLines, heading } from './frame.ts';
import { type NamedMark, namesBeside, namesInLines, stroke } from './names.ts';
import { type Box, boxesAlong, overlap, Places } from './places.ts';
import { boundaryAt } from './proposal-boundary.ts';
import type { ProposalChartInput } from './proposal-input.ts';
import { hasBand, namesOfLines, type ProposalLayout } from './proposal-layout.ts';
import { element } from './svg.ts';
import { danishNumber, decimalsFor, textAt, textWidth } from './text.ts';

type Point = readonly [x: number, y: number];

/** The layout of a chart that has a line. */
interface LineLayout extends ProposalLayout {
    readonly lower: Box;
}

/** The lower panel: the cumulative net, where it comes up to zero, and the last year of the budget's rule. */
export function runningPanel(input: ProposalChartInput, { lower, ...rest }: ProposalLayout, options: ChartOptions): string {
    if (lower === null) return '';
    const layout: LineLayout = { ...rest, lower };
    const { running, below } = layout;
    const { font } = options;
    const points = pointsOf(
        input.columns.map(({ cumulative }) => cumulative),
        layout,
    );
    // Above the panel stand the heading and, without a margin, the names.
    const above = font * (layout.hasMargin ? 2 : 0.5);
    const places = new Places({ x: lower.x, y: lower.y - above, width: lower.width + 2, height: lower.height + above + below });
    const over = { x: font, y: lower.y - font * 2, width: textWidth(input.words.running, font) * 1.1, height: font * 1.3 };
    places.take(...boxesAlong(points, 5), { x: lower.x, y: running.scale(0) - 1, width: lower.width, height: 2 }, over);
    const split = boundaryAt(input, layout);
    if (split !== null) places.take({ x: split - 2, y: lower.y, width: 4, height: lower.height });
    for (const { cumulative } of input.scenarios) places.take(...boxesAlong(pointsOf(cumulative, layout), 3));
    const labels = new Labels(places, hasBand(input), layout, options);
    return [
        heading(input.words.running, headingAt(layout, font), options),
        gridLines(running, lower, options),
        band(input, layout, options),
        limitLine(input, layout, labels, options),
        ...input.scenarios.map((scenario, index) => scenarioLine(scenario.cumulative, index, layout, options)),
        ownLine(input, layout, options),
        breakEven(input, layout, labels, options),
        figures(input, layout, labels, options),
        names(input, layout, options),
    ].join('');
}

/** What is said at points of the panel, where nothing else stands. */
class Labels {
    readonly places: Places;
    private readonly grid: readonly Box[];
    private readonly isOnBand: boolean;
    private readonly options: ChartOptions;

    constructor(places: Places, isOnBand: boolean, { lower, running }: LineLayout, options: ChartOptions) {
        this.places = places;
        this.isOnBand = isOnBand;
        this.options = options;
        this.grid = running.ticks.map((tick) => ({ x: lower.x, y: running.scale(tick) - 0.5, width: lower.width, height: 1 }));
    }

    /** The text in the first box that is free. A line of the grid is left out under it, for a text with a stroke through it is hard to read. */
    drawn(text: string, groups: readonly (readonly Box[])[], leaderTo: Point | null = null): string {
        const { colours, font } = this.options;
        const box = this.places.place(groups, this.grid);
        if (box === null) return '';
        // Two texts side by side would read as one.
        this.places.take({ ...box, x: box.x - 5, width: box.width + 10 });
        const ground = { x: box.x - 1, y: box.y + font * 0.1, width: box.width + 2, height: box.height - font * 0.1 };
        const isCrossed = !this.isOnBand && this.grid.some((each) => overlap(each, ground));
        const leader = leaderTo === null ? null : leaderBetween(leaderTo, box);
        if (leader !== null) this.places.take(leader);
        return [
            leader === null
                ? ''
                : element('path', { d: `M${Math.round(leader.x + 1)} ${Math.round(leader.y)}v${Math.round(leader.height)}`, stroke: colours.zero }),
            isCrossed ? element('rect', { ...ground, fill: colours.background }) : '',
            textAt(box.x, box.y + font * 0.95, text, { colour: colours.text }),
        ].join('');
    }
}

function pointsOf(values: readonly (number | null)[], { x, running }: ProposalLayout): readonly Point[] {
    return values.flatMap((value, index): readonly Point[] => (value === null ? [] : [[x(index), running.scale(value)]]));
}

const path = line<Point>().digits(1);

function band(input: ProposalChartInput, { x, running }: ProposalLayout, { colours }: ChartOptions): string {
    const between = area<{ readonly x: number; readonly worst: number; readonly best: number }>()
        .x((each) => each.x)
        .y0((each) => running.scale(each.worst))
        .y1((each) => running.scale(each.best))
        .digits(1);
    const spans = input.columns.flatMap(({ worst, best }, index) => (worst === null || best === null ? [] : [{ x: x(index), worst, best }]));
    const d = hasBand(input) ? between(spans) : null;
    return d === null ? '' : element('path', { d, fill: colours.band });
}

/** The end of the last year within the rule, through both panels. */
function limitLine(
    { limit, columns }: ProposalChartInput,
    { lower, upper, slot, x, running }: LineLayout,
    labels: Labels,
    { colours, font }: ChartOptions,
): string {
    if (limit === null) return '';
    const at = x(limit.column) + slot / 2;
    const rule = element('path', {
        d: `M${Math.round(at)} ${Math.round(lower.y)}v${Math.round(lower.height)}M${Math.round(at)} ${Math.round(upper.y)}v${Math.round(upper.height)}`,
        stroke: colours.line,
        'stroke-width': 1.4,
        'stroke-dasharray': '7 3',
        fill: 'none',
    });
    labels.places.take({ x: at - 1, y: lower.y, width: 2, height: lower.height });
    const width = textWidth(limit.label, font);
    const height = font * 1.2;
    const ys = [lower.y + 1, lower.y + lower.height - height, lower.y + lower.height / 2];
    const atRule = ys.flatMap((y) => [at - 5 - width, at + 5].map((left) => ({ x: left, y, width, height })));
    const value = columns[limit.column]?.cumulative ?? 0;
    return rule + labels.drawn(limit.label, [...around(x(limit.column), running.scale(value), width, font), atRule]);
}

const dashes = ['6 3', '2 2.5', '9 3 2 3', '4 4'] as const;

function dashFor(index: number): string {
    return dashes[index % dashes.length] ?? dashes[0];
}

function scenarioLine(values: readonly (number | null)[], index: number, layout: ProposalLayout, { colours }: ChartOptions): string {
    const d = path(pointsOf(values, layout));
    return element('path', { d, fill: 'none', stroke: colours.zero, 'stroke-width': 1.6, 'stroke-dasharray': dashFor(index) });
}

/** Whole over the years of the table, thinner beyond them. */
function ownLine({ columns }: ProposalChartInput, layout: ProposalLayout, { colours }: ChartOptions): string {
    const last = columns.findLastIndex(({ place }) => place !== 'onward');
    const upTo = (from: number, to: number) =>
        pointsOf(
            columns.map(({ cumulative }, index) => (index < from || index > to ? null : cumulative)),
            layout,
        );
    const draw = (points: readonly Point[], width: number) =>
        points.length < 2
            ? ''
            : element('path', { d: path(points), fill: 'none', stroke: colours.line, 'stroke-width': width, 'stroke-linejoin': 'round' });
    const stated = upTo(0, last);
    const dots = stated.map(([cx, cy]) => element('circle', { cx, cy, r: 2.6, fill: colours.line }));
    return draw(upTo(last, columns.length), 1.4) + draw(stated, 2.6) + (layout.slot < 12 ? '' : dots.join(''));
}

function breakEven({ breakEven: mark, columns }: ProposalChartInput, layout: LineLayout, labels: Labels, { colours, font }: ChartOptions): string {
    if (mark === null) return '';
    const { x, running } = layout;
    const [before, at] = [columns[mark.column - 1]?.cumulative ?? null, columns[mark.column]?.cumulative ?? null];
    // The line between two years crosses zero where simple payback says.
    const part = before === null || at === null || before >= 0 ? 1 : -before / (at - before);
    const crossing = part === 1 && (before ?? 0) >= 0 ? running.scale(at ?? 0) : running.scale(0);
    const centre = x(mark.column) - (1 - part) * (mark.column === 0 ? 0 : x(mark.column) - x(mark.column - 1));
    const ring = element('circle', { cx: centre, cy: crossing, r: 5, fill: colours.background, stroke: colours.line, 'stroke-width': 2 });
    labels.places.take({ x: centre - 6, y: crossing - 6, width: 12, height: 12 });
    const width = textWidth(mark.label, font);
    const near = labels.drawn(mark.label, around(centre, crossing, width, font));
    return ring + (near === '' ? labels.drawn(mark.label, fartherOff([centre, crossing], width, layout, labels, font), [centre, crossing]) : near);
}

/** Boxes farther over and under a point, each with room for a short line that leads from it to the point. */
function fartherOff([x, y]: Point, width: number, { lower }: LineLayout, { places }: Labels, font: number): readonly (readonly Box[])[] {
    const height = font * 1.2;
    const lefts = [x - width / 2, x - 8, x - width + 8].map((left) => Math.min(Math.max(left, lower.x + 1), lower.x + lower.width - width));
    return [24, 34, 44, 54].map((away) =>
        [y - away - height, y + away]
            .flatMap((top) => lefts.map((left) => ({ x: left, y: top, width, height })))
            .filter((box) => box.x <= x && box.x + width >= x && places.isFree(leaderBetween([x, y], box))),
    );
}

/** From just outside a ring at the point to just before the box. */
function leaderBetween([x, y]: Point, box: Box): Box {
    const [from, to] = box.y > y ? [y + 8, box.y] : [box.y + box.height, y - 8];
    return { x: x - 1, y: from, width: 2, height: Math.max(0, to - from) };
}

/** The lowest and the last figure of the line, and that of the last year of the table. */
function figures({ columns, limit, breakEven }: ProposalChartInput, layout: LineLayout, labels: Labels, { font }: ChartOptions): string {
    const values = columns.map(({ cumulative }) => cumulative);
    const decimals = decimalsFor(values.filter((value) => value !== null));
    const lowest = values.reduce<number>((least, value, index) => ((value ?? 0) < (values[least] ?? 0) ? index : least), 0);
    const lastStated = columns.findLastIndex(({ place }) => place !== 'onward');
    const told = [...new Set([columns.length - 1, lowest, lastStated])].filter((index) => index !== limit?.column);
    return told
        .map((index) => {
            const value = values[index];
            if (value === null || value === undefined || (value === 0 && index === breakEven?.column)) return '';
            const text = danishNumber(value, decimals);
            return labels.drawn(text, around(layout.x(index), layout.running.scale(value), textWidth(text, font), font));
        })
        .join('');
}

/** Boxes for a text round a point, the nearest first: over and under it, and to its sides. Farther off it would seem to tell of another. */
function around(x: number, y: number, width: number, font: number): readonly (readonly Box[])[] {
    const height = font * 1.2;
    return [4, 9, 14].map((away) => {
        const [over, under] = [y - away - height, y + away];
        const lefts = [x - width / 2, x - width - 2, x + 2];
        const sides = [x + away, x - away - width].map((left) => ({ x: left, y: y - height / 2, width, height }));
        return [...[over, under].flatMap((top) => lefts.map((left) => ({ x: left, y: top, width, height }))), ...sides];
    });
}

function headingAt({ rows }: ProposalLayout, font: number): number {
    return (rows.actual ?? rows.net ?? rows.years) + font * 2.5;
}

function names(input: ProposalChartInput, layout: LineLayout, options: ChartOptions): string {
    const { columns, scenarios } = input;
    const { lower, running, hasMargin } = layout;
    const { colours, width, font } = options;
    const last = columns.at(-1);
    const endOf = (values: readonly (number | null)[]) => running.scale(values.findLast((value) => value !== null) ?? 0);
    const own = { mark: stroke(colours.line, 2.6), y: endOf(columns.map(({ cumulative }) => cumulative)) };
    const span = { mark: stroke(colours.band, 8), y: running.scale(((last?.worst ?? 0) + (last?.best ?? 0)) / 2) };
    const others = scenarios.map(({ cumulative }, index) => ({ mark: stroke(colours.zero, 1.6, dashFor(index)), y: endOf(cumulative) }));
    const drawn = scenarios.length === 0 ? [span] : [own, ...others, span];
    const marks = namesOfLines(input).flatMap((name, index): readonly NamedMark[] => (drawn[index] === undefined ? [] : [{ name, ...drawn[index] }]));
    if (!hasMargin) return namesInLines(marks, headingAt(layout, font) + font * 1.2, options);
    const x = lower.x + lower.width + 8;
    return namesBeside(marks, x, { from: lower.y + 4, to: lower.y + lower.height - 4, width: width - x - 4 }, options);
}
