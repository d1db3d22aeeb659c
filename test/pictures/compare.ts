import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How unlike two colours may be and still count as one: between the shades that smoothing gives and two colours that we chose. */
const threshold = 0.1;
/** What differs is counted within squares of so many pixels: a letter of our smallest text fills a good part of one. */
export const square = 16;
/** So many pixels of a square may differ. Between versions of Chromium none does; one changed digit is eight and more. */
export const allowed = 5;

export interface Comparison {
    /** The most pixels that differ within one square. */
    readonly worst: number;
    readonly same: boolean;
    /** What differs in red, over a faint picture of what was expected. */
    readonly difference: Buffer;
    /** Width and height of both, where they are not the same. */
    readonly sizes: readonly [actual: string, expected: string] | null;
}

/** Compares two PNG pictures, pixel by pixel and square by square. */
export function compare(actual: Buffer, expected: Buffer): Comparison {
    const pair = [PNG.sync.read(actual), PNG.sync.read(expected)] as const;
    const width = Math.max(...pair.map((each) => each.width));
    const height = Math.max(...pair.map((each) => each.height));
    const [left, right] = pair.map((each) => onto(each, width, height)) as [PNG, PNG];
    const difference = new PNG({ width, height });
    const worst = pixelmatch(left.data, right.data, difference.data, width, height, { threshold, windowSize: square, checkerboard: false });
    const [one, other] = pair.map((each) => `${each.width} × ${each.height}`) as [string, string];
    return { worst, same: worst <= allowed && one === other, difference: PNG.sync.write(difference), sizes: one === other ? null : [one, other] };
}

/** A picture on a larger sheet, the rest of which is transparent. */
function onto(picture: PNG, width: number, height: number): PNG {
    if (picture.width === width && picture.height === height) return picture;
    const sheet = new PNG({ width, height });
    sheet.data.fill(0);
    PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
    return sheet;
}

/** The same picture in fewer bytes: large even areas do best without a filter. */
export function packed(picture: Buffer): Buffer {
    return PNG.sync.write(PNG.sync.read(picture), { deflateLevel: 9, deflateStrategy: 0, filterType: 0, colorType: 2 });
}
