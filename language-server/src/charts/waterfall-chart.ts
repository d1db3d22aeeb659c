import { scaleBand } from 'd3-scale';
import { amountAxis, axisWidth, type ChartOptions, gridLines, headline, picture } from './frame.ts';
import { hatchPath } from './hatch.ts';
import { element, textNode } from './svg.ts';
import { danishNumber, decimalsFor, shortened, textAt, textWidth } from './text.ts';

/** A step from what is written to what counts: a whole, or what is taken from it or added to it, in 1.000 kr. */
export interface WaterfallStep {
    readonly kind: 'whole' | 'change';
    readonly label: string;
    readonly amount: number;
}

export interface WaterfallInput {
    readonly title: string;
    readonly description: string;
    readonly steps: readonly WaterfallStep[];
    readonly words: { readonly heading: string };
}

interface Span {
    readonly step: WaterfallStep;
    readonly from: number;
    readonly to: number;
}

/** Where each bar begins and ends: a whole from zero, a change from where the bar before ended. */
export function waterfallSpans(steps: readonly WaterfallStep[]): readonly Span[] {
    let at = 0;
    return steps.map((step) => {
        const from = step.kind === 'whole' ? 0 : at;
        at = step.kind === 'whole' ? step.amount : at + step.amount;
        return { step, from, to: at };
    });
}

/** Standing bars from the first whole to the last, joined by lines; wholes are filled, changes hatched. */
export function waterfallChart(input: WaterfallInput, options: ChartOptions): string {
    const { width, font, colours } = options;
    const spans = waterfallSpans(input.steps);
    const { drawn: headings, lower } = headline(input.words.heading, options);
    const top = font * 4.4 + lower;
    const bottom = top + Math.min(230, Math.max(130, width * 0.34));
    const axis = amountAxis(
        spans.flatMap(({ from, to }) => [from, to]),
        { top, bottom },
    );
    const left = font + axisWidth(axis, font) + 8;
    const band = scaleBand<number>()
        .domain(spans.map((_, index) => index))
        .range([left, width - font]);
    const slot = band.bandwidth();
    const bar = Math.min(72, slot * 0.66);
    const x = (index: number) => (band(index) ?? left) + slot / 2;
    const decimals = decimalsFor(input.steps.map(({ amount }) => amount));
    const bars = spans.map(({ step, from, to }, index) => {
        const [high, low] = [axis.scale(Math.max(from, to)), axis.scale(Math.min(from, to))];
        const box = { x: x(index) - bar / 2, y: high, width: bar, height: Math.max(low - high, 1) };
        const colour = step.kind === 'whole' ? colours.gain : step.amount < 0 ? colours.investment : colours.income;
        const filled = element('rect', { ...box, fill: colour });
        const hatched =
            element('rect', { ...box, fill: colour, 'fill-opacity': '0.15', stroke: colour }) +
            element('path', { d: hatchPath(box), stroke: colour, 'stroke-width': 1.8, fill: 'none' });
        const figure = danishNumber(step.amount, decimals);
        const text =
            textWidth(figure, font) * 1.1 > slot - 2
                ? ''
                : textAt(x(index), high - 5, figure, {
                      colour: colours.text,
                      anchor: 'middle',
                      bold: step.kind === 'whole',
                      halo: colours.background,
                  });
        const join =
            index + 1 < spans.length ? `M${Math.round(x(index) + bar / 2)} ${Math.round(axis.scale(to))}H${Math.round(x(index + 1) - bar / 2)}` : '';
        const joined = join === '' ? '' : element('path', { d: join, stroke: colours.zero });
        const told = options.interactive ? element('title', {}, textNode(`${step.label}: ${figure}`)) : '';
        return element(
            'g',
            { 'data-column': options.interactive ? String(index) : null },
            told,
            step.kind === 'whole' ? filled : hatched,
            text,
            joined,
        );
    });
    // Names that do not fit side by side stand in two or three rows, one lower than the next.
    const widest = Math.max(0, ...input.steps.map(({ label }) => textWidth(label, font)));
    const rows = Math.min(3, Math.max(1, Math.ceil((widest + 8) / slot)));
    const labels = input.steps.map(({ label }, index) => {
        const text = shortened(label, rows * slot - 8, font);
        const half = textWidth(text, font) / 2;
        const middle = Math.min(Math.max(x(index), half + 4), width - half - 4);
        return textAt(middle, bottom + font * (1.6 + (index % rows) * 1.35), text, { colour: colours.text, anchor: 'middle' });
    });
    return picture(input, Math.ceil(bottom + font * (1.3 + 1.35 * Math.max(2, rows))), options, [
        headings,
        gridLines(axis, { x: left, y: top, width: width - font - left, height: bottom - top }, options),
        ...bars,
        ...labels,
    ]);
}
