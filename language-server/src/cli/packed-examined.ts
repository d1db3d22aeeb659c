import { deserialize, serialize } from 'node:v8';
import type { Examined } from '../examine.ts';

/** What was found of some files as bytes, for another thread and for the disk: all that a thread can be told passes through unchanged. */
export function packExamined(examined: readonly Examined[]): Uint8Array<ArrayBuffer> {
    return serialize(examined);
}

export function unpackExamined(packed: Uint8Array): readonly Examined[] {
    return deserialize(packed) as readonly Examined[];
}
