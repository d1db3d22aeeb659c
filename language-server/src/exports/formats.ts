import { csvFormat } from './csv/format.ts';
import type { ExportFormat } from './format.ts';
import { jsonFormat } from './json/format.ts';
import { markdownFormat } from './markdown/format.ts';

/** Every form there is, a line each; `--to`, the help, the editor and the tests all read this list. */
export const formats: readonly ExportFormat[] = [
    {
        id: 'md',
        help: { da: 'tekst til dagsordenen (Markdown)', en: 'text for the agenda (Markdown)' },
        runs: 'anywhere',
        load: async () => markdownFormat,
    },
    {
        id: 'csv',
        help: { da: 'semikolonfil til Excel og tal til databehandling', en: 'a file for Excel and figures for programs' },
        runs: 'anywhere',
        load: async () => csvFormat,
    },
    {
        id: 'json',
        help: { da: 'alle oplysninger og tal til programmer', en: 'all facts and figures, for programs' },
        runs: 'anywhere',
        load: async () => jsonFormat,
    },
];

export const formatIds: readonly string[] = formats.map((format) => format.id);

export function formatOf(id: string): ExportFormat | undefined {
    return formats.find((format) => format.id === id);
}
