import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Recent } from '../model/recent.ts';
import { packValue, unpackValue } from './plain-values.ts';

/** Most is gained by the least of work: what is packed repeats itself, the same fields and words again and again. */
const level = 1;

/** A plain value in a tenth of its room, for whoever holds it long and asks for it seldom. */
export function squeezed(value: unknown): Uint8Array {
    // A copy: the compressor hands out a part of its much larger room.
    return new Uint8Array(deflateRawSync(packValue(value), { level }));
}

/** The value, made anew each time. */
export function unsqueezed(packed: Uint8Array): unknown {
    return unpackValue(inflateRawSync(packed));
}

/** Whoever goes through a catalogue asks for one part of it after the other, and at times for one of before. */
const mostAtHand = 32;
const atHand = new Recent<Uint8Array, unknown>(mostAtHand);

/** The value, which is at hand for a moment. */
export function unsqueezedLately(packed: Uint8Array): unknown {
    return atHand.get(packed, () => unsqueezed(packed));
}
