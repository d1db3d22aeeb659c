import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, dropOldest, markUsed } from './cache-folder.ts';
import { writeWhole } from './write.ts';

/** What a command printed, and the status it ended with. */
export interface KeptResult {
    readonly status: number;
    /** UTF-8, as it is to be written out. */
    readonly out: Uint8Array;
}

const ending = '.result';
/** So many results are kept, the ones used last. */
const mostKept = { files: 20, bytes: 512 * 1024 * 1024 };

/**
 * Results by everything they follow from: the program itself, how it was called, settings, and the name and content of every file.
 * The same input gives the same bytes, so that a result found again needs no work. A result that is damaged or cannot be
 * read or written counts as none.
 */
export class KeptResults {
    private readonly folder: string;

    constructor(folder = cacheFolder()) {
        this.folder = folder;
    }

    find(key: string): KeptResult | null {
        try {
            const path = this.pathOf(key);
            const [sum, status, out] = split(readFileSync(path));
            if (sum !== sumOf(status, out) || !/^\d$/.test(status)) return null;
            markUsed(path);
            return { status: Number(status), out };
        } catch {
            return null;
        }
    }

    keep(key: string, { status, out }: KeptResult): void {
        try {
            mkdirSync(this.folder, { recursive: true, mode: 0o700 });
            writeWhole(this.pathOf(key), Buffer.concat([Buffer.from(`${sumOf(String(status), out)}\n${status}\n`), out]));
            dropOldest(this.folder, ending, mostKept);
        } catch {
            // A full disk or a folder that may not be written to costs time at the next check and nothing else.
        }
    }

    private pathOf(key: string): string {
        return join(this.folder, `${key}${ending}`);
    }
}

/** The first two lines and what follows them. */
function split(kept: Buffer): readonly [string, string, Buffer] {
    const first = kept.indexOf('\n');
    const second = kept.indexOf('\n', first + 1);
    return [kept.toString('utf8', 0, first), kept.toString('utf8', first + 1, second), kept.subarray(second + 1)];
}

function sumOf(status: string, out: Uint8Array): string {
    return createHash('sha256').update(`${status}\n`).update(out).digest('hex');
}
