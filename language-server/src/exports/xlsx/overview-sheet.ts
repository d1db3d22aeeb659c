import { scaleOf } from '../../model/amount.ts';
import type { Payback } from '../../model/profile.ts';
import { columnWord, word } from '../../rules/words.ts';
import { filingOf, labelsOf, oneLine } from '../facts.ts';
import { type Entry, ledgerSum } from '../ledger.ts';
import { headWord, phrases } from '../phrases.ts';
import { type Book, type Criterion, literal, sumOverLines } from './book.ts';
import type { Member } from './member.ts';
import {
    columnRange,
    major,
    number,
    rightStyle,
    type Sheet,
    type SheetCell,
    type SheetColumn,
    type SheetRow,
    sumAmountStyle,
    sumStyle,
    tableSheet,
    text,
} from './sheet.ts';
import { words } from './words.ts';

/** The columns before the years: the targets find the counted of a budget by them. */
export const overviewColumns = ['number', 'id', 'title', 'budget', 'counted', 'committee', 'sector', 'class', 'status', 'realisability'] as const;

/** A row a proposal: what it is, what it gives a year, and its key figures. */
export function overviewSheet(book: Book): Sheet {
    const { say, years } = book;
    const money = (header: string): SheetColumn => ({ header, kind: 'money', width: 11 });
    const sums = new CountedSums(years);
    return tableSheet(
        say(words.overview),
        [
            ...factColumns(book),
            ...years.map((year) => money(`${say(words.running)} ${year}`)),
            ...[words.runningOnward, words.investmentTotal, words.netTotal].map((each) => money(say(each))),
            { header: say(words.paybackYears), kind: 'ratio', width: 18 },
            { header: say(words.grossReturn), kind: 'ratio', width: 14 },
            money(say(words.presentValue)),
            { header: say(words.fteOnward), kind: 'decimal', width: 12 },
        ],
        {
            rowsOfMember: (member, first) => {
                if (book.standings.of(member.proposal) === words.yes) sums.add(member.entries);
                return [memberCells(book, member, years, first)];
            },
            lastRows: (first) => (book.size === 0 ? [] : [sumCells(book, sums, first - 1)]),
        },
        { frozenColumns: 3, sumRows: () => (book.size === 0 ? 0 : 1) },
    );
}

function factColumns({ say, selection: { language } }: Book): readonly SheetColumn[] {
    const field = (key: string, width: number): SheetColumn => ({ header: headWord(key, language), kind: 'text', width });
    return [
        { header: say(words.number), kind: 'count', width: 6 },
        { header: say(words.id), kind: 'text', width: 14 },
        { header: say(words.title), kind: 'long', width: 34 },
        { header: say(words.budget), kind: 'text', width: 8 },
        { header: say(words.counted), kind: 'text', width: 11 },
        { header: headWord('committee', language), kind: 'long', width: 18 },
        { header: headWord('sector', language), kind: 'long', width: 15 },
        field('class', 14),
        field('status', 21),
        field('realisability', 16),
    ];
}

function memberCells(book: Book, member: Member, years: readonly number[], row: number): readonly SheetCell[] {
    const { selection } = book;
    const { entries, proposal } = member;
    const [profile] = selection.workspace.profilesOf(proposal);
    const own = ['number', `$A${row}`] as const;
    const cash = ['category', literal(word('cash', selection.language))] as const;
    const running = ['kind', literal(`<>${word('investment', selection.language)}`)] as const;
    const sum = (of: 'amount' | 'effect', holds: (entry: Entry) => boolean, ...criteria: readonly Criterion[]): SheetCell => {
        const value = ledgerSum(entries, of, holds);
        return value === null ? null : { formula: sumOverLines(book, of, own, ...criteria), value: major(value, scaleOf.money) };
    };
    const runs = (entry: Entry) => entry.liquidity === 'cash' && entry.kind !== 'investment';
    const invests = (entry: Entry) => entry.liquidity === 'cash' && entry.kind === 'investment' && entry.place.column !== 'onward' && !entry.implied;
    const onward = columnWord('onward', selection.language);
    const notOnward: Criterion = ['year', literal(`<>${onward}`)];
    const stated: Criterion = ['origin', literal(book.say(words.stated))];
    const isStated = (entry: Entry) => entry.liquidity === 'cash' && entry.place.column !== 'onward' && !entry.implied;
    const fte = profile?.onward.fte?.counted ?? null;
    return [
        ...factCells(book, member),
        ...years.map((year) => sum('effect', (entry) => runs(entry) && entry.calendar === year, ['calendar', String(year)], cash, running)),
        sum('effect', (entry) => runs(entry) && entry.place.column === 'onward', ['year', literal(onward)], cash, running),
        sum('amount', invests, ['kind', literal(word('investment', selection.language))], cash, notOnward, stated),
        sum('effect', isStated, cash, notOnward, stated),
        paybackCell(profile?.payback ?? null, book),
        number(profile?.returns.gross ?? null),
        number(profile === undefined || profile.npv === null ? null : Math.round(profile.npv) / 100),
        fte === null
            ? null
            : {
                  formula: sumOverLines(book, 'amount', own, ['year', literal(onward)], ['kind', literal(word('fte', selection.language))]),
                  value: major(fte, scaleOf.fte),
              },
    ];
}

function factCells({ selection, say, standings }: Book, { number: key, proposal }: Member): readonly SheetCell[] {
    const { language, workspace } = selection;
    const { id, title, budget, class: classified, status, realisability } = proposal.written;
    const { committees, sectors } = filingOf(proposal, workspace);
    const keyword = (each: string | null | undefined) => text(each === null || each === undefined ? null : word(each, language));
    const range =
        realisability === null
            ? null
            : realisability.low === realisability.high
              ? `${realisability.low}`
              : `${realisability.low}-${realisability.high}`;
    return [
        number(key),
        text(id.name),
        text(oneLine(title?.text ?? '')),
        text(budget?.name),
        text(say(standings.of(proposal))),
        text(oneLine(labelsOf(committees))),
        text(oneLine(labelsOf(sectors))),
        keyword(classified?.value),
        keyword(status),
        text(range),
    ];
}

/** Years with a part of one, as they are computed; whole years are for the printed catalogue. */
function paybackCell(payback: Payback | null, { selection: { language } }: Book): SheetCell {
    if (payback === null || payback.state === 'none') return null;
    if (payback.state === 'never') return text(phrases.never[language], rightStyle);
    return number(Math.round(payback.years * 100) / 100, paybackStyle);
}

const paybackStyle = { ...rightStyle, numFmt: '[$-406]0.00' };

/** What the counted give together, in the columns of money from the first year on. */
class CountedSums {
    readonly columns: { readonly of: 'amount' | 'effect'; readonly holds: (entry: Entry) => boolean; sum: bigint }[];

    constructor(years: readonly number[]) {
        const runs = (entry: Entry) => entry.liquidity === 'cash' && entry.kind !== 'investment';
        const isStated = (entry: Entry) => entry.liquidity === 'cash' && entry.place.column !== 'onward' && !entry.implied;
        this.columns = [
            ...years.map((year) => ({ of: 'effect' as const, holds: (entry: Entry) => runs(entry) && entry.calendar === year, sum: 0n })),
            { of: 'effect', holds: (entry) => runs(entry) && entry.place.column === 'onward', sum: 0n },
            { of: 'amount', holds: (entry) => isStated(entry) && entry.kind === 'investment', sum: 0n },
            { of: 'effect', holds: isStated, sum: 0n },
        ];
    }

    add(entries: readonly Entry[]): void {
        for (const column of this.columns) column.sum += ledgerSum(entries, column.of, column.holds) ?? 0n;
    }
}

/** The same added up from the rows above. */
function sumCells({ say, selection }: Book, { columns }: CountedSums, lastRow: number): SheetRow {
    const first = overviewColumns.length;
    const blank: SheetCell = { text: '', style: sumStyle };
    const criteria = `${columnRange('', overviewColumns.indexOf('counted'), lastRow)},${literal(say(words.yes))}`;
    return [
        blank,
        text(say(words.sumCounted), sumStyle),
        selection.catalogues.some(({ overlaps }) => overlaps.length > 0) ? text(say(words.beforeOverlap), sumStyle) : blank,
        ...Array.from({ length: first - 3 }, () => blank),
        ...columns.map(
            ({ sum }, index): SheetCell => ({
                formula: `SUMIFS(${columnRange('', first + index, lastRow)},${criteria})`,
                value: major(sum, scaleOf.money),
                style: sumAmountStyle,
            }),
        ),
    ];
}
