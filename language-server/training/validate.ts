/** How well the model does on sentences it has not seen: folds by example, thresholds chosen inside each fold. */
import { builtIn } from '../src/wording/built-in.ts';
import { scoresOf } from '../src/wording/model/second-opinion.ts';
import { type Reading, signalsOfLines } from '../src/wording/signals.ts';
import { CLASSES, type Class, goldFirst, goldSecond, type Labelled, own, ownTrained, unreadParts } from './data.ts';
import { learn, SETTINGS, type Settings, score, weighedBy } from './learn.ts';

const FOLDS = 6;
const INNER = 3;

/** Examples to folds, those with most signals first, each to the fold that has fewest: every fold gets its share of a rare class. */
export function foldsOf(sentences: readonly Labelled[], folds: number): Map<string, number> {
    const positives = CLASSES.map((label) => Math.max(1, sentences.filter(({ labels }) => labels.has(label)).length));
    const origins = new Map<string, number[]>();
    for (const { origin, labels } of sentences) {
        const counts = origins.get(origin) ?? [0, 0, 0, 0];
        CLASSES.forEach((label, i) => {
            if (labels.has(label)) counts[i] = (counts[i] ?? 0) + 1 / (positives[i] ?? 1);
        });
        counts[3] = (counts[3] ?? 0) + 1 / sentences.length;
        origins.set(origin, counts);
    }
    const total = (c: readonly number[]) => c.reduce((a, b) => a + b, 0);
    const filled = Array.from({ length: folds }, () => [0, 0, 0, 0]);
    const result = new Map<string, number>();
    for (const [origin, counts] of [...origins].sort((a, b) => total(b[1]) - total(a[1]) || a[0].localeCompare(b[0]))) {
        const cost = filled.map((f) => total(f.map((x, i) => (x + (counts[i] ?? 0)) ** 2 - x ** 2)));
        const best = cost.indexOf(Math.min(...cost));
        result.set(origin, best);
        filled[best] = (filled[best] ?? []).map((x, i) => x + (counts[i] ?? 0));
    }
    return result;
}

export interface Judged {
    readonly score: number;
    readonly wanted: boolean;
}

export function measure(judged: readonly { found: boolean; wanted: boolean }[]) {
    const tp = judged.filter((j) => j.found && j.wanted).length;
    const fp = judged.filter((j) => j.found && !j.wanted).length;
    const fn = judged.filter((j) => !j.found && j.wanted).length;
    const precision = tp / (tp + fp || 1);
    const recall = tp / (tp + fn || 1);
    return { tp, fp, fn, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The threshold with the best F1. */
export function bestThreshold(judged: readonly Judged[]): number {
    const sorted = [...judged].sort((a, b) => b.score - a.score);
    const positives = judged.filter((j) => j.wanted).length;
    let tp = 0;
    let best = { f1: 0, at: Number.POSITIVE_INFINITY };
    sorted.forEach((j, i) => {
        if (j.wanted) tp++;
        const f1 = (2 * tp) / (i + 1 + positives);
        if (f1 > best.f1) best = { f1, at: (j.score + (sorted[i + 1]?.score ?? j.score - 1)) / 2 };
    });
    return best.at;
}

export const judgedOf = (sentences: readonly Labelled[], scores: readonly Record<Class, number>[], label: Class) =>
    sentences.flatMap(({ labels }, i) => (labels.has(`?${label}`) ? [] : [{ score: scores[i]?.[label] ?? 0, wanted: labels.has(label) }]));

/** Scores of gold sentences by models that have not seen their example. */
export function outOfFold(target: readonly Labelled[], always: readonly Labelled[], folds: number, settings: Settings): Record<Class, number>[] {
    const fold = foldsOf(target, folds);
    const result: Record<Class, number>[] = [];
    for (let f = 0; f < folds; f++) {
        const model = learn([...target.filter((s) => fold.get(s.origin) !== f), ...always], settings);
        target.forEach((s, i) => {
            if (fold.get(s.origin) === f) result[i] = score(model, s.text);
        });
    }
    return result;
}

export function crossValidate(settings: Settings) {
    const target = goldFirst();
    const always = [...goldSecond(), ...ownTrained()];
    const fold = foldsOf(target, FOLDS);
    const scores = outOfFold(target, always, FOLDS, settings);
    const table = CLASSES.map((label) => {
        const judged = judgedOf(target, scores, label);
        const threshold = bestThreshold(judged);
        return { label, ...measure(judged.map(({ score, wanted }) => ({ found: score > threshold, wanted }))) };
    });
    const found: Record<Class, { found: boolean; wanted: boolean }[]> = { SERVICE: [], BUDGET: [], VAGUE: [] };
    for (let f = 0; f < FOLDS; f++) {
        const rest = target.filter((s) => fold.get(s.origin) !== f);
        const inner = outOfFold(rest, always, INNER, settings);
        for (const label of CLASSES) {
            const threshold = bestThreshold(judgedOf(rest, inner, label));
            target.forEach((s, i) => {
                if (fold.get(s.origin) !== f || s.labels.has(`?${label}`)) return;
                found[label].push({ found: (scores[i]?.[label] ?? 0) > threshold, wanted: s.labels.has(label) });
            });
        }
    }
    return { table, honest: CLASSES.map((label) => ({ label, ...measure(found[label]) })) };
}

/** What the product warns of, rules alone or together with a model, beside what is labelled. */
export function judgeProduct(sentences: readonly Labelled[], secondOpinion: boolean) {
    return judged(sentences, () => ({ secondOpinion }));
}

/** The same of gold sentences, each by a model that has not seen its example. The rules have been read beside them. */
export function judgeUnseen(target = goldFirst()) {
    const always = [...goldSecond(), ...ownTrained()];
    const fold = foldsOf(target, FOLDS);
    const models = Array.from({ length: FOLDS }, (_, f) =>
        weighedBy(learn([...target.filter((s) => fold.get(s.origin) !== f), ...always], SETTINGS)),
    );
    return judged(target, (origin) => ({ weigh: models[fold.get(origin) ?? 0] ?? scoresOf }));
}

type HowRead = Pick<Reading, 'secondOpinion' | 'weigh'>;

/** The classes that are warned of in each sentence of a text. */
function warnedIn(text: readonly Labelled[], reading: HowRead): ReadonlySet<string>[] {
    const lines = text.map((sentence) => sentence.text);
    return signalsOfLines(lines, { matcher: builtIn('da'), ...reading }).map(
        (signals) => new Set(signals.flatMap((signal) => (signal.severity === 'warning' ? [signal.class.toUpperCase()] : []))),
    );
}

/** Sentences of one origin are the text that they stand in, in its order. */
function textsOf(sentences: readonly Labelled[]): readonly (readonly Labelled[])[] {
    const texts = new Map<string, Labelled[]>();
    for (const sentence of sentences) texts.set(sentence.origin, [...(texts.get(sentence.origin) ?? []), sentence]);
    return [...texts.values()];
}

function judged(sentences: readonly Labelled[], howRead: (origin: string) => HowRead) {
    const all = textsOf(sentences).flatMap((text) => {
        const warned = warnedIn(text, howRead(text[0]?.origin ?? ''));
        return text.map(({ labels }, index) => ({ labels, warned: warned[index] ?? new Set() }));
    });
    return CLASSES.map((label) => {
        const counted = all.filter(({ labels }) => !labels.has(`?${label}`));
        return { label, ...measure(counted.map(({ labels, warned }) => ({ found: warned.has(label), wanted: labels.has(label) }))) };
    });
}

export const line = (r: { label: string; precision: number; recall: number; f1: number; tp: number; fp: number; fn: number }) =>
    `${r.label.padEnd(8)} P ${r.precision.toFixed(2)} R ${r.recall.toFixed(2)} F1 ${r.f1.toFixed(2)} (${r.tp}/${r.fp}/${r.fn})`;
export const macro = (rows: readonly { f1: number }[]) => (rows.reduce((a, r) => a + r.f1, 0) / rows.length).toFixed(3);

function tell(title: string, rows: ReturnType<typeof judgeProduct>): void {
    console.log(`${title}: macro F1 ${macro(rows)}`);
    for (const row of rows) console.log(line(row));
}

if (process.argv[1]?.endsWith('validate.ts')) {
    tell('gold-dev, rules (read) and a model that has not seen the example', judgeUnseen());
    const { table, honest } = crossValidate(SETTINGS);
    console.log('threshold best on all folds: macro F1', macro(table));
    for (const row of table) console.log(line(row));
    console.log('threshold chosen inside each fold: macro F1', macro(honest));
    for (const row of honest) console.log(line(row));
    const sets = [
        ...unreadParts.map((part) => [part, own(part)] as const),
        ['gold-dev (read)', goldFirst()] as const,
        ['gold-dev-2 (read)', goldSecond()] as const,
    ];
    for (const [name, sentences] of sets) {
        for (const both of [false, true]) tell(`${name}, ${both ? 'rules and model' : 'rules alone'}`, judgeProduct(sentences, both));
    }
}
