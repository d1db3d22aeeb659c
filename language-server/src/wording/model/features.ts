/**
 * What the model knows of a sentence: its words, how they begin and end, which word follows which, its concepts, which concept stands before which, which word
 * stands beside a concept, whether a concept has an amount in its sentence. Training reads names, here; use reads numbers, in the weigher: a test holds
 * the two together.
 */
import type { Sentence } from '../sentence.ts';
import { type Amount, readForModel } from './read.ts';
import { type ReadWord, wordOf } from './words.ts';

/** What is told of a word by itself; `Key` is a name or a number. */
export interface WordVisitor<Key> {
    word(stem: Key): void;
    /** How a word begins: what a compound shares with others. */
    beginning(letters: Key): void;
    /** How its stem ends: the head of a compound. */
    ending(letters: Key): void;
    concept(concept: Key): void;
    /** A concept whose sense an amount in the sentence changes. */
    counted(concept: Key): void;
}

/** So many words after a concept another is heard together with it. */
export const PAIR_REACH = 6;
/** So many words from a concept a word is heard together with it. */
export const BESIDE = 2;

/** What a word has by itself, the same in every sentence. */
export function eachOfWord<Key>({ stem, beginning, ending, concepts, counted }: ReadWord<Key>, visitor: WordVisitor<Key>): void {
    visitor.word(stem);
    if (beginning !== null) visitor.beginning(beginning);
    if (ending !== null) visitor.ending(ending);
    for (const concept of concepts) visitor.concept(concept);
    for (const concept of counted) visitor.counted(concept);
}

/**
 * The kinds of features as the weights name them: w word, p beginning, q ending, b word and the next, c concept, k concept before concept, x concept beside word,
 * y word beside concept, m a n concept with money, share or no amount, = a fact of the whole sentence.
 */
export type Kind = 'w' | 'p' | 'q' | 'b' | 'c' | 'k' | 'x' | 'y' | Amount | '=';

/** The features of a sentence by name, as they stand in the weights, each with the place of the word where it is met first; null is the whole sentence. */
export function featuresOf(sentence: Sentence): ReadonlyMap<string, number | null> {
    const { tokens, amount, facts } = readForModel(sentence);
    const places = new Map<string, number | null>(facts.map((fact) => [`= ${fact}`, null]));
    const words = tokens.map(wordOf);
    for (const [at, word] of words.entries()) {
        const meet = (name: string) => {
            if (!places.has(name)) places.set(name, at);
        };
        eachOfWord(word, {
            word: (stem) => meet(`w ${stem}`),
            beginning: (letters) => meet(`p ${letters}`),
            ending: (letters) => meet(`q ${letters}`),
            concept: (concept) => meet(`c ${concept}`),
            counted: (concept) => meet(`${amount} ${concept}`),
        });
        const after = words.slice(at + 1, at + 1 + PAIR_REACH);
        for (const [between, next] of after.entries()) for (const name of pairsOf(word, next, between)) meet(name);
    }
    return places;
}

/** What two words have together, so many words between them. */
function pairsOf(word: ReadWord<string>, next: ReadWord<string>, between: number): readonly string[] {
    const isBeside = between < BESIDE;
    return [
        ...(between === 0 ? [`b ${word.stem} ${next.stem}`] : []),
        ...word.concepts.flatMap((concept) => [
            ...next.concepts.map((other) => `k ${concept} ${other}`),
            ...(isBeside ? [`x ${concept} ${next.stem}`] : []),
        ]),
        ...(isBeside ? next.concepts.map((concept) => `y ${word.stem} ${concept}`) : []),
    ];
}
