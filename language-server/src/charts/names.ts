import type { ChartOptions } from './frame.ts';
import { spread } from './places.ts';
import { element } from './svg.ts';
import { inTwoLines, shortened, textAt, textWidth } from './text.ts';

/** What stands before a name to say which mark of the picture it names. */
export interface NamedMark {
    readonly name: string;
    /** Drawn within `swatch` pixels to the right of x, about y. */
    mark(x: number, y: number): string;
    /** The height at which the marks themselves end, for a name beside them. */
    readonly y: number;
}

export const swatch = 9;

export function square(colour: string): (x: number, y: number) => string {
    return (x, y) => element('rect', { x, y: y - swatch / 2, width: swatch, height: swatch, fill: colour });
}

export function stroke(colour: string, width: number, dash: string | null = null): (x: number, y: number) => string {
    return (x, y) =>
        element('path', {
            d: `M${Math.round(x)} ${Math.round(y * 10) / 10}h${swatch}`,
            stroke: colour,
            'stroke-width': width,
            'stroke-dasharray': dash,
        });
}

/** Names at the right margin, level with what they name as far as they stand clear of one another. */
export function namesBeside(
    marks: readonly NamedMark[],
    x: number,
    room: { readonly from: number; readonly to: number; readonly width: number },
    { font, colours }: ChartOptions,
): string {
    const texts = marks.map(({ name }) => inTwoLines(name, room.width - swatch - 5, font));
    const most = Math.max(1, ...texts.map((lines) => lines.length));
    const middles = spread(
        marks.map(({ y }) => y),
        font * (0.2 + 1.15 * most),
        room.from,
        room.to,
    );
    return marks
        .map(({ mark }, index) => {
            const [y, lines] = [middles[index] ?? room.from, texts[index] ?? []];
            const first = y + font * (0.36 - 0.55 * (lines.length - 1));
            return mark(x, y) + lines.map((line, at) => textAt(x + swatch + 5, first + font * 1.1 * at, line, { colour: colours.text })).join('');
        })
        .join('');
}

/** Names in lines, where there is no margin: which of them stand in each line of `room` pixels. */
export function linesOfNames(names: readonly string[], room: number, font: number): readonly (readonly number[])[] {
    const lines: number[][] = [];
    let left = 0;
    names.forEach((name, index) => {
        const wide = swatch + 15 + textWidth(name, font);
        const line = lines.at(-1);
        if (line === undefined || wide > left) {
            lines.push([index]);
            left = room - wide;
        } else {
            line.push(index);
            left -= wide;
        }
    });
    return lines;
}

/** The height of a line of names, in letters. */
export const nameLine = 1.4;

export function namesInLines(marks: readonly NamedMark[], y: number, { font, colours, width }: ChartOptions): string {
    const room = width - 2 * font;
    const lines = linesOfNames(
        marks.map(({ name }) => name),
        room,
        font,
    );
    return lines
        .map((line, row) => {
            let at = font;
            return line
                .map((index) => {
                    const named = marks[index];
                    if (named === undefined) return '';
                    const [x, middle] = [at, y + row * font * nameLine];
                    const text = shortened(named.name, room - swatch - 5, font);
                    at += swatch + 15 + textWidth(named.name, font);
                    return named.mark(x, middle) + textAt(x + swatch + 5, middle + font * 0.36, text, { colour: colours.text });
                })
                .join('');
        })
        .join('');
}
