/** Where an export puts what it cannot hold in memory until it is written: on a disk, where there is one. */
export interface Scratch {
    /** Gives what reads the bytes again. */
    put(bytes: Uint8Array): () => Uint8Array;
}
