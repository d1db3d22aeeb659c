import type { Box } from '../../../language-server/src/charts/places.ts';
import { textWidth } from '../../../language-server/src/charts/text.ts';
import { Project } from '../../../language-server/src/project.ts';

/** What a test reads off a drawing. */
export interface DrawnText extends Box {
    readonly text: string;
}

const plain: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

export function attributes(tag: string): Readonly<Record<string, string>> {
    return Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

/** The texts of a drawing with the room that they take up. */
export function textsOf(svg: string): readonly DrawnText[] {
    const font = Number(/^<svg[^>]* font-size="([\d.]+)"/.exec(svg)?.[1]);
    return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, tag = '', inner = '']) => {
        const { x, y, 'text-anchor': anchor, 'font-size': own } = attributes(tag);
        const text = inner.replace(/&\w+;/g, (entity) => plain[entity] ?? entity);
        const size = Number(own ?? font);
        const width = textWidth(text, size);
        const left = anchor === 'middle' ? Number(x) - width / 2 : anchor === 'end' ? Number(x) - width : Number(x);
        return { text, x: left, y: Number(y) - size * 0.75, width, height: size * 0.95 };
    });
}

/** The contrast of two colours as WCAG counts it. */
export function contrast(a: string, b: string): number {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
}

export function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function projectOf(text: string): Project {
    const project = new Project();
    project.setFile('test.prop', text);
    return project;
}
