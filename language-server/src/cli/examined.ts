import { availableParallelism } from 'node:os';
import { declares, type Examined, Examiner, type Source } from '../examine.ts';
import { seemsToDeclare } from '../language/declares.ts';
import type { CheckOptions } from '../rules/check.ts';
import { Helper } from './helper-thread.ts';

/**
 * Every file looked at by itself, in the order of `sources`. Which of them declare budgets and registers is guessed from their lines first;
 * where one turns out to do so unexpectedly, all are looked at once more with it.
 */
export async function examineAll(sources: readonly Source[], options: CheckOptions, helpers: readonly Helper[]): Promise<readonly Examined[]> {
    const declaring = new Set(sources.filter(({ text }) => seemsToDeclare(text)));
    for (;;) {
        const known = sources.filter((source) => declaring.has(source));
        const examined = await examineWith(known, sources, options, helpers);
        const unexpected = sources.filter((source, index) => !declaring.has(source) && declares(examined[index]));
        if (unexpected.length === 0) return examined;
        for (const source of unexpected) declaring.add(source);
    }
}

/** Of fewer files a thread takes no share worth its start: it loads the program and has all of it to warm up. */
const filesToAHelper = 3_000;
const mostHelpers = 7;

/** The threads that so many files are worth, which load the program while this one goes on; whoever starts them ends them. */
export function startHelpers(files: number): readonly Helper[] {
    return Array.from({ length: helpersFor(files) }, () => new Helper(__filename));
}

/** How many threads are worth starting beside this one: PROP_THREADS says how many there are to be in all. None where the program does not run from its bundle. */
function helpersFor(files: number): number {
    if (typeof __filename !== 'string' || !__filename.endsWith('.cjs')) return 0;
    const asked = Number(process.env.PROP_THREADS);
    if (Number.isInteger(asked) && asked >= 1) return Math.min(mostHelpers, asked - 1);
    return Math.min(mostHelpers, availableParallelism() - 1, Math.floor(files / filesToAHelper));
}

/** So many files are a task; each helper has one more task than it works on. */
const filesInATask = 32;
const tasksAhead = 2;

async function examineWith(
    declaring: readonly Source[],
    sources: readonly Source[],
    options: CheckOptions,
    helpers: readonly Helper[],
): Promise<readonly Examined[]> {
    for (const helper of helpers) helper.begin(declaring, options);
    const all = new Array<Examined>(sources.length);
    let next = 0;
    const takeIn = ({ first, examined }: { readonly first: number; readonly examined: readonly Examined[] }) => {
        for (const [index, each] of examined.entries()) all[first + index] = each;
    };
    const supply = (helper: Helper) => {
        for (let result = helper.take(); result !== null; result = helper.take()) takeIn(result);
        while (helper.underway < tasksAhead && next < sources.length) {
            helper.give({ first: next, sources: sources.slice(next, next + filesInATask) });
            next += filesInATask;
        }
    };
    for (const helper of helpers) supply(helper);
    const examiner = new Examiner(declaring, options);
    while (next < sources.length) {
        const index = next++;
        const source = sources[index];
        if (source !== undefined) all[index] = examiner.examine(source);
        for (const helper of helpers) supply(helper);
    }
    for (const helper of helpers) while (helper.underway > 0) takeIn(await helper.next());
    return all;
}
