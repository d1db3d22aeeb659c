import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { median, prop, shown, timed } from './processes.ts';

const few = 1_000;
const many = 5_000;

/** What the day ends with: a budget round of 1,000 proposals as one workbook, and as the rows that a warehouse reads. */
export const sheets: Benchmark = {
    name: 'sheets',
    title: 'Export of 1,000 proposals, whole process',
    async run() {
        const { folder } = corpusOf(few);
        const out = mkdtempSync(join(tmpdir(), 'provenu-sheets-'));
        const run = (format: string) => timed(prop('export', folder, '--to', format, '--out', out), 3);
        const [xlsx, csv] = [await run('xlsx'), await run('csv')];
        const larger = corpusOf(many, { perFile: 50 }).folder;
        const held: { readonly format: string; readonly each: string }[] = [];
        for (const [format, less] of [
            ['xlsx', xlsx],
            ['csv', csv],
        ] as const) {
            const more = await timed(prop('export', larger, '--to', format, '--out', out), 1);
            held.push({ format, each: heldByEach(more.peak, less.peak) });
        }
        rmSync(out, { recursive: true });
        const met = median(xlsx.seconds) < 5 && (xlsx.peak ?? Number.POSITIVE_INFINITY) < 600;
        return [
            { what: 'workbook (xlsx)', value: shown(xlsx), limit: 'under 5 s and 600 MB', met },
            { what: 'semicolons and tidy rows (csv)', value: shown(csv) },
            ...held.map(({ format, each }) => ({ what: `memory for each further proposal, up to ${many} (${format})`, value: each })),
        ];
    },
};

/** From the peaks of two runs; what each proposal makes the whole process hold. */
function heldByEach(more: number | null, less: number | null): string {
    return more === null || less === null ? '?' : `${Math.round(((more - less) * 1024) / (many - few))} kB`;
}
