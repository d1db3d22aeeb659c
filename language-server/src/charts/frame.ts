import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { ChartColours } from './colours.ts';
import type { Box } from './places.ts';
import { element, textNode } from './svg.ts';
import { danishNumber, shortened, textAt, textWidth } from './text.ts';

/** How a drawing is made, whatever it shows. */
export interface ChartOptions {
    /** Pixels; the height follows from it and from what is shown. */
    readonly width: number;
    readonly font: number;
    readonly colours: ChartColours;
    /** Whether bars carry what a page needs to answer a click or a pointer. */
    readonly interactive: boolean;
}

export const fontFamily = "system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";

/** The whole picture: what it shows in words for those who do not see it, then the parts. */
export function picture(
    { title, description }: { readonly title: string; readonly description: string },
    height: number,
    { width, font, colours, interactive }: ChartOptions,
    parts: readonly string[],
): string {
    const attributes = {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${Math.round(height)}`,
        // What answers a click is found by keyboard and screen reader too; a picture would hide its parts from them.
        role: interactive ? 'group' : 'img',
        'font-family': fontFamily,
        'font-size': font,
    };
    const card =
        colours.border === null
            ? element('rect', { width, height, fill: colours.background })
            : element('rect', { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 6, fill: colours.background, stroke: colours.border });
    return element('svg', attributes, element('title', {}, textNode(title)), element('desc', {}, textNode(description)), card, ...parts);
}

/** Bold letters are a little wider. */
const bolder = 1.15;

/** What a panel shows, over it and as far as there is room. */
export function heading(text: string, y: number, { font, width, colours }: ChartOptions): string {
    return textAt(font, y, shortened(text, (width - 2 * font) / bolder, font), { colour: colours.text, bold: true });
}

/** The heading of a whole picture, in as many lines as it takes, and how much lower what follows begins than under one line. */
export function headline(text: string, options: ChartOptions): { readonly drawn: string; readonly lower: number } {
    const { font, width } = options;
    const lines: string[] = [];
    for (const word of text.split(' ')) {
        const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
        const fits = textWidth(longer, font) * bolder <= width - 2 * font;
        if (fits || lines.length === 0) lines[Math.max(0, lines.length - 1)] = longer;
        else lines.push(word);
    }
    const drawn = lines.map((line, index) => heading(line, font * (1.9 + 1.35 * index), options)).join('');
    return { drawn, lower: font * 1.35 * Math.max(0, lines.length - 1) };
}

/** An axis of amounts from the bottom of a panel to its top: it holds all values and zero with a little air, and is marked in round numbers. */
export interface AmountAxis {
    readonly scale: ScaleLinear<number, number>;
    readonly ticks: readonly number[];
    label(tick: number): string;
}

export function amountAxis(values: readonly number[], panel: { readonly top: number; readonly bottom: number }, wanted = 4): AmountAxis {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const air = (high - low) * 0.06;
    const domain = low === high ? [0, 1] : [low < 0 ? low - air : 0, high > 0 ? high + air : 0];
    const scale = scaleLinear().domain(domain).range([panel.bottom, panel.top]);
    const ticks = scale.ticks(wanted);
    const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
    const decimals = Math.max(0, Math.min(6, -Math.floor(Math.log10(step || 1) + 1e-9)));
    const isFiner = Math.abs(step - Number(step.toFixed(decimals))) > step / 1000;
    return { scale, ticks, label: (tick) => danishNumber(tick, isFiner ? decimals + 1 : decimals) };
}

export function axisWidth({ ticks, label }: AmountAxis, font: number): number {
    return Math.max(0, ...ticks.map((tick) => textWidth(label(tick), font)));
}

/** Lines across the panel with their amounts to the left; the one at zero is the strongest. */
export function gridLines(axis: AmountAxis, panel: Box, { font, colours }: ChartOptions): string {
    return axis.ticks
        .map((tick) => {
            const y = axis.scale(tick);
            const stroke = { stroke: tick === 0 ? colours.zero : colours.faint, 'stroke-width': tick === 0 ? 1.5 : 1 };
            const line = element('path', { d: `M${Math.round(panel.x)} ${round(y)}H${Math.round(panel.x + panel.width)}`, ...stroke });
            return line + textAt(panel.x - 6, y + font * 0.36, axis.label(tick), { colour: colours.text, anchor: 'end' });
        })
        .join('');
}

function round(value: number): string {
    return String(Math.round(value * 10) / 10);
}
