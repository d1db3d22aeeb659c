// npm run bench:guard, in CI: a check of a small corpus against a fixed piece of work on the same machine. The limit is generous:
// it is there to stop a change that makes everything several times slower, not to measure.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prop, timed } from './processes.ts';

const examples = join(import.meta.dirname, '../../examples');
const copies = 30;
const limit = 25;

/** Seconds of a fixed piece of work of the same kinds: strings, objects, maps, sorting. */
function calibration(): number {
    const began = performance.now();
    const words = new Map<string, number>();
    for (let round = 0; round < 12; round++) {
        const items = Array.from({ length: 50_000 }, (_, index) => ({ name: `p${(index * 7919) % 50_000}`, value: index }));
        items.sort((a, b) => (a.name < b.name ? -1 : 1));
        for (const { name, value } of items) words.set(name, (words.get(name) ?? 0) + value);
    }
    return (performance.now() - began) / 1000;
}

const folder = mkdtempSync(join(tmpdir(), 'provenu-guard-'));
try {
    const texts = readdirSync(examples, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.prop'))
        .map((name) => readFileSync(join(examples, name), 'utf8'));
    for (let copy = 0; copy < copies; copy++) texts.forEach((text, index) => void writeFileSync(join(folder, `${copy}-${index}.prop`), text));
    const unit = Math.min(calibration(), calibration(), calibration());
    const { seconds } = await timed(prop('check', folder, '--no-cache', '--format', 'json'), 2);
    const ratio = Math.min(...seconds) / unit;
    console.log(`bench:guard: a check of ${copies * texts.length} files takes ${ratio.toFixed(1)} units of calibration; the limit is ${limit}`);
    if (ratio > limit) process.exitCode = 1;
} finally {
    rmSync(folder, { recursive: true, force: true });
}
