import { columnHead, fieldHeads, tableHeads } from '../../tabular/words.ts';
import { type ExportedFile, wholeFile } from '../exported-file.ts';
import { columnsOf, type FormItem, fieldCells, formOf, tableCells } from '../form.ts';
import type { Selection } from '../selection.ts';
import { byteOrderMark, type CsvCell, csvRecords, danishStyle } from './cells.ts';

export const fieldsName = 'provenu-fields.csv';
export const tablesName = 'provenu-tables.csv';

/** The two files from which `prop import` makes the same proposals again, and their heads; rows of their own as in the workbook. */
export interface FormFiles {
    readonly files: readonly ExportedFile[];
    readonly heads: readonly { readonly path: string; readonly heads: readonly string[] }[];
}

export function formFiles(selection: Selection): FormFiles {
    const { language, proposals } = selection;
    const form = formOf(selection, new Map(proposals.map((proposal, index) => [proposal, index + 1])));
    const columns = columnsOf(form);
    const fields = Object.values(fieldHeads).map((head) => head[language]);
    const { number, id, kind, label, properties, ...after } = tableHeads;
    const tables = [
        ...[number, id, kind, label, properties].map((head) => head[language]),
        ...columns.map((column) => columnHead(column, language)),
        ...Object.values(after).map((head) => head[language]),
    ];
    const fieldRows = () =>
        form.flatMap((item) => item.rows.fields.flatMap((row) => cellsOf(item, fieldCells(item, row, Number.MAX_SAFE_INTEGER, language))));
    const tableRows = () =>
        form.flatMap((item) => item.rows.tables.flatMap((row) => cellsOf(item, tableCells(item, row, columns, Number.MAX_SAFE_INTEGER, language))));
    return {
        files: [csvFile(fieldsName, fields, fieldRows), csvFile(tablesName, tables, tableRows)],
        heads: [
            { path: fieldsName, heads: fields },
            { path: tablesName, heads: tables },
        ],
    };
}

function csvFile(name: string, heads: readonly string[], rows: () => readonly (readonly CsvCell[])[]): ExportedFile {
    return wholeFile(name, () => byteOrderMark + csvRecords([heads.map((head) => ({ text: head })), ...rows()], danishStyle));
}

function cellsOf({ number }: FormItem, rows: readonly (readonly string[])[]): readonly (readonly CsvCell[])[] {
    return rows.map((cells) => [{ number: number === null ? '' : String(number) }, ...cells.map(cellOf)]);
}

/** A number and a lone dash are no formulas, whatever they begin with. */
function cellOf(cell: string): CsvCell {
    return /^(?:-|-?\d[\d.]*(?:,\d+)?)$/.test(cell) ? { number: cell } : { text: cell };
}
