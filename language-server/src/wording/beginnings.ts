import { mayOccur } from './find.ts';
import type { Occurrences } from './occurrences.ts';
import type { Pattern, Place } from './path.ts';

/** What may be told by each concept, at the concept's number; nothing where nothing is: each pattern stands under the rarest of its places. */
export type Beginnings<Each> = readonly (Beginning<Each> | undefined)[];

/** What one concept may tell, its place, and for each of them another concept that it needs: most are told by that alone not to occur. */
interface Beginning<Each> {
    readonly each: readonly Each[];
    readonly places: readonly Place[];
    readonly needs: readonly number[];
}

/** How often a concept is met, roughly: the rarer it is, the less is looked for in vain. */
export type Commonness = (concept: number) => number;

interface WithPattern {
    readonly pattern: Pattern;
}

/** Lists of what each concept may tell; what may be told by several stands under each. */
export function beginningsOf<Each extends WithPattern>(size: number, all: readonly Each[], commonness: Commonness = () => 1): Beginnings<Each> {
    const lists: ({ each: Each[]; places: Place[]; needs: number[] } | undefined)[] = new Array<undefined>(size).fill(undefined);
    for (const each of all) {
        const place = rarestOf(each.pattern, commonness);
        if (place === undefined) continue;
        for (const concept of new Set(place.concepts)) {
            const list = lists[concept] ?? { each: [], places: [], needs: [] };
            list.each.push(each);
            list.places.push(place);
            list.needs.push(neededBy(each.pattern, place, commonness) ?? concept);
            lists[concept] = list;
        }
    }
    return lists;
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
    const found: Each[] = [];
    for (const concept of occurrences.concepts()) {
        const beginning = beginnings[concept];
        if (beginning === undefined) continue;
        const { each: all, places, needs } = beginning;
        for (let index = 0; index < needs.length; index += 1) {
            if (!occurrences.has(needs[index] ?? 0)) continue;
            const each = all[index];
            const place = places[index];
            if (each === undefined || place === undefined) continue;
            if (firstIn(place, occurrences) === concept && mayOccur(each.pattern, occurrences)) found.push(each);
        }
    }
    return found;
}

/** Which of the concepts of a place the sentence has. */
function firstIn({ concepts }: Place, occurrences: Occurrences): number | undefined {
    for (const concept of concepts) if (occurrences.has(concept)) return concept;
    return undefined;
}
