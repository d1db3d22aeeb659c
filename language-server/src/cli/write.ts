import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a whole file or nothing: to a temporary name beside it, then renamed. */
export function writeWhole(path: string, content: string | Uint8Array): void {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    try {
        writeFileSync(temporary, content);
        renameSync(temporary, path);
    } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
    }
}

/** Files that belong together, written under temporary names and renamed once all are there: stopped halfway, nothing has changed. */
export class WholeFiles {
    private readonly finished: { readonly temporary: string; readonly path: string }[] = [];
    private readonly folder: string;

    constructor(folder: string) {
        this.folder = folder;
    }

    /** Opens a file; nothing stands under its name before `rename`. */
    begin(name: string): OpenFile {
        mkdirSync(this.folder, { recursive: true });
        const path = join(this.folder, name);
        const temporary = `${path}.${process.pid}.tmp`;
        return new OpenFile(temporary, () => void this.finished.push({ temporary, path }));
    }

    /** Puts every finished file in its place. */
    rename(): void {
        for (const { temporary, path } of this.finished.splice(0)) renameSync(temporary, path);
    }

    /** Takes away what is finished but not in its place. */
    discard(): void {
        for (const { temporary } of this.finished.splice(0)) rmSync(temporary, { force: true });
    }
}

export class OpenFile {
    bytes = 0;
    private readonly descriptor: number;
    private readonly temporary: string;
    private readonly onFinished: () => void;

    constructor(temporary: string, onFinished: () => void) {
        this.temporary = temporary;
        this.onFinished = onFinished;
        this.descriptor = openSync(temporary, 'w');
    }

    write(chunk: string | Uint8Array): void {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor, bytes, done);
        this.bytes += bytes.length;
    }

    finish(): void {
        closeSync(this.descriptor);
        this.onFinished();
    }

    discard(): void {
        closeSync(this.descriptor);
        rmSync(this.temporary, { force: true });
    }
}
