import type { Occurrences } from './occurrences.ts';
import type { Pattern, Place } from './path.ts';

/**
 * What each concept may tell: each pattern stands under the rarest of its places. All in one row, concept after concept: most of it is told
 * not to occur by looking at `starts` and `needs` alone, which are small enough to stay at hand.
 */
export interface Beginnings<Each> {
    /** Where in the row each concept begins; it ends where the next begins. */
    readonly starts: Uint32Array;
    /** Another concept that must occur too. */
    readonly needs: Uint32Array;
    /** Where in `rest` the places begin that are not known yet to have a word; they end where the next begin. */
    readonly restStarts: Uint32Array;
    /** Place after place: how many concepts may stand there, and which. */
    readonly rest: Uint32Array;
    readonly all: readonly Told<Each>[];
}

interface Told<Each> {
    readonly each: Each;
    /** The place that it stands under, where another concept may stand there too. */
    readonly place: Place | null;
}

/** How often a concept is met, roughly: the rarer it is, the less is looked for in vain. */
type Commonness = (concept: number) => number;

export interface WithPattern {
    readonly pattern: Pattern;
}

/** The place that a pattern stands under, and another concept that must occur too. */
export interface Root {
    readonly place: Place;
    readonly need: number | null;
}

export type RootOf = (pattern: Pattern) => Root | undefined;

/** Its rarest place, and the rarest concept of another; a pattern without any place has no root. */
export function rootIn(pattern: Pattern, commonness: Commonness = () => 1): Root | undefined {
    const place = rarestOf(pattern, commonness);
    return place === undefined ? undefined : { place, need: neededBy(pattern, place, commonness) ?? null };
}

/** The row of what each concept may tell; what may be told by several stands under each. */
export function beginningsOf<Each extends WithPattern>(
    size: number,
    all: readonly Each[],
    rootOf: RootOf = (pattern) => rootIn(pattern),
): Beginnings<Each> {
    const lists: InRow<Each>[][] = Array.from({ length: size }, () => []);
    for (const each of all) {
        const root = rootOf(each.pattern);
        if (root === undefined) continue;
        const { place, need } = root;
        const told = { each, place: place.concepts.length === 1 ? null : place };
        const rest = restOf(each.pattern, place, need);
        for (const concept of new Set(place.concepts)) lists[concept]?.push({ told, need: need ?? concept, rest });
    }
    return inOneRow(lists);
}

/** What stands at a number in the row. */
interface InRow<Each> {
    readonly told: Told<Each>;
    readonly need: number;
    readonly rest: readonly Place[];
}

function inOneRow<Each>(lists: readonly (readonly InRow<Each>[])[]): Beginnings<Each> {
    const [starts, needs, restStarts, rest, all] = [[0], [] as number[], [0], [] as number[], [] as Told<Each>[]];
    for (const list of lists) {
        for (const each of list) {
            all.push(each.told);
            needs.push(each.need);
            for (const { concepts } of each.rest) rest.push(concepts.length, ...concepts);
            restStarts.push(rest.length);
        }
        starts.push(all.length);
    }
    const numbers = (values: readonly number[]) => new Uint32Array(values);
    return { starts: numbers(starts), needs: numbers(needs), restStarts: numbers(restStarts), rest: numbers(rest), all };
}

/** The places of a pattern without one that is known to have a word, and without that of the concept that is asked for first. */
function restOf({ paths }: Pattern, place: Place, needed: number | null): readonly Place[] {
    return paths.flat().filter((each) => each !== place && !(each.concepts.length === 1 && each.concepts[0] === needed));
}

/** The place that is met least often; the first of those that are as rare. */
function rarestOf({ paths }: Pattern, commonness: Commonness): Place | undefined {
    const common = (place: Place) => place.concepts.reduce((sum, concept) => sum + commonness(concept), 0);
    return least(paths.flat(), common);
}

/** The rarest concept of another place that can be no other. */
function neededBy({ paths }: Pattern, place: Place, commonness: Commonness): number | undefined {
    const others = paths.flat().filter((each) => each !== place && each.concepts.length === 1);
    return least(
        others.flatMap(({ concepts }) => concepts),
        commonness,
    );
}

function least<Value>(values: readonly Value[], of: (value: Value) => number): Value | undefined {
    let [best] = values;
    for (const value of values) if (best !== undefined && of(value) < of(best)) best = value;
    return best;
}

/** What may occur in the sentence that is read, each once: under the first concept of its rarest place that the sentence has. */
export function beginningIn<Each extends WithPattern>(occurrences: Occurrences, beginnings: Beginnings<Each>): readonly Each[] {
    const { starts, needs, all } = beginnings;
    let found: Each[] | null = null;
    for (const concept of occurrences.concepts()) {
        const end = starts[concept + 1] ?? 0;
        for (let index = starts[concept] ?? 0; index < end; index += 1) {
            if (!occurrences.has(needs[index] ?? 0) || !restOccurs(index, beginnings, occurrences)) continue;
            const told = all[index];
            if (told === undefined || !isFirst(told.place, concept, occurrences)) continue;
            if (found === null) found = [told.each];
            else found.push(told.each);
        }
    }
    return found ?? [];
}

/** Whether each of the other places of what stands at a number in the row has some word in the sentence. */
function restOccurs(index: number, { restStarts, rest }: Beginnings<unknown>, occurrences: Occurrences): boolean {
    const end = restStarts[index + 1] ?? 0;
    for (let at = restStarts[index] ?? 0; at < end; ) {
        const next = at + 1 + (rest[at] ?? 0);
        at += 1;
        while (at < next && !occurrences.has(rest[at] ?? 0)) at += 1;
        if (at === next) return false;
        at = next;
    }
    return true;
}

/** Whether a concept is the first of a place that the sentence has; where no other may stand, it is. */
function isFirst(place: Place | null, concept: number, occurrences: Occurrences): boolean {
    if (place === null) return true;
    for (const each of place.concepts) if (occurrences.has(each)) return each === concept;
    return false;
}
