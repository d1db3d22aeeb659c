import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Run {
    /** Wall-clock seconds of each whole process. */
    readonly seconds: readonly number[];
    /** The most memory that any of them held, in MB; null where the system does not say. */
    readonly peak: number | null;
}

/** The command of this project's program. */
export function prop(...words: readonly string[]): readonly string[] {
    return [process.execPath, join(root, 'language-server/bin/prop.cjs'), ...words];
}

/** Runs a whole process `times` times, its output thrown away. Status 2 and over, or a signal, is a failure. */
export async function timed(command: readonly string[], times: number, env: NodeJS.ProcessEnv = {}): Promise<Run> {
    const seconds: number[] = [];
    let peak: number | null = null;
    for (let count = 0; count < times; count++) {
        const run = await once(command, env);
        seconds.push(run.seconds);
        if (run.peak !== null) peak = Math.max(peak ?? 0, run.peak);
    }
    return { seconds, peak };
}

function once(
    [program = '', ...words]: readonly string[],
    env: NodeJS.ProcessEnv,
): Promise<{ readonly seconds: number; readonly peak: number | null }> {
    return new Promise((resolve, reject) => {
        const began = performance.now();
        const child = spawn(program, words, { stdio: 'ignore', env: { ...process.env, ...env } });
        let peak: number | null = null;
        const watch = setInterval(() => {
            peak = peakOf(child.pid) ?? peak;
        }, 25);
        child.on('error', reject);
        child.on('exit', (status) => {
            clearInterval(watch);
            if (status === null || status > 1) reject(new Error(`${[program, ...words].join(' ')} ended with status ${status}`));
            else resolve({ seconds: (performance.now() - began) / 1000, peak });
        });
    });
}

/** The high-water mark of a process's memory in MB, on Linux. */
function peakOf(pid: number | undefined): number | null {
    try {
        const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
        return found === null ? null : Number(found[1]) / 1024;
    } catch {
        return null;
    }
}

export function isInstalled(program: string): boolean {
    return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** The first line a program says of its version; null where it is not installed. */
export function versionOf(program: string): string | null {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    return status === 0 ? (stdout.split('\n')[0]?.trim() ?? '') : null;
}

export function median(values: readonly number[]): number {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Median and least of a run, as the tables print them. */
export function shown({ seconds, peak }: Run): string {
    const digits = median(seconds) < 1 ? 3 : 2;
    const memory = peak === null ? '' : `, ${Math.round(peak)} MB`;
    return `${median(seconds).toFixed(digits)} s (least ${Math.min(...seconds).toFixed(digits)} s${memory})`;
}
