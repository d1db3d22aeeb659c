import { partsOf } from './pattern.ts';

/** A stretch of a pattern that may be read in two ways: `i stedet for|frem for` says "for" or "frem" to who reads word by word. */
export interface Ambiguous {
    /** As it is read: one word or the other in each place. */
    readonly words: string;
    /** As it may have been meant: one phrase or the other. */
    readonly phrases: string;
}

/**
 * Where `|` may have been meant to stand between phrases: two alternatives of words stand directly beside one another, or a word stands in one
 * and beside it too. Brackets say what is meant. Null where nothing is unclear.
 */
export function ambiguityIn(pattern: string): Ambiguous | null {
    return pattern.split(' & ').flatMap(stretchesOf).find(isUnclear)?.made ?? null;
}

interface Unclear {
    readonly parts: readonly string[];
    readonly made: Ambiguous;
}

/** The parts that stand directly beside one another. */
function stretchesOf(text: string): readonly Unclear[] {
    const stretches: string[][] = [[]];
    for (const part of partsOf(text.trim())) {
        if (/^(?:\.{2,3}\d*|<\d+>)$/.test(part)) stretches.push([]);
        else stretches.at(-1)?.push(part);
    }
    return stretches.map((parts) => ({ parts, made: { words: parts.map(bracketed).join(' '), phrases: `(${parts.join(' ')})` } }));
}

const bracketed = (part: string) => (part.includes('|') && !part.includes('(') ? part.replace(/^(.*?)(\??)$/, '($1)$2') : part);

function isUnclear({ parts }: Unclear): boolean {
    return parts.some((part, index) => {
        const next = parts[index + 1];
        if (next === undefined || part.includes('(') || next.includes('(')) return false;
        const [words, others] = [wordsOf(part), wordsOf(next)];
        return (words.length > 1 && others.length > 1) || (words.length + others.length > 2 && words.some((word) => others.includes(word)));
    });
}

const wordsOf = (part: string) => part.replace(/\?$/, '').split('|');
