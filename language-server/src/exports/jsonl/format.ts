import type { Proposal } from '../../model/proposal.ts';
import { tidyHeaders, tidyRows } from '../csv/tidy.ts';
import { tidyValues } from '../csv/tidy-fields.ts';
import type { FormatWriter } from '../format.ts';
import type { Selection } from '../selection.ts';

/** The tidy rows, an object a line: what a warehouse reads as it comes. */
export const jsonlFormat = {
    files: (selection) => [{ name: 'provenu.jsonl', chunks: objectLines(selection) }],
} satisfies FormatWriter;

function* objectLines({ proposals, workspace, run }: Selection): Generator<string> {
    const linesOf = (proposal: Proposal) =>
        tidyRows(proposal, workspace).map((row) => {
            const values = tidyValues(row);
            return `${JSON.stringify(Object.fromEntries(tidyHeaders.map((name, index) => [name, values[index]])))}\n`;
        });
    for (const lines of run.each(proposals, linesOf)) yield lines.join('');
}
