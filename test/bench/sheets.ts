import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { median, prop, type Run, shown, timed } from './processes.ts';

const few = 1_000;
/** As many as a workbook has room for: a sheet of lines ends after a million rows. */
const more = [5_000, 20_000] as const;

/** What the day ends with: a budget round of 1,000 proposals as one workbook, and as the rows that a warehouse reads. */
export const sheets: Benchmark = {
    name: 'sheets',
    title: 'Export of 1,000 proposals, whole process',
    async run() {
        const out = mkdtempSync(join(tmpdir(), 'provenu-sheets-'));
        const run = (format: string, folder: string, times: number) => timed(prop('export', folder, '--to', format, '--out', out), times);
        const rows: Row[] = [];
        const held: Row[] = [];
        for (const [format, what] of [
            ['xlsx', 'workbook (xlsx)'],
            ['csv', 'semicolons and tidy rows (csv)'],
            ['jsonl', 'an object a row (jsonl)'],
        ] as const) {
            const first = await run(format, corpusOf(few).folder, 3);
            rows.push({ what, value: shown(first), ...(format === 'xlsx' ? limitOf(first) : {}) });
            let before = { proposals: few, peak: first.peak };
            for (const proposals of more) {
                const { peak, seconds } = await run(format, corpusOf(proposals, { perFile: 50 }).folder, 1);
                const value = `${heldByEach(before, { proposals, peak })} (${Math.round(peak ?? 0)} MB, ${median(seconds).toFixed(0)} s)`;
                held.push({ what: `memory for each proposal from ${before.proposals} to ${proposals} (${format})`, value });
                before = { proposals, peak };
            }
        }
        rmSync(out, { recursive: true });
        return [...rows, ...held];
    },
};

function limitOf({ seconds, peak }: Run): Pick<Row, 'limit' | 'met'> {
    return { limit: 'under 5 s and 600 MB', met: median(seconds) < 5 && (peak ?? Number.POSITIVE_INFINITY) < 600 };
}

interface Held {
    readonly proposals: number;
    readonly peak: number | null;
}

/** From the peaks of two runs: what each further proposal makes the whole process hold. */
function heldByEach(less: Held, { proposals, peak }: Held): string {
    return less.peak === null || peak === null ? '?' : `${Math.round(((peak - less.peak) * 1024) / (proposals - less.proposals))} kB`;
}
