import { danish } from '../../model/decimal.ts';
import { keysOf } from '../../tabular/rows.ts';
import { columnHeaded, type FieldRow, fieldHeads, hasHeads, isWord, type TableRow, tableHeads } from '../../tabular/words.ts';
import type { Remark } from '../draft.ts';
import type { TableRow as SheetRow, Table } from '../table.ts';
import type { SheetNames } from './sheet-names.ts';

/** A budget, a proposal … as the two sheets tell it; `line` is where each row stands, from 1. */
export interface OwnItem {
    readonly number: string;
    readonly file: string;
    readonly what: string;
    readonly id: string;
    readonly fields: Placed<FieldRow>[];
    readonly tables: Placed<TableRow>[];
}

export interface Placed<Row> {
    readonly line: number;
    row: Row;
}

/** One that the other sheets know by its number. */
export function isProposal({ what, number }: OwnItem): boolean {
    return number !== '' && (what === '' || keysOf(what).includes('proposal'));
}

export function isFields(table: Table): boolean {
    return hasHeads(table.head, fieldHeads);
}

export function isTables(table: Table): boolean {
    return hasHeads(table.head, tableHeads);
}

/** Puts the rows of both sheets together by the number of their proposal, else by file, kind and id. */
export class OwnItems {
    readonly items: OwnItem[] = [];
    readonly remarks: Remark[] = [];
    private readonly byKey = new Map<string, OwnItem>();
    private readonly names: SheetNames;

    constructor(names: SheetNames) {
        this.names = names;
    }

    addFields(table: Table): void {
        const at = columnsOf(table, fieldHeads);
        let item: OwnItem | undefined;
        for (const row of table.rows) {
            const text = (key: keyof typeof fieldHeads) => cellText(table, row, at(key), 'plain');
            const parts = { field: text('field').trim(), name: text('name'), value: text('value'), reason: text('reason'), comment: text('comment') };
            if (isWord(parts.field, 'continued')) {
                goOn(item?.fields, parts);
                continue;
            }
            item = this.itemOf({ number: text('number'), file: text('file'), what: text('what').trim(), id: text('id').trim() }, parts.field, item);
            item.fields.push({ line: row.line, row: parts });
        }
    }

    addTables(table: Table): void {
        const at = columnsOf(table, tableHeads);
        const sum = at('sum');
        const years = table.head.flatMap((head, index) => {
            const column = columnHeaded(head);
            return column === null || index > sum ? [] : [{ column, index }];
        });
        let item: OwnItem | undefined;
        for (const row of table.rows) {
            const text = (key: keyof typeof tableHeads) => cellText(table, row, at(key), key === 'sum' ? 'figure' : 'plain');
            const cells = new Map(
                years.flatMap(({ column, index }) => {
                    const cell = cellText(table, row, index, 'figure').trim();
                    return cell === '' ? [] : [[column, cell] as const];
                }),
            );
            const parts = {
                ...{ kind: text('kind').trim(), label: text('label'), properties: text('properties').trim(), cells },
                ...{ sum: text('sum').trim(), note: text('note'), columns: text('columns').trim(), comment: text('comment') },
            };
            if (isWord(parts.kind, 'continued')) {
                goOn(item?.tables, parts);
                continue;
            }
            item = this.known(text('number'), text('id').trim(), item);
            if (item === undefined)
                this.remark(
                    row.line,
                    text('id') || null,
                    'refused',
                    `forslaget står ikke i arket ${this.names.fields.da}; skriv det først dér`,
                    `the proposal is not in the sheet ${this.names.fields.en}; write it there first`,
                );
            else item.tables.push({ line: row.line, row: parts });
        }
    }

    private remark(line: number, proposal: string | null, what: Remark['what'], da: string, en: string): void {
        this.remarks.push({ line, proposal, what, message: { da, en } });
    }

    /** A row without number and id goes on with the item above; a title begins one anew. */
    private itemOf(head: Pick<OwnItem, 'number' | 'file' | 'what' | 'id'>, field: string, before: OwnItem | undefined): OwnItem {
        if (head.number === '' && head.id === '' && before !== undefined && !isWord(field, 'text')) return before;
        const key = head.number === '' ? `${head.file} ${head.what} ${head.id}` : head.number;
        const found = this.byKey.get(key);
        const begins = isWord(field, 'title') || isWord(field, 'text') || isWord(field, 'value');
        if (
            found !== undefined &&
            !(begins && found.fields.some(({ row }) => isWord(row.field, 'title') || isWord(row.field, 'text') || isWord(row.field, 'value')))
        )
            return found;
        const item: OwnItem = { ...head, fields: [], tables: [] };
        this.items.push(item);
        this.byKey.set(key, item);
        return item;
    }

    private known(number: string, id: string, before: OwnItem | undefined): OwnItem | undefined {
        if (number !== '') return this.byKey.get(number) ?? this.onlyOne(id);
        return id === '' || id === before?.id ? before : this.onlyOne(id);
    }

    private onlyOne(id: string): OwnItem | undefined {
        const found = this.items.filter((item) => item.id === id);
        return found.length === 1 ? found[0] : undefined;
    }
}

/** The rest of a long text. */
function goOn<Row extends FieldRow | TableRow>(rows: Placed<Row>[] | undefined, parts: Row): void {
    const last = rows?.at(-1);
    if (last === undefined) return;
    const joined = Object.entries(last.row).map(([key, value]) => {
        const more = (parts as unknown as Readonly<Record<string, unknown>>)[key];
        return [key, typeof value === 'string' && typeof more === 'string' && key !== 'field' && key !== 'kind' ? value + more : value];
    });
    last.row = Object.fromEntries(joined) as Row;
}

function columnsOf<Key extends string>(
    { head }: Table,
    heads: Readonly<Record<Key, { readonly da: string; readonly en: string }>>,
): (key: Key) => number {
    return (key) => Math.max(head.indexOf(heads[key].da), head.indexOf(heads[key].en));
}

/** What a cell says as text. A number has the decimals that its format shows: `2` shown as `2,0` is `2,0`. */
export function cellText(table: Table, { cells, line }: SheetRow, column: number, as: 'plain' | 'figure'): string {
    const cell = cells[column] ?? null;
    if (cell === null || typeof cell === 'string') return (cell ?? '').replace(/\r\n?/g, '\n');
    const format = table.formats?.get(`${line - 1},${column}`) ?? '';
    const percent = format.includes('%');
    const shown = /\.(0+)/.exec(format.split(';')[0] ?? '')?.[1]?.length ?? 0;
    const own = (percent ? cell * 100 : cell).toFixed(as === 'figure' ? 6 : 4).replace(/\.?0+$/, '');
    const decimals = own.split('.')[1] ?? '';
    const padded = decimals.length < shown && !percent ? `${own.split('.')[0]}.${decimals.padEnd(shown, '0')}` : own;
    const text = as === 'figure' ? danish(padded) : padded.replace('.', ',');
    return percent ? `${text} %` : text;
}
