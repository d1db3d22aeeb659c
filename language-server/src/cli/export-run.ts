import { join } from 'node:path';
import type { Chunk, ExportedFile } from '../exports/exported-file.ts';
import type { ExportRun } from '../exports/run.ts';
import { isSafeName } from '../exports/safe-name.ts';
import type { ExportReport } from '../json/export-report.ts';
import { diskReason } from './disk-error.ts';
import { shownPath } from './files.ts';
import { type Output, say } from './output.ts';
import { Progress } from './progress.ts';
import { ScratchFile } from './scratch-file.ts';
import { type OpenFile, WholeFiles } from './write.ts';

type ReportedFile = ExportReport['files'][number];

/** Stopped with Ctrl-C: nothing of the export is left. */
export class Cancelled extends Error {}

/**
 * Writes an export to a folder: all files that can be made, or, when it is stopped, none. One that fails is named and does not
 * stop the others. Gives what became of each. Files `side by side` are written all at once, a piece of each in turn.
 */
export async function writeExport(
    files: AsyncIterable<ExportedFile>,
    sideBySide: boolean,
    folder: string,
    run: ExportRun,
    output: Output,
): Promise<ExportReport['files']> {
    const batch = new WholeFiles(folder);
    const scratch = new ScratchFile(folder);
    const progress = new Progress(output);
    const breath = new Breath();
    const written: Writing[] = [];
    let current = '';
    run.onProgress = (done, total) => progress.show(done, total, current);
    run.scratch = scratch;
    try {
        for await (const group of sideBySide ? inOneGroup(files) : eachByItself(files)) {
            const writing = group.map((file) => new Writing(file, folder, batch));
            for (let open: readonly Writing[] = writing; open.length > 0; open = open.filter((each) => !each.isDone)) {
                for (const each of open) {
                    current = each.name;
                    await each.step();
                    await breath.draw();
                }
            }
            written.push(...writing);
        }
        await breath.stopIfAsked();
        for (const each of written) each.place(output);
        return written.map((each) => each.report);
    } finally {
        batch.discard();
        scratch.discard();
        breath.end();
        progress.end();
    }
}

async function* eachByItself(files: AsyncIterable<ExportedFile>): AsyncGenerator<readonly ExportedFile[]> {
    for await (const file of files) yield [file];
}

async function* inOneGroup(files: AsyncIterable<ExportedFile>): AsyncGenerator<readonly ExportedFile[]> {
    const all: ExportedFile[] = [];
    for await (const file of files) all.push(file);
    yield all;
}

/** A file that is being written, piece by piece. */
class Writing {
    readonly name: string;
    isDone = false;
    private readonly path: string;
    private readonly open: OpenFile;
    private readonly pieces: Iterator<Chunk> | AsyncIterator<Chunk>;
    private reason: string | null = null;

    constructor({ name, chunks }: ExportedFile, folder: string, batch: WholeFiles) {
        if (!isSafeName(name)) throw new Error(`unsafe file name: ${name}`);
        this.name = name;
        this.path = shownPath(join(folder, name), process.cwd());
        this.open = batch.begin(name);
        this.pieces = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
    }

    get report(): ReportedFile {
        return { path: this.path, bytes: this.reason === null ? this.open.bytes : 0, reason: this.reason };
    }

    /** Writes one piece. */
    async step(): Promise<void> {
        try {
            const next = await this.pieces.next();
            if (next.done !== true) return this.open.write(next.value);
            this.open.finish();
        } catch (error) {
            this.open.discard();
            // The disk's own errors (full, denied) concern all files; what else goes wrong, this one.
            if (diskReason(error) !== null) throw error;
            this.reason = error instanceof Error ? error.message : String(error);
        }
        this.isDone = true;
    }

    /** Puts the whole file where it belongs. What stands there and cannot be written over stays, and is named; the others are placed all the same. */
    place(output: Output): void {
        try {
            this.open.rename();
        } catch (error) {
            const reason = diskReason(error);
            if (reason === null) throw error;
            this.reason = say(output, reason);
        }
    }
}

/** Lets the program hear Ctrl-C while it works, as often as it is pressed. */
class Breath {
    private stopped = false;
    private last = Date.now();
    private readonly stop = () => {
        this.stopped = true;
    };

    constructor() {
        process.on('SIGINT', this.stop);
        process.on('SIGTERM', this.stop);
    }

    async draw(): Promise<void> {
        if (Date.now() - this.last >= 50) await this.stopIfAsked();
    }

    async stopIfAsked(): Promise<void> {
        await new Promise((resolve) => setImmediate(resolve));
        this.last = Date.now();
        if (this.stopped) throw new Cancelled();
    }

    end(): void {
        process.off('SIGINT', this.stop);
        process.off('SIGTERM', this.stop);
    }
}
