/**
 * A statistical second opinion beside the rules: how likely a sentence signals a service reduction, a budget change or a vague gain, and
 * which words say so. A sum of weights of words, pairs and concepts; no rule is consulted. Deterministic; the work grows as the text does.
 */
import { eachFeature, nameOf } from './features.ts';
import { readText } from './read.ts';
import stored from './weights.json';
import { type Word, wordOf } from './words.ts';

export interface Opinion {
    /** 0 to 1; over 0.5 the model would itself call it a signal. */
    readonly probability: number;
    /** The words that say so, heaviest first; weights in log-odds. */
    readonly words: readonly { readonly text: string; readonly weight: number }[];
}

export const opinionClasses = ['service', 'budget', 'vague'] as const;
export type SecondOpinion = Readonly<Record<(typeof opinionClasses)[number], Opinion>>;

const SHOWN = 5;
const CACHED = 50_000;

/** A line of the file is a feature and its weights for service, budget and vague: whole numbers, `quantum` log-odds each. */
const features = new Map<string, readonly number[]>(
    stored.features.map((line) => {
        const [name = '', numbers = ''] = line.split('|');
        return [name, numbers.split(' ').map(Number)];
    }),
);

interface Weighed {
    /** Sums of log-odds: service, budget, vague. */
    readonly scores: readonly number[];
    /** What each word carries, three numbers a word. */
    readonly carried: Float64Array;
    readonly spans: readonly (readonly [from: number, to: number])[];
}

const words = new Map<string, Word>();

function knownWord(text: string): Word {
    const known = words.get(text);
    if (known) return known;
    if (words.size >= CACHED) words.clear();
    const word = wordOf(text);
    words.set(text, word);
    return word;
}

function weigh(text: string): Weighed {
    const { tokens, from, to, facts } = readText(text);
    const scores = [...stored.bias];
    const carried = new Float64Array(tokens.length * 3);
    const seen = new Set<string>();
    eachFeature(tokens.map(knownWord), facts, (kind, first, second, at, other) => {
        const name = nameOf(kind, first, second);
        const triple = features.get(name);
        if (!triple || seen.has(name)) return;
        seen.add(name);
        for (let c = 0; c < 3; c++) {
            const weight = triple[c] ?? 0;
            scores[c] = (scores[c] ?? 0) + weight;
            if (at < 0) continue;
            const share = other < 0 ? weight : weight / 2;
            carried[at * 3 + c] = (carried[at * 3 + c] ?? 0) + share;
            if (other >= 0) carried[other * 3 + c] = (carried[other * 3 + c] ?? 0) + share;
        }
    });
    return { scores: scores.map((score) => score * stored.quantum), carried, spans: from.map((at, i) => [at, to[i] ?? at]) };
}

/** Log-odds over the model's threshold a class: above 0 the model would call it a signal. */
export function scoresOf(text: string): Readonly<Record<(typeof opinionClasses)[number], number>> {
    const [service = 0, budget = 0, vague = 0] = weigh(text).scores;
    return { service, budget, vague };
}

export function secondOpinion(text: string): SecondOpinion {
    const { scores, carried, spans } = weigh(text);
    const opinion = (c: number): Opinion => ({
        probability: 1 / (1 + Math.exp(-(scores[c] ?? 0))),
        words: spans
            .map(([from, to], i) => ({ text: text.slice(from, to), weight: (carried[i * 3 + c] ?? 0) * stored.quantum }))
            .filter(({ weight }) => weight > 0)
            .sort((a, b) => b.weight - a.weight)
            .slice(0, SHOWN),
    });
    return { service: opinion(0), budget: opinion(1), vague: opinion(2) };
}
