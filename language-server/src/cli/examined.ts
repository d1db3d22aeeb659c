import { availableParallelism } from 'node:os';
import { declares, type Examined, Examiner } from '../examine.ts';
import { seemsToDeclare } from '../language/declares.ts';
import type { CheckOptions } from '../rules/check.ts';
import { bundleFile } from './bundled.ts';
import { Helper, type Result } from './helper-thread.ts';
import { type FactsFolder, filesInARecord, type KeptFacts, type ReadSource } from './kept-facts.ts';
import { ExaminedPackets, packExamined, unpackExamined } from './packed-examined.ts';

/**
 * Every file looked at by itself, in the order of `sources`, or found again where that is kept. Which of them declare budgets and registers is
 * guessed from their lines first; where one turns out to do so unexpectedly, all are looked at once more with it. Of `many` what was found is
 * packed as soon as a file has been looked at.
 */
export async function examineAll(
    sources: readonly ReadSource[],
    options: CheckOptions,
    helpers: Helpers,
    facts: FactsFolder | null,
    many: boolean,
): Promise<readonly Examined[]> {
    const declaring = new Set(sources.filter(({ text }) => seemsToDeclare(text)));
    for (;;) {
        const known = sources.filter((source) => declaring.has(source));
        const examined = await examineOrFind(known, sources, options, helpers, facts?.with(known) ?? null, many);
        const unexpected = sources.filter((source, index) => !declaring.has(source) && declares(examined[index]));
        if (unexpected.length === 0) return examined;
        for (const source of unexpected) declaring.add(source);
    }
}

/** What a file of one proposal comes to. */
export const charactersOfUsualFile = 2_000;
/** Of less text a thread takes no share worth its start: it loads the program and has all of it to warm up. */
const charactersToAHelper = 6_000_000;
const mostHelpers = 7;
/** Text that is given to a thread at once; each helper has one more task than it works on. */
const charactersInATask = filesInARecord * charactersOfUsualFile;
const tasksAhead = 2;

/** The threads that look at files beside this one; whoever makes this ends it. */
export class Helpers {
    private readonly started: Helper[] = [];

    /** Those that so much text is worth: they load the program while this thread goes on. */
    startFor(characters: number): readonly Helper[] {
        const program = bundleFile();
        if (program === null) return [];
        const worth = helpersFor(characters);
        while (this.started.length < worth) this.started.push(new Helper(program));
        return this.started.slice(0, worth);
    }

    async end(): Promise<void> {
        await Promise.all(this.started.map((helper) => helper.end()));
    }
}

/** How many threads are worth starting beside this one: PROP_THREADS says how many there are to be in all. */
function helpersFor(characters: number): number {
    const asked = Number(process.env.PROP_THREADS);
    if (Number.isInteger(asked) && asked >= 1) return Math.min(mostHelpers, asked - 1, Math.ceil(characters / charactersInATask));
    return Math.min(mostHelpers, availableParallelism() - 1, Math.floor(characters / charactersToAHelper));
}

export function charactersOf(sources: readonly ReadSource[]): number {
    return sources.reduce((sum, { characters }) => sum + characters, 0);
}

async function examineOrFind(
    declaring: readonly ReadSource[],
    sources: readonly ReadSource[],
    options: CheckOptions,
    helpers: Helpers,
    kept: KeptFacts | null,
    many: boolean,
): Promise<readonly Examined[]> {
    const found = kept?.find(sources) ?? [];
    const missing = sources.filter((_, index) => found[index] === undefined);
    const made = missing.length === 0 ? [] : await examineWith(declaring, missing, options, helpers.startFor(charactersOf(missing)), kept, many);
    const rest = made.values();
    const all = sources.flatMap((_, index) => found[index] ?? rest.next().value ?? []);
    kept?.end(sources, all);
    return all;
}

async function examineWith(
    declaring: readonly ReadSource[],
    sources: readonly ReadSource[],
    options: CheckOptions,
    helpers: readonly Helper[],
    kept: KeptFacts | null,
    many: boolean,
): Promise<readonly Examined[]> {
    for (const helper of helpers) helper.begin(declaring, options);
    const all = many ? new ExaminedPackets(sources.length) : new ExaminedList(sources.length);
    let next = 0;
    const takeIn = ({ first, packed }: Result) => {
        const examined = unpackExamined(packed);
        for (const [index, each] of examined.entries()) all.take(first + index, each);
        kept?.keep(sources.slice(first, first + examined.length), packed);
    };
    const supply = (helper: Helper) => {
        for (let result = helper.take(); result !== null; result = helper.take()) takeIn(result);
        while (helper.underway < tasksAhead && next < sources.length) {
            const task = taskFrom(sources, next);
            helper.give({ first: next, sources: task });
            next += task.length;
        }
    };
    for (const helper of helpers) supply(helper);
    const examiner = new Examiner(declaring, options);
    const own = new OwnPart(kept);
    while (next < sources.length) {
        const index = next++;
        const source = sources[index];
        const examined = source === undefined ? undefined : own.took(source, examiner.examine(source));
        if (examined !== undefined) all.take(index, examined);
        for (const helper of helpers) supply(helper);
    }
    own.end();
    for (const helper of helpers) while (helper.underway > 0) takeIn(await helper.next());
    return all.end();
}

/** The files from one on that a thread is given at once. */
function taskFrom(sources: readonly ReadSource[], first: number): readonly ReadSource[] {
    let end = first;
    let characters = 0;
    while (end < sources.length && end - first < filesInARecord && (end === first || characters < charactersInATask)) {
        characters += sources[end]?.characters ?? 0;
        end++;
    }
    return sources.slice(first, end);
}

/** What was found of files, as it is. */
class ExaminedList {
    private readonly all: Examined[];

    constructor(files: number) {
        this.all = new Array<Examined>(files);
    }

    take(index: number, examined: Examined): void {
        this.all[index] = examined;
    }

    end(): readonly Examined[] {
        return this.all;
    }
}

/** What this thread has found, kept some files at a time. */
class OwnPart {
    private readonly kept: KeptFacts | null;
    private sources: ReadSource[] = [];
    private examined: Examined[] = [];

    constructor(kept: KeptFacts | null) {
        this.kept = kept;
    }

    took(source: ReadSource, examined: Examined): Examined {
        if (this.kept === null) return examined;
        this.sources.push(source);
        this.examined.push(examined);
        if (this.sources.length === filesInARecord) this.end();
        return examined;
    }

    end(): void {
        if (this.sources.length > 0) this.kept?.keep(this.sources, packExamined(this.examined));
        this.sources = [];
        this.examined = [];
    }
}
