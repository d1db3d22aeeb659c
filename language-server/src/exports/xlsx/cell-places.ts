import { colToLetter } from 'hucre/xlsx';
import type { Language } from '../../rules/define.ts';
import { columnsOf, type FormItem, tableCells } from '../form.ts';
import { longest } from './sheet.ts';

export interface CellPlace {
    readonly address: string;
    readonly isNumber: boolean;
}

/** Where each cell of the tables stands in their sheet, by its row's place in the text, its column and its file. */
export function cellPlaces(form: readonly FormItem[], language: Language): ReadonlyMap<string, CellPlace> {
    const columns = columnsOf(form);
    const places = new Map<string, CellPlace>();
    let line = 2;
    for (const item of form) {
        item.rows.tables.forEach((row, index) => {
            for (const [column, cell] of row.cells) {
                const address = `$${colToLetter(5 + columns.indexOf(column))}$${line}`;
                places.set(`${item.rows.tableStarts[index]} ${column} ${item.path}`, { address, isNumber: plainNumber(cell) !== null });
            }
            line += tableCells(item, row, columns, longest, language).length;
        });
    }
    return places;
}

/** A number that reads the same in both: as many decimals as are written are shown, and read back. */
export function plainNumber(cell: string): { readonly value: number; readonly decimals: number } | null {
    const found = /^(-?)(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d+))?$/.exec(cell);
    if (found === null) return null;
    const [, sign = '', whole = '', decimals = ''] = found;
    const digits = whole.replaceAll('.', '');
    if (digits.length + decimals.length > 15 || (digits.length > 1 && digits.startsWith('0'))) return null;
    return { value: Number(`${sign}${digits}.${decimals === '' ? '0' : decimals}`), decimals: decimals.length };
}
