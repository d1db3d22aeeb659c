import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { prop, shown, timed } from './processes.ts';

const root = join(import.meta.dirname, '../..');
const bundles: readonly (readonly [string, string])[] = [
    ['command line', 'language-server/dist/prop.cjs'],
    ['language server', 'extension/dist/server-node.cjs'],
    ['language server in the browser', 'extension/dist/server-web.js'],
    ['extension', 'extension/dist/extension-node.cjs'],
];

/** What a user waits for before anything is done: how large the bundles are and how long whole processes take. */
export const start: Benchmark = {
    name: 'start',
    title: 'Bundles and start-up',
    async run() {
        const sizes: readonly Row[] = bundles
            .filter(([, path]) => existsSync(join(root, path)))
            .map(([what, path]) => ({ what: `bundle: ${what}`, value: `${Math.round(statSync(join(root, path)).size / 1024)} kB` }));
        const example = join(root, 'examples/dragoer-school-clubs.prop');
        return [
            ...sizes,
            { what: 'node alone', value: shown(await timed([process.execPath, '-e', '0'], 10)) },
            { what: 'prop --version', value: shown(await timed(prop('--version'), 10)) },
            { what: 'prop check of one file', value: shown(await timed(prop('check', example), 10)) },
        ];
    },
};
