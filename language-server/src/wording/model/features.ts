/**
 * What the model knows of a sentence: its words, which word follows which, its concepts, which concept stands before which, which word
 * stands beside a concept, whether a concept has an amount in its sentence. Training reads names, use reads numbers; both by this one loop,
 * so a weight can never mean two things.
 */
import type { Sentence } from '../sentence.ts';
import { readForModel } from './read.ts';
import { type ReadWord, wordOf } from './words.ts';

/** w word, b word and the next, c concept, k concept before concept, x concept beside word, y word beside concept, m a n concept with money, share or no amount. */
export type Kind = 'w' | 'b' | 'c' | 'k' | 'x' | 'y' | 'm' | 'a' | 'n';

const PAIR_REACH = 6;
const BESIDE = 2;

/** Calls `visit` for every feature, some more than once; `at` and `other` are the words that carry it, `other` -1 where it is one word. */
export function eachFeature<Key>(
    words: readonly ReadWord<Key>[],
    amount: 'm' | 'a' | 'n',
    visit: (kind: Kind, first: Key, second: Key, at: number, other: number) => void,
): void {
    for (let i = 0; i < words.length; i++) {
        const word = words[i];
        if (!word) continue;
        visit('w', word.stem, word.stem, i, -1);
        for (const concept of word.concepts) visit('c', concept, concept, i, -1);
        for (const concept of word.counted) visit(amount, concept, concept, i, -1);
        const end = Math.min(i + PAIR_REACH, words.length - 1);
        for (let j = i + 1; j <= end; j++) {
            const other = words[j];
            if (!other) continue;
            if (j === i + 1) visit('b', word.stem, other.stem, i, j);
            for (const a of word.concepts) for (const b of other.concepts) visit('k', a, b, i, j);
            if (j - i > BESIDE) continue;
            for (const a of word.concepts) visit('x', a, other.stem, i, j);
            for (const b of other.concepts) visit('y', word.stem, b, i, j);
        }
    }
}

const ONE_PART: readonly string[] = ['w', 'c', 'm', 'a', 'n'];

/** All features of a sentence by name, as they stand in the weights, each once. */
export function featuresOf(sentence: Sentence): string[] {
    const { tokens, amount, facts } = readForModel(sentence);
    const names = new Set(facts.map((fact) => `= ${fact}`));
    eachFeature(tokens.map(wordOf), amount, (kind, first, second) =>
        names.add(ONE_PART.includes(kind) ? `${kind} ${first}` : `${kind} ${first} ${second}`),
    );
    return [...names];
}
