import { UNKNOWN, type Weights } from './weights.ts';

export const opinionClasses = ['service', 'budget', 'vague'] as const;
export type OpinionClass = (typeof opinionClasses)[number];
/** Log-odds a class; above 0 the model would itself call it a signal. */
export type Scores = Readonly<Record<OpinionClass, number>>;
export const CLASSES = opinionClasses.length;

/** Of log-odds, 0 to 1. */
export function probability(logOdds: number): number {
    return 1 / (1 + Math.exp(-logOdds));
}

/** The weights of a feature begin a row of four numbers: no row is broken by a line of the processor's cache. */
const ROW = 4;

/** Adds up the weights of the features that a sentence has, each once, in whole numbers of the file. */
export class Sums {
    private readonly weights: Weights;
    private readonly rows: Int16Array;
    /** The features that have been met in the sentence, a bit each. */
    private readonly met: Int32Array;
    private service = 0;
    private budget = 0;
    private vague = 0;
    /** What each word carries of the sums, three numbers a word; only where it is to be shown. */
    private carried: Float64Array | null = null;

    constructor(weights: Weights) {
        this.weights = weights;
        this.rows = new Int16Array(weights.featureCount * ROW);
        this.met = new Int32Array((weights.featureCount >> 5) + 1);
        for (let feature = 0; feature < weights.featureCount; feature++)
            for (let c = 0; c < CLASSES; c++) this.rows[feature * ROW + c] = weights.of[feature * CLASSES + c] ?? 0;
    }

    /** Begins another sentence; `carried` is filled where it is given. */
    begin(carried: Float64Array | null): void {
        const [service = 0, budget = 0, vague = 0] = this.weights.bias;
        this.service = service;
        this.budget = budget;
        this.vague = vague;
        this.met.fill(0);
        this.carried = carried;
    }

    /** Counts a feature that the words at `at` and `other` have; UNKNOWN stands for none. */
    count(feature: number, at: number, other: number): void {
        if (feature === UNKNOWN) return;
        const bits = this.met[feature >> 5] ?? 0;
        const bit = 1 << (feature & 31);
        if ((bits & bit) !== 0) return;
        this.met[feature >> 5] = bits | bit;
        const row = feature * ROW;
        this.service += this.rows[row] ?? 0;
        this.budget += this.rows[row + 1] ?? 0;
        this.vague += this.rows[row + 2] ?? 0;
        if (this.carried !== null && at !== UNKNOWN) this.carry(this.carried, row, at, other);
    }

    scores(): Scores {
        const { quantum } = this.weights;
        return { service: this.service * quantum, budget: this.budget * quantum, vague: this.vague * quantum };
    }

    /** What a feature weighs is carried by its word, or half by each of its two. */
    private carry(carried: Float64Array, row: number, at: number, other: number): void {
        for (let c = 0; c < CLASSES; c++) {
            const weight = this.rows[row + c] ?? 0;
            const share = other === UNKNOWN ? weight : weight / 2;
            carried[at * CLASSES + c] = (carried[at * CLASSES + c] ?? 0) + share;
            if (other !== UNKNOWN) carried[other * CLASSES + c] = (carried[other * CLASSES + c] ?? 0) + share;
        }
    }
}
