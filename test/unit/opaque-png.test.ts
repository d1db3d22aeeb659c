import { decode, encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { opaquePng } from '../../language-server/src/exports/pdf/opaque-png.ts';

/** A picture of four pixels in a row, as four triples of red, green and blue. */
function colours(bytes: Uint8Array): readonly (readonly number[])[] {
    const { data } = decode(bytes);
    return [0, 3, 6, 9].map((at) => [...data.subarray(at, at + 3)]);
}

describe('a picture for a PDF', () => {
    it('is left as it is where nothing shines through it', () => {
        const bytes = encode({ width: 1, height: 1, channels: 3, depth: 8, data: Uint8Array.of(1, 2, 3) });
        expect(opaquePng(bytes)).toBe(bytes);
    });

    it('is laid on white where it is see-through, all of it or half', () => {
        const data = Uint8Array.of(...[0, 0, 0, 0], ...[10, 20, 30, 255], ...[0, 0, 0, 51], ...[255, 255, 255, 9]);
        const bytes = encode({ width: 4, height: 1, channels: 4, depth: 8, data });
        expect(colours(opaquePng(bytes))).toEqual([
            [255, 255, 255],
            [10, 20, 30],
            [204, 204, 204],
            [255, 255, 255],
        ]);
    });

    it('keeps its shades where it is grey with a clear part, in eight or sixteen bits', () => {
        const eight = encode({ width: 4, height: 1, channels: 2, depth: 8, data: Uint8Array.of(0, 255, 128, 255, 128, 0, 255, 255) });
        const grey = [
            [0, 0, 0],
            [128, 128, 128],
            [255, 255, 255],
            [255, 255, 255],
        ];
        expect(colours(opaquePng(eight))).toEqual(grey);
        const sixteen = Uint16Array.of(...[0, 0xffff], ...[0x8080, 0xffff], ...[0x8080, 0], ...[0xffff, 0xffff]);
        expect(colours(opaquePng(encode({ width: 4, height: 1, channels: 2, depth: 16, data: sixteen })))).toEqual(grey);
    });

    it('takes the colours of its palette, and white for the one that is clear', () => {
        // One byte for four pixels of two bits: 0, 1, 2, 1; the third colour is see-through.
        const palette = Buffer.from(
            'iVBORw0KGgoAAAANSUhEUgAAAAQAAAABAgMAAACEUudeAAAADFBMVEX/AAAA/wAAAP8AAAD7vkbkAAAAA3RSTlP//wDXyg1BAAAACklEQVR4nGOQBAAAGwAaLtKNrQAAAABJRU5ErkJggg==',
            'base64',
        );
        expect(colours(opaquePng(new Uint8Array(palette)))).toEqual([
            [255, 0, 0],
            [0, 255, 0],
            [255, 255, 255],
            [0, 255, 0],
        ]);
    });

    it('is none where its data are broken', () => {
        const bytes = encode({ width: 1, height: 1, channels: 4, depth: 8, data: Uint8Array.of(1, 2, 3, 4) });
        expect(() => opaquePng(bytes.subarray(0, bytes.length - 20))).toThrow();
    });
});
