import { columnHead, fieldHeads, tableHeads } from '../../tabular/words.ts';
import type { ExportedFile } from '../exported-file.ts';
import { Form, type FormItem, fieldCells, tableCells } from '../form.ts';
import type { Selection } from '../selection.ts';
import { byteOrderMark, type CsvCell, csvRecords, danishStyle } from './cells.ts';

export const fieldsName = 'provenu-fields.csv';
export const tablesName = 'provenu-tables.csv';

/** The two files from which `prop import` makes the same proposals again, and their heads; rows of their own as in the workbook. */
export interface FormFiles {
    readonly files: readonly ExportedFile[];
    readonly heads: readonly { readonly path: string; readonly heads: readonly string[] }[];
}

type Rows = readonly (readonly CsvCell[])[];

export function formFiles(selection: Selection): FormFiles {
    const { language } = selection;
    const form = new Form(selection);
    const { columns } = form;
    const fields = Object.values(fieldHeads).map((head) => head[language]);
    const { number, id, kind, label, properties, ...after } = tableHeads;
    const tables = [
        ...[number, id, kind, label, properties].map((head) => head[language]),
        ...columns.map((column) => columnHead(column, language)),
        ...Object.values(after).map((head) => head[language]),
    ];
    const longest = Number.MAX_SAFE_INTEGER;
    const fieldRows = (item: FormItem) => item.rows.fields.flatMap((row) => cellsOf(item, fieldCells(item, row, longest, language)));
    const tableRows = (item: FormItem) => item.rows.tables.flatMap((row) => cellsOf(item, tableCells(item, row, columns, longest, language)));
    return {
        files: [
            { name: fieldsName, chunks: formRecords(selection, form, fields, fieldRows) },
            { name: tablesName, chunks: formRecords(selection, form, tables, tableRows) },
        ],
        heads: [
            { path: fieldsName, heads: fields },
            { path: tablesName, heads: tables },
        ],
    };
}

/** File by file, with a pause for each proposal: so it keeps in step with what goes through the proposals. */
function* formRecords(selection: Selection, form: Form, heads: readonly string[], rowsOf: (item: FormItem) => Rows): Generator<string> {
    const numbers = new Map(selection.proposals.map((proposal, index) => [proposal, index + 1]));
    const itemsOf = form.reader((proposal) => numbers.get(proposal));
    yield byteOrderMark + csvRecords([heads.map((head) => ({ text: head }))], danishStyle);
    for (const path of selection.project.paths) {
        yield csvRecords(itemsOf(path).flatMap(rowsOf), danishStyle);
        for (const _ of form.proposalsIn(path).slice(1)) yield '';
    }
}

function cellsOf({ number }: FormItem, rows: readonly (readonly string[])[]): Rows {
    return rows.map((cells) => [{ number: number === null ? '' : String(number) }, ...cells.map(cellOf)]);
}

/** A number and a lone dash are no formulas, whatever they begin with. */
function cellOf(cell: string): CsvCell {
    return /^(?:-|-?\d[\d.]*(?:,\d+)?)$/.test(cell) ? { number: cell } : { text: cell };
}
