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
    isOpen(uri: string): boolean;
    isStale(): boolean;
    /** Budgets and registers are read: what is open can be checked against them. */
    declared(): void;
    readonly progress: Progress;
}

/** More lines than these about files that do not count help nobody. */
const mostTold = 50;
/** What other files may need to be understood: budgets, register entries. */
const declares = /^[ \t]*(?:budget|sektor|sector|type|spor|track|udvalg|committee|konto|account)[ \t]+[^\s:]/m;

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

interface Text {
    readonly uri: string;
    readonly text: string;
}

async function readTexts(folder: string, { host, background, isStale, log }: LoadingContext): Promise<readonly Text[] | null> {
    const files: Text[] = [];
    let leftOut = 0;
    for await (const file of host.readFolder(folder)) {
        if (isStale()) return null;
        if ('text' in file) files.push(file);
        else if (leftOut++ < mostTold) log({ of: 'left out', uri: file.uri, reason: file.leftOut });
        await background.breathe();
    }
    if (leftOut > mostTold) log({ of: 'more left out', count: leftOut - mostTold });
    log({ of: 'read', folder, files: files.length, leftOut });
    return files;
}
