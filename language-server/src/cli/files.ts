import { hash } from 'node:crypto';
import { closeSync, type Dirent, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { readInto } from './read-into.ts';

/** Files over this are not read: a whole catalogue of a thousand proposals is half of it. */
export const largestFile = 4 * 1024 * 1024;

const ignoreFiles = ['.gitignore', '.ignore', '.propignore'];
const neverEntered = new Set(['node_modules', '.git']);

interface Rules {
    readonly folder: string;
    readonly rules: Ignore;
}

/** A .prop file that counts, or a file or folder that an ignore file leaves out. */
export interface FoundFile {
    readonly path: string;
    readonly counts: boolean;
}

/** The one function that decides which files count: what is named itself, and every .prop file below a folder that no ignore file leaves out. `enters` keeps to some of the folders below. */
export function* propFilesIn(path: string, enters: (folder: string) => boolean = () => true): Generator<FoundFile> {
    if (statSync(path).isDirectory()) yield* below(path, [], enters);
    else yield { path, counts: true };
}

export function findPropFiles(path: string): readonly string[] {
    return [...propFilesIn(path)].flatMap((found) => (found.counts ? [found.path] : []));
}

function* below(folder: string, inherited: readonly Rules[], enters: (folder: string) => boolean): Generator<FoundFile> {
    const rules = [...inherited, ...rulesOf(folder)];
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
        const path = join(folder, entry.name);
        const isFile = entry.isFile() && entry.name.endsWith('.prop');
        if (isNeverEntered(entry) || !(isFile || entry.isDirectory())) continue;
        if (isLeftOut(entry, path, rules)) yield { path, counts: false };
        else if (isFile) yield { path, counts: true };
        else if (enters(path)) yield* below(path, rules, enters);
    }
}

function isNeverEntered(entry: Dirent): boolean {
    return entry.isDirectory() && (neverEntered.has(entry.name) || entry.name.startsWith('.'));
}

function isLeftOut(entry: Dirent, path: string, rules: readonly Rules[]): boolean {
    return rules.some((each) => {
        const name = relative(each.folder, path).split(sep).join('/');
        return each.rules.ignores(entry.isDirectory() ? `${name}/` : name);
    });
}

function rulesOf(folder: string): readonly Rules[] {
    return ignoreFiles.flatMap((name) => {
        try {
            return [{ folder, rules: ignore().add(readFileSync(join(folder, name), 'utf8')) }];
        } catch {
            return [];
        }
    });
}

/** The .prop files in the folders of these files, and in the folders above them up to where the program runs. */
export function neighbours(paths: readonly string[]): readonly string[] {
    const here = process.cwd();
    const folders = new Set<string>();
    for (const path of paths) {
        for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
            folders.add(folder);
            if (folder === here || !folder.startsWith(here + sep)) break;
        }
    }
    return [...folders].flatMap((folder) =>
        readdirSync(folder)
            .filter((name) => name.endsWith('.prop'))
            .sort()
            .map((name) => join(folder, name)),
    );
}

export type FileText =
    | {
          readonly kind: 'text';
          readonly text: string;
          /** How long the text is. */
          readonly characters: number;
          /** There is nothing in it. */
          readonly blank: boolean;
          readonly byteOrderMark: boolean;
          /** Of the bytes as they lie on the disk. */
          readonly digest: string;
      }
    | { readonly kind: 'too-large'; readonly bytes: number }
    | { readonly kind: 'unreadable'; readonly reason: 'missing' | 'denied' | 'folder' | 'utf-16' | 'binary' | 'not-utf-8' | 'failed' };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Reads a file as UTF-8, with or without a byte order mark; says in one word why it cannot. */
export function readPropFile(path: string, largest = largestFile): FileText {
    try {
        const small = readSmall(path);
        if (small !== null) return decoded(small);
        const { size } = statSync(path);
        if (size > largest) return { kind: 'too-large', bytes: size };
        return decoded(readFileSync(path));
    } catch (error) {
        return { kind: 'unreadable', reason: reasonOf(error) };
    }
}

/** Room for one file of the usual kind: ten thousand of them are read without asking first how large each is. */
const room = Buffer.allocUnsafe(64 * 1024);

/** A file that fits in the room, valid until the next is read; null for a larger one. */
function readSmall(path: string): Uint8Array | null {
    const file = openSync(path, 'r');
    try {
        const length = readInto(file, room);
        return length < room.length ? room.subarray(0, length) : null;
    } finally {
        closeSync(file);
    }
}

/** A text from its bytes, wherever they were read. */
export function decoded(bytes: Uint8Array): FileText {
    const [first, second, third] = bytes;
    if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || looksLikeUtf16(bytes))
        return { kind: 'unreadable', reason: 'utf-16' };
    if (bytes.includes(0)) return { kind: 'unreadable', reason: 'binary' };
    try {
        const byteOrderMark = first === 0xef && second === 0xbb && third === 0xbf;
        const text = decoder.decode(bytes);
        return { kind: 'text', text, characters: text.length, blank: text.trim() === '', byteOrderMark, digest: hash('sha256', bytes, 'base64') };
    } catch {
        return { kind: 'unreadable', reason: hasControlCharacters(bytes) ? 'binary' : 'not-utf-8' };
    }
}

/** Mostly ASCII in two bytes a character: every other byte is 0. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
    const sample = bytes.subarray(0, 512);
    if (sample.length < 4 || !sample.includes(0)) return false;
    const zeros = (from: number) => sample.filter((byte, index) => index % 2 === from && byte === 0).length;
    const half = sample.length / 2;
    return (zeros(0) > half * 0.7 && zeros(1) === 0) || (zeros(1) > half * 0.7 && zeros(0) === 0);
}

function hasControlCharacters(bytes: Uint8Array): boolean {
    return bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
}

function reasonOf(error: unknown): Extract<FileText, { kind: 'unreadable' }>['reason'] {
    const code = (error as { readonly code?: string }).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    if (code === 'EACCES' || code === 'EPERM') return 'denied';
    return code === 'EISDIR' ? 'folder' : 'failed';
}

/** A path as it is shown: relative to where the program runs, where that is shorter. */
export function shownPath(path: string, from: string): string {
    const short = relative(from, path);
    return (short !== '' && !short.startsWith('..') ? short : path).split(sep).join('/') || basename(path);
}
