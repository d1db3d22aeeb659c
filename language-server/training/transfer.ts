/**
 * How well what is learnt from own sentences alone carries over to the gold set: no gold sentence is learnt from, thresholds come from its first half,
 * the figures from its second.
 */
import { CLASSES, goldFirst, ownTrained } from './data.ts';
import { learn, SETTINGS, type Settings, score } from './learn.ts';
import { bestThreshold, type Judged, judgedOf, line, macro, measure } from './validate.ts';

const HALF = 880;

export function transfer(settings: Settings, sentences = ownTrained()) {
    const gold = goldFirst();
    const [chosen, told] = [gold.slice(0, HALF), gold.slice(HALF)];
    const model = learn(sentences, settings);
    const scoresOf = (part: typeof gold) => part.map(({ text }) => score(model, text));
    const [first, second] = [scoresOf(chosen), scoresOf(told)];
    return CLASSES.map((label) => {
        const threshold = bestThreshold(judgedOf(chosen, first, label));
        const judge = (part: typeof gold, scores: typeof first) => {
            const judged = judgedOf(part, scores, label);
            return { label, threshold, average: averagePrecision(judged), ...measure(at(judged, threshold)) };
        };
        return { first: judge(chosen, first), second: judge(told, second) };
    });
}

/** How well scores put what is wanted first, whatever the threshold. */
export function averagePrecision(judged: readonly Judged[]): number {
    const sorted = [...judged].sort((a, b) => b.score - a.score);
    let found = 0;
    let sum = 0;
    for (const [i, { wanted }] of sorted.entries()) if (wanted) sum += ++found / (i + 1);
    return sum / (found || 1);
}

const at = (judged: readonly Judged[], threshold: number) => judged.map(({ score, wanted }) => ({ found: score > threshold, wanted }));

if (process.argv[1]?.endsWith('transfer.ts')) {
    const limit = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
    const rows = transfer(SETTINGS, ownTrained().slice(0, limit));
    console.log('first half, own threshold: macro F1', macro(rows.map((r) => r.first)));
    for (const { first } of rows) console.log(line(first), 'at', first.threshold.toFixed(2), 'average precision', first.average.toFixed(3));
    console.log('second half, threshold of the first: macro F1', macro(rows.map((r) => r.second)));
    for (const { second } of rows) console.log(line(second), 'average precision', second.average.toFixed(3));
}
