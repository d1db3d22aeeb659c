import type { Occurrences } from './occurrences.ts';
import type { Path, Pattern, Place } from './path.ts';
import { byPlace, type Found, type Sentence } from './sentence.ts';

const nothing: readonly Found[] = [];

/** Counts the places looked at: the tests prove with it that work grows as the text does. */
export const work = { steps: 0 };

/** Whether each place of a pattern has some word in the sentence. */
export function mayOccur({ paths }: Pattern, occurrences: Occurrences): boolean {
    for (const path of paths) if (!occur(path, occurrences)) return false;
    return true;
}

/** Whether each of some places has. */
export function occur(places: readonly Place[], occurrences: Occurrences): boolean {
    for (const place of places) if (!occurs(place, occurrences)) return false;
    return true;
}

function occurs({ concepts }: Place, occurrences: Occurrences): boolean {
    for (const concept of concepts) if (occurrences.has(concept)) return true;
    return false;
}

/** Where a pattern occurs: its first path, if the others are in the sentence too. */
export function findPattern(pattern: Pattern, sentence: Sentence, occurrences: Occurrences): readonly Found[] {
    return mayOccur(pattern, occurrences) ? findWhatMayOccur(pattern, sentence, occurrences) : nothing;
}

/** The same of a pattern that is known to have some word in each place. */
export function findWhatMayOccur({ paths }: Pattern, sentence: Sentence, occurrences: Occurrences): readonly Found[] {
    const [first] = paths;
    if (first === undefined) return nothing;
    for (let index = 1; index < paths.length; index += 1) if (findPath(paths[index] ?? first, sentence, occurrences).length === 0) return nothing;
    return findPath(first, sentence, occurrences);
}

/**
 * Where a path occurs. One sweep for each of its places over the occurrences of that place and of the one before, both in order:
 * the work is that of the number of occurrences, whatever the text.
 */
function findPath(path: Path, sentence: Sentence, occurrences: Occurrences): readonly Found[] {
    let found: readonly Found[] = nothing;
    for (let index = 0; index < path.length; index += 1) {
        const place = path[index];
        if (place === undefined) return nothing;
        const all = placesOf(place, occurrences);
        found = index === 0 ? all : followers(found, all, place.gap, sentence);
        if (found.length === 0) return nothing;
    }
    return found;
}

function placesOf({ concepts }: Place, occurrences: Occurrences): readonly Found[] {
    let all = nothing;
    let isMixed = false;
    for (const concept of concepts) {
        if (!occurrences.has(concept)) continue;
        const found = occurrences.of(concept);
        isMixed = isMixed || (all.length > 0 && found.length > 0);
        all = all.length === 0 ? found : all.concat(found);
    }
    return isMixed ? [...all].sort(byPlace) : all;
}

/** What stands near enough after what was found before, in the same main clause. */
function followers(before: readonly Found[], all: readonly Found[], gap: number, { part }: Sentence): readonly Found[] {
    const ended = byEnd(before);
    const found: Found[] = [];
    let next = 0;
    let nearest: Found | null = null;
    for (const each of all) {
        work.steps += 1;
        for (let candidate = ended[next]; candidate !== undefined && candidate.to < each.from; candidate = ended[next]) {
            nearest = candidate;
            next += 1;
            work.steps += 1;
        }
        if (nearest === null || each.from - nearest.to - 1 > gap) continue;
        if (part[nearest.to] === part[each.from]) found.push({ from: nearest.from, to: each.to, named: [...(nearest.named ?? [nearest]), each] });
    }
    return found;
}

function byEnd(found: readonly Found[]): readonly Found[] {
    for (let index = 1; index < found.length; index += 1)
        if ((found[index - 1]?.to ?? 0) > (found[index]?.to ?? 0)) return [...found].sort((a, b) => a.to - b.to);
    return found;
}
