import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { isInstalled, median, prop, type Run, shown, timed } from './processes.ts';

/** The whole of `prop check` beside other programs that check the same 200,000 amounts. */
export const check: Benchmark = {
    name: 'check',
    title: 'Check of 10,000 proposals in 10,001 files (20 MB, 200,000 amounts), whole process',
    async run() {
        const corpus = corpusOf(10_000, { journals: true });
        const peers: readonly (readonly [string, readonly string[]])[] = [
            ['hledger', ['hledger', 'check', '-f', corpus.journal]],
            ['ledger', ['ledger', '-f', corpus.journal, 'balance']],
            ['bean-check', ['bean-check', '--no-cache', corpus.beancount]],
        ];
        const times = 3;
        const cold = await timed(prop('check', corpus.folder, '--no-cache'), times);
        const results = mkdtempSync(join(tmpdir(), 'provenu-kept-'));
        const [, ...again] = (await timed(prop('check', corpus.folder), times + 1, { PROP_CACHE_DIR: results })).seconds;
        rmSync(results, { recursive: true });
        const warm = { seconds: again, peak: null };
        const rows: Row[] = [];
        const runs = new Map<string, Run>();
        for (const [program, command] of peers) {
            if (!isInstalled(program)) continue;
            const run = await timed(command, times);
            runs.set(program, run);
            rows.push({ what: command.slice(0, 2).join(' ').replace(/ -f$/, ''), value: shown(run) });
        }
        return [
            { what: 'prop check, cold', value: shown(cold), ...atMost(cold, runs.get('hledger'), 0.5, 'at most half of hledger') },
            { what: 'prop check, nothing changed', value: shown(warm), ...atMost(warm, runs.get('ledger'), 1, 'faster than ledger') },
            ...rows,
        ];
    },
};

/** The limit of a run as a share of another program's in the same run. */
function atMost(own: Run, other: Run | undefined, share: number, limit: string) {
    return other === undefined ? { limit } : { limit, met: median(own.seconds) <= share * median(other.seconds) };
}
