import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { type ChartOptions, headline, picture } from './frame.ts';
import { element, textNode } from './svg.ts';
import { danishNumber, decimalsFor, shortened, textAt, textWidth } from './text.ts';

/** A group of proposals and what it brings, in 1.000 kr. */
export interface GroupBar {
    /** What a page answers a click with. */
    readonly key: string;
    readonly label: string;
    readonly amount: number;
}

export interface GroupBarsInput {
    readonly title: string;
    readonly description: string;
    readonly groups: readonly GroupBar[];
    readonly words: { readonly heading: string };
}

/** Lying bars in the order given, each with its name before it and its amount at its end. */
export function groupBarsChart(input: GroupBarsInput, options: ChartOptions): string {
    const { width, font, colours } = options;
    const { groups } = input;
    const amounts = groups.map(({ amount }) => amount);
    const decimals = decimalsFor(amounts);
    const figures = amounts.map((amount) => danishNumber(amount, decimals));
    const figureRoom = Math.max(0, ...figures.map((text) => textWidth(text, font))) + 8;
    const nameRoom = Math.min(width * 0.4, Math.max(0, ...groups.map(({ label }) => textWidth(label, font))));
    const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
    const left = font + nameRoom + 8 + (low < 0 ? figureRoom : 0);
    const scale = scaleLinear()
        .domain(low === high ? [0, 1] : [low, high])
        .range([left, Math.max(left + 1, width - font - figureRoom)]);
    const line = font * 1.9;
    const { drawn: headings, lower } = headline(input.words.heading, options);
    const top = font * 2.8 + lower;
    const bottom = top + groups.length * line;
    const zero = scale(0);
    return picture(input, Math.ceil(bottom + font), options, [
        headings,
        ...groups.map((group, index) => groupBar(group, figures[index] ?? '', top + index * line, line, nameRoom, scale, options)),
        element('path', { d: `M${Math.round(zero)} ${Math.round(top)}V${Math.round(bottom)}`, stroke: colours.zero, 'stroke-width': 1.5 }),
    ]);
}

function groupBar(
    { key, label, amount }: GroupBar,
    figure: string,
    y: number,
    height: number,
    nameRoom: number,
    scale: ScaleLinear<number, number>,
    { width, font, colours, interactive }: ChartOptions,
): string {
    const [from, to] = [scale(Math.min(0, amount)), scale(Math.max(0, amount))];
    const base = y + height / 2 + font * 0.36;
    const name = textAt(font + nameRoom, base, shortened(label, nameRoom, font), { colour: colours.text, anchor: 'end' });
    const bar = element('rect', {
        x: from,
        y: y + height * 0.14,
        width: to - from,
        height: height * 0.72,
        fill: amount < 0 ? colours.investment : colours.gain,
    });
    const text =
        amount < 0 ? textAt(from - 4, base, figure, { colour: colours.text, anchor: 'end' }) : textAt(to + 4, base, figure, { colour: colours.text });
    if (!interactive) return element('g', {}, name, bar, text);
    // The whole line answers a click.
    const line = element('rect', { x: font / 2, y, width: width - font, height, fill: 'transparent' });
    return element('g', {}, name, bar, text, element('g', { 'data-key': key }, element('title', {}, textNode(`${label}: ${figure}`)), line));
}
