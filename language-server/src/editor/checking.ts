import type { Background } from './background.ts';
import { answered } from './background.ts';
import type { Decision } from './log.ts';
import type { Session } from './session.ts';

/**
 * Keystrokes closer than this are a burst, answered once, so long after its last: in milliseconds. A shorter wait would take the
 * unevenness with which keystrokes come in for the end of the burst.
 */
const burst = 60;
/** How long after the last change everything else is checked. */
const pauseBeforeAll = 300;

export interface CheckingContext {
    readonly session: Session;
    readonly background: Background;
    /** Runs work so that a mistake of ours is told and logged, and takes nothing down. */
    guarded(name: string, work: () => void | Promise<void>): Promise<void>;
    log(decision: Decision): void;
    /** A file that was typed in has been checked. */
    checked(uri: string): void;
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
    private timer: ReturnType<typeof setTimeout> | undefined;
    private allTimer: ReturnType<typeof setTimeout> | undefined;
    private latest = 0;
    private isHeld = false;
    private readonly waiting: (() => void)[] = [];
    private readonly context: CheckingContext;

    constructor(context: CheckingContext) {
        this.context = context;
    }

    edited(uri: string): void {
        const now = performance.now();
        const isBurst = now - this.lastEdit < burst;
        this.lastEdit = now;
        this.pending.add(uri);
        this.context.background.active();
        clearTimeout(this.timer);
        this.timer = undefined;
        if (this.isHeld) return;
        if (isBurst) this.timer = setTimeout(() => this.checkPending(), burst);
        else void answered().then(() => this.timer === undefined && this.checkPending());
        this.scheduleAll();
    }

    /** A question is asked of a file that was typed in since it was checked: its findings then speak of the newest text. */
    settle(uri: string): void {
        this.context.background.active();
        if (this.pending.has(uri)) this.context.session.checkFile(uri);
    }

    /** Nothing is checked until budgets and registers are known: without them it would be accused of what is not wrong. */
    hold(): void {
        this.isHeld = true;
        this.latest++;
        clearTimeout(this.timer);
        clearTimeout(this.allTimer);
    }

    /** Checks what is open. */
    release(open: Iterable<string>): void {
        this.isHeld = false;
        const { session, checked, guarded } = this.context;
        void guarded('check', () => {
            for (const uri of open) if (session.checkFile(uri) || this.pending.has(uri)) checked(uri);
            this.pending.clear();
            for (const go of this.waiting.splice(0)) go();
        });
    }

    /** Resolves once budgets and registers are known. */
    async released(): Promise<void> {
        if (this.isHeld) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }

    scheduleAll(): void {
        this.latest++;
        if (this.isHeld) return;
        clearTimeout(this.allTimer);
        this.allTimer = setTimeout(() => void this.context.guarded('check', () => this.checkAll()), pauseBeforeAll);
    }

    private checkPending(): void {
        const uris = [...this.pending];
        this.pending.clear();
        this.timer = undefined;
        void this.context.guarded('check', () => {
            for (const uri of uris) {
                this.context.session.checkFile(uri);
                this.context.checked(uri);
            }
        });
    }

    /** What is found on the way is told on the way: a later edit drops only what has not been looked at yet. */
    async checkAll(): Promise<void> {
        const { session, background, log, foundAnew } = this.context;
        const generation = ++this.latest;
        const began = performance.now();
        let changed = 0;
        const isDone = await background.run(
            (function* () {
                for (const uri of session.checkAll()) {
                    if (uri !== null) {
                        changed++;
                        foundAnew(uri);
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
