/**
 * A statistical second opinion beside the rules: how likely a sentence signals a service reduction, a budget change or a vague gain, and
 * which words say so. A sum of weights of words, pairs and concepts; no rule is consulted. Deterministic; the work grows as the text does.
 */

import type { Sentence } from '../sentence.ts';
import { eachFeature } from './features.ts';
import { type ModelSentence, readForModel } from './read.ts';
import { bias, conceptId, factOf, featureCount, featureOf, quantum, stemId, weights } from './weights.ts';
import { type ReadWord, wordOf } from './words.ts';

export interface Opinion {
    /** 0 to 1; over 0.5 the model would itself call it a signal. */
    readonly probability: number;
    /** The words that say so, heaviest first; weights in log-odds. */
    readonly words: readonly { readonly text: string; readonly from: number; readonly weight: number }[];
}

export const opinionClasses = ['service', 'budget', 'vague'] as const;
export type OpinionClass = (typeof opinionClasses)[number];
export type SecondOpinion = Readonly<Record<OpinionClass, Opinion>>;

const SHOWN = 5;
const CACHED = 50_000;
const words = new Map<string, ReadWord<number>>();

function knownWord(text: string): ReadWord<number> {
    const known = words.get(text);
    if (known) return known;
    if (words.size >= CACHED) words.clear();
    const { stem, concepts, counted } = wordOf(text);
    const word = { stem: stemId(stem), concepts: concepts.map(conceptId), counted: counted.map(conceptId) };
    words.set(text, word);
    return word;
}

/** In which text a feature was last met: each counts once. */
const met = new Uint32Array(featureCount);
let reading = 0;
const sums = new Float64Array(3);

/** What each word carries of a sum, three numbers a word; asked for only where it is shown. */
type Carried = Float64Array | null;

function count(feature: number, at: number, other: number, carried: Carried): void {
    if (feature < 0 || met[feature] === reading) return;
    met[feature] = reading;
    for (let c = 0; c < 3; c++) {
        const weight = weights[feature * 3 + c] ?? 0;
        sums[c] = (sums[c] ?? 0) + weight;
        if (carried === null || at < 0) continue;
        const share = other < 0 ? weight : weight / 2;
        carried[at * 3 + c] = (carried[at * 3 + c] ?? 0) + share;
        if (other >= 0) carried[other * 3 + c] = (carried[other * 3 + c] ?? 0) + share;
    }
}

/** Sums of log-odds a class, and what each word carries of them where `carried` asks for it. */
function weigh({ tokens, amount, facts }: ModelSentence, carried: Carried): readonly [number, number, number] {
    if (++reading > 0xfffffffe) {
        met.fill(0);
        reading = 1;
    }
    for (let c = 0; c < 3; c++) sums[c] = bias[c] ?? 0;
    for (const fact of facts) count(factOf(fact), -1, -1, null);
    eachFeature(tokens.map(knownWord), amount, (kind, first, second, at, other) => {
        if (first >= 0 && second >= 0) count(featureOf(kind, first, second), at, other, carried);
    });
    return [(sums[0] ?? 0) * quantum, (sums[1] ?? 0) * quantum, (sums[2] ?? 0) * quantum];
}

/** Log-odds a class; above 0 the model would itself call it a signal. */
export function scoresOf(sentence: Sentence): Readonly<Record<OpinionClass, number>> {
    const [service, budget, vague] = weigh(readForModel(sentence), null);
    return { service, budget, vague };
}

export function secondOpinion(sentence: Sentence): SecondOpinion {
    const read = readForModel(sentence);
    const carried = new Float64Array(read.tokens.length * 3);
    const scores = weigh(read, carried);
    const { text, from, to } = sentence;
    const opinion = (c: 0 | 1 | 2): Opinion => ({
        probability: 1 / (1 + Math.exp(-scores[c])),
        words: from
            .map((start, i) => ({ text: text.slice(start, to[i]), from: start, weight: (carried[i * 3 + c] ?? 0) * quantum }))
            .filter(({ weight }) => weight > 0)
            .sort((a, b) => b.weight - a.weight)
            .slice(0, SHOWN),
    });
    return { service: opinion(0), budget: opinion(1), vague: opinion(2) };
}
