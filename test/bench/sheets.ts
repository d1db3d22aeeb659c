import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { median, prop, shown, timed } from './processes.ts';

/** What the day ends with: a budget round of 1,000 proposals as one workbook, and as the rows that a warehouse reads. */
export const sheets: Benchmark = {
    name: 'sheets',
    title: 'Export of 1,000 proposals, whole process',
    async run() {
        const { folder } = corpusOf(1_000);
        const out = mkdtempSync(join(tmpdir(), 'provenu-sheets-'));
        const run = (format: string) => timed(prop('export', folder, '--to', format, '--out', out), 3);
        const [xlsx, csv, jsonl] = [await run('xlsx'), await run('csv'), await run('jsonl')];
        rmSync(out, { recursive: true });
        const met = median(xlsx.seconds) < 5 && (xlsx.peak ?? Number.POSITIVE_INFINITY) < 600;
        return [
            { what: 'workbook (xlsx)', value: shown(xlsx), limit: 'under 5 s and 600 MB', met },
            { what: 'semicolons and tidy rows (csv)', value: shown(csv) },
            { what: 'an object a row (jsonl)', value: shown(jsonl) },
        ];
    },
};
