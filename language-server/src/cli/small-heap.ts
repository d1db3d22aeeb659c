import { setFlagsFromString } from 'node:v8';

/**
 * Nearly all that is made of a proposal is let go once it has been checked or written, also where the whole of a document is held. Left to
 * itself the engine gathers it when the heap has grown to four times what is in use; so it does at half as much again, which takes a little
 * longer, or at fewer percent where what is in use grows with the number of proposals.
 */
export function keepHeapSmall(percent: 50 | 30 = 50): void {
    setFlagsFromString(`--heap-growing-percent=${percent}`);
}
