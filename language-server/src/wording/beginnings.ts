import { mayOccur } from './find.ts';
import type { Occurrences } from './occurrences.ts';
import type { Pattern } from './path.ts';

/** What may begin with each concept, at the concept's number; nothing where nothing does. */
export type Beginnings<Each> = readonly (Beginning<Each> | undefined)[];

/** What may begin with one concept, and for each of them another concept that it needs: most are told by that alone not to occur. */
interface Beginning<Each> {
    readonly each: readonly Each[];
    readonly needs: readonly number[];
}

interface WithPattern {
    readonly pattern: Pattern;
}

/** Lists of what begins with each concept; what may begin with several stands under each. */
export function beginningsOf<Each extends WithPattern>(size: number, all: readonly Each[]): Beginnings<Each> {
    const lists: ({ each: Each[]; needs: number[] } | undefined)[] = new Array<undefined>(size).fill(undefined);
    for (const each of all) {
        for (const concept of new Set(firstConcepts(each.pattern))) {
            const list = lists[concept] ?? { each: [], needs: [] };
            list.each.push(each);
            list.needs.push(neededBy(each.pattern) ?? concept);
            lists[concept] = list;
        }
    }
    return lists;
}

/** The concept of a later place that can be no other. */
function neededBy({ paths }: Pattern): number | undefined {
    const places = paths.flat().slice(1);
    return places.find(({ concepts }) => concepts.length === 1)?.concepts[0];
}

/** What may begin in the sentence that is read, each once: under the first of its beginnings that the sentence has. */
export function beginningIn<Each extends WithPattern>(occurrences: Occurrences, beginnings: Beginnings<Each>): readonly Each[] {
    const found: Each[] = [];
    for (const concept of occurrences.concepts()) {
        const beginning = beginnings[concept];
        if (beginning === undefined) continue;
        const { each: all, needs } = beginning;
        for (let index = 0; index < needs.length; index += 1) {
            if (!occurrences.has(needs[index] ?? 0)) continue;
            const each = all[index];
            if (each !== undefined && firstIn(each.pattern, occurrences) === concept && mayOccur(each.pattern, occurrences)) found.push(each);
        }
    }
    return found;
}

const none: readonly number[] = [];

const firstConcepts = ({ paths }: Pattern) => paths[0]?.[0]?.concepts ?? none;

/** Which of the concepts that a pattern may begin with the sentence has. */
function firstIn(pattern: Pattern, occurrences: Occurrences): number | undefined {
    const concepts = firstConcepts(pattern);
    if (concepts.length === 1) return concepts[0];
    return concepts.find((concept) => occurrences.has(concept));
}
