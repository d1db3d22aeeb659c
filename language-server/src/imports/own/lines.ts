import { type Entry, ledgerOf } from '../../exports/ledger.ts';
import { plainText } from '../../exports/xlsx/sheet.ts';
import { kindOf, placeOf, words } from '../../exports/xlsx/words.ts';
import { scaleOf } from '../../model/amount.ts';
import { danish, decimalString } from '../../model/decimal.ts';
import type { Project } from '../../project.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { columnHead } from '../../tabular/words.ts';
import type { Remark } from '../draft.ts';
import type { TableRow as SheetRow, Table } from '../table.ts';
import type { ItemTexts } from './item-texts.ts';
import { isProposal, type OwnItem } from './rows.ts';
import type { SheetNames } from './sheet-names.ts';

/**
 * An amount written over in the sheet of lines is a change of the cell it repeats: it goes there. One that repeats no single cell cannot,
 * and is named. What stands there as a formula follows the tables and says nothing of its own.
 */
export function applyLines(tables: readonly Table[], items: readonly OwnItem[], reading: Reading): readonly OwnItem[] {
    const found = (['da', 'en'] as const).flatMap((language) => {
        const heads = ['number', 'line', 'kind', 'amount', 'origin'] as const;
        const table = tables.find(({ head }) => heads.every((key) => head.includes(words[key][language])));
        return table === undefined ? [] : [{ table, language }];
    });
    const [lines] = found;
    if (lines === undefined) return items;
    const rows = byNumber(lines);
    for (const item of items) if (isProposal(item)) new Comparison(item, items, { ...lines, rows: rows.get(item.number) ?? [] }, reading).go();
    return items;
}

/** The rows of each proposal. */
function byNumber({ table, language }: Lines): ReadonlyMap<string, readonly SheetRow[]> {
    const column = table.head.indexOf(words.number[language]);
    const rows = new Map<string, SheetRow[]>();
    for (const row of table.rows) {
        const number = String(row.cells[column] ?? '');
        const sofar = rows.get(number);
        if (sofar === undefined) rows.set(number, [row]);
        else sofar.push(row);
    }
    return rows;
}

/** The sheet of lines, and the language of its heads. */
interface Lines {
    readonly table: Table;
    readonly language: Language;
}

interface Reading {
    readonly remarks: Remark[];
    readonly names: SheetNames;
    readonly texts: ItemTexts;
    newProject(): Project;
}

class Comparison {
    private readonly item: OwnItem;
    private readonly items: readonly OwnItem[];
    private readonly table: Table;
    private readonly language: Language;
    /** Those of the proposal. */
    private readonly rows: readonly SheetRow[];
    private readonly reading: Reading;

    constructor(
        item: OwnItem,
        items: readonly OwnItem[],
        { table, language, rows }: Lines & { readonly rows: readonly SheetRow[] },
        reading: Reading,
    ) {
        this.item = item;
        this.items = items;
        this.table = table;
        this.language = language;
        this.rows = rows;
        this.reading = reading;
    }

    go(): void {
        const { table } = this;
        const column = (key: 'line' | 'kind' | 'category' | 'year' | 'amount') => table.head.indexOf(words[key][this.language]);
        const amount = column('amount');
        const typed = this.rows.filter(
            ({ cells, line }) => typeof cells[amount] === 'number' && table.formulas?.has(`${line - 1},${amount}`) !== true,
        );
        if (typed.length === 0) return;
        const given = this.entries();
        if (given === null) return;
        const { entries, starts } = given;
        const left = new Map<string, Entry[]>();
        for (const entry of entries) left.set(this.keyOf(entry), [...(left.get(this.keyOf(entry)) ?? []), entry]);
        const inOrder = new Map<string, number>();
        for (const row of this.rows) {
            const key = (['line', 'kind', 'category', 'year'] as const).map((each) => String(row.cells[column(each)] ?? '')).join('|');
            const index = inOrder.get(key) ?? 0;
            inOrder.set(key, index + 1);
            if (typed.includes(row)) this.compare(row, Number(row.cells[amount]), left.get(key)?.[index], starts);
        }
    }

    private compare(row: SheetRow, amount: number, entry: Entry | undefined, starts: readonly number[]): void {
        const { tables } = this.reading.names;
        const lines = this.table.name;
        if (entry === undefined)
            return this.say(
                row,
                'refused',
                `rækken findes ikke i arket ${tables.da}; skriv den dér`,
                `the row is not in the sheet ${tables.en}; write it there`,
            );
        const scale = scaleOf[entry.kind === 'fte' || entry.kind === 'hours' ? entry.kind : 'money'];
        const minor = BigInt(Math.round(amount * 10 ** scale));
        if (minor === entry.amount) return;
        const { cell } = entry;
        const place = cell === null ? -1 : starts.indexOf(cell.row);
        const target = this.item.tables[place];
        const said = danish(decimalString(minor, scale));
        if (cell === null || target === undefined) {
            const computed = danish(decimalString(entry.amount, scale));
            return this.say(
                row,
                'changed',
                `${lines} siger ${said}, men tabellen giver ${computed}, regnet af flere celler; tabellen gælder. Ret i arket ${tables.da}`,
                `${lines} says ${said}, but the table gives ${computed}, worked out from several cells; the table counts. Change the sheet ${tables.en}`,
            );
        }
        const written = danish(decimalString(minor, scale + cell.power));
        const head = columnHead(cell.column, this.language);
        target.row = { ...target.row, cells: new Map([...target.row.cells, [cell.column, written]]) };
        this.say(
            row,
            'changed',
            `${said} kr. fra ${lines} er skrevet i ${tables.da}, række ${target.line}, ${head}: ${written}`,
            `${said} kr from ${lines} is written in ${tables.en}, row ${target.line}, ${head}: ${written}`,
        );
    }

    private say({ line }: SheetRow, what: Remark['what'], da: string, en: string): void {
        this.reading.remarks.push({ line, proposal: this.item.id, what, message: { da, en } });
    }

    private keyOf(entry: Entry): string {
        const category = entry.liquidity === null ? '' : word(entry.liquidity, this.language);
        return [plainText(entry.label), kindOf(entry.kind, this.language), category, String(placeOf(entry, this.language))].join('|');
    }

    /** What the tables of the sheet give, beside the budgets and assumptions they rest on; where each row of the tables begins. */
    private entries(): { readonly entries: readonly Entry[]; readonly starts: readonly number[] } | null {
        const { texts, newProject } = this.reading;
        const project = newProject();
        const textOf = (item: OwnItem) => texts.of(item).text;
        const beside = this.items.filter((item) => item !== this.item && !isProposal(item));
        project.setFile(
            'beside.prop',
            beside
                .filter((item) => item.file !== this.item.file)
                .map(textOf)
                .join('\n'),
        );
        project.setFile('item.prop', [...beside.filter((item) => item.file === this.item.file), this.item].map(textOf).join('\n'));
        const [proposal, ...others] = project.workspace.proposalsIn('item.prop');
        const rows = project.itemRowsOf('item.prop', this.language).at(-1);
        if (proposal === undefined || others.length > 0 || rows === undefined) return null;
        // Where a row of the tables was refused, no place is sure.
        const starts = rows.tables.length === this.item.tables.length ? rows.tableStarts : [];
        return { entries: ledgerOf(proposal, project.workspace), starts };
    }
}
