import { scaleBand } from 'd3-scale';
import { type AmountAxis, amountAxis, axisWidth, type ChartOptions, gridLines, headline, picture } from './frame.ts';
import { hatchPath } from './hatch.ts';
import { type NamedMark, namesInLines, square, stroke } from './names.ts';
import { type Box, stride } from './places.ts';
import { element, textNode } from './svg.ts';
import { danishNumber, decimalsFor, textAt, textWidth } from './text.ts';

/** What a catalogue brings in one budget year against what was to be reached, in 1.000 kr. */
export interface YearSum {
    readonly label: string;
    readonly sum: number;
    /** Carried over from last year: plus helps, minus raises the need; null but in the first year. */
    readonly carried: number | null;
    readonly target: number | null;
}

export interface YearSumsInput {
    readonly title: string;
    readonly description: string;
    readonly years: readonly YearSum[];
    readonly words: {
        readonly heading: string;
        readonly sum: string;
        readonly carried: string;
        readonly target: string;
        readonly difference: string;
    };
}

/** A row of figures under the years. */
interface FigureRow {
    readonly name: string;
    readonly texts: readonly string[];
    readonly bold: boolean;
}

interface Layout {
    readonly panel: Box;
    readonly axis: AmountAxis;
    readonly slot: number;
    readonly bar: number;
    x(index: number): number;
}

/** A bar a year with the target across it; what is carried over is a block of its own, on top where it helps, cut out where it does not. */
export function yearSumsChart(input: YearSumsInput, options: ChartOptions): string {
    const { width, font, colours } = options;
    const marks = named(input, options);
    const rows = figureRows(input);
    const { drawn: headings, lower } = headline(input.words.heading, options);
    const top = font * 5 + lower;
    const height = Math.min(230, Math.max(120, width * 0.32));
    const axis = amountAxis(
        input.years.flatMap(({ sum, carried, target }) => [sum, sum + (carried ?? 0), target ?? 0]),
        { top, bottom: top + height },
    );
    const beside = font + Math.max(axisWidth(axis, font), ...rows.map(({ name }) => textWidth(name, font) * 1.05)) + 8;
    const widest = Math.max(0, ...rows.flatMap(({ texts }) => texts.map((text) => textWidth(text, font) * 1.05))) + 3;
    const slotFrom = (left: number) => (width - font - left) / Math.max(1, input.years.length);
    // Where the names leave the figures no room beside them, they stand above them.
    const hasMargin = widest <= slotFrom(beside);
    const left = hasMargin ? beside : font + axisWidth(axis, font) + 8;
    const band = scaleBand<number>()
        .domain(input.years.map((_, index) => index))
        .range([left, width - font]);
    const slot = band.bandwidth();
    const shown = widest <= slot ? rows : [];
    const layout: Layout = {
        panel: { x: left, y: top, width: width - font - left, height },
        axis,
        slot,
        bar: Math.min(64, slot * 0.6),
        x: (index) => (band(index) ?? left) + slot / 2,
    };
    const rowsTop = top + height + font * 1.6;
    const rowHeight = font * (hasMargin ? 1.5 : 2.9);
    const every = stride(Math.max(0, ...input.years.map(({ label }) => textWidth(label, font))), slot);
    const whole = rowsTop + shown.length * rowHeight + font;
    return picture(input, Math.ceil(whole), options, [
        headings,
        namesInLines(marks, font * 3.4 + lower, options),
        gridLines(axis, layout.panel, options),
        ...input.years.map((year, index) => yearBar(year, index, layout, options)),
        ...input.years.map(({ label }, index) =>
            index % every === 0 ? textAt(layout.x(index), rowsTop, label, { colour: colours.text, anchor: 'middle' }) : '',
        ),
        ...shown.map((row, index) => figureRow(row, rowsTop + (index + 1) * rowHeight, hasMargin, layout, options)),
    ]);
}

function figureRows({ years, words }: YearSumsInput): readonly FigureRow[] {
    const row = (name: string, values: readonly (number | null)[], bold = false): readonly FigureRow[] => {
        const decimals = decimalsFor(values.filter((value) => value !== null));
        const texts = values.map((value) => (value === null ? '' : danishNumber(value, decimals)));
        return values.every((value) => value === null) ? [] : [{ name, texts, bold }];
    };
    return [
        ...row(
            words.sum,
            years.map(({ sum }) => sum),
        ),
        ...row(
            words.carried,
            years.map(({ carried }) => carried),
        ),
        ...row(
            words.target,
            years.map(({ target }) => target),
        ),
        ...row(
            words.difference,
            years.map(({ sum, carried, target }) => (target === null ? null : sum + (carried ?? 0) - target)),
            true,
        ),
    ];
}

function named({ years, words }: YearSumsInput, { colours }: ChartOptions): readonly NamedMark[] {
    const carried = years.some((year) => year.carried !== null && year.carried !== 0);
    return [
        { name: words.sum, mark: square(colours.gain), y: 0 },
        ...(carried ? [{ name: words.carried, mark: square(colours.cost), y: 0 }] : []),
        ...(years.some(({ target }) => target !== null) ? [{ name: words.target, mark: stroke(colours.line, 2.6), y: 0 }] : []),
    ];
}

function yearBar(
    { label, sum, carried, target }: YearSum,
    index: number,
    { axis, bar, slot, x }: Layout,
    { colours, interactive }: ChartOptions,
): string {
    const between = (from: number, to: number): Box => {
        const [top, bottom] = [axis.scale(Math.max(from, to)), axis.scale(Math.min(from, to))];
        return { x: x(index) - bar / 2, y: top, width: bar, height: bottom - top };
    };
    const rest = sum + (carried ?? 0);
    // What a minus takes away is hatched within the bar; what a plus adds stands on it.
    const own = element('rect', { ...between(0, carried !== null && carried < 0 ? rest : sum), fill: colours.gain });
    const block = carried === null || carried === 0 ? '' : hatched(between(sum, rest), colours.cost);
    const half = Math.min(slot, bar + 18) / 2;
    const across = target === null ? '' : `M${Math.round(x(index) - half)} ${Math.round(axis.scale(target) * 10) / 10}h${Math.round(half * 2)}`;
    const line =
        target === null
            ? ''
            : element('path', { d: across, stroke: colours.background, 'stroke-width': 5 }) +
              element('path', { d: across, stroke: colours.line, 'stroke-width': 2.6 });
    const told = interactive ? element('title', {}, textNode(`${label}: ${danishNumber(rest, decimalsFor([rest]))}`)) : '';
    return element('g', { 'data-column': interactive ? String(index) : null }, told, own, block, line);
}

function hatched(box: Box, colour: string): string {
    return (
        element('rect', { ...box, fill: colour, 'fill-opacity': '0.2', stroke: colour }) +
        element('path', { d: hatchPath(box), stroke: colour, 'stroke-width': 1.8, fill: 'none' })
    );
}

function figureRow({ name, texts, bold }: FigureRow, y: number, hasMargin: boolean, { panel, x }: Layout, { font, colours }: ChartOptions): string {
    const style = { colour: colours.text, bold };
    const lead = hasMargin ? textAt(panel.x - 6, y, name, { ...style, anchor: 'end' }) : textAt(font, y - font * 1.3, name, style);
    return lead + texts.map((text, index) => (text === '' ? '' : textAt(x(index), y, text, { ...style, anchor: 'middle' }))).join('');
}
