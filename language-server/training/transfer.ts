/**
 * How well what is learnt from own sentences alone carries over to the gold set: no gold sentence is learnt from, thresholds come from its first half,
 * the figures from its second.
 */
import { CLASSES, goldFirst, own } from './data.ts';
import { learn, SETTINGS, type Settings, score } from './learn.ts';
import { bestThreshold, judgedOf, line, macro, measure } from './validate.ts';

const HALF = 880;

export function transfer(settings: Settings, sentences = own('train')) {
    const gold = goldFirst();
    const [chosen, told] = [gold.slice(0, HALF), gold.slice(HALF)];
    const model = learn(sentences, settings);
    const scoresOf = (part: typeof gold) => part.map(({ text }) => score(model, text));
    const [first, second] = [scoresOf(chosen), scoresOf(told)];
    return CLASSES.map((label) => {
        const threshold = bestThreshold(judgedOf(chosen, first, label));
        const judge = (part: typeof gold, scores: typeof first) => {
            const judged = judgedOf(part, scores, label);
            return { label, threshold, best: measure(at(judged, bestThreshold(judged))), ...measure(at(judged, threshold)) };
        };
        return { first: judge(chosen, first), second: judge(told, second) };
    });
}

const at = (judged: readonly { score: number; wanted: boolean }[], threshold: number) =>
    judged.map(({ score, wanted }) => ({ found: score > threshold, wanted }));

if (process.argv[1]?.endsWith('transfer.ts')) {
    const limit = Number(process.argv[2] ?? Number.POSITIVE_INFINITY);
    const rows = transfer(SETTINGS, own('train').slice(0, limit));
    console.log('first half, own threshold: macro F1', macro(rows.map((r) => r.first)));
    for (const { first } of rows) console.log(line(first), 'at', first.threshold.toFixed(2));
    console.log('second half, threshold of the first: macro F1', macro(rows.map((r) => r.second)));
    for (const { second } of rows) console.log(line(second), 'best possible', second.best.f1.toFixed(2));
}
