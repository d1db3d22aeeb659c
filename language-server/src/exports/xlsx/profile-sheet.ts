import { colToLetter, type WriteSheet } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import { moneyKinds } from '../../model/written.ts';
import { word } from '../../rules/words.ts';
import { type Entry, ledgerSum } from '../ledger.ts';
import { headWord } from '../phrases.ts';
import { type Book, type Criterion, literal, sumOverLines } from './book.ts';
import { columnRange, inputStyle, major, number, plainSheet, quoted, type SheetCell, sumStyle, text, titleStyle } from './sheet.ts';
import { words } from './words.ts';

const firstRow = 6;
const money = '[$-406]#,##0;[$-406]-#,##0;0';

/** One proposal at a time, chosen in the sheet itself, or all: its profile by calendar year, drawn as a chart that the program draws itself. */
export function profileSheet(book: Book): WriteSheet {
    const { say, members } = book;
    const years = yearsOf(book);
    const rows: readonly (readonly SheetCell[])[] = [
        [text(say(words.profile), titleStyle)],
        [],
        [text(say(words.choose)), null, { text: say(words.all), style: inputStyle }],
        [keyCell(book)],
        headCells(book),
        ...years.map((year, index) => yearCells(book, year, firstRow + index)),
    ];
    const ids = columnRange(quoted(say(words.overview)), 1, members.length + 1);
    const last = firstRow + Math.max(years.length, 1) - 1;
    const widths = [12, ...moneyKinds.map(() => 14), 14, 14];
    return {
        ...plainSheet(
            say(words.profile),
            widths.map((width) => ({ width })),
            rows,
        ),
        ...(years.length === 0 ? {} : { charts: [chartOf(book, last)] }),
        // The list holds the ids; the word for all may be written over it, so that the list only advises.
        dataValidations: [
            {
                type: 'list',
                range: 'C3',
                formula1: ids,
                allowBlank: true,
                showErrorMessage: false,
                showInputMessage: true,
                inputTitle: say(words.profile),
                inputMessage: `${say(words.all)} / id`,
            },
        ],
        freezePane: { rows: firstRow - 1, columns: 1 },
    };
}

function yearsOf({ members }: Book): readonly number[] {
    const found = members.flatMap(({ entries }) =>
        entries.flatMap((entry) => (entry.calendar !== null && entry.liquidity === 'cash' ? entry.calendar : [])),
    );
    return [...new Set(found)].sort((a, b) => a - b);
}

/** What the sums compare the number of a line with: the chosen proposal's, or any. Hidden in the colour of the page. */
function keyCell({ say, members }: Book): SheetCell {
    const overview = quoted(say(words.overview));
    const ids = columnRange(overview, 1, members.length + 1);
    const numbers = columnRange(overview, 0, members.length + 1);
    return {
        formula: `IF(C3=${literal(say(words.all))},">0",INDEX(${numbers},MATCH(C3,${ids},0)))`,
        value: '>0',
        style: { font: { name: 'Calibri', color: { rgb: 'FFFFFF' }, size: 8 } },
    };
}

function headCells({ say, selection: { language } }: Book): readonly SheetCell[] {
    const heads = [
        say(words.year),
        ...moneyKinds.map((kind) => headWord(kind, language)),
        headWord('net', language),
        headWord('cumulative', language),
    ];
    return heads.map((head) => text(head, { ...sumStyle, alignment: { horizontal: 'right' } }));
}

function yearCells(book: Book, year: number, row: number): readonly SheetCell[] {
    const { language } = book.selection;
    const entries = book.members.flatMap((member) => member.entries);
    const at: readonly Criterion[] = [
        ['number', '$A$4'],
        ['calendar', `$A${row}`],
        ['category', literal(word('cash', language))],
    ];
    const value = (of: 'amount' | 'effect', holds: (entry: Entry) => boolean) =>
        major(ledgerSum(entries, of, (entry) => entry.liquidity === 'cash' && holds(entry)) ?? 0n, scaleOf.money);
    const style = { numFmt: money };
    return [
        number(year, { numFmt: '0' }),
        ...moneyKinds.map(
            (kind): SheetCell => ({
                formula: sumOverLines(book, 'amount', ...at, ['kind', literal(word(kind, language))]),
                value: value('amount', (entry) => entry.kind === kind && entry.calendar === year),
                style,
            }),
        ),
        { formula: sumOverLines(book, 'effect', ...at), value: value('effect', (entry) => entry.calendar === year), style },
        {
            formula: `${row === firstRow ? '' : `G${row - 1}+`}F${row}`,
            value: value('effect', (entry) => entry.calendar !== null && entry.calendar <= year),
            style,
        },
    ];
}

function chartOf(book: Book, last: number): NonNullable<WriteSheet['charts']>[number] {
    const {
        say,
        selection: { language },
    } = book;
    const sheet = quoted(say(words.profile));
    const series = (column: number, key: string, color: string) => ({
        name: headWord(key, language),
        values: `${sheet}!$${colToLetter(column)}$${firstRow}:$${colToLetter(column)}$${last}`,
        categories: `${sheet}!$A$${firstRow}:$A$${last}`,
        color,
    });
    return {
        type: 'column',
        title: say(words.chartTitle),
        series: [series(5, 'net', '1F4E5F'), series(6, 'cumulative', 'A9BEC6')],
        anchor: { from: { row: firstRow - 2, col: 8 }, to: { row: firstRow + 18, col: 18 } },
        legend: 'bottom',
        gapWidth: 60,
        axes: { x: { tickLblPos: 'low' }, y: { numberFormat: { formatCode: '[$-406]#,##0' }, gridlines: { major: true } } },
    };
}
