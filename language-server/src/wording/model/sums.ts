import { UNKNOWN, type Weights } from './weights.ts';
import { type Said, sharesOf, WholeNumbers } from './windows.ts';

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

/** Adds up the weights of the features that a sentence has, each once, at the word where it is met first, in whole numbers of the file. */
export class Sums {
    private readonly weights: Weights;
    private readonly rows: Int16Array;
    /** The features that have been met in the sentence, a bit each. */
    private readonly met: Int32Array;
    /** What is said of the whole sentence. */
    private readonly whole = new Int32Array(CLASSES);
    /** What each word says, three numbers a word. */
    private said = new Int32Array(CLASSES << 6);
    private words = 0;
    private readonly windows: WholeNumbers;
    /** What was counted: the row of a feature and its two words; only where it is to be shown. */
    private counted: number[] | null = null;

    constructor(weights: Weights) {
        this.weights = weights;
        this.windows = new WholeNumbers(weights.quantum, CLASSES);
        this.rows = new Int16Array(weights.featureCount * ROW);
        this.met = new Int32Array((weights.featureCount >> 5) + 1);
        for (let feature = 0; feature < weights.featureCount; feature++)
            for (let c = 0; c < CLASSES; c++) this.rows[feature * ROW + c] = weights.of[feature * CLASSES + c] ?? 0;
    }

    /** Begins another sentence of so many words. */
    begin(words: number, isShown: boolean): void {
        this.whole.set(this.weights.bias);
        this.words = words;
        const length = words * CLASSES;
        if (length > this.said.length) this.said = new Int32Array(2 * length);
        else this.said.fill(0, 0, length);
        this.met.fill(0);
        this.counted = isShown ? [] : null;
    }

    /** Counts a feature that the words at `at` and, after it, `other` have; UNKNOWN stands for none. */
    count(feature: number, at: number, other: number): void {
        if (feature === UNKNOWN) return;
        const bits = this.met[feature >> 5] ?? 0;
        const bit = 1 << (feature & 31);
        if ((bits & bit) !== 0) return;
        this.met[feature >> 5] = bits | bit;
        const row = feature * ROW;
        if (at === UNKNOWN) this.add(this.whole, 0, row);
        else this.add(this.said, at * CLASSES, row);
        if (at !== UNKNOWN) this.counted?.push(row, at, other);
    }

    private add(into: Int32Array, first: number, row: number): void {
        into[first] = (into[first] ?? 0) + (this.rows[row] ?? 0);
        into[first + 1] = (into[first + 1] ?? 0) + (this.rows[row + 1] ?? 0);
        into[first + 2] = (into[first + 2] ?? 0) + (this.rows[row + 2] ?? 0);
    }

    scores(): Scores {
        return { service: this.score(0), budget: this.score(1), vague: this.score(2) };
    }

    private score(c: number): number {
        return (this.whole[c] ?? 0) * this.weights.quantum + this.windows.together(this.said, c, this.words);
    }

    /** What each word carries of the scores, in log-odds, three numbers a word: a feature is carried by its word, or half by each of its two. */
    carried(): Float64Array {
        const { counted, words, rows } = this;
        const carried = new Float64Array(words * CLASSES);
        for (let c = 0; c < CLASSES && counted !== null; c++) {
            const shares = sharesOf(this.saidOf(c));
            for (let index = 0; index < counted.length; index += 3) {
                const at = counted[index + 1] ?? 0;
                const other = counted[index + 2] ?? UNKNOWN;
                const weight = (rows[(counted[index] ?? 0) + c] ?? 0) * (shares[at] ?? 0);
                const part = other === UNKNOWN ? weight : weight / 2;
                carried[at * CLASSES + c] = (carried[at * CLASSES + c] ?? 0) + part;
                if (other !== UNKNOWN) carried[other * CLASSES + c] = (carried[other * CLASSES + c] ?? 0) + part;
            }
        }
        return carried.map((weight) => weight * this.weights.quantum);
    }

    private saidOf(c: number): Said {
        return { table: this.said, words: this.words, first: c, step: CLASSES, unit: this.weights.quantum };
    }
}
