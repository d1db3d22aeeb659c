import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, dropOldest, markUsed } from './cache-folder.ts';
import { OpenFile } from './write.ts';

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

    /** Begins to keep a result under a key, piece by piece as it is printed. */
    begin(key: string): Keeping {
        return new Keeping(this.pathOf(key), () => dropOldest(this.folder, ending, mostKept));
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
    return createHash('sha256').update(out).update(`\n${status}`).digest('hex');
}

/** What is written before the result: the sum of what follows, and the status, both known last. */
const headLength = 64 + 1 + 1 + 1;

/** A result that is being kept. Where that cannot be done, nothing is kept, and nobody is told. */
export class Keeping {
    private file: OpenFile | null = null;
    private readonly sum = createHash('sha256');
    private readonly kept: () => void;

    constructor(path: string, kept: () => void) {
        this.kept = kept;
        this.tryTo(() => {
            mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
            this.file = new OpenFile(path);
            this.file.write(' '.repeat(headLength));
        });
    }

    add(piece: Uint8Array): void {
        this.sum.update(piece);
        this.tryTo(() => this.file?.write(piece));
    }

    end(status: number): void {
        const sum = this.sum.update(`\n${status}`).digest('hex');
        this.tryTo(() => {
            this.file?.overwrite(`${sum}\n${status}\n`);
            this.file?.finish();
            this.file?.rename();
            this.kept();
        });
    }

    /** What was begun and not ended is taken away. */
    discard(): void {
        this.tryTo(() => this.file?.discard());
    }

    /** A full disk or a folder that may not be written to costs time at the next check and nothing else. */
    private tryTo(work: () => void): void {
        try {
            work();
        } catch {
            const { file } = this;
            this.file = null;
            this.tryTo(() => file?.discard());
        }
    }
}
