import { eachTidyRows, tidyHeaders } from '../csv/tidy.ts';
import { tidyValues } from '../csv/tidy-fields.ts';
import type { FormatWriter } from '../format.ts';
import type { Selection } from '../selection.ts';

/** The tidy rows, an object a line: what a warehouse reads as it comes. */
export const jsonlFormat = {
    files: (selection) => [{ name: 'provenu.jsonl', chunks: objectLines(selection) }],
} satisfies FormatWriter;

function* objectLines(selection: Selection): Generator<string> {
    for (const rows of eachTidyRows(selection)) {
        const lines = rows.map((row) => {
            const values = tidyValues(row);
            return `${JSON.stringify(Object.fromEntries(tidyHeaders.map((name, index) => [name, values[index]])))}\n`;
        });
        yield lines.join('');
    }
}
