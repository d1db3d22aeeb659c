import type { Localised } from '../rules/define.ts';
import type { Background } from './background.ts';
import type { Decision } from './log.ts';
import type { Session } from './session.ts';
import type { WorkspaceHost } from './workspace-host.ts';

/** What is told of the progress: how many files of how many are read. */
export interface Progress {
    report(done: number, of: number): void;
}

export interface LoadingContext {
    readonly session: Session;
    readonly host: WorkspaceHost;
    readonly background: Background;
    log(decision: Decision): void;
    /** Says to the user what makes the check less than whole. */
    warn(message: Localised): void;
    isOpen(uri: string): boolean;
    isStale(): boolean;
    /** Budgets and registers are read: what is open can be checked against them. */
    declared(): void;
    readonly progress: Progress;
}

/** More lines than these about files that do not count help nobody. */
const mostTold = 50;
/** What other files may need to be understood: budgets, register entries. Looking for line breaks is three times as fast as `^`. */
const declares = /(?:^|[\r\n])[ \t]*(?:budget|sektor|sector|type|spor|track|udvalg|committee|konto|account)[ \t]+[^\s:]/;

/** Reads a folder into the session a few files at a time, what declares something first; false where a newer loading took over. */
export async function loadFolder(folder: string, context: LoadingContext): Promise<boolean> {
    const { session, background, isOpen, isStale, log } = context;
    const began = performance.now();
    const files = await readTexts(folder, context);
    if (files === null) return false;
    const declaring = files.filter(({ text }) => declares.test(text));
    const first = new Set(declaring);
    let done = 0;
    for (const file of [...declaring, ...files.filter((each) => !first.has(each))]) {
        if (isStale()) return false;
        if (!isOpen(file.uri)) session.setText(file.uri, file.text);
        done++;
        if (done === declaring.length) context.declared();
        context.progress.report(done, files.length);
        await background.breathe();
    }
    if (declaring.length === 0) context.declared();
    log({ of: 'loaded', files: files.length, milliseconds: Math.round(performance.now() - began) });
    return true;
}

/** A catalogue that is read in part is summed in part. */
function onlySome(read: number, tooMany: number): Localised {
    return {
        da: `Kun ${read} .prop-filer er læst; ${tooMany} er udeladt, for mappen har flere, end der læses i browseren. Kataloget er ikke helt: åbn en mindre mappe, eller åbn den i VS Code på computeren.`,
        en: `Only ${read} .prop files are read; ${tooMany} are left out, for the folder has more than are read in the browser. The catalogue is not whole: open a smaller folder, or open it in VS Code on the desktop.`,
    };
}

interface Text {
    readonly uri: string;
    readonly text: string;
}

async function readTexts(folder: string, { host, background, isStale, log, warn }: LoadingContext): Promise<readonly Text[] | null> {
    const files: Text[] = [];
    let leftOut = 0;
    let tooMany = 0;
    for await (const file of host.readFolder(folder)) {
        if (isStale()) return null;
        if ('leftOut' in file && file.leftOut === 'too-many') tooMany++;
        if ('text' in file) files.push(file);
        else if (leftOut++ < mostTold) log({ of: 'left out', uri: file.uri, reason: file.leftOut });
        await background.breathe();
    }
    if (leftOut > mostTold) log({ of: 'more left out', count: leftOut - mostTold });
    log({ of: 'read', folder, files: files.length, leftOut });
    if (tooMany > 0) warn(onlySome(files.length, tooMany));
    return files;
}
