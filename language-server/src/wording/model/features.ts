/**
 * What the model knows of a sentence: its words, how they begin and end, which word follows which, its concepts, which concept stands before which, which word
 * stands beside a concept, whether a concept has an amount in its sentence. Training reads names, use reads numbers; both by this one loop,
 * so a weight can never mean two things.
 */
import type { Sentence } from '../sentence.ts';
import { type Amount, readForModel } from './read.ts';
import { type ReadWord, wordOf } from './words.ts';

/** What is told of each feature, some more than once; `at` and `other` are the numbers of the words that carry it. */
export interface Visitor<Key> {
    word(stem: Key, at: number): void;
    /** How a word begins: what a compound shares with others. */
    beginning(letters: Key, at: number): void;
    /** How its stem ends: the head of a compound. */
    ending(letters: Key, at: number): void;
    concept(concept: Key, at: number): void;
    /** A concept whose sense an amount in the sentence changes. */
    counted(concept: Key, at: number): void;
    /** A word and the one after it. */
    next(first: Key, second: Key, at: number, other: number): void;
    /** A concept and another not far after it. */
    before(first: Key, second: Key, at: number, other: number): void;
    /** A concept and a word close after it. */
    conceptBeside(concept: Key, stem: Key, at: number, other: number): void;
    /** A word and a concept close after it. */
    wordBeside(stem: Key, concept: Key, at: number, other: number): void;
}

const PAIR_REACH = 6;
const BESIDE = 2;

export function eachFeature<Key>(words: readonly ReadWord<Key>[], visitor: Visitor<Key>): void {
    for (const [at, word] of words.entries()) {
        alone(word, at, visitor);
        const reach = word.concepts.length > 0 ? PAIR_REACH : BESIDE;
        const end = Math.min(at + reach, words.length - 1);
        for (let other = at + 1; other <= end; other++) pair(word, words[other] ?? word, at, other, visitor);
    }
}

function alone<Key>({ stem, beginning, ending, concepts, counted }: ReadWord<Key>, at: number, visitor: Visitor<Key>): void {
    visitor.word(stem, at);
    if (beginning !== null) visitor.beginning(beginning, at);
    if (ending !== null) visitor.ending(ending, at);
    for (const concept of concepts) visitor.concept(concept, at);
    for (const concept of counted) visitor.counted(concept, at);
}

function pair<Key>(word: ReadWord<Key>, next: ReadWord<Key>, at: number, other: number, visitor: Visitor<Key>): void {
    if (other === at + 1) visitor.next(word.stem, next.stem, at, other);
    const isBeside = other - at <= BESIDE;
    for (const a of word.concepts) {
        for (const b of next.concepts) visitor.before(a, b, at, other);
        if (isBeside) visitor.conceptBeside(a, next.stem, at, other);
    }
    if (isBeside) for (const b of next.concepts) visitor.wordBeside(word.stem, b, at, other);
}

/**
 * The kinds of features as the weights name them: w word, p beginning, q ending, b word and the next, c concept, k concept before concept, x concept beside word,
 * y word beside concept, m a n concept with money, share or no amount, = a fact of the whole sentence.
 */
export type Kind = 'w' | 'p' | 'q' | 'b' | 'c' | 'k' | 'x' | 'y' | Amount | '=';

/** All features of a sentence by name, as they stand in the weights, each once. */
export function featuresOf(sentence: Sentence): string[] {
    const { tokens, amount, facts } = readForModel(sentence);
    const names = new Set(facts.map((fact) => `= ${fact}`));
    const named = (kind: Kind) => (first: string, second: string) => names.add(`${kind} ${first} ${second}`);
    eachFeature(tokens.map(wordOf), {
        word: (stem) => names.add(`w ${stem}`),
        beginning: (letters) => names.add(`p ${letters}`),
        ending: (letters) => names.add(`q ${letters}`),
        concept: (concept) => names.add(`c ${concept}`),
        counted: (concept) => names.add(`${amount} ${concept}`),
        next: named('b'),
        before: named('k'),
        conceptBeside: named('x'),
        wordBeside: named('y'),
    });
    return [...names];
}
