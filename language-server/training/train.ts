/** Writes the weights that the product carries: trained on everything at hand, rounded, small weights left out. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES, goldFirst, goldSecond, ownTrained } from './data.ts';
import { learn, SETTINGS } from './learn.ts';

const QUANTUM = 0.05;
/** Weights below this, in log-odds, change no answer. */
const SMALL = 0.11;
const LIMIT = 300 * 1024;

const target = goldFirst();
if (target.length === 0) throw new Error('The gold set is not beside the repository: weights without it would be worse than those at hand.');
const always = [...goldSecond(), ...ownTrained()];
const model = learn([...target, ...always], SETTINGS);
const bias = CLASSES.map((label) => {
    const w = model.weights[label];
    return Math.round((w[w.length - 1] ?? 0) / QUANTUM);
});
/** A line of the file holds what has kind and first name in common. */
const lines = new Map<string, string[]>();
let count = 0;
for (const [feature, i] of [...model.index].sort((a, b) => a[0].localeCompare(b[0], 'da'))) {
    const triple = CLASSES.map((label) => (model.weights[label][i] ?? 0) * (model.scale[feature[0] ?? ''] ?? 0));
    if (triple.every((w) => Math.abs(w) < SMALL)) continue;
    const names = feature.split(' ');
    const line = names.slice(0, -1).join(' ');
    lines.set(line, [...(lines.get(line) ?? []), [names.at(-1), ...triple.map((w) => Math.round(w / QUANTUM) + 0)].join(' ')]);
    count++;
}
const stored = [...lines].map(([line, features]) => JSON.stringify([line, ...features].join('|')));
const file = `{"quantum":${QUANTUM},"bias":[${bias.join(',')}],"features":[\n${stored.join(',\n')}\n]}\n`;
if (file.length > LIMIT) throw new Error(`The weights take ${file.length} bytes; at most ${LIMIT}.`);
writeFileSync(join(import.meta.dirname, '../src/wording/model/weights.json'), file);
console.log(`${count} features, ${file.length} bytes`);
