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

/** Files that belong together, written under temporary names; each is renamed once all are there: stopped halfway, nothing has changed. */
export class WholeFiles {
    private readonly begun: OpenFile[] = [];
    private readonly folder: string;

    constructor(folder: string) {
        this.folder = folder;
    }

    /** Opens a file; nothing stands under its name before its `rename`. */
    begin(name: string): OpenFile {
        mkdirSync(this.folder, { recursive: true });
        const file = new OpenFile(join(this.folder, name));
        this.begun.push(file);
        return file;
    }

    /** Takes away what is not in its place, finished or not. */
    discard(): void {
        for (const file of this.begun.splice(0)) file.discard();
    }
}

export class OpenFile {
    bytes = 0;
    private state: 'open' | 'finished' | 'gone' = 'open';
    private readonly descriptor: number;
    private readonly path: string;
    private readonly temporary: string;

    constructor(path: string) {
        this.path = path;
        this.temporary = `${path}.${process.pid}.tmp`;
        this.descriptor = openSync(this.temporary, 'w');
    }

    write(chunk: string | Uint8Array): void {
        const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
        for (let done = 0; done < bytes.length; ) done += writeSync(this.descriptor, bytes, done);
        this.bytes += bytes.length;
    }

    /** Puts a text in the place of as many bytes at the beginning. */
    overwrite(text: string): void {
        writeSync(this.descriptor, text, 0);
    }

    finish(): void {
        closeSync(this.descriptor);
        this.state = 'finished';
    }

    rename(): void {
        if (this.state !== 'finished') return;
        renameSync(this.temporary, this.path);
        this.state = 'gone';
    }

    discard(): void {
        if (this.state === 'gone') return;
        if (this.state === 'open') closeSync(this.descriptor);
        this.state = 'gone';
        rmSync(this.temporary, { force: true });
    }
}
