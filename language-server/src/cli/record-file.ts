import { createHash } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { readInto } from './read-into.ts';
import { OpenFile } from './write.ts';

/** Four bytes say how long a record is, the others are its checksum. */
const checksumStart = 4;
const headerLength = checksumStart + 32;

/**
 * A file of records that only grows. Each record has a checksum in which the key of the whole file has a part, so that neither a record that was
 * cut off, nor a changed one, nor one of another file is taken for whole. Several programs may append at once: what is appended is
 * written in one piece.
 */
export class RecordFile {
    readonly path: string;
    private readonly key: string;

    constructor(path: string, key: string) {
        this.path = path;
        this.key = key;
    }

    /** The records that are there, from the first on; throws where one is not whole. */
    *read(): Generator<Buffer> {
        const file = openIfThere(this.path);
        if (file === null) return;
        try {
            const { size } = fstatSync(file);
            for (let at = 0; at < size; ) {
                const body = this.readRecord(file, size - at);
                at += headerLength + body.length;
                yield body;
            }
        } finally {
            closeSync(file);
        }
    }

    private readRecord(file: number, left: number): Buffer {
        const header = Buffer.alloc(headerLength);
        readInto(file, header);
        const length = header.readUInt32LE(0);
        if (length > left - headerLength) throw new Error(`${this.path}: the last record is cut off`);
        // Memory of its own: what is made of a record may be a view of it.
        const body = Buffer.allocUnsafeSlow(length);
        readInto(file, body);
        if (!header.subarray(checksumStart).equals(this.checksum(body))) throw new Error(`${this.path}: a record is damaged`);
        return body;
    }

    append(records: readonly Uint8Array[]): void {
        mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
        appendFileSync(this.path, Buffer.concat(records), { mode: 0o600 });
    }

    /** Puts other records in the place of all that are there, at once. */
    replace(records: Iterable<Uint8Array>): void {
        mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 });
        const file = new OpenFile(this.path);
        try {
            for (const record of records) file.write(record);
            file.finish();
            file.rename();
        } finally {
            file.discard();
        }
    }

    /** A record as it stands in the file. */
    recordOf(body: Uint8Array): Uint8Array {
        const record = Buffer.allocUnsafe(headerLength + body.length);
        record.writeUInt32LE(body.length, 0);
        record.set(this.checksum(body), checksumStart);
        record.set(body, headerLength);
        return record;
    }

    private checksum(body: Uint8Array): Buffer {
        return createHash('sha256').update(this.key).update(body).digest();
    }
}

function openIfThere(path: string): number | null {
    try {
        return openSync(path, 'r');
    } catch {
        return null;
    }
}
