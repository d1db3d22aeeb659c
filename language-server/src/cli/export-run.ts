import { join } from 'node:path';
import type { ExportedFile } from '../exports/exported-file.ts';
import type { ExportRun } from '../exports/run.ts';
import { isSafeName } from '../exports/safe-name.ts';
import type { ExportReport } from '../json/export-report.ts';
import { shownPath } from './files.ts';
import type { Output } from './output.ts';
import { Progress } from './progress.ts';
import { type OpenFile, WholeFiles } from './write.ts';

type ReportedFile = ExportReport['files'][number];

/** Stopped with Ctrl-C: nothing of the export is left. */
export class Cancelled extends Error {}

/**
 * Writes an export to a folder: all files that can be made, or, when it is stopped, none. One that fails is named and does not
 * stop the others. Gives what became of each.
 */
export async function writeExport(
    files: AsyncIterable<ExportedFile>,
    folder: string,
    run: ExportRun,
    output: Output,
): Promise<ExportReport['files']> {
    const batch = new WholeFiles(folder);
    const progress = new Progress(output);
    const breath = new Breath();
    const reported: ReportedFile[] = [];
    let current = '';
    run.onProgress = (done, total) => progress.show(done, total, current);
    try {
        for await (const file of files) {
            current = file.name;
            reported.push(await writeFile(file, folder, batch, breath));
        }
        await breath.stopIfAsked();
        batch.rename();
        return reported;
    } finally {
        batch.discard();
        breath.end();
        progress.end();
    }
}

async function writeFile(file: ExportedFile, folder: string, batch: WholeFiles, breath: Breath): Promise<ReportedFile> {
    if (!isSafeName(file.name)) throw new Error(`unsafe file name: ${file.name}`);
    const path = shownPath(join(folder, file.name), process.cwd());
    const open = batch.begin(file.name);
    try {
        await writeChunks(file, open, breath);
    } catch (error) {
        open.discard();
        // The disk's own errors (full, denied) and a stop concern all files; what else goes wrong, this one.
        if (error instanceof Cancelled || (error as { readonly code?: unknown }).code !== undefined) throw error;
        return { path, bytes: 0, reason: error instanceof Error ? error.message : String(error) };
    }
    open.finish();
    return { path, bytes: open.bytes, reason: null };
}

async function writeChunks(file: ExportedFile, open: OpenFile, breath: Breath): Promise<void> {
    for await (const chunk of file.chunks) {
        open.write(chunk);
        await breath.draw();
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
