import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { compare, packed } from './compare.ts';
import { expectedPicture } from './expected.ts';

const names = ['preview-light-narrow', 'preview-dark-narrow', 'preview-high-contrast-narrow'];

/** A picture each of whose pixels is made from its place in another. */
function redrawn(picture: Buffer, at: (x: number, y: number, colour: (x: number, y: number) => number) => number): Buffer {
    const from = PNG.sync.read(picture);
    const to = new PNG({ width: from.width, height: from.height });
    for (let y = 0; y < from.height; y++) {
        for (let x = 0; x < from.width; x++) {
            for (let part = 0; part < 4; part++) {
                const colour = (left: number, top: number) =>
                    from.data[(top * from.width + Math.min(Math.max(left, 0), from.width - 1)) * 4 + part] ?? 0;
                to.data[(y * to.width + x) * 4 + part] = at(x, y, colour);
            }
        }
    }
    return PNG.sync.write(to);
}

describe.each(names)('the picture %s', (name) => {
    const picture = expectedPicture(name);

    it('is as it is', () => expect(compare(picture, picture)).toMatchObject({ same: true, worst: 0, sizes: null }));

    it('loses nothing when it is packed', () => {
        expect(PNG.sync.read(packed(picture)).data.equals(PNG.sync.read(picture).data)).toBe(true);
    });

    it('is the same when its edges are smoothed a little more', () => {
        const smoothed = redrawn(picture, (x, y, colour) => 0.92 * colour(x, y) + 0.04 * (colour(x - 1, y) + colour(x + 1, y)));
        expect(smoothed.equals(picture)).toBe(false);
        expect(compare(smoothed, picture).same).toBe(true);
    });

    it('is another when it is drawn one pixel to the side', () => {
        const moved = redrawn(picture, (x, y, colour) => colour(x - 1, y));
        expect(compare(moved, picture).same).toBe(false);
    });

    it('is another when it has one row more, and says how high both are', () => {
        const { width, height, data } = PNG.sync.read(picture);
        const higher = new PNG({ width, height: height + 1 });
        higher.data = Buffer.concat([data, data.subarray(0, width * 4)]);
        expect(compare(PNG.sync.write(higher), picture)).toMatchObject({ same: false, sizes: [`${width} × ${height + 1}`, `${width} × ${height}`] });
    });
});
