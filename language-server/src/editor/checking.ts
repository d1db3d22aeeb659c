import type { Background } from './background.ts';
import { answered } from './background.ts';
import type { Progress } from './loading.ts';
import type { Decision } from './log.ts';
import type { Session } from './session.ts';

/** Keystrokes closer than this are a burst, answered once, so long after its last: in milliseconds. */
const rest = 60;
/** So many of them are surely one, whose unevenness is not to be taken for its end: it ends with a rest of this length. */
const sureBurst = 3;
const sureRest = 100;
/** A keystroke taken up so soon after the work for the one before had been waiting for it: in milliseconds. */
const queued = 5;
/** How long a check may take before it goes on in slices, in milliseconds. */
const atOnce = 40;
/** So many proposals fill a screen: what was found in them is told while the others are looked at. */
const screenful = 20;
/** How long after the last change everything else is checked. */
const pauseBeforeAll = 300;

export interface CheckingContext {
    readonly session: Session;
    readonly background: Background;
    /** Runs work so that a mistake of ours is told and logged, and takes nothing down. */
    guarded(name: string, work: () => void | Promise<void>): Promise<void>;
    log(decision: Decision): void;
    /** A file that was typed in has been checked, or what is in view of it; `isRest` where that had been told before. */
    checked(uri: string, isRest: boolean): void;
    /** A bar in the client, for a check that takes long. */
    progress(): Promise<Progress & { done(): void }>;
    /** The findings of a file are no longer what they were, some file having changed. */
    foundAnew(uri: string): void;
    /** Everything has been looked at, and the findings of so many files are new. */
    changed(count: number): void;
}

/**
 * Decides when what is checked. A single keystroke is answered at once, a burst when it pauses; everything beside the file that is
 * typed in follows in the background, and is begun anew where an edit has made it stale.
 */
export class Checking {
    private readonly pending = new Set<string>();
    private lastEdit = Number.NEGATIVE_INFINITY;
    private lastWork = Number.NEGATIVE_INFINITY;
    /** Rises with whatever makes a check that is under way stale. */
    private edits = 0;
    /** How many keystrokes in a row were close to the one before. */
    private quick = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private allTimer: ReturnType<typeof setTimeout> | undefined;
    private latest = 0;
    private isHeld = false;
    private readonly waiting: (() => void)[] = [];
    private readonly context: CheckingContext;

    constructor(context: CheckingContext) {
        this.context = context;
    }

    /** A document says something else; it was read from `began` until now. */
    edited(uri: string, began: number): void {
        const isQuick = began - this.lastWork < queued || began - this.lastEdit < this.restNeeded;
        this.quick = isQuick ? this.quick + 1 : 0;
        this.edits++;
        this.lastEdit = began;
        this.lastWork = performance.now();
        this.pending.add(uri);
        this.context.background.active();
        clearTimeout(this.timer);
        this.timer = undefined;
        if (!this.isReady(uri)) return;
        if (isQuick) this.timer = setTimeout(() => this.checkUnlessTyping(), this.restNeeded);
        else this.checkUnlessTyping();
        this.scheduleAll();
    }

    private get restNeeded(): number {
        return this.quick >= sureBurst ? sureRest : rest;
    }

    /**
     * A question is asked of a file that was typed in since it was checked: its findings then speak of the newest text, those of a file of
     * many proposals perhaps of some of them only.
     */
    settle(uri: string): void {
        this.context.background.active();
        if (!this.pending.has(uri) || !this.isReady(uri)) return;
        const { session } = this.context;
        const began = performance.now();
        for (const asked of session.checking(uri)) if (asked >= screenful && performance.now() - began > atOnce) return session.checkSoFar(uri);
        session.checkFile(uri);
    }

    /** What names budgets and register entries that are not read yet would be accused of what is not wrong. */
    private isReady(uri: string): boolean {
        return !this.isHeld || this.context.session.isGrounded(uri);
    }

    /** Nothing is checked before the budgets and registers that it names are known. */
    hold(): void {
        this.isHeld = true;
        this.edits++;
        this.context.background.hurries = true;
        this.latest++;
        clearTimeout(this.timer);
        clearTimeout(this.allTimer);
    }

    /** Checks what is open and names nothing that is still to be read. */
    async releaseGrounded(open: readonly string[]): Promise<void> {
        const { session } = this.context;
        await this.checkEach(open.filter((uri) => this.pending.has(uri) && session.isGrounded(uri)));
        this.wake();
    }

    /** Budgets and registers are known: checks what is open, and resolves once that is done. */
    release(open: Iterable<string>): Promise<void> {
        this.isHeld = false;
        this.context.background.hurries = false;
        const checked = this.checkEach(open);
        this.wake();
        return checked;
    }

    private wake(): void {
        for (const go of this.waiting.splice(0)) go();
    }

    /** Resolves once what a file names is known. */
    async released(uri: string): Promise<void> {
        while (!this.isReady(uri)) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }

    /** What is found in all files together is worth nothing before they are read. */
    scheduleAll(): void {
        this.latest++;
        if (this.isHeld || this.context.session.isReading) return;
        clearTimeout(this.allTimer);
        this.allTimer = setTimeout(() => void this.context.guarded('check', () => this.checkAll()), pauseBeforeAll);
    }

    /** Keystrokes that have come in meanwhile are read first: one read later would make the answer stale. */
    private checkUnlessTyping(): void {
        const { edits } = this;
        void answered()
            .then(answered)
            .then(() => {
                if (edits === this.edits) void this.checkEach([...this.pending].filter((uri) => this.isReady(uri)));
            });
    }

    private checkEach(uris: Iterable<string>): Promise<void> {
        const { edits } = this;
        return this.context.guarded('check', async () => {
            for (const uri of uris) if (edits === this.edits) await this.check(uri);
        });
    }

    /** Checks one file, where it has many proposals in slices; an edit drops what is left, to be begun anew. */
    private async check(uri: string): Promise<void> {
        const { session, background, checked } = this.context;
        const { edits } = this;
        const began = performance.now();
        let bar: Awaited<ReturnType<CheckingContext['progress']>> | undefined;
        try {
            for (const asked of session.checking(uri)) {
                if (performance.now() - began < atOnce) continue;
                if (bar === undefined && asked >= screenful) {
                    session.checkSoFar(uri);
                    checked(uri, false);
                    bar = await this.context.progress();
                }
                bar?.report(asked, session.project.workspace.proposalsIn(uri).length);
                await background.breathe();
                if (edits !== this.edits) return;
            }
        } finally {
            bar?.done();
        }
        const isRest = session.isHalfChecked(uri);
        const isNew = session.checkFile(uri);
        if (this.pending.delete(uri) || isNew) checked(uri, isRest);
        this.lastWork = performance.now();
    }

    /** What is found on the way is told on the way: a later edit drops only what has not been looked at yet. */
    async checkAll(): Promise<void> {
        const { session, background, log, foundAnew } = this.context;
        const { pending } = this;
        const generation = ++this.latest;
        const began = performance.now();
        let changed = 0;
        const isDone = await background.run(
            (function* () {
                for (const uri of session.checkAll()) {
                    if (uri !== null) {
                        changed++;
                        if (!pending.has(uri)) foundAnew(uri);
                    }
                    yield;
                }
            })(),
            () => generation !== this.latest,
        );
        this.context.changed(changed);
        const milliseconds = Math.round(performance.now() - began);
        log(isDone ? { of: 'checked', files: session.project.paths.length, changed, milliseconds } : { of: 'dropped', work: 'check' });
    }
}
