import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeWhole } from './write.ts';

/** What a command printed, and the status it ended with. */
export interface KeptResult {
    readonly status: number;
    /** UTF-8, as it is to be written out. */
    readonly out: Uint8Array;
}

/** So many results are kept, the ones used last. */
const mostKept = 20;

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
            const now = new Date();
            utimesSync(path, now, now);
            return { status: Number(status), out };
        } catch {
            return null;
        }
    }

    keep(key: string, { status, out }: KeptResult): void {
        try {
            mkdirSync(this.folder, { recursive: true, mode: 0o700 });
            writeWhole(this.pathOf(key), Buffer.concat([Buffer.from(`${sumOf(String(status), out)}\n${status}\n`), out]));
            this.dropOldest();
        } catch {
            // A full disk or a folder that may not be written to costs time at the next check and nothing else.
        }
    }

    private pathOf(key: string): string {
        return join(this.folder, `${key}.result`);
    }

    private dropOldest(): void {
        const results = readdirSync(this.folder).filter((name) => name.endsWith('.result'));
        const aged = results.map((name) => ({ path: join(this.folder, name), used: statSync(join(this.folder, name)).mtimeMs }));
        for (const { path } of aged.sort((a, b) => b.used - a.used).slice(mostKept)) rmSync(path, { force: true });
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

/** One name for some texts: their lengths are in it, so that no text can run into the next. */
export function digest(parts: Iterable<string>): string {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(`${part.length}:`).update(part);
    return hash.digest('hex');
}

/** The program as it was built: another build is another program. */
export function programIdentity(): readonly string[] {
    if (typeof __filename !== 'string') return [];
    const folder = dirname(__filename);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => {
            const { size, mtimeMs } = statSync(join(folder, name));
            return `${name} ${size} ${mtimeMs}`;
        });
}

/** The user's own folder for what can be made again, never the workspace; PROP_CACHE_DIR moves it. */
function cacheFolder(): string {
    const { PROP_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
    if (PROP_CACHE_DIR !== undefined && PROP_CACHE_DIR !== '') return PROP_CACHE_DIR;
    if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'provenu', 'cache');
    if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'provenu');
    return join(XDG_CACHE_HOME !== undefined && XDG_CACHE_HOME !== '' ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'provenu');
}
