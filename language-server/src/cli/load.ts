import { resolve } from 'node:path';
import { ExaminedProject } from '../examine.ts';
import { keepResolved } from '../model/proposal.ts';
import { Project } from '../project.ts';
import type { CheckOptions } from '../rules/check.ts';
import type { Localised } from '../rules/define.ts';
import { charactersOf, examineAll, Helpers } from './examined.ts';
import { type FileText, findPropFiles, largestFile, neighbours, readPropFile, shownPath } from './files.ts';
import type { FactsFolder, ReadSource } from './kept-facts.ts';
import { type Output, say, UsageError } from './output.ts';
import { Progress } from './progress.ts';

export interface LoadedFile {
    /** As it is shown and as the project knows it. */
    readonly path: string;
    readonly diskPath: string;
    readonly text: string;
    readonly byteOrderMark: boolean;
}

export interface Loaded {
    readonly project: Project;
    readonly files: readonly LoadedFile[];
    /** How many files could not be read: each was said in a line of its own. */
    readonly unreadable: number;
    /** Whether something was missing that may stand in files beside these. */
    readonly usedContext: boolean;
}

/** Why a file could not be read. */
export const whyUnreadable: Readonly<Record<Extract<FileText, { kind: 'unreadable' }>['reason'], Localised>> = {
    missing: { da: 'findes ikke', en: 'does not exist' },
    denied: { da: 'må ikke læses: adgang nægtet', en: 'may not be read: access denied' },
    folder: { da: 'er en mappe', en: 'is a folder' },
    'utf-16': { da: 'er gemt som UTF-16; gem den som UTF-8', en: 'is saved as UTF-16; save it as UTF-8' },
    binary: { da: 'er ikke en tekstfil', en: 'is no text file' },
    'not-utf-8': {
        da: 'er ikke gemt som UTF-8 (måske Windows-1252); gem den som UTF-8',
        en: 'is not saved as UTF-8 (perhaps Windows-1252); save it as UTF-8',
    },
    failed: { da: 'kunne ikke læses', en: 'could not be read' },
};

/** Every rule of a whole catalogue asks for all of its proposals: so many are kept, some 30 kB each. */
const mostResolved = 16_384;

/** The files that the paths name, not yet read. */
interface FoundFiles {
    readonly named: readonly string[];
    readonly paths: readonly string[];
    readonly missing: number;
}

/** The same as they lie on the disk. */
export interface ReadFiles {
    readonly named: readonly string[];
    readonly files: readonly ReadFile[];
    readonly missing: number;
    /** Of all text together. */
    readonly characters: number;
    /** Whether there is more text than was to be held: each is then read again whenever somebody asks for it. */
    readonly many: boolean;
}

type TextContent = Extract<FileText, { kind: 'text' }>;

interface ReadFile {
    readonly path: string;
    readonly diskPath: string;
    readonly content: FileText;
}

/** Reads all .prop files that the paths name into a project; what cannot be read is said, one line a file. */
export function loadProject(paths: readonly string[], output: Output): Loaded {
    return projectOf(readFiles(paths, output), output);
}

/** `most` characters of text are held. */
export function readFiles(named: readonly string[], output: Output, most = Number.POSITIVE_INFINITY): ReadFiles {
    return readFound(findFiles(named, output), output, most);
}

export function readFound({ named, paths, missing }: FoundFiles, output: Output, most: number): ReadFiles {
    const here = process.cwd();
    let files: ReadFile[] = [];
    let characters = 0;
    for (const diskPath of paths) {
        const file = { path: shownPath(diskPath, here), diskPath, content: readPropFile(diskPath) };
        const before = characters;
        if (file.content.kind === 'text') characters += file.content.characters;
        if (before <= most && characters > most) files = files.map((each) => readAgain(each, output));
        files.push(characters > most ? readAgain(file, output) : file);
    }
    return { named, files, missing, characters, many: characters > most };
}

/** The same file without its text: that is read again from the disk, and is an error where it has changed since. */
function readAgain({ path, diskPath, content }: ReadFile, output: Output): ReadFile {
    if (content.kind !== 'text') return { path, diskPath, content };
    const { kind: _kind, text: _text, ...known } = content;
    const text = () => {
        const now = readPropFile(diskPath);
        if (now.kind === 'text' && now.digest === known.digest) return now.text;
        throw new Error(`${path}: ${say(output, { da: 'filen er ændret undervejs', en: 'the file has changed meanwhile' })}`);
    };
    return { path, diskPath, content: textFrom(text, known) };
}

/** Apart from what the text was taken from, so that nothing holds that. */
function textFrom(textOf: () => string, known: Omit<TextContent, 'kind' | 'text'>): FileText {
    return {
        kind: 'text',
        ...known,
        get text() {
            return textOf();
        },
    };
}

/** Files that have been looked at one by one. */
export interface Examination extends Omit<Loaded, 'files'> {
    readonly project: ExaminedProject;
}

interface ExaminationOptions {
    /** Where facts of earlier runs are kept. */
    readonly facts?: FactsFolder | null;
    readonly helpers?: Helpers;
}

/** Looks at the files one by one, those whose facts are kept left out, with the help of other threads that end with it; context beside them is looked for where they need it. */
export async function examineFiles(
    read: ReadFiles,
    options: CheckOptions,
    output: Output,
    { facts = null, helpers = new Helpers() }: ExaminationOptions = {},
): Promise<Examination> {
    const { many } = read;
    try {
        const { sources, unreadable } = sourcesOf(read, output);
        if (facts === null) helpers.startFor(charactersOf(sources));
        const beside = filesBeside(read);
        const project = new ExaminedProject(sources, await examineAll(sources, options, helpers, facts, many));
        if (beside.length === 0 || !project.isIncomplete()) return { project, unreadable, usedContext: false };
        const all = [...sources, ...contextOf(beside)];
        return { project: new ExaminedProject(all, await examineAll(all, options, helpers, facts, many)), unreadable, usedContext: true };
    } finally {
        await helpers.end();
    }
}

function sourcesOf(read: ReadFiles, output: Output): { readonly sources: readonly ReadSource[]; readonly unreadable: number } {
    const sources: ReadSource[] = [];
    let unreadable = read.missing;
    for (const { path, content } of read.files) {
        sayWhatIsWrong(path, content, output);
        if (content.kind === 'unreadable') unreadable++;
        else if (content.kind === 'too-large') {
            sources.push({ path, text: '', digest: '', characters: 0, unread: { bytes: content.bytes, limit: largestFile }, context: false });
        } else sources.push(sourceOf(path, content, false));
    }
    return { sources, unreadable };
}

/** Its text is that of the content, which may be read again each time. */
function sourceOf(path: string, content: TextContent, context: boolean): ReadSource {
    return {
        path,
        get text() {
            return content.text;
        },
        digest: content.digest,
        characters: content.characters,
        unread: null,
        context,
    };
}

/** A line for a file that could not be read, or that holds nothing. */
function sayWhatIsWrong(path: string, content: FileText, output: Output): void {
    if (content.kind === 'unreadable') output.log(`${path}: ${say(output, whyUnreadable[content.reason])}\n`);
    else if (content.kind === 'text' && content.blank) output.log(`${path}: ${say(output, { da: 'filen er tom', en: 'the file is empty' })}\n`);
}

function contextOf(paths: readonly string[]): readonly ReadSource[] {
    return paths.flatMap((path) => {
        const content = readPropFile(path);
        return content.kind === 'text' ? [sourceOf(shownPath(path, process.cwd()), content, true)] : [];
    });
}

/** The .prop files beside those that were named, which may hold what they refer to. */
export function filesBeside({ named, files }: ReadFiles): readonly string[] {
    const loaded = new Set(files.map(({ diskPath }) => resolve(diskPath)));
    return neighbours(named).filter((path) => !loaded.has(path));
}

/** The project that some files make; context beside them is looked for where they need it. */
export function projectOf(read: ReadFiles, output: Output): Loaded {
    keepResolved(mostResolved);
    const project = new Project();
    const files: LoadedFile[] = [];
    let unreadable = read.missing;
    const progress = new Progress(output);
    for (const [index, { path, diskPath, content }] of read.files.entries()) {
        sayWhatIsWrong(path, content, output);
        if (content.kind === 'unreadable') unreadable++;
        else if (content.kind === 'too-large') project.setUnread(path, { bytes: content.bytes, limit: largestFile });
        else {
            project.setFile(path, content.text);
            files.push({ path, diskPath, text: content.text, byteOrderMark: content.byteOrderMark });
        }
        progress.show(index + 1, read.files.length);
    }
    progress.end();
    const usedContext = addContext(project, read.named, new Set(read.files.map(({ diskPath }) => resolve(diskPath))));
    return { project, files, unreadable, usedContext };
}

export function findFiles(named: readonly string[], output: Output): FoundFiles {
    let missing = 0;
    const found = new Set<string>();
    for (const path of named.length === 0 ? ['.'] : named) {
        try {
            for (const file of findPropFiles(path)) found.add(file);
        } catch {
            missing++;
            output.log(`${path}: ${say(output, whyUnreadable.missing)}\n`);
        }
    }
    if (found.size === 0 && missing === 0) {
        throw new UsageError({
            da: `Ingen .prop-filer i ${named.join(', ') || 'denne mappe'}.`,
            en: `No .prop files in ${named.join(', ') || 'this folder'}.`,
        });
    }
    return { named, paths: [...found], missing };
}

/**
 * Files named one by one may refer to a budget, a register or a proposal beside them: where something is missing, it is looked
 * for in the .prop files of their folders and of the folders above, up to where the program runs.
 */
function addContext(project: Project, paths: readonly string[], loaded: ReadonlySet<string>): boolean {
    if (!project.check({ only: ['unknown-reference'] }).some((file) => file.findings.length > 0)) return false;
    for (const path of neighbours(paths)) {
        const content = loaded.has(path) ? null : readPropFile(path);
        if (content?.kind === 'text') project.setContextFile(shownPath(path, process.cwd()), content.text);
    }
    return true;
}
