/** The weights as they are looked up: stems and concepts by number, features in tables, three weights a feature. */
import { CONCEPTS } from './concepts.ts';
import type { Kind } from './features.ts';
import { PairTable, UNKNOWN } from './pair-table.ts';
import type { Amount } from './read.ts';
import stored from './weights.json';

export { UNKNOWN } from './pair-table.ts';

/** A feature by its names; its weights stand in the table of all. */
interface Feature {
    readonly kind: Kind;
    readonly first: string;
    readonly second: string;
}

/** So many weights has a feature: service, budget and vague. */
const CLASSES = 3;

/** Features by the numbers of what they are made of: their own numbers, UNKNOWN where the model has no weight for them. */
export class Weights {
    /** Log-odds a whole number in the file. */
    readonly quantum = stored.quantum;
    readonly bias: readonly number[] = stored.bias;
    readonly featureCount: number;
    /** Three weights a feature: service, budget and vague. */
    readonly of: Int16Array;
    readonly word: Int32Array;
    readonly concept: Int32Array;
    readonly counted: Readonly<Record<Amount, Int32Array>>;
    private readonly stemIds = new Map<string, number>();
    private readonly conceptIds = new Map<string, number>();
    private readonly facts = new Map<string, number>();
    private readonly beginnings = new Map<string, number>();
    private readonly endings = new Map<string, number>();
    /** A word and the one after it. */
    private readonly following: PairTable;
    private readonly concepts: number;
    private readonly conceptPairs: Int32Array;
    /** Few words have a weight beside a concept: each of those has a row of its own, in tables small enough to stay at hand. */
    private readonly rows: Int16Array;
    private readonly besideConcept: Int32Array;
    private readonly besideWord: Int32Array;

    constructor() {
        for (const [name] of CONCEPTS) numbered(name, this.conceptIds);
        const { features, weights } = readFeatures(stored.features);
        this.featureCount = features.length;
        this.of = weights;
        for (const feature of features) for (const stem of stemsOf(feature)) numbered(stem, this.stemIds);
        const stems = this.stemIds.size;
        const concepts = this.conceptIds.size;
        const table = (size: number) => new Int32Array(size).fill(UNKNOWN);
        this.concepts = concepts;
        this.word = table(stems);
        this.concept = table(concepts);
        this.counted = { m: table(concepts), a: table(concepts), n: table(concepts) };
        this.conceptPairs = table(concepts * concepts);
        this.following = new PairTable(features.filter(({ kind }) => kind === 'b').length);
        this.rows = new Int16Array(stems).fill(UNKNOWN);
        const rows = this.giveRows(features);
        this.besideConcept = table(rows * concepts);
        this.besideWord = table(rows * concepts);
        for (let number = 0; number < features.length; number += 1) this.add(features[number] as Feature, number);
    }

    stemId(stem: string): number {
        return this.stemIds.get(stem) ?? UNKNOWN;
    }

    conceptId(concept: string): number {
        return this.conceptIds.get(concept) ?? UNKNOWN;
    }

    fact(fact: string): number {
        return this.facts.get(fact) ?? UNKNOWN;
    }

    beginning(letters: string): number {
        return this.beginnings.get(letters) ?? UNKNOWN;
    }

    ending(letters: string): number {
        return this.endings.get(letters) ?? UNKNOWN;
    }

    next(first: number, second: number): number {
        return this.following.get(first, second);
    }

    before(first: number, second: number): number {
        return this.conceptPairs[first * this.concepts + second] ?? UNKNOWN;
    }

    /** The row of a word that has a weight beside some concept. */
    rowOf(stem: number): number {
        return this.rows[stem] ?? UNKNOWN;
    }

    conceptBeside(concept: number, row: number): number {
        return this.besideConcept[row * this.concepts + concept] ?? UNKNOWN;
    }

    wordBeside(row: number, concept: number): number {
        return this.besideWord[row * this.concepts + concept] ?? UNKNOWN;
    }

    /** Gives a row to each word that has a weight beside a concept; how many there are. */
    private giveRows(features: readonly Feature[]): number {
        let rows = 0;
        for (const { kind, first, second } of features) {
            if (kind !== 'x' && kind !== 'y') continue;
            const stem = this.stemId(kind === 'x' ? second : first);
            if (this.rows[stem] === UNKNOWN) this.rows[stem] = rows++;
        }
        return rows;
    }

    private add({ kind, first, second }: Feature, feature: number): void {
        switch (kind) {
            case '=':
                this.facts.set(first, feature);
                return;
            case 'p':
                this.beginnings.set(first, feature);
                return;
            case 'q':
                this.endings.set(first, feature);
                return;
            case 'w':
                this.word[this.stemId(first)] = feature;
                return;
            case 'c':
                this.concept[this.conceptId(first)] = feature;
                return;
            case 'm':
            case 'a':
            case 'n':
                this.counted[kind][this.conceptId(first)] = feature;
                return;
            case 'b':
                this.following.set(this.stemId(first), this.stemId(second), feature);
                return;
            case 'k':
                this.conceptPairs[this.conceptId(first) * this.concepts + this.conceptId(second)] = feature;
                return;
            case 'x':
                this.besideConcept[(this.rows[this.stemId(second)] ?? 0) * this.concepts + this.conceptId(first)] = feature;
                return;
            case 'y':
                this.besideWord[(this.rows[this.stemId(first)] ?? 0) * this.concepts + this.conceptId(second)] = feature;
                return;
        }
    }
}

/**
 * A line of the file holds the features of a kind that have the first of two names in common: `k stop|sted 71 -3 0|plads 12 0 -1`; `w|elev 3 0 0`.
 * A start waits for them, and there are thousands: the weights go into their table as they are read.
 */
function readFeatures(lines: readonly string[]): { readonly features: readonly Feature[]; readonly weights: Int16Array } {
    const features: Feature[] = [];
    const weights: number[] = [];
    for (const line of lines) {
        const entries = line.split('|');
        const [kind = '', shared] = (entries[0] ?? '').split(' ');
        for (let index = 1; index < entries.length; index += 1) {
            const parts = (entries[index] ?? '').split(' ');
            const name = parts[0] ?? '';
            features.push({ kind: kind as Kind, first: shared ?? name, second: shared === undefined ? '' : name });
            for (let at = 1; at <= CLASSES; at += 1) weights.push(Number(parts[at]));
        }
    }
    return { features, weights: new Int16Array(weights) };
}

function stemsOf({ kind, first, second }: Feature): readonly string[] {
    switch (kind) {
        case 'w':
        case 'y':
            return [first];
        case 'b':
            return [first, second];
        case 'x':
            return [second];
        default:
            return [];
    }
}

function numbered(name: string, ids: Map<string, number>): void {
    if (!ids.has(name)) ids.set(name, ids.size);
}

let read: Weights | null = null;

/** Read when a sentence is weighed first, or before, where there is time. */
export function readWeights(): Weights {
    read ??= new Weights();
    return read;
}
