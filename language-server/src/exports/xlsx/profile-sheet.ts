import { colToLetter, type WriteSheet } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import { moneyKinds } from '../../model/written.ts';
import { word } from '../../rules/words.ts';
import { type Entry, ledgerSum } from '../ledger.ts';
import { headWord } from '../phrases.ts';
import { type Book, type Criterion, literal, sumOverLines } from './book.ts';
import { columnRange, inputStyle, major, number, numberWidth, plainSheet, quoted, type SheetCell, sumStyle, text, titleStyle } from './sheet.ts';
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
    const columns = moneyKinds.length + 3;
    const widths = Array.from({ length: columns }, (_, column) =>
        Math.max(column === 0 ? 12 : 14, ...rows.slice(firstRow - 1).map((row) => numberWidth(row[column] ?? null))),
    );
    return {
        ...plainSheet(
            say(words.profile),
            widths.map((width) => ({ width })),
            rows,
        ),
        ...(years.length === 0 ? {} : { charts: chartsOf(book, last) }),
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

type Chart = NonNullable<WriteSheet['charts']>[number];

/** The net of each year as bars, and below it the running sum as a line: drawn together, the sum would dwarf the years. */
function chartsOf({ say, selection: { language } }: Book, last: number): Chart[] {
    const sheet = quoted(say(words.profile));
    const chart = (type: 'column' | 'line', column: number, key: string, color: string, top: number): Chart => ({
        type,
        title: `${headWord(key, language)}, kr.`,
        series: [
            {
                name: headWord(key, language),
                values: `${sheet}!$${colToLetter(column)}$${firstRow}:$${colToLetter(column)}$${last}`,
                categories: `${sheet}!$A$${firstRow}:$A$${last}`,
                color,
            },
        ],
        anchor: { from: { row: top, col: 8 }, to: { row: top + 12, col: 17 } },
        legend: false,
        gapWidth: 60,
        axes: { x: { tickLblPos: 'low' }, y: { numberFormat: { formatCode: '[$-406]#,##0' }, gridlines: { major: true } } },
    });
    return [chart('column', 5, 'net', '1F4E5F', firstRow - 2), chart('line', 6, 'cumulative', '24292F', firstRow + 11)];
}
