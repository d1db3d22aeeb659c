import { danish } from '../model/decimal.ts';
import { axisFor } from './axis.ts';
import { type Extent, labelsThatFit, textWidth } from './labels.ts';

/** One place of a table: amounts in the unit of the chart, null where nothing is stated. */
export interface NetChartColumn {
    readonly kind: 'setup' | 'year' | 'onward';
    readonly label: string;
    readonly net: number | null;
    /** The worst and the best case, where there is a range. */
    readonly low: number | null;
    readonly high: number | null;
    readonly cumulative: number | null;
}

export interface NetChartInput {
    readonly columns: readonly NetChartColumn[];
    /** What the picture shows, for those who cannot see it. */
    readonly title: string;
    readonly words: { readonly net: string; readonly cumulative: string; readonly unit: string };
}

export interface ChartColours {
    readonly background: string;
    readonly border: string;
    readonly text: string;
    readonly faint: string;
    readonly zero: string;
    readonly up: string;
    readonly down: string;
    /** Of the level that goes on after the table. */
    readonly upOnward: string;
    readonly downOnward: string;
    readonly line: string;
}

/** A card of its own colour, read the same on paper and in light, dark and high contrast themes; blue and orange for those who see no red. */
export const cardColours: ChartColours = {
    background: '#f3f4f6',
    border: '#9aa3af',
    text: '#24292f',
    faint: '#d5d9e0',
    zero: '#4b5563',
    up: '#2f6fb5',
    down: '#c2551a',
    upOnward: '#8fb3dc',
    downOnward: '#e3a683',
    line: '#24292f',
};

const width = 460;
const height = 210;
const margin = { top: 34, right: 14, bottom: 26 };
const font = 11;

/** Where amounts and columns stand on the picture. */
interface Frame {
    readonly left: number;
    readonly slot: number;
    readonly bar: number;
    x(column: number): number;
    y(value: number): number;
}

/** Net as bars up and down, the running sum as a line, as one SVG without anything from outside; the same input gives the same picture. */
export function netChart(input: NetChartInput, colours: ChartColours = cardColours): string {
    const { columns } = input;
    const axis = axisFor(columns.flatMap(({ net, low, high, cumulative }) => [net, low, high, cumulative].filter((each) => each !== null)));
    const frame = frameFor(
        columns.length,
        axis.ticks.map((tick) => axis.label(tick)),
        axis,
    );
    const parts = [
        `<title>${escaped(input.title)}</title>`,
        `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="6" fill="${colours.background}" stroke="${colours.border}"/>`,
        legend(input, colours),
        ...axis.ticks.map((tick) => gridLine(tick, axis.label(tick), frame, colours)),
        ...columns.flatMap((column, index) => bar(column, index, frame, colours)),
        runningLine(columns, frame, colours),
        ...columnLabels(columns, frame, colours),
    ];
    const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
    const text = `font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="${font}"`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" ${text}>${parts.join('')}</svg>`;
}

function frameFor(columns: number, tickLabels: readonly string[], { least, most }: { readonly least: number; readonly most: number }): Frame {
    const left = 14 + Math.max(...tickLabels.map((label) => textWidth(label, font))) + 6;
    const slot = (width - left - margin.right) / Math.max(1, columns);
    const inner = height - margin.top - margin.bottom;
    return {
        left,
        slot,
        bar: Math.min(34, slot * 0.62),
        x: (column) => left + slot * (column + 0.5),
        y: (value) => margin.top + (inner * (most - value)) / (most - least),
    };
}

function legend({ words, columns }: NetChartInput, colours: ChartColours): string {
    const runs = columns.some(({ cumulative }) => cumulative !== null);
    const square = (x: number, colour: string) => `<rect x="${x}" y="11" width="9" height="9" rx="1.5" fill="${colour}"/>`;
    const netEnd = 39 + textWidth(words.net, font);
    const line = netEnd + 16;
    return [
        square(14, colours.up),
        square(25, colours.down),
        textAt(39, 19.5, words.net, colours.text),
        runs ? `<path d="M${at(line)} 15.5h18" stroke="${colours.line}" stroke-width="2"/>` : '',
        runs ? `<circle cx="${at(line + 9)}" cy="15.5" r="3" fill="${colours.line}"/>` : '',
        runs ? textAt(line + 24, 19.5, words.cumulative, colours.text) : '',
        textAt(width - margin.right, 19.5, words.unit, colours.text, 'end'),
    ].join('');
}

function gridLine(value: number, label: string, frame: Frame, colours: ChartColours): string {
    const y = at(frame.y(value));
    const [colour, stroke] = value === 0 ? [colours.zero, 1.5] : [colours.faint, 1];
    const line = `<path d="M${at(frame.left)} ${y}H${width - margin.right}" stroke="${colour}" stroke-width="${stroke}"/>`;
    return line + textAt(frame.left - 6, frame.y(value) + 4, label, colours.text, 'end');
}

/** What goes on after the table is paler, behind a broken line: it is a level, not a year. */
function bar({ kind, net, low, high }: NetChartColumn, index: number, frame: Frame, colours: ChartColours): readonly string[] {
    const edge = at(frame.x(index) - frame.slot / 2);
    const divider =
        kind === 'onward' && index > 0
            ? [`<path d="M${edge} ${margin.top}V${height - margin.bottom}" stroke="${colours.border}" stroke-dasharray="2 3"/>`]
            : [];
    if (net === null) return divider;
    const [top, bottom] = [frame.y(Math.max(net, 0)), frame.y(Math.min(net, 0))];
    const fill = kind === 'onward' ? (net < 0 ? colours.downOnward : colours.upOnward) : net < 0 ? colours.down : colours.up;
    const box = `x="${at(frame.x(index) - frame.bar / 2)}" y="${at(top)}" width="${at(frame.bar)}" height="${at(Math.max(bottom - top, net === 0 ? 0 : 1))}"`;
    return [...divider, `<rect ${box} fill="${fill}"/>`, ...whisker(low, high, index, frame, colours)];
}

/** From the worst to the best case of a range. */
function whisker(low: number | null, high: number | null, index: number, frame: Frame, colours: ChartColours): readonly string[] {
    if (low === null || high === null || low === high) return [];
    const x = frame.x(index) - frame.bar / 4;
    const cap = (value: number) => `M${at(x - 4)} ${at(frame.y(value))}h8`;
    return [
        `<path d="M${at(x)} ${at(frame.y(low))}V${at(frame.y(high))}${cap(low)}${cap(high)}" fill="none" stroke="${colours.line}" stroke-width="1.5"/>`,
    ];
}

interface Point {
    readonly index: number;
    readonly value: number;
    readonly net: number;
}

/** The running sum, with its last figure written beside it. */
function runningLine(columns: readonly NetChartColumn[], frame: Frame, colours: ChartColours): string {
    const points = columns.flatMap(({ cumulative, net }, index): Point[] =>
        cumulative === null ? [] : [{ index, value: cumulative, net: net ?? 0 }],
    );
    const last = points.at(-1);
    if (last === undefined) return '';
    const place = ({ index, value }: Point) => `${at(frame.x(index))} ${at(frame.y(value))}`;
    const line = points.length < 2 ? '' : `<path d="M${points.map(place).join('L')}" fill="none" stroke="${colours.line}" stroke-width="2"/>`;
    const ring = `fill="${colours.line}" stroke="${colours.background}" stroke-width="1.5"`;
    const dots = (frame.slot < 16 ? [last] : points).map(
        ({ index, value }) => `<circle cx="${at(frame.x(index))}" cy="${at(frame.y(value))}" r="3.5" ${ring}/>`,
    );
    return line + dots.join('') + lastFigure(last, frame, colours);
}

/** Above its point, or beside the bar where it would stand on it. */
function lastFigure({ index, value, net }: Point, frame: Frame, colours: ChartColours): string {
    const text = danish(String(Math.round(value * 10) / 10));
    const wide = textWidth(text, font) * 1.1;
    const [x, y] = [frame.x(index), frame.y(value)];
    const halo = `paint-order="stroke" stroke="${colours.background}" stroke-width="3" font-weight="600"`;
    const onBar = value > Math.min(net, 0) && value < Math.max(net, 0);
    const beside = x + frame.bar / 2 + 5;
    if (onBar && beside + wide < width - margin.right) return textAt(beside, y + 4, text, colours.text, 'start', halo);
    return textAt(Math.min(x, width - margin.right - wide / 2), Math.max(y - 8, margin.top + 2), text, colours.text, 'middle', halo);
}

function columnLabels(columns: readonly NetChartColumn[], frame: Frame, colours: ChartColours): readonly string[] {
    const extents = columns.map(({ label, kind }, index): Extent => ({ ...extentOf(label, index, frame), first: kind !== 'year' }));
    const shown = labelsThatFit(extents);
    return columns.flatMap(({ label }, index) => {
        const extent = extents[index];
        return extent === undefined || !shown.has(index)
            ? []
            : [textAt((extent.from + extent.to) / 2, height - margin.bottom + 16, label, colours.text, 'middle')];
    });
}

/** Where a label stands: under its column, but never outside the picture. */
function extentOf(label: string, index: number, frame: Frame): { readonly from: number; readonly to: number } {
    const half = textWidth(label, font) / 2;
    const middle = Math.min(Math.max(frame.x(index), half + 8), width - 8 - half);
    return { from: middle - half, to: middle + half };
}

function textAt(x: number, y: number, text: string, colour: string, anchor: 'start' | 'middle' | 'end' = 'start', more = ''): string {
    return `<text x="${at(x)}" y="${at(y)}" fill="${colour}" text-anchor="${anchor}"${more === '' ? '' : ` ${more}`}>${escaped(text)}</text>`;
}

/** A coordinate to a tenth: more is not seen. */
function at(value: number): string {
    return String(Math.round(value * 10) / 10);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
    const printable = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
    return printable.replace(/[&<>"]/g, (mark) => entities[mark] ?? '');
}
