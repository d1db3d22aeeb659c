/** From labelled sentences to weights: which features count, how they are scaled, what each source weighs. */
import { builtIn } from '../src/wording/built-in.ts';
import { featuresOf } from '../src/wording/model/features.ts';
import type { OpinionClass } from '../src/wording/model/second-opinion.ts';
import type { Sentence } from '../src/wording/sentence.ts';
import { sentencesIn } from '../src/wording/signals.ts';
import type { Class, Labelled } from './data.ts';
import { fit, type Row, scoreOf } from './logistic.ts';

export interface Settings {
    readonly l2: number;
    readonly goldWeight: number;
    readonly gold2Weight: number;
    readonly ownWeight: number;
    readonly positiveWeight: number;
    /** Bounds of what a feature counts for by how much it tells of the class. */
    readonly least: number;
    readonly most: number;
    readonly scale: Readonly<Record<string, number>>;
}

export const SETTINGS: Settings = {
    l2: 0.5,
    goldWeight: 1.5,
    gold2Weight: 0.6,
    ownWeight: 0.7,
    positiveWeight: 1.4,
    least: 0.2,
    most: 3,
    scale: { '=': 0.3, w: 0.35, p: 0.4, q: 0.4, c: 1, b: 0.4, k: 0.5, x: 0.2, y: 0.2, m: 0.3, a: 0.3, n: 0.3 },
};

const kind = (name: string) => name[0] ?? '';

/** A text as it is learnt from: its features, the word of each, and how many words it has. */
interface Placed {
    readonly places: ReadonlyMap<string, number | null>;
    readonly words: number;
}

const cache = new Map<string, Placed>();
const placedIn = (text: string) => {
    const known = cache.get(text) ?? placedOf(sentencesIn(text, { matcher: builtIn('da') }));
    cache.set(text, known);
    return known;
};

/** Several sentences are one text, word after word. */
function placedOf(sentences: readonly Sentence[]): Placed {
    const places = new Map<string, number | null>();
    let words = 0;
    for (const sentence of sentences) {
        for (const [name, at] of featuresOf(sentence)) if (!places.has(name)) places.set(name, at === null ? null : words + at);
        words += sentence.words.length;
    }
    return { places, words };
}

export interface Learnt {
    readonly index: ReadonlyMap<string, number>;
    readonly weights: Readonly<Record<Class, Float64Array>>;
    readonly scale: Readonly<Record<string, number>>;
}

const MINIMUM = 3;

export function learn(sentences: readonly Labelled[], settings: Settings): Learnt {
    const origins = new Map<string, Set<string>>();
    for (const { text, origin } of sentences)
        for (const name of placedIn(text).places.keys()) origins.set(name, (origins.get(name) ?? new Set()).add(origin));
    const index = new Map<string, number>();
    for (const [name, seen] of origins) if (seen.size >= MINIMUM) index.set(name, index.size);
    const sourceWeight = { gold: settings.goldWeight, gold2: settings.gold2Weight, own: settings.ownWeight };
    const vectors = sentences.map(({ text }) => vectorOf(placedIn(text), index, settings.scale));
    const of = (label: Class) => {
        const rows: Row[] = [];
        sentences.forEach(({ labels, source }, i) => {
            const vector = vectors[i];
            if (!vector || labels.has(`?${label}`)) return;
            const positive = labels.has(label);
            rows.push({ ...vector, positive, weight: sourceWeight[source] * (positive ? settings.positiveWeight : 1) });
        });
        const telling = tellingOf(rows, index.size, settings);
        const scaled = rows.map((row) => ({ ...row, values: row.values.map((value, k) => value * (telling[row.features[k] ?? 0] ?? 0)) }));
        return fit(scaled, index.size, settings.l2).map((weight, i) => weight * (telling[i] ?? 1));
    };
    return { index, scale: settings.scale, weights: { SERVICE: of('SERVICE'), BUDGET: of('BUDGET'), VAGUE: of('VAGUE') } };
}

/**
 * How much more often a feature occurs where the class is signalled than where it is not, or the reverse: the root of the log-odds. The fit listens more to
 * what tells of the class by itself, and less to what a few sentences have in common by chance.
 */
function tellingOf(rows: readonly Row[], size: number, { least, most }: Settings): Float64Array {
    const [signalled, silent] = [new Float64Array(size).fill(1), new Float64Array(size).fill(1)];
    const [sum, rest] = [2, 2].map((smoothing, i) => rows.reduce((n, { positive, weight }) => n + (positive === (i === 0) ? weight : 0), smoothing));
    for (const { features, positive, weight } of rows) {
        const counts = positive ? signalled : silent;
        for (const feature of features) counts[feature] = (counts[feature] ?? 0) + weight;
    }
    return signalled.map((count, i) => {
        const ratio = Math.log(count / (sum ?? 1)) - Math.log((silent[i] ?? 1) / (rest ?? 1));
        return Math.sqrt(Math.min(most, Math.max(least, Math.abs(ratio))));
    });
}

function vectorOf({ places, words }: Placed, index: ReadonlyMap<string, number>, scale: Settings['scale']) {
    const known = [...places].filter(([name]) => index.has(name));
    return {
        features: Int32Array.from(known, ([name]) => index.get(name) ?? 0),
        values: Float64Array.from(known, ([name]) => scale[kind(name)] ?? 0),
        places: Int32Array.from(known, ([, at]) => at ?? -1),
        words,
    };
}

export const score = (learnt: Learnt, text: string) => scoresOf(learnt, placedIn(text));

/** What a model says of a sentence, as the product asks it. */
export function weighedBy(learnt: Learnt): (sentence: Sentence) => Record<OpinionClass, number> {
    return (sentence) => {
        const { SERVICE: service, BUDGET: budget, VAGUE: vague } = scoresOf(learnt, placedOf([sentence]));
        return { service, budget, vague };
    };
}

function scoresOf({ index, scale, weights }: Learnt, placed: Placed): Record<Class, number> {
    const vector = vectorOf(placed, index, scale);
    const of = (label: Class) => scoreOf(vector, weights[label]).score;
    return { SERVICE: of('SERVICE'), BUDGET: of('BUDGET'), VAGUE: of('VAGUE') };
}
