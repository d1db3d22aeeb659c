import { seemsToDeclare } from '../language/declares.ts';
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
    /** The files that are open in the editor stand in the session as they are typed. */
    open(): readonly string[];
    isOpen(uri: string): boolean;
    isStale(): boolean;
    /** One more budget or register is read: what names nothing but those that are can be checked. */
    declaredMore(): Promise<void>;
    /** All budgets and registers are read: what is open can be checked against them. */
    declared(): void;
    readonly progress: Progress;
}

/** A file of so many characters takes longer to read than somebody who asks should wait. */
export const longText = 200_000;
/** More lines than these about files that do not count help nobody. */
const mostTold = 50;
/** Reads a folder into the session a few files at a time, what declares something first; false where a newer loading took over. */
export async function loadFolder(folder: string, context: LoadingContext): Promise<boolean> {
    const { background, isStale, log } = context;
    const began = performance.now();
    const texts = await readTexts(folder, context);
    if (texts === null) return false;
    context.declared();
    const { files, others } = texts;
    let done = files - others.length;
    for (const file of others) {
        if (isStale()) return false;
        await take(file, context);
        context.progress.report(++done, files);
        await background.breathe();
    }
    log({ of: 'loaded', files, milliseconds: Math.round(performance.now() - began) });
    return true;
}

async function take({ uri, text }: Text, { session, background, isOpen, isStale }: LoadingContext): Promise<void> {
    if (isOpen(uri)) return;
    if (text.length < longText) session.setText(uri, text);
    else await background.run(session.project.settingFile(uri, text), () => isStale() || isOpen(uri));
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

interface Texts {
    readonly files: number;
    /** Those that declare nothing, and are not yet in the session. */
    readonly others: readonly Text[];
}

/** Reads the texts of a folder; those that declare something are taken into the session at once. */
async function readTexts(folder: string, context: LoadingContext): Promise<Texts | null> {
    const { host, background, isStale, log, warn, open, declaredMore } = context;
    await declaredMore();
    const others: Text[] = [];
    let files = 0;
    let leftOut = 0;
    let tooMany = 0;
    for await (const file of host.readFolder(folder, open())) {
        if (isStale()) return null;
        if ('leftOut' in file) {
            if (file.leftOut === 'too-many') tooMany++;
            if (leftOut++ < mostTold) log({ of: 'left out', uri: file.uri, reason: file.leftOut });
        } else {
            files++;
            if (!seemsToDeclare(file.text)) others.push(file);
            else {
                await take(file, context);
                await declaredMore();
            }
        }
        await background.breathe();
    }
    if (leftOut > mostTold) log({ of: 'more left out', count: leftOut - mostTold });
    log({ of: 'read', folder, files, leftOut });
    if (tooMany > 0) warn(onlySome(files, tooMany));
    return { files, others };
}
