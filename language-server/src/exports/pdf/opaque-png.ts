import { convertIndexedToRgb, type DecodedPng, decode, encode } from 'fast-png';

/**
 * A PNG that the PDF can hold as it is. The library takes one that is see-through or interlaced apart in a thread of its own, for which the
 * document does not wait: such a one is laid on white, which is what it lies on.
 */
export function opaquePng(bytes: Uint8Array): Uint8Array {
    const picture = decode(bytes);
    return isPlain(picture, bytes) ? bytes : encode({ ...onWhite(picture), channels: 3, depth: 8 });
}

function isPlain({ channels, palette, transparency }: DecodedPng, bytes: Uint8Array): boolean {
    const isInterlaced = bytes[interlacing] !== 0;
    const isSeeThrough = channels % 2 === 0 || transparency !== undefined || palette?.some((colour) => colour.length === 4) === true;
    return !isInterlaced && !isSeeThrough;
}

/** The byte of the header that says whether the rows stand in their order. */
const interlacing = 28;

function onWhite(picture: DecodedPng): Pick<DecodedPng, 'width' | 'height' | 'data'> {
    const { width, height } = picture;
    const data = new Uint8Array(width * height * 3);
    const { channels, sample, isClear } = samplesOf(picture);
    for (let pixel = 0; pixel < width * height; pixel++) {
        const alpha = isClear(pixel) ? 0 : channels % 2 === 0 ? sample(pixel, channels - 1) / 255 : 1;
        for (let colour = 0; colour < 3; colour++) {
            const own = sample(pixel, channels < 3 ? 0 : colour);
            data[pixel * 3 + colour] = Math.round(255 + (own - 255) * alpha);
        }
    }
    return { width, height, data };
}

interface Samples {
    readonly channels: number;
    /** From 0 to 255. */
    sample(pixel: number, channel: number): number;
    /** Whether it has the one colour that counts as none. */
    isClear(pixel: number): boolean;
}

function samplesOf(picture: DecodedPng): Samples {
    const { width, depth, channels, data, palette, transparency } = picture;
    if (palette !== undefined) {
        const coloured = convertIndexedToRgb(picture);
        const each = coloured.length / (width * picture.height);
        return { channels: each, sample: (pixel, channel) => coloured[pixel * each + channel] ?? 255, isClear: () => false };
    }
    const raw = depth < 8 ? unpacked(picture) : data;
    const most = 2 ** depth - 1;
    const at = (pixel: number, channel: number) => raw[pixel * channels + channel] ?? most;
    const isClear = (pixel: number) => transparency !== undefined && [...transparency].every((value, channel) => at(pixel, channel) === value);
    return { channels, sample: (pixel, channel) => (at(pixel, channel) * 255) / most, isClear };
}

/** Grey of few shades: several pixels a byte, each row beginning with a byte of its own. */
function unpacked({ width, height, depth, data }: DecodedPng): Uint8Array {
    const row = Math.ceil((width * depth) / 8);
    return Uint8Array.from({ length: width * height }, (_, pixel) => {
        const bit = (pixel % width) * depth;
        const byte = data[Math.floor(pixel / width) * row + (bit >> 3)] ?? 0;
        return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
    });
}
