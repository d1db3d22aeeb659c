import type { Project } from '../../project.ts';
import type { Localised } from '../../rules/define.ts';
import type { RefusedRow, RowProblem } from '../../tabular/from-rows.ts';
import { keysOf } from '../../tabular/rows.ts';
import { statementsOf } from '../../tabular/statement.ts';
import { columnHead, isWord, tableHeads } from '../../tabular/words.ts';
import type { Remark } from '../draft.ts';
import type { Table } from '../table.ts';
import { ItemTexts } from './item-texts.ts';
import { applyLines } from './lines.ts';
import { isFields, isTables, type OwnItem, OwnItems } from './rows.ts';
import { sheetNames } from './sheet-names.ts';
import { takeTypedCells } from './typed-cells.ts';

export interface OwnImport {
    readonly sheet: string;
    readonly rows: number;
    readonly read: number;
    readonly remarks: readonly Remark[];
    readonly items: readonly OwnText[];
}

/** One item of a file as text; keywords as the sheet has them, not yet formatted. */
export interface OwnText {
    readonly id: string;
    readonly declares: 'proposal' | 'budget' | 'other';
    readonly file: string;
    readonly text: string;
}

/** Our own workbook or data package: everything that it says, back as text. Null where the sheets of fields are not there. */
export function importOwn(tables: readonly Table[], newProject: () => Project): OwnImport | null {
    const fields = tables.find(isFields);
    if (fields === undefined) return null;
    const lines = tables.find(isTables);
    const names = sheetNames(fields, lines);
    const read = new OwnItems(names);
    read.addFields(fields);
    if (lines !== undefined) read.addTables(lines);
    const remarks: Remark[] = [...read.remarks];
    const texts = new ItemTexts();
    const written = applyLines(tables, read.items, { remarks, names, texts, newProject });
    remarks.push(...takeTypedCells(tables, read.items, { names, texts, newProject }));
    const items = written.flatMap((item) => textOf(item, texts, remarks, headsOf(lines)));
    const rows = fields.rows.length + (lines?.rows.length ?? 0);
    const refused = remarks.filter(({ what, line }) => what === 'refused' && line > 0).length;
    const sheet = [fields.name, lines?.name ?? ''].filter((name) => name !== '').join(' + ');
    return { sheet, rows, read: rows - Math.min(refused, rows), remarks, items };
}

/** A column as it is headed in the sheet, by what it stands for. */
type HeadOf = (column: string) => string;

function headsOf(lines: Table | undefined): HeadOf {
    const language = lines?.head.includes(tableHeads.label.en) === true ? 'en' : 'da';
    return (column) => columnHead(column, language);
}

function textOf(item: OwnItem, texts: ItemTexts, remarks: Remark[], headOf: HeadOf): readonly OwnText[] {
    const { id, what, file } = item;
    const { text, refused } = texts.of(item);
    for (const each of refused) remarks.push(remarkOf(each, item, headOf));
    const [key] = keysOf(what);
    const declares = what === '' || key === 'proposal' ? 'proposal' : key === 'budget' ? 'budget' : 'other';
    const isWhole = item.fields.some(({ row }) => isWord(row.field, 'text'));
    if (isWhole || statementsOf(text)?.length === 1) return [{ id, declares, file, text }];
    remarks.push({
        ...{ line: item.fields[0]?.line ?? 0, proposal: id === '' ? null : id, what: 'refused' },
        message: {
            da: `'${what} ${id}' kan ikke skrives: id skal begynde med et bogstav og kun have bogstaver, tal, -, _ og .`,
            en: `'${what} ${id}' cannot be written: an id begins with a letter and has letters, digits, -, _ and . alone`,
        },
    });
    return [];
}

function remarkOf({ sheet, index, problem, column }: RefusedRow, item: OwnItem, headOf: HeadOf): Remark {
    const placed = sheet === 'fields' ? item.fields[index] : item.tables[index];
    const row = placed?.row;
    const name = row === undefined ? '' : 'field' in row ? row.field : `${row.kind} ${row.label}`.trim();
    const cell = column === undefined || row === undefined || !('cells' in row) ? '' : (row.cells.get(column) ?? '');
    const value =
        column !== undefined ? `${headOf(column)}: ${cell}` : row === undefined ? '' : 'value' in row ? row.value : [...row.cells.values()].join(' ');
    const { da, en } = problems[problem](name, value.slice(0, 80));
    return { line: placed?.line ?? 0, proposal: item.id === '' ? null : item.id, what: 'refused', message: { da, en } };
}

const problems: Readonly<Record<RowProblem, (name: string, value: string) => Localised>> = {
    'unknown-field': (name) => ({ da: `'${name}' er hverken et felt eller en art`, en: `'${name}' is neither a field nor a kind` }),
    unreadable: (name, value) => ({
        da: `'${value}' kan ikke læses som ${name === '' ? 'værdi' : `'${name}'`}`,
        en: `'${value}' cannot be read as ${name === '' ? 'a value' : `'${name}'`}`,
    }),
    'outside-table': (name) => ({
        da: `'${name}' står uden for en tabel; over den skal stå en række med arten økonomi`,
        en: `'${name}' stands outside any table; a row of the kind economy must stand above it`,
    }),
    'outside-columns': (name, value) => ({
        da: `'${name}' har et beløb i en kolonne, tabellen ikke har (${value}); skriv den i tabellens Kolonner`,
        en: `'${name}' has an amount in a column that the table lacks (${value}); write it in the Columns of the table`,
    }),
    'unclosed-group': () => ({
        da: 'en gruppe over rækken er ikke sluttet; den er sluttet her',
        en: 'a group above the row was not ended; it is ended here',
    }),
};
