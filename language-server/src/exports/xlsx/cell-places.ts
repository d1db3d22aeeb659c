import { colToLetter } from 'hucre/xlsx';
import type { Language } from '../../rules/define.ts';
import { type FormItem, tableCells } from '../form.ts';
import { longest } from './sheet.ts';

export interface CellPlace {
    readonly address: string;
    readonly isNumber: boolean;
}

/** Where the cells of the tables stand in their sheet, by their row's place in the text and their column: those of one file at a time. */
export class CellPlaces {
    private readonly columns: readonly string[];
    private readonly letters: ReadonlyMap<string, string>;
    private readonly language: Language;
    private readonly places = new Map<string, CellPlace>();
    private line = 2;

    constructor(columns: readonly string[], language: Language) {
        this.columns = columns;
        this.letters = new Map(columns.map((column, index) => [column, colToLetter(5 + index)]));
        this.language = language;
    }

    /** Those of the next file, in place of those before. */
    take(items: readonly FormItem[]): void {
        this.places.clear();
        for (const item of items) {
            item.rows.tables.forEach((row, index) => {
                for (const [column, cell] of row.cells) {
                    const address = `$${this.letters.get(column)}$${this.line}`;
                    const key = keyOf(item.path, item.rows.tableStarts[index] ?? 0, column);
                    this.places.set(key, { address, isNumber: plainNumber(cell) !== null });
                }
                this.line += tableCells(item, row, this.columns, longest, this.language).length;
            });
        }
    }

    find(path: string, row: number, column: string): CellPlace | null {
        return this.places.get(keyOf(path, row, column)) ?? null;
    }
}

function keyOf(path: string, row: number, column: string): string {
    return `${row} ${column} ${path}`;
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
