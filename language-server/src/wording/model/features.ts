/**
 * What the model knows of a sentence: its words, which word follows which, its concepts, which concept stands before which, which word
 * stands beside a concept, and a few facts about the whole. Training and use share this file, so a weight can never mean two things.
 */
import { readText } from './read.ts';
import { type Word, wordOf } from './words.ts';

const PAIR_REACH = 6;
const BESIDE = 2;

/** Concepts that a fact about the whole sentence changes the sense of: a gain with an amount is not vague. */
const WITH_FACT = [
    'gevinst',
    'potentiale',
    'spare',
    'frigøre',
    'udgift',
    'ressource',
    'tid',
    'måske',
    'skøn',
    'sigt',
    'usikker',
    'stor',
    'ned',
    'stop',
];

export type Visit = (kind: 'w' | 'b' | 'c' | 'k' | 'x' | 'y' | '=', first: string, second: string, at: number, other: number) => void;

/** Calls `visit` for every feature, some more than once; `at` and `other` are the words that carry it, -1 for none. */
export function eachFeature(words: readonly Word[], facts: readonly string[], visit: Visit): void {
    const amount = facts.includes('beløb') ? 'beløb' : facts.includes('andel') ? 'andel' : 'intet';
    for (const fact of facts) visit('=', fact, '', -1, -1);
    for (let i = 0; i < words.length; i++) {
        const word = words[i];
        if (!word) continue;
        visit('w', word.stem, '', i, -1);
        const follows = words[i + 1];
        if (follows) visit('b', word.stem, follows.stem, i, i + 1);
        for (const concept of word.concepts) {
            visit('c', concept, '', i, -1);
            if (WITH_FACT.includes(concept)) visit('=', concept, amount, i, -1);
        }
        for (let j = i + 1; j <= Math.min(i + PAIR_REACH, words.length - 1); j++) {
            const other = words[j];
            if (!other) continue;
            for (const a of word.concepts) for (const b of other.concepts) visit('k', a, b, i, j);
            if (j - i > BESIDE) continue;
            for (const a of word.concepts) visit('x', a, other.stem, i, j);
            for (const b of other.concepts) visit('y', word.stem, b, i, j);
        }
    }
}

/** The name of a feature, as it stands in the weights. */
export const nameOf = (kind: string, first: string, second: string) => (second === '' ? `${kind} ${first}` : `${kind} ${first} ${second}`);

/** All features of a sentence by name, each once. */
export function featuresOf(text: string): string[] {
    const { tokens, facts } = readText(text);
    const names = new Set<string>();
    eachFeature(tokens.map(wordOf), facts, (kind, first, second) => names.add(nameOf(kind, first, second)));
    return [...names];
}
