import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { tidyHeaders, tidyRows } from '../csv/tidy.ts';
import { type TidyType, type TidyValue, tidyFields, tidyValues } from '../csv/tidy-fields.ts';
import type { FormatWriter } from '../format.ts';
import type { Selection } from '../selection.ts';

/** The tidy rows as columns, for DuckDB, Spark or a warehouse. */
export const parquetFormat = {
    files: (selection) => [{ name: 'provenu.parquet', chunks: columnFile(selection) }],
} satisfies FormatWriter;

const parquetTypes = { string: 'STRING', boolean: 'BOOLEAN', integer: 'INT32', number: 'DOUBLE' } as const satisfies Record<TidyType, string>;

function* columnFile({ proposals, workspace, run }: Selection): Generator<string | Uint8Array> {
    const columns: TidyValue[][] = tidyHeaders.map(() => []);
    for (const rows of run.each(proposals, (proposal) => tidyRows(proposal, workspace).map(tidyValues))) {
        for (const row of rows) columns.forEach((column, index) => void column.push(row[index] ?? null));
        yield '';
    }
    const columnData = tidyHeaders.map(
        (name, index): ColumnSource => ({ name, data: columns[index] ?? [], type: parquetTypes[tidyFields[name].type], nullable: true }),
    );
    yield new Uint8Array(parquetWriteBuffer({ columnData }));
}
