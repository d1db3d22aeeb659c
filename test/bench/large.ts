import type { Benchmark } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { median, prop, shown, timed } from './processes.ts';

/** A country in a decade: time grows with the number of proposals, memory stays under 2 GB. */
export const large: Benchmark = {
    name: 'large',
    title: 'Check of 100,000 proposals, 100 in each file, beside 10,000',
    async run() {
        const small = await timed(prop('check', corpusOf(10_000, { perFile: 100 }).folder, '--no-cache'), 3);
        const all = await timed(prop('check', corpusOf(100_000, { perFile: 100 }).folder, '--no-cache'), 1);
        const growth = median(all.seconds) / median(small.seconds);
        return [
            { what: '10,000 proposals', value: shown(small) },
            { what: '100,000 proposals', value: shown(all), limit: 'under 2 GB', met: (all.peak ?? Number.POSITIVE_INFINITY) < 2048 },
            { what: 'growth, where linear is 10', value: growth.toFixed(1), limit: 'linear: at most 12', met: growth <= 12 },
        ];
    },
};
