/** Logistic regression with L2 on what the words of a text say together, fitted by L-BFGS from zero: the same numbers on every run. */
import { type Said, sharesOf, together } from '../src/wording/model/windows.ts';

export interface Row {
    readonly features: Int32Array;
    readonly values: Float64Array;
    /** The word of each feature; -1 is the whole text. */
    readonly places: Int32Array;
    readonly words: number;
    readonly positive: boolean;
    readonly weight: number;
}

const MEMORY = 8;
const dot = (a: Float64Array, b: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
    return sum;
};

/** The log-odds of a text by weights of features and, at the end, the bias; and what each word says. */
export function scoreOf({ features, values, places, words }: Omit<Row, 'positive' | 'weight'>, w: Float64Array) {
    const table = new Float64Array(words);
    let whole = w[w.length - 1] ?? 0;
    for (let k = 0; k < features.length; k++) {
        const weight = (w[features[k] ?? 0] ?? 0) * (values[k] ?? 0);
        const place = places[k] ?? 0;
        if (place < 0) whole += weight;
        else table[place] = (table[place] ?? 0) + weight;
    }
    const said: Said = { table, words, first: 0, step: 1, unit: 1 };
    return { score: whole + together(said), said };
}

function lossAndGradient(rows: readonly Row[], w: Float64Array, l2: number, g: Float64Array): number {
    const n = w.length - 1;
    let loss = 0;
    for (let i = 0; i < n; i++) {
        const wi = w[i] ?? 0;
        g[i] = l2 * wi;
        loss += 0.5 * l2 * wi * wi;
    }
    g[n] = 0;
    for (const row of rows) {
        const { features, values, places, positive, weight } = row;
        const { score, said } = scoreOf(row, w);
        const margin = positive ? score : -score;
        loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : -margin + Math.log1p(Math.exp(margin)));
        const slope = weight * (1 / (1 + Math.exp(-score)) - (positive ? 1 : 0));
        const shares = sharesOf(said);
        for (let k = 0; k < features.length; k++) {
            const f = features[k] ?? 0;
            const place = places[k] ?? 0;
            g[f] = (g[f] ?? 0) + slope * (values[k] ?? 0) * (place < 0 ? 1 : (shares[place] ?? 0));
        }
        g[n] = (g[n] ?? 0) + slope;
    }
    return loss;
}

/** Weights of `size` features, and the bias at the end. */
export function fit(rows: readonly Row[], size: number, l2: number, iterations = 60): Float64Array {
    let w = new Float64Array(size + 1);
    let g = new Float64Array(size + 1);
    let loss = lossAndGradient(rows, w, l2, g);
    const steps: Float64Array[] = [];
    const turns: Float64Array[] = [];
    for (let iteration = 0; iteration < iterations; iteration++) {
        const d = g.map((x) => -x);
        const alphas: number[] = [];
        for (let i = steps.length - 1; i >= 0; i--) {
            const s = steps[i] as Float64Array;
            const y = turns[i] as Float64Array;
            const a = dot(s, d) / dot(s, y);
            alphas[i] = a;
            for (let k = 0; k < d.length; k++) d[k] = (d[k] ?? 0) - a * (y[k] ?? 0);
        }
        const last = steps.length - 1;
        const scale =
            last >= 0
                ? dot(steps[last] as Float64Array, turns[last] as Float64Array) / dot(turns[last] as Float64Array, turns[last] as Float64Array)
                : 1 / Math.sqrt(dot(g, g) || 1);
        for (let k = 0; k < d.length; k++) d[k] = (d[k] ?? 0) * scale;
        for (let i = 0; i < steps.length; i++) {
            const s = steps[i] as Float64Array;
            const y = turns[i] as Float64Array;
            const b = dot(y, d) / dot(s, y);
            for (let k = 0; k < d.length; k++) d[k] = (d[k] ?? 0) + ((alphas[i] ?? 0) - b) * (s[k] ?? 0);
        }
        const descent = dot(g, d);
        if (descent > -1e-9) break;
        let length = 1;
        let moved = false;
        for (let tries = 0; tries < 20 && !moved; tries++, length /= 2) {
            const next = w.map((x, k) => x + length * (d[k] ?? 0));
            const slope = new Float64Array(size + 1);
            const value = lossAndGradient(rows, next, l2, slope);
            if (value > loss + 1e-4 * length * descent) continue;
            const step = next.map((x, k) => x - (w[k] ?? 0));
            const turn = slope.map((x, k) => x - (g[k] ?? 0));
            if (dot(step, turn) > 1e-12) {
                steps.push(step);
                turns.push(turn);
                if (steps.length > MEMORY) {
                    steps.shift();
                    turns.shift();
                }
            }
            moved = true;
            if (Math.abs(loss - value) < 1e-7 * Math.abs(loss)) iteration = iterations;
            w = next;
            g = slope;
            loss = value;
        }
        if (!moved) break;
    }
    return w;
}
