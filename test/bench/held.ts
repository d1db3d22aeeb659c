import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { prop, timed } from './processes.ts';

/** The last is about as many as a workbook has room for: a sheet ends after a million rows. */
const sizes = [1_000, 5_000, 20_000] as const;
const largest = Math.max(...sizes);

/** In kB, between the two largest. */
const most: Readonly<Record<string, number>> = { xlsx: 6, csv: 6, jsonl: 6 };

/** Whether the memory of an export stays nearly flat, however many proposals there are. */
export const held: Benchmark = {
    name: 'held',
    title: 'Memory for each further proposal of an export, whole process',
    async run() {
        const out = mkdtempSync(join(tmpdir(), 'provenu-held-'));
        const rows: Row[] = [];
        for (const [format, limit] of Object.entries(most)) {
            const peaks: Held[] = [];
            for (const proposals of sizes) {
                const { folder } = corpusOf(proposals, { perFile: 50 });
                peaks.push({ proposals, peak: (await timed(prop('export', folder, '--to', format, '--out', out), 1)).peak });
            }
            rows.push(...peaks.slice(1).map((more, index) => rowOf(format, peaks[index] ?? more, more, more.proposals === largest ? limit : null)));
        }
        rmSync(out, { recursive: true });
        return rows;
    },
};

interface Held {
    readonly proposals: number;
    /** In MB, of the whole process. */
    readonly peak: number | null;
}

function rowOf(format: string, less: Held, more: Held, limit: number | null): Row {
    const what = `${format}, from ${less.proposals} to ${more.proposals} proposals`;
    if (less.peak === null || more.peak === null) return { what, value: '?' };
    const each = ((more.peak - less.peak) * 1024) / (more.proposals - less.proposals);
    const value = `${each.toFixed(1)} kB (${Math.round(less.peak)} to ${Math.round(more.peak)} MB)`;
    return limit === null ? { what, value } : { what, value, limit: `at most ${limit} kB`, met: each <= limit };
}
