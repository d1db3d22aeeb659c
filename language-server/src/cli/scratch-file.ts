import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Scratch } from '../exports/scratch.ts';
import { readInto } from './read-into.ts';

/** A file beside those that are written, made when the first bytes come and gone with `discard`. */
export class ScratchFile implements Scratch {
    private readonly folder: string;
    private readonly path: string;
    private descriptor: number | null = null;
    private length = 0;

    constructor(folder: string) {
        this.folder = folder;
        this.path = join(folder, `provenu.${process.pid}.scratch.tmp`);
    }

    put(bytes: Uint8Array): () => Uint8Array {
        const descriptor = this.opened();
        const start = this.length;
        const { length } = bytes;
        for (let done = 0; done < length; ) done += writeSync(descriptor, bytes, done, length - done, start + done);
        this.length += length;
        return () => readAt(descriptor, start, length);
    }

    discard(): void {
        if (this.descriptor === null) return;
        closeSync(this.descriptor);
        this.descriptor = null;
        rmSync(this.path, { force: true });
    }

    private opened(): number {
        if (this.descriptor === null) {
            mkdirSync(this.folder, { recursive: true });
            // Never through a link that somebody has laid there.
            rmSync(this.path, { force: true });
            this.descriptor = openSync(this.path, 'wx+');
        }
        return this.descriptor;
    }
}

function readAt(descriptor: number, start: number, length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    if (readInto(descriptor, bytes, start) < length) throw new Error('what was put aside on the disk is not there any more');
    return bytes;
}
