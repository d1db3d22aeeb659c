import { ownCopy } from '../wording/own-copy.ts';
import { WordTable } from './word-table.ts';

/**
 * A first look at a text, word by word, for all rules at once: it tells which of them may have something to say. The same words come again
 * and again, and each is looked at once; a rule's own patterns take longer for a text than all of its words together.
 */
interface Look {
    /** A bit for each of the stems that stands in one of its words. */
    readonly stems: number;
    /** How often each of the counted words stands in it. */
    readonly counts: readonly number[];
}

/** As many as there are bits. */
const mostStems = 31;
/** A text is asked about while its proposal is read, and hardly again. */
const mostTexts = 256;

const stems: RegExp[] = [];
const counted: RegExp[] = [];
const words = new WordTable(lookAtWord);
const texts = new Map<string, Look>();

/** Whether some stem stands in a word of a text; a word is what stands between blanks, with its punctuation. */
export function lookFor(stem: RegExp): (text: string) => boolean {
    if (stems.length === mostStems) throw new Error('there is no bit left for another stem');
    const bit = 1 << stems.length;
    stems.push(stem);
    forget();
    return (text) => (lookAt(text).stems & bit) !== 0;
}

/** How often some words stand in a text: all places of a global pattern, none of which reaches over a blank. */
export function countOf(pattern: RegExp): (text: string) => number {
    const index = counted.push(pattern) - 1;
    forget();
    return (text) => lookAt(text).counts[index] ?? 0;
}

function forget(): void {
    words.clear();
    texts.clear();
}

function lookAt(text: string): Look {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const now = lookThrough(text);
    if (texts.size >= mostTexts) texts.clear();
    texts.set(ownCopy(text), now);
    return now;
}

function lookThrough(text: string): Look {
    let found = 0;
    const counts = counted.map(() => 0);
    for (let start = 0; start < text.length; start = words.end + 1) {
        const word = words.from(text, start);
        if (word === null) continue;
        found |= word.stems;
        for (let index = 0; index < word.counts.length; index++) counts[index] = (counts[index] ?? 0) + (word.counts[index] ?? 0);
    }
    return { stems: found, counts };
}

/** What nearly all words count for. */
const none: readonly number[] = [];

function lookAtWord(word: string): Look {
    const counts = counted.map((pattern) => word.match(pattern)?.length ?? 0);
    return {
        stems: stems.reduce((bits, stem, index) => (stem.test(word) ? bits | (1 << index) : bits), 0),
        counts: counts.every((count) => count === 0) ? none : counts,
    };
}
