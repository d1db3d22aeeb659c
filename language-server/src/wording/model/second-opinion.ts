/**
 * A statistical second opinion beside the rules: how likely a sentence signals a service reduction, a budget change or a vague gain, and
 * which words say so. A sum of weights of words, pairs and concepts; no rule is consulted. Deterministic; the work grows as the text does.
 */

import { Remembered } from '../remembered.ts';
import type { Sentence } from '../sentence.ts';
import type { Word } from '../word.ts';
import { eachFeature, type Visitor } from './features.ts';
import { type Amount, readForModel } from './read.ts';
import { readWeights, UNKNOWN, type Weights } from './weights.ts';
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
const NUMBER_NAMES = 10;
const CLASSES = opinionClasses.length;

/** Adds up the weights of a sentence's features; one serves all sentences. */
class Weigher implements Visitor<number> {
    /** Sums of a class in whole numbers of the file. */
    private readonly sums = new Float64Array(CLASSES);
    /** What each word carries of the sums, three numbers a word; only where it is to be shown. */
    private carried: Float64Array | null = null;
    private amounts: Int32Array;
    /** In which sentence a feature was last met: each counts once. */
    private readonly met: Uint32Array;
    private reading = 0;
    private readonly weights: Weights;
    private readonly numbers: Remembered<string, ReadWord<number>>;

    constructor(weights: Weights) {
        this.weights = weights;
        this.amounts = weights.counted.n;
        this.met = new Uint32Array(weights.featureCount);
        this.numbers = new Remembered(NUMBER_NAMES, (name) => numbersOf(wordOf(name), weights));
    }

    /** Log-odds a class; `carried` is filled where it is given. */
    weigh(sentence: Sentence, carried: Float64Array | null): Readonly<Record<OpinionClass, number>> {
        const { tokens, amount, facts } = readForModel(sentence);
        this.begin(amount, carried);
        for (const fact of facts) this.count(this.weights.fact(fact), UNKNOWN, UNKNOWN);
        eachFeature(
            sentence.words.map((word, at) => this.read(word, tokens[at] ?? '')),
            this,
        );
        const { quantum } = this.weights;
        const [service = 0, budget = 0, vague = 0] = this.sums;
        return { service: service * quantum, budget: budget * quantum, vague: vague * quantum };
    }

    word(stem: number, at: number): void {
        if (stem !== UNKNOWN) this.count(this.weights.word[stem] ?? UNKNOWN, at, UNKNOWN);
    }

    beginning(letters: number, at: number): void {
        this.count(letters, at, UNKNOWN);
    }

    ending(letters: number, at: number): void {
        this.count(letters, at, UNKNOWN);
    }

    concept(concept: number, at: number): void {
        this.count(this.weights.concept[concept] ?? UNKNOWN, at, UNKNOWN);
    }

    counted(concept: number, at: number): void {
        this.count(this.amounts[concept] ?? UNKNOWN, at, UNKNOWN);
    }

    next(first: number, second: number, at: number, other: number): void {
        if (first !== UNKNOWN && second !== UNKNOWN) this.count(this.weights.next(first, second), at, other);
    }

    before(first: number, second: number, at: number, other: number): void {
        this.count(this.weights.before(first, second), at, other);
    }

    conceptBeside(concept: number, stem: number, at: number, other: number): void {
        if (stem !== UNKNOWN) this.count(this.weights.conceptBeside(concept, stem), at, other);
    }

    wordBeside(stem: number, concept: number, at: number, other: number): void {
        if (stem !== UNKNOWN) this.count(this.weights.wordBeside(stem, concept), at, other);
    }

    /** A number is read by its name; what any other word is, it keeps. */
    private read(word: Word, token: string): ReadWord<number> {
        if (token !== word.text) return this.numbers.of(token);
        word.forModel ??= numbersOf(wordOf(token), this.weights);
        return word.forModel;
    }

    private begin(amount: Amount, carried: Float64Array | null): void {
        this.reading = (this.reading + 1) >>> 0;
        this.carried = carried;
        this.amounts = this.weights.counted[amount];
        for (let c = 0; c < CLASSES; c++) this.sums[c] = this.weights.bias[c] ?? 0;
    }

    private count(feature: number, at: number, other: number): void {
        if (feature === UNKNOWN || this.met[feature] === this.reading) return;
        this.met[feature] = this.reading;
        const { of } = this.weights;
        const first = feature * CLASSES;
        const { sums } = this;
        sums[0] = (sums[0] ?? 0) + (of[first] ?? 0);
        sums[1] = (sums[1] ?? 0) + (of[first + 1] ?? 0);
        sums[2] = (sums[2] ?? 0) + (of[first + 2] ?? 0);
        if (this.carried !== null && at !== UNKNOWN) this.carry(this.carried, feature, at, other);
    }

    /** What a feature weighs is carried by its word, or half by each of its two. */
    private carry(carried: Float64Array, feature: number, at: number, other: number): void {
        for (let c = 0; c < CLASSES; c++) {
            const weight = this.weights.of[feature * CLASSES + c] ?? 0;
            const share = other === UNKNOWN ? weight : weight / 2;
            carried[at * CLASSES + c] = (carried[at * CLASSES + c] ?? 0) + share;
            if (other !== UNKNOWN) carried[other * CLASSES + c] = (carried[other * CLASSES + c] ?? 0) + share;
        }
    }
}

/** The letters that a word begins and ends with are features themselves: nothing is paired with them. */
function numbersOf({ stem, beginning, ending, concepts, counted }: ReadWord<string>, weights: Weights): ReadWord<number> {
    const numberOf = (concept: string) => weights.conceptId(concept);
    return {
        stem: weights.stemId(stem),
        beginning: beginning === null ? null : weights.beginning(beginning),
        ending: ending === null ? null : weights.ending(ending),
        concepts: concepts.map(numberOf),
        counted: counted.map(numberOf),
    };
}

let weigher: Weigher | null = null;

function weigh(sentence: Sentence, carried: Float64Array | null): Readonly<Record<OpinionClass, number>> {
    weigher ??= new Weigher(readWeights());
    return weigher.weigh(sentence, carried);
}

/** Log-odds a class; above 0 the model would itself call it a signal. */
export function scoresOf(sentence: Sentence): Readonly<Record<OpinionClass, number>> {
    return weigh(sentence, null);
}

export function secondOpinion(sentence: Sentence): SecondOpinion {
    const carried = new Float64Array(sentence.words.length * CLASSES);
    const scores = weigh(sentence, carried);
    const opinion = (name: OpinionClass): Opinion => ({
        probability: 1 / (1 + Math.exp(-scores[name])),
        words: spokenIn(sentence, carried, opinionClasses.indexOf(name)),
    });
    return { service: opinion('service'), budget: opinion('budget'), vague: opinion('vague') };
}

/** The words that spoke for a class. */
function spokenIn({ text, from, to }: Sentence, carried: Float64Array, number: number): Opinion['words'] {
    const { quantum } = readWeights();
    const spoken: Opinion['words'][number][] = [];
    for (const [index, start] of from.entries()) {
        const weight = (carried[index * CLASSES + number] ?? 0) * quantum;
        if (weight > 0) spoken.push({ text: text.slice(start, to[index]), from: start, weight });
    }
    return spoken.sort((a, b) => b.weight - a.weight).slice(0, SHOWN);
}
