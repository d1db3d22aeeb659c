import { max } from 'd3-array';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { amountAxis, axisWidth, type ChartOptions, gridLines, headline, picture } from './frame.ts';
import { Places } from './places.ts';
import { element, textNode } from './svg.ts';
import { danishNumber, decimalsFor, shortened, textAt, textWidth } from './text.ts';

/** One proposal: how hard it is to realise (1 to 3), what it brings for good and what it costs to get, in 1.000 kr. */
export interface MatrixPoint {
    /** What a page answers a click with. */
    readonly key: string;
    /** The name beside the circle. */
    readonly label: string;
    readonly realisability: number;
    readonly permanent: number;
    readonly investment: number;
}

export interface MatrixInput {
    readonly title: string;
    readonly description: string;
    readonly points: readonly MatrixPoint[];
    readonly words: {
        readonly heading: string;
        /** Of the three steps, the easiest first. */
        readonly steps: readonly [string, string, string];
        /** What the size of a circle says. */
        readonly size: string;
        readonly investment: string;
    };
}

/** The radius of the largest circle, how many circles in how many pixels have room to be that large, and the least it shrinks to. */
const largest = 24;
const roomy = 40;
const roomyWidth = 560;
const leastLargest = 5;

interface Circle {
    readonly point: MatrixPoint;
    readonly x: number;
    readonly y: number;
    readonly r: number;
}

/** Circles over three steps of realisability, as high as what they bring for good and as large as what they cost to get. */
export function matrixChart(input: MatrixInput, options: ChartOptions): string {
    const { width, font, colours } = options;
    const { drawn: headings, lower } = headline(input.words.heading, options);
    const [top, height] = [font * 5 + lower, Math.min(380, Math.max(180, width * 0.5))];
    const bottom = top + height;
    const axis = amountAxis(
        input.points.map(({ permanent }) => permanent),
        { top, bottom },
    );
    const left = font + axisWidth(axis, font) + 8;
    const panel = { x: left, y: top, width: width - font - left, height };
    const third = panel.width / 3;
    const x = scaleLinear()
        .domain([0.5, 3.5])
        .range([left, left + panel.width]);
    const circles = dodged(input.points, (point) => x(point.realisability), axis.scale, panel.width);
    const rooms = input.words.steps.map((step, index) =>
        textAt(left + third * (index + 0.5), bottom + font * 1.7, shortened(step, third - 6, font), { colour: colours.text, anchor: 'middle' }),
    );
    const walls = [1, 2].map((step) =>
        element('path', { d: `M${Math.round(left + third * step)} ${top}V${Math.round(bottom)}`, stroke: colours.faint, 'stroke-dasharray': '2 3' }),
    );
    return picture(input, Math.ceil(bottom + font * 3), options, [
        headings,
        textAt(font, font * 3.4 + lower, input.words.size, { colour: colours.text }),
        gridLines(axis, panel, options),
        ...walls,
        ...rooms,
        ...circles
            .map((circle, order) => ({ circle, order }))
            .toSorted((a, b) => b.circle.r - a.circle.r)
            .map(({ circle, order }) => drawn(circle, order, input, options)),
        ...labels(circles, panel, options),
    ]);
}

/** Circles that would cover one another move aside within their step, the most valuable keeping its place. */
function dodged(points: readonly MatrixPoint[], x: (point: MatrixPoint) => number, y: (amount: number) => number, width: number): readonly Circle[] {
    const most = Math.max(leastLargest, largest * Math.min(1, width / roomyWidth, Math.sqrt(roomy / points.length)));
    const radius = scaleSqrt()
        .domain([0, max(points, ({ investment }) => investment) || 1])
        .range([most / 6 + 1.5, most]);
    const placed: Circle[] = [];
    for (const point of points.toSorted((a, b) => b.permanent - a.permanent || (a.key < b.key ? -1 : 1))) {
        const [middle, height, r] = [x(point), y(point.permanent), radius(Math.max(0, point.investment))];
        const taken = nearIn(placed, height - r - most).flatMap((other) => widthTaken(other, height, r));
        placed.push({ point, x: nearestFree(middle, Math.max(0, width / 6 - r), taken, placed.length), y: height, r });
    }
    return placed;
}

/** Of circles placed from the top downwards, those that reach below a height. */
function nearIn(placed: readonly Circle[], from: number): readonly Circle[] {
    return placed.slice(placed.findLastIndex(({ y }) => y < from) + 1);
}

type Interval = readonly [from: number, to: number];

/** Where the middle of a circle at a height may not stand for another; none where the two are far enough apart in height. */
function widthTaken(other: Circle, y: number, r: number): readonly Interval[] {
    const [distance, height] = [other.r + r, other.y - y];
    const half = distance * distance - height * height;
    return half <= 0 ? [] : [[other.x - Math.sqrt(half), other.x + Math.sqrt(half)]];
}

/** More circles than these at one height leave no room to look for. */
const crowd = 80;

/** The free place nearest the middle, at most `room` from it; in a crowd one beside the last. */
function nearestFree(middle: number, room: number, taken: readonly Interval[], order: number): number {
    const isFree = (at: number) => taken.every(([from, to]) => at <= from || at >= to);
    const edges = taken.length > crowd ? [] : taken.flat().filter((at) => Math.abs(at - middle) <= room);
    const candidates = [middle, ...edges.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)];
    return candidates.find(isFree) ?? middle + scattered(order) * room;
}

/** From −1 to 1, each far from those before it: multiples of the golden section. */
function scattered(order: number): number {
    return ((order * 0.618034) % 1) * 2 - 1;
}

/** The large lie under the small; they are walked through in their order of value. */
function drawn({ point, x, y, r }: Circle, order: number, { words }: MatrixInput, { colours, interactive }: ChartOptions): string {
    const colour = point.permanent < 0 ? colours.investment : colours.gain;
    const say = (value: number) => danishNumber(value, decimalsFor([value]));
    const told = `${point.label}: ${say(point.permanent)}, ${words.investment} ${say(point.investment)}`;
    return element(
        'g',
        interactive ? { 'data-key': point.key, 'data-order': String(order) } : {},
        interactive ? element('title', {}, textNode(told)) : '',
        element('circle', { cx: x, cy: y, r, fill: colour, 'fill-opacity': '0.55', stroke: colour, 'stroke-width': r < 4 ? 1 : 1.5 }),
    );
}

/** Names beside the circles as far as there is room, the most valuable first. */
function labels(
    circles: readonly Circle[],
    panel: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    { font, colours }: ChartOptions,
): readonly string[] {
    const places = new Places(panel);
    places.take(...circles.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })));
    return circles.slice(0, mostNamed).map(({ point, x, y, r }) => {
        const text = shortened(point.label, 110, font);
        const [width, height] = [textWidth(text, font), font * 1.2];
        const candidates = [
            { x: x + r + 3, y: y - height / 2 },
            { x: x - r - 3 - width, y: y - height / 2 },
            { x: x - width / 2, y: y - r - 2 - height },
            { x: x - width / 2, y: y + r + 2 },
        ].map((at) => ({ ...at, width, height }));
        const box = places.place([candidates]);
        return box === null ? '' : textAt(box.x, box.y + font * 0.95, text, { colour: colours.text });
    });
}

const mostNamed = 40;
