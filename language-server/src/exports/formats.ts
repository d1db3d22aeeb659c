import { csvFormat } from './csv/format.ts';
import type { ExportFormat } from './format.ts';
import { jsonFormat } from './json/format.ts';
import { jsonlFormat } from './jsonl/format.ts';
import { markdownFormat } from './markdown/format.ts';

/** Every form there is, a line each; `--to`, the help, the editor and the tests all read this list. */
export const formats: readonly ExportFormat[] = [
    {
        id: 'md',
        help: { da: 'tekst til dagsordenen (Markdown)', en: 'text for the agenda (Markdown)' },
        forAgenda: true,
        runs: 'anywhere',
        load: async () => markdownFormat,
    },
    {
        id: 'html',
        help: { da: 'kataloget som én side til skærm, telefon og papir', en: 'the catalogue as one page for screen, phone and paper' },
        forAgenda: true,
        runs: 'anywhere',
        load: async () => (await import('./html/format.ts')).htmlFormat,
    },
    {
        id: 'docx',
        help: { da: 'kataloget som Word-dokument', en: 'the catalogue as a Word document' },
        forAgenda: true,
        runs: 'anywhere',
        load: async () => (await import('./docx/format.ts')).docxFormat,
    },
    {
        id: 'pdf',
        help: { da: 'kataloget som PDF', en: 'the catalogue as PDF' },
        forAgenda: true,
        runs: 'anywhere',
        load: async () => (await import('./pdf/format.ts')).pdfFormat,
    },
    {
        id: 'svg',
        help: { da: 'en figur pr. forslag', en: 'a chart a proposal' },
        runs: 'anywhere',
        load: async () => (await import('./svg/format.ts')).svgFormat,
    },
    {
        id: 'csv',
        help: { da: 'semikolonfil til Excel og tal til databehandling', en: 'a file for Excel and figures for programs' },
        oneByOne: true,
        runs: 'anywhere',
        load: async () => csvFormat,
    },
    {
        id: 'xlsx',
        help: { da: 'regneark med levende formler', en: 'a workbook with living formulas' },
        oneByOne: true,
        runs: 'anywhere',
        load: async () => (await import('./xlsx/format.ts')).xlsxFormat,
    },
    {
        id: 'parquet',
        help: { da: 'tallene som kolonner, til et datavarehus', en: 'the figures as columns, for a data warehouse' },
        oneByOne: true,
        runs: 'anywhere',
        load: async () => (await import('./parquet/format.ts')).parquetFormat,
    },
    {
        id: 'jsonl',
        help: { da: 'tallene linje for linje, til et datavarehus', en: 'the figures line by line, for a data warehouse' },
        oneByOne: true,
        runs: 'anywhere',
        load: async () => jsonlFormat,
    },
    {
        id: 'json',
        help: { da: 'alle oplysninger og tal til programmer', en: 'all facts and figures, for programs' },
        oneByOne: true,
        runs: 'anywhere',
        load: async () => jsonFormat,
    },
];

export const formatIds: readonly string[] = formats.map((format) => format.id);

export function formatOf(id: string): ExportFormat | undefined {
    return formats.find((format) => format.id === id);
}
