/** Writes the weights that the product carries: trained on everything at hand, rounded, small weights left out. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES, goldFirst, goldSecond, own } from './data.ts';
import { learn, SETTINGS } from './learn.ts';

const QUANTUM = 0.02;
/** Weights below this, in log-odds, change no answer. */
const SMALL = 0.1;
const LIMIT = 300 * 1024;

const target = goldFirst();
if (target.length === 0) throw new Error('The gold set is not beside the repository: weights without it would be worse than those at hand.');
const always = [...goldSecond(), ...own('train')];
const model = learn([...target, ...always], SETTINGS);
const bias = CLASSES.map((label) => {
    const w = model.weights[label];
    return Math.round((w[w.length - 1] ?? 0) / QUANTUM);
});
const features: Record<string, number[]> = {};
for (const [name, i] of [...model.index].sort((a, b) => a[0].localeCompare(b[0], 'da'))) {
    const triple = CLASSES.map((label) => (model.weights[label][i] ?? 0) * (model.scale[name[0] ?? ''] ?? 0));
    if (triple.some((w) => Math.abs(w) >= SMALL)) features[name] = triple.map((w) => Math.round(w / QUANTUM) + 0);
}
const lines = Object.entries(features).map(([name, triple]) => JSON.stringify(`${name}|${triple.join(' ')}`));
const file = `{"quantum":${QUANTUM},"bias":[${bias.join(',')}],"features":[\n${lines.join(',\n')}\n]}\n`;
if (file.length > LIMIT) throw new Error(`The weights take ${file.length} bytes; at most ${LIMIT}.`);
writeFileSync(join(import.meta.dirname, '../src/wording/model/weights.json'), file);
console.log(`${lines.length} features, ${file.length} bytes`);
