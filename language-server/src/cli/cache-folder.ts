import { createHash } from 'node:crypto';
import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** The user's own folder for what can be made again, never the workspace; PROP_CACHE_DIR moves it. */
export function cacheFolder(): string {
    const { PROP_CACHE_DIR, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
    if (PROP_CACHE_DIR !== undefined && PROP_CACHE_DIR !== '') return PROP_CACHE_DIR;
    if (process.platform === 'win32') return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'provenu', 'cache');
    if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'provenu');
    return join(XDG_CACHE_HOME !== undefined && XDG_CACHE_HOME !== '' ? XDG_CACHE_HOME : join(homedir(), '.cache'), 'provenu');
}

/** One name for some texts: their lengths are in it, so that no text can run into the next. */
export function digest(parts: Iterable<string>): string {
    const hash = createHash('sha256');
    for (const part of parts) hash.update(`${part.length}:`).update(part);
    return hash.digest('hex');
}

let identity: readonly string[] | null = null;

/** The program as it was built, and what runs it: another build is another program. Looked at once a run. */
export function programIdentity(): readonly string[] {
    identity ??= identityNow();
    return identity;
}

function identityNow(): readonly string[] {
    if (typeof __filename !== 'string') return [process.version];
    const folder = dirname(__filename);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => {
            const { size, mtimeMs } = statSync(join(folder, name));
            return `${name} ${size} ${mtimeMs}`;
        });
    return [process.version, ...files];
}

/** Says that a file has just been used: those used last stay longest. In a folder that may not be written to it stays as it is. */
export function markUsed(path: string): void {
    try {
        const now = new Date();
        utimesSync(path, now, now);
    } catch {
        // It may be dropped sooner than others, and is made again.
    }
}

export interface MostKept {
    readonly files: number;
    readonly bytes: number;
}

/** Takes the files of an ending that were used longest ago out of the folder, with what was left of them half written, until what stays is not too much. */
export function dropOldest(folder: string, ending: string, most: MostKept): void {
    const names = readdirSync(folder).filter((name) => name.endsWith(ending) || (name.endsWith('.tmp') && name.includes(`${ending}.`)));
    const files = names.flatMap((name) => {
        const path = join(folder, name);
        const state = statSync(path, { throwIfNoEntry: false });
        return state === undefined ? [] : [{ path, used: state.mtimeMs, bytes: state.size }];
    });
    let [count, bytes] = [0, 0];
    for (const file of files.sort((a, b) => b.used - a.used)) {
        count++;
        bytes += file.bytes;
        if (count > most.files || bytes > most.bytes) rmSync(file.path, { force: true });
    }
}
