import { beginningIn } from './beginnings.ts';
import { readComparisons } from './comparisons.ts';
import type { Level, Matcher } from './compile.ts';
import { findWhatMayOccur } from './find.ts';
import type { Occurrences } from './occurrences.ts';
import type { Phrase } from './pack-patterns.ts';
import type { Found, Sentence } from './sentence.ts';

/** Reads which concepts occur in a sentence: those of its words, what its quantities say, and level by level those that phrases make. */
export function readConcepts(sentence: Sentence, matcher: Matcher): Occurrences {
    const { occurrences, levels } = matcher;
    occurrences.read(sentence);
    readComparisons(sentence, matcher, occurrences);
    for (const level of levels) readLevel(level, sentence, occurrences);
    return occurrences;
}

function readLevel({ phrases, exceptions }: Level, sentence: Sentence, occurrences: Occurrences): void {
    for (const [concept, found] of phrasesIn(sentence, phrases, occurrences)) occurrences.add(concept, found);
    for (const { concept, exception } of exceptions) occurrences.except(concept, exception);
}

const noPhrases: ReadonlyMap<number, readonly Found[]> = new Map();

function phrasesIn(sentence: Sentence, phrases: Level['phrases'], occurrences: Occurrences): ReadonlyMap<number, readonly Found[]> {
    const may: readonly Phrase[] = beginningIn(occurrences, phrases);
    if (may.length === 0) return noPhrases;
    const found = new Map<number, Found[]>();
    for (const { concept, pattern } of may) {
        const at = findWhatMayOccur(pattern, sentence, occurrences);
        if (at.length > 0) found.set(concept, [...(found.get(concept) ?? []), ...at]);
    }
    return found;
}
