import type { Beginnings, Path, Pattern, Place } from './compile.ts';
import type { Found, Sentence } from './sentence.ts';

const nothing: readonly Found[] = [];

/** Counts the places looked at: the tests prove with it that work grows as the text does. */
export const work = { steps: 0 };

/**
 * Where a path occurs. One sweep for each of its places over the occurrences of that place and of the one before, both in order:
 * the work is that of the number of occurrences, whatever the text.
 */
export function findPath(path: Path, sentence: Sentence): readonly Found[] {
    const [first, ...rest] = path;
    if (first === undefined || !occursIn(path, sentence)) return nothing;
    let found = occurrences(first, sentence);
    for (const place of rest) {
        found = followers(found, place, sentence);
        if (found.length === 0) return nothing;
    }
    return found;
}

function occurs({ concepts }: Place, { places }: Sentence): boolean {
    for (const concept of concepts) if (places.has(concept)) return true;
    return false;
}

function occurrences({ concepts }: Place, { places }: Sentence): readonly Found[] {
    const [only] = concepts;
    if (concepts.length === 1 && only !== undefined) return places.get(only) ?? nothing;
    const all = concepts.flatMap((concept) => places.get(concept) ?? nothing);
    return all.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The occurrences of a place that stand near enough after what was found before, in the same main clause. */
function followers(before: readonly Found[], place: Place, sentence: Sentence): readonly Found[] {
    const ended = [...before].sort((a, b) => a.to - b.to);
    const found: Found[] = [];
    let next = 0;
    let nearest: Found | null = null;
    for (const each of occurrences(place, sentence)) {
        work.steps += 1;
        for (let candidate = ended[next]; candidate !== undefined && candidate.to < each.from; candidate = ended[next]) {
            nearest = candidate;
            next += 1;
            work.steps += 1;
        }
        if (nearest === null || each.from - nearest.to - 1 > place.gap) continue;
        if (sentence.part[nearest.to] === sentence.part[each.from])
            found.push({ from: nearest.from, to: each.to, named: [...(nearest.named ?? [nearest]), each] });
    }
    return found;
}

/** What may begin in a sentence, each once: under the first of its beginnings that the sentence has. */
export function beginningIn<Each>(sentence: Sentence, beginnings: Beginnings<Each>, pathOf: (each: Each) => Path): readonly Each[] {
    const found: Each[] = [];
    for (const concept of sentence.places.keys()) {
        for (const each of beginnings[concept] ?? none) {
            const path = pathOf(each);
            if (firstOf(path[0], sentence) === concept && occursIn(path, sentence)) found.push(each);
        }
    }
    return found;
}

const none: readonly never[] = [];

function firstOf(place: Place | undefined, { places }: Sentence): number | undefined {
    if (place === undefined) return undefined;
    const [only] = place.concepts;
    return place.concepts.length === 1 ? only : place.concepts.find((concept) => places.has(concept));
}

/** Whether each place of a path has some word in the sentence. */
function occursIn(path: Path, sentence: Sentence): boolean {
    for (const place of path) if (!occurs(place, sentence)) return false;
    return true;
}

/** Whether each place of a pattern has some word in the sentence. */
export function mayOccur({ paths }: Pattern, sentence: Sentence): boolean {
    return paths.every((path) => occursIn(path, sentence));
}

/** Where a pattern occurs: its first path, if the others are in the sentence too. */
export function findPattern(pattern: Pattern, sentence: Sentence): readonly Found[] {
    const [first, ...others] = pattern.paths;
    if (first === undefined || !mayOccur(pattern, sentence)) return nothing;
    if (!others.every((path) => findPath(path, sentence).length > 0)) return nothing;
    return findPath(first, sentence);
}
