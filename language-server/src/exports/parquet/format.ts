import type { SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { eachTidyRows, tidyHeaders } from '../csv/tidy.ts';
import { type TidyName, type TidyType, type TidyValue, tidyFields, tidyValues } from '../csv/tidy-fields.ts';
import type { FormatWriter } from '../format.ts';
import type { Selection } from '../selection.ts';

/** The tidy rows as columns, for DuckDB, Spark or a warehouse. */
export const parquetFormat = {
    files: (selection) => [{ name: 'provenu.parquet', chunks: columnFile(selection) }],
} satisfies FormatWriter;

const parquetTypes = { string: 'STRING', boolean: 'BOOLEAN', integer: 'INT32', number: 'DOUBLE' } as const satisfies Record<TidyType, string>;

/** Kroner and øre as they are, so that a sum over a million rows is exact; `amount` holds hours and positions too. */
const money: Omit<SchemaElement, 'name'> = { type: 'INT64', repetition_type: 'OPTIONAL', converted_type: 'DECIMAL', precision: 18, scale: 2 };

/** Rows that are held at a time. */
const rowsInGroup = 20_000;

function* columnFile(selection: Selection): Generator<string | Uint8Array> {
    const writer = new ByteWriter(1 << 16);
    const schema = schemaFromColumnData({ columnData: columnData([]), schemaOverrides: { effect: { name: 'effect', ...money } } });
    const file = new ParquetWriter({ writer, schema });
    let rows: (readonly TidyValue[])[] = [];
    for (const more of eachTidyRows(selection)) {
        rows.push(...more.map(tidyValues));
        if (rows.length < rowsInGroup) yield '';
        else {
            file.write({ columnData: columnData(rows), rowGroupSize: rows.length });
            rows = [];
            yield taken(writer);
        }
    }
    if (rows.length > 0) file.write({ columnData: columnData(rows), rowGroupSize: rows.length });
    file.finish();
    yield taken(writer);
}

function columnData(rows: readonly (readonly TidyValue[])[]): ColumnSource[] {
    return tidyHeaders.map((name: TidyName, index) => ({
        name,
        data: rows.map((row) => row[index] ?? null),
        ...(name === 'effect' ? {} : { type: parquetTypes[tidyFields[name].type], nullable: true }),
    }));
}

/** What is written since the last time; the writer goes on counting from where it was. */
function taken(writer: ByteWriter): Uint8Array {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
}
