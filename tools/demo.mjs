// The main job on the examples: check them, show their net profiles, write an export.
import { spawnSync } from 'node:child_process';

const prop = (...words) => spawnSync(process.execPath, ['language-server/bin/prop.cjs', ...words], { stdio: 'inherit' }).status ?? 2;

const steps = [
    ['check', 'examples'],
    ['profile', 'examples'],
    ['export', 'examples', '--to', 'md', '--out', 'out'],
    ['export', 'examples', '--to', 'csv', '--out', 'out'],
];
let worst = 0;
for (const words of steps) {
    console.log(`\n› prop ${words.join(' ')}\n`);
    worst = Math.max(worst, prop(...words));
}
process.exitCode = worst;
