import { join } from 'node:path';
import type { Examined, Source } from '../examine.ts';
import { cacheFolder, digest, dropOldest, markUsed } from './cache-folder.ts';
import { packExamined, unpackExamined } from './packed-examined.ts';
import { RecordFile } from './record-file.ts';

/** A file to be looked at, with a digest of its bytes on the disk. */
export interface ReadSource extends Source {
    readonly digest: string;
    /** How long its text is, which may have to be read again. */
    readonly characters: number;
}

/** What a file is known by: whatever is said of it by itself follows from this and from what it is looked at with. */
function nameOf({ path, digest, context, unread }: ReadSource): string {
    return JSON.stringify([path, digest, context, unread]);
}

/** Where what was found of single files is kept, for one program and one way of calling it. */
export class FactsFolder {
    private readonly settings: string;
    private readonly folder: string;
    private readonly most: MostFacts;

    /** `settings` names everything that files are looked at with but for other files. */
    constructor(settings: string, folder = cacheFolder(), most = mostFacts) {
        this.settings = settings;
        this.folder = folder;
        this.most = most;
    }

    /** What is kept of files that are looked at with these, which declare budgets and registers. */
    with(declaring: readonly ReadSource[]): KeptFacts {
        return new KeptFacts(this.folder, digest([this.settings, ...declaring.map(nameOf)]), this.most);
    }
}

/** How many bytes are kept. */
export interface MostFacts {
    /** Of one catalogue, checked in one way. */
    readonly ofOne: number;
    readonly ofAll: number;
    /** Of files that have changed since, beside as much as there is of those that have not. */
    readonly outdated: number;
}

const megabyte = 1024 * 1024;
const mostFacts: MostFacts = { ofOne: 256 * megabyte, ofAll: 512 * megabyte, outdated: megabyte };
const mostFiles = 100;
const ending = '.facts';
/** So much is written at once. */
const bytesAtOnce = megabyte;
/** So many files stand in a record at most, where one thread looks at them after one another. */
export const filesInARecord = 32;

/**
 * What was found of single files, a record for some of them at a time. Where a record is not whole, nothing is read from it on and all is written
 * anew; so it is where most is of files that have changed since. A folder that cannot be read or written costs time and nothing else.
 */
export class KeptFacts {
    private readonly folder: string;
    private readonly file: RecordFile;
    private readonly most: MostFacts;
    private size = 0;
    private isWorn = false;
    private failed = false;
    private waiting: Uint8Array[] = [];
    private waitingBytes = 0;

    constructor(folder: string, key: string, most: MostFacts) {
        this.folder = folder;
        this.most = most;
        this.file = new RecordFile(join(folder, `${key}${ending}`), key);
    }

    /** What is kept of these files as they are now, in their order. */
    find(sources: readonly ReadSource[]): (Examined | undefined)[] {
        const found = new Array<Examined | undefined>(sources.length).fill(undefined);
        const wanted = new Map(sources.map((source, index) => [nameOf(source), index]));
        let outdated = 0;
        try {
            for (const body of this.file.read()) {
                this.size += body.length;
                outdated += body.length * takeFrom(body, wanted, found);
            }
        } catch {
            this.isWorn = true;
        }
        if (outdated > this.size - outdated + this.most.outdated) this.isWorn = true;
        return found;
    }

    /** Keeps what was found of some files, as it was packed. */
    keep(sources: readonly ReadSource[], packed: Uint8Array): void {
        if (this.isWorn || this.failed) return;
        const record = this.recordOf(sources, packed);
        this.waiting.push(record);
        this.waitingBytes += record.length;
        if (this.waitingBytes >= bytesAtOnce) this.write();
    }

    /** Ends the keeping, where all that is known is at hand. */
    end(sources: readonly ReadSource[], examined: readonly Examined[]): void {
        try {
            if (this.isWorn) this.file.replace(this.recordsOf(sources, examined));
            else this.write();
            markUsed(this.file.path);
            dropOldest(this.folder, ending, { files: mostFiles, bytes: this.most.ofAll });
        } catch {
            // The next check takes its time.
        }
    }

    private write(): void {
        const { waiting, waitingBytes } = this;
        this.waiting = [];
        this.waitingBytes = 0;
        if (waitingBytes === 0 || this.failed) return;
        try {
            if (this.size + waitingBytes > this.most.ofOne) this.failed = true;
            else this.file.append(waiting);
            this.size += waitingBytes;
        } catch {
            this.failed = true;
        }
    }

    private *recordsOf(sources: readonly ReadSource[], examined: readonly Examined[]): Generator<Uint8Array> {
        let size = 0;
        for (let first = 0; first < sources.length; first += filesInARecord) {
            const last = first + filesInARecord;
            const record = this.recordOf(sources.slice(first, last), packExamined(examined.slice(first, last)));
            size += record.length;
            if (size > this.most.ofOne) return;
            yield record;
        }
    }

    /** The names of the files, how long they are being said first, and what was found of them. */
    private recordOf(sources: readonly ReadSource[], packed: Uint8Array): Uint8Array {
        const names = Buffer.from(sources.map(nameOf).join('\n'));
        const length = Buffer.alloc(lengthOfNames);
        length.writeUInt32LE(names.length);
        return this.file.recordOf(Buffer.concat([length, names, packed]));
    }
}

const lengthOfNames = 4;

/** Takes what a record holds of the files that are wanted; gives the part of it, from 0 to 1, that nobody wants any more. */
function takeFrom(body: Buffer, wanted: ReadonlyMap<string, number>, found: (Examined | undefined)[]): number {
    const end = lengthOfNames + body.readUInt32LE(0);
    const names = body.toString('utf8', lengthOfNames, end).split('\n');
    const places = names.map((name) => wanted.get(name)).map((place) => (place === undefined || found[place] !== undefined ? null : place));
    const outdated = places.filter((place) => place === null).length;
    if (outdated === names.length) return 1;
    for (const [index, examined] of unpackExamined(body.subarray(end)).entries()) {
        const place = places[index] ?? null;
        if (place !== null) found[place] = examined;
    }
    return outdated / names.length;
}
