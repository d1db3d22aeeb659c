import { colToLetter, type WriteSheet } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import { type MoneyKind, moneyKinds } from '../../model/written.ts';
import { word } from '../../rules/words.ts';
import type { Entry } from '../ledger.ts';
import { headWord } from '../phrases.ts';
import { type Book, type Criterion, literal, sumOverLines } from './book.ts';
import {
    columnRange,
    inputStyle,
    major,
    number,
    page,
    plainSheet,
    quoted,
    type Sheet,
    type SheetCell,
    type SheetRow,
    sumStyle,
    text,
    titleStyle,
} from './sheet.ts';
import { words } from './words.ts';

const firstRow = 6;
const money = '[$-406]#,##0;[$-406]-#,##0;0';

/** One proposal at a time, chosen in the sheet itself, or all: its profile by calendar year, drawn as a chart that the program draws itself. */
export function profileSheet(book: Book): Sheet {
    const { say } = book;
    const sums = new YearSums();
    const columns = Array.from({ length: moneyKinds.length + 3 }, (_, column) => ({ width: column === 0 ? 12 : 14 }));
    return {
        ...plainSheet(say(words.profile), columns, () => profileRows(book, sums)),
        rowsOfMember: ({ entries }) => {
            sums.add(entries);
            return [];
        },
        around: (lastRow) => ({
            ...(lastRow < firstRow ? {} : { charts: chartsOf(book, lastRow) }),
            // The list holds the ids; the word for all may be written over it, so that the list only advises.
            dataValidations: [
                {
                    type: 'list',
                    range: 'C3',
                    formula1: columnRange(quoted(say(words.overview)), 1, book.size + 1),
                    allowBlank: true,
                    showErrorMessage: false,
                    showInputMessage: true,
                    inputTitle: say(words.profile),
                    inputMessage: `${say(words.all)} / id`,
                },
            ],
            freezePane: { rows: firstRow - 1, columns: 1 },
            pageSetup: page,
        }),
    };
}

function profileRows(book: Book, sums: YearSums): readonly SheetRow[] {
    const { say } = book;
    return [
        [text(say(words.profile), titleStyle)],
        [],
        [text(say(words.choose)), null, { text: say(words.all), style: inputStyle }],
        [keyCell(book)],
        headCells(book),
        ...sums.years.map((year, index) => yearCells(book, sums, year, firstRow + index)),
    ];
}

/** The cash of all proposals by calendar year. */
class YearSums {
    private readonly byYear = new Map<number, Map<MoneyKind, bigint>>();

    add(entries: readonly Entry[]): void {
        for (const { calendar, liquidity, kind, amount } of entries) {
            if (calendar === null || liquidity !== 'cash' || kind === 'fte' || kind === 'hours') continue;
            const ofYear = this.byYear.get(calendar) ?? new Map<MoneyKind, bigint>();
            this.byYear.set(calendar, ofYear);
            ofYear.set(kind, (ofYear.get(kind) ?? 0n) + amount);
        }
    }

    get years(): readonly number[] {
        return [...this.byYear.keys()].sort((a, b) => a - b);
    }

    of(kind: MoneyKind, year: number): bigint {
        return this.byYear.get(year)?.get(kind) ?? 0n;
    }

    net(year: number): bigint {
        return this.of('gain', year) + this.of('income', year) - this.of('cost', year) - this.of('investment', year);
    }
}

/** What the sums compare the number of a line with: the chosen proposal's, or any. Hidden in the colour of the page. */
function keyCell({ say, size }: Book): SheetCell {
    const overview = quoted(say(words.overview));
    const ids = columnRange(overview, 1, size + 1);
    const numbers = columnRange(overview, 0, size + 1);
    return {
        formula: `IF(C3=${literal(say(words.all))},">0",INDEX(${numbers},MATCH(C3,${ids},0)))`,
        value: '>0',
        style: hiddenStyle,
    };
}

const hiddenStyle = { font: { name: 'Calibri', color: { rgb: 'FFFFFF' }, size: 8 } };

function headCells({ say, selection: { language } }: Book): SheetRow {
    const heads = [
        say(words.year),
        ...moneyKinds.map((kind) => headWord(kind, language)),
        headWord('net', language),
        headWord('cumulative', language),
    ];
    return heads.map((head) => text(head, { ...sumStyle, alignment: { horizontal: 'right' } }));
}

function yearCells(book: Book, sums: YearSums, year: number, row: number): SheetRow {
    const { language } = book.selection;
    const at: readonly Criterion[] = [
        ['number', '$A$4'],
        ['calendar', `$A${row}`],
        ['category', literal(word('cash', language))],
    ];
    const style = { numFmt: money };
    const running = sums.years.filter((each) => each <= year).reduce((sum, each) => sum + sums.net(each), 0n);
    return [
        number(year, { numFmt: '0' }),
        ...moneyKinds.map(
            (kind): SheetCell => ({
                formula: sumOverLines(book, 'amount', ...at, ['kind', literal(word(kind, language))]),
                value: major(sums.of(kind, year), scaleOf.money),
                style,
            }),
        ),
        { formula: sumOverLines(book, 'effect', ...at), value: major(sums.net(year), scaleOf.money), style },
        { formula: `${row === firstRow ? '' : `G${row - 1}+`}F${row}`, value: major(running, scaleOf.money), style },
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
