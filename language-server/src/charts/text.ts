import { formatLocale } from 'd3-format';
import { element, textNode } from './svg.ts';

const locale = formatLocale({ decimal: ',', thousands: '.', grouping: [3], currency: ['', ' kr.'], minus: '−' });

/** A number as Danish newspapers print it: `danishNumber(-1234.5, 1)` is `−1.234,5`. */
export function danishNumber(value: number, decimals: number): string {
    const text = locale.format(`,.${decimals}f`)(value);
    return /^−[0.,]+$/.test(text) ? text.slice(1) : text;
}

/** The decimals that tell some amounts apart: none for whole ones and large ones, else one. */
export function decimalsFor(values: readonly number[]): 0 | 1 {
    const isWhole = values.every((value) => Number.isInteger(value));
    return isWhole || values.some((value) => Math.abs(value) >= 1000) ? 0 : 1;
}

/** About how wide a text is in a sans serif font, rather too much than too little: no font can be asked. */
export function textWidth(text: string, size: number): number {
    return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size;
}

function letterWidth(letter: string): number {
    if (/[.,:;'|!iljtfrI ]/.test(letter)) return 0.34;
    if (/[mwæœ%@]/i.test(letter)) return 0.92;
    return /[A-ZÆØÅÄÖ−+=<>&]/.test(letter) ? 0.73 : 0.6;
}

/** The text, or as much of it as there is room for. */
export function shortened(text: string, room: number, size: number): string {
    if (textWidth(text, size) <= room) return text;
    const letters = [...text];
    while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > room) letters.pop();
    return `${letters.join('').trimEnd()}…`;
}

/** A name in one line, or in two where it is too long for one and has a blank to break at; what is still too long is shortened. */
export function inTwoLines(name: string, room: number, size: number): readonly string[] {
    const words = name.split(' ');
    const fitting = words.findLastIndex((_, index) => textWidth(words.slice(0, index).join(' '), size) <= room);
    if (textWidth(name, size) <= room || fitting < 1) return [shortened(name, room, size)];
    return [words.slice(0, fitting), words.slice(fitting)].map((line) => shortened(line.join(' '), room, size));
}

export interface TextStyle {
    readonly colour: string;
    readonly size?: number;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly bold?: boolean;
    /** A colour round the letters that keeps lines under them away. */
    readonly halo?: string;
}

/** A text by its base line. */
export function textAt(x: number, y: number, text: string, { colour, size, anchor = 'start', bold = false, halo }: TextStyle): string {
    const attributes = {
        x,
        y,
        fill: colour,
        'font-size': size ?? null,
        'text-anchor': anchor === 'start' ? null : anchor,
        'font-weight': bold ? 600 : null,
        stroke: halo ?? null,
        'stroke-width': halo === undefined ? null : 3,
        'paint-order': halo === undefined ? null : 'stroke',
    };
    return element('text', attributes, textNode(text));
}
