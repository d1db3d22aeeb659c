import { colToLetter } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { type Book, literal } from './book.ts';
import { overviewColumns } from './overview-sheet.ts';
import { boldStyle, columnRange, major, number, quoted, type Sheet, type SheetCell, type SheetRow, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

/** Budget by budget: what the counted proposals give a year, what is taken off, and how far that is from the target. */
export function targetsSheet(book: Book): Sheet {
    const { say, years } = book;
    return tableSheet(
        say(words.targets),
        [
            { header: say(words.budget), kind: 'text', width: 12 },
            { header: say(words.item), kind: 'text', width: 24 },
            { header: say(words.note), kind: 'long', width: 40 },
            ...years.map((year) => ({ header: String(year), kind: 'money', width: 15 }) as const),
        ],
        { lastRows: (first) => targetRows(book, first) },
        { frozenColumns: 2 },
    );
}

function targetRows(book: Book, first: number): readonly SheetRow[] {
    const rows: SheetRow[] = [];
    for (const catalogue of book.selection.catalogues) rows.push(...budgetRows(book, catalogue, first + rows.length));
    return rows;
}

/** Every row holds the budget's own years only; the sums are over the rows above them. `first` is the row of the sheet that the first one is in. */
function budgetRows(book: Book, catalogue: Catalogue, first: number): readonly SheetRow[] {
    const { say, years } = book;
    const { budget, overlaps } = catalogue;
    const id = budget.written.id.name;
    const inBudget = (cell: (index: number, column: number) => SheetCell): SheetRow =>
        years.map((year, column) => {
            const index = catalogue.years.indexOf(year);
            return index < 0 ? null : cell(index, column);
        });
    const head = (item: keyof typeof words, note = ''): SheetRow => [text(id), text(say(words[item])), text(note)];
    const taken = overlaps.map(
        (overlap): SheetRow => [
            ...head('overlap', `${overlap.a} ∩ ${overlap.b}`),
            ...inBudget((index) => number(-major(overlap.amounts[index]?.counted ?? 0n, scaleOf.money))),
        ],
    );
    const carried = budget.carriedOver?.counted ?? null;
    const carriedRow: readonly SheetRow[] =
        carried === null ? [] : [[...head('carriedOver'), ...inBudget((index) => (index === 0 ? number(major(carried, scaleOf.money)) : null))]];
    const resultRow = first + 1 + taken.length + carriedRow.length;
    const resultOf = (index: number) => (catalogue.sum[index]?.counted ?? 0n) + (index === 0 ? (carried ?? 0n) : 0n);
    const targets = budget.target.map((cell) => (cell.kind === 'amount' ? cell.amount.counted : null));
    const rows: SheetRow[] = [
        [...head('countedProposals', String(catalogue.counted.length)), ...inBudget((index, column) => countedCell(book, catalogue, index, column))],
        ...taken,
        ...carriedRow,
        [
            ...head('result'),
            ...inBudget((index, column) => ({
                formula: `SUM(${columnRange('', 3 + column, resultRow - 1, first)})`,
                value: major(resultOf(index), scaleOf.money),
                style: boldStyle,
            })),
        ],
    ];
    if (targets.length === 0) return rows;
    const difference = (index: number) => ((targets[index] ?? null) === null ? null : resultOf(index) - (targets[index] ?? 0n));
    return [
        ...rows,
        [...head('target'), ...inBudget((index) => number(moneyOf(targets[index] ?? null)))],
        [
            ...head('difference'),
            ...inBudget((index, column) => {
                const value = difference(index);
                const letter = colToLetter(3 + column);
                return value === null
                    ? null
                    : {
                          formula: `${letter}${resultRow}-${letter}${resultRow + 1}`,
                          value: major(value, scaleOf.money),
                          style: boldStyle,
                      };
            }),
        ],
    ];
}

function moneyOf(amount: bigint | null): number | null {
    return amount === null ? null : major(amount, scaleOf.money);
}

/** The sum of the overview's column over the counted of this budget. */
function countedCell(book: Book, catalogue: Catalogue, index: number, column: number): SheetCell {
    const { say, size } = book;
    const sheet = quoted(say(words.overview));
    const range = (at: number) => columnRange(sheet, at, size + 1);
    const counted = literal(say(words.yes));
    const taken = catalogue.overlaps.reduce((sum, overlap) => sum + (overlap.amounts[index]?.counted ?? 0n), 0n);
    return {
        formula: `SUMIFS(${range(overviewColumns.length + column)},${range(3)},${literal(catalogue.budget.written.id.name)},${range(4)},${counted})`,
        value: major((catalogue.sum[index]?.counted ?? 0n) + taken, scaleOf.money),
    };
}
