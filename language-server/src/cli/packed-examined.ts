import type { Examined } from '../examine.ts';
import { packValue, unpackValue } from './plain-values.ts';

/** What was found of some files as bytes, for another thread and for the disk. */
export function packExamined(examined: readonly Examined[]): Uint8Array<ArrayBuffer> {
    return packValue(examined);
}

export function unpackExamined(packed: Uint8Array): readonly Examined[] {
    return unpackValue(packed) as readonly Examined[];
}
