import { builtInAbbreviations } from '../wording/built-in.ts';
import { sentenceStretches } from '../wording/sentences.ts';
import { wordsIn } from '../wording/words.ts';
import { languageOf } from './text-language.ts';

/** How hard a text is to read, and what makes it so. */
export interface Readability {
    /** Whole, as it is always given. */
    readonly lix: number;
    readonly words: number;
    readonly sentences: number;
    /** Of more than six letters. */
    readonly long: number;
    /** The longest sentence: how many words, and how it begins. */
    readonly longest: { readonly words: number; readonly text: string };
}

const mostShort = 6;

/**
 * LIX = words / sentences + 100 × long words / words, long being more than six letters: C.H. Björnsson, Läsbarhet, 1968. A sentence ends
 * at a full stop, a question or exclamation mark, a colon, a blank line or the next item of a list; an abbreviation or a number with
 * a point ends none. Null for a text without words.
 */
export function readabilityOf(text: string): Readability | null {
    const sentences = sentencesOf(text).filter(({ words }) => words.length > 0);
    const words = sentences.flatMap((sentence) => sentence.words);
    const [first, ...rest] = sentences;
    if (first === undefined) return null;
    const longest = rest.reduce((most, each) => (each.words.length > most.words.length ? each : most), first);
    const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > mostShort).length;
    return {
        lix: Math.round(words.length / sentences.length + (100 * long) / words.length),
        words: words.length,
        sentences: sentences.length,
        long,
        longest: { words: longest.words.length, text: longest.text },
    };
}

interface ReadSentence {
    readonly text: string;
    readonly words: readonly string[];
}

function sentencesOf(text: string): readonly ReadSentence[] {
    const abbreviations = builtInAbbreviations(languageOf(text));
    return sentenceStretches(text, abbreviations)
        .flatMap(({ from, to }) => text.slice(from, to).split(/(?<=:)\s+/u))
        .map((sentence) => ({ text: sentence, words: wordsIn(sentence).words.filter((word) => word !== '%') }));
}
