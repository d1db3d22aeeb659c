import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { median, prop, shown, timed } from './processes.ts';

/** What a day of budget work ends with: the whole catalogue, to be sent to the council. */
export const documents: Benchmark = {
    name: 'documents',
    title: 'The catalogue of 1,000 proposals for the council',
    async run() {
        const { folder } = corpusOf(1000, { perFile: 10 });
        const out = mkdtempSync(join(tmpdir(), 'provenu-documents-'));
        const written = (format: string) => timed(prop('export', folder, '--to', format, '--out', out), 1);
        const [html, pdf] = [await written('html'), await written('pdf')];
        const within = median(pdf.seconds) < 30 && (pdf.peak ?? Number.POSITIVE_INFINITY) < 600;
        return [
            { what: 'HTML', value: shown(html) },
            { what: 'PDF', value: shown(pdf), limit: 'under 30 s and 600 MB', met: within },
        ];
    },
};
