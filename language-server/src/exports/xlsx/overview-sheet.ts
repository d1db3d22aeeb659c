import type { WriteSheet } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import type { Payback } from '../../model/profile.ts';
import { columnWord, word } from '../../rules/words.ts';
import { filingOf, labelsOf, oneLine } from '../facts.ts';
import { type Entry, ledgerSum } from '../ledger.ts';
import { headWord, phrases } from '../phrases.ts';
import { type Book, type Criterion, literal, type Member, sumOverLines } from './book.ts';
import { columnRange, major, number, type SheetCell, type SheetColumn, sumStyle, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

/** The columns before the years: the targets find the counted of a budget by them. */
export const overviewColumns = ['number', 'id', 'title', 'budget', 'counted', 'committee', 'sector', 'class', 'status', 'realisability'] as const;

/** The budget years of all catalogues; without a budget, the calendar years of the proposals. */
export function overviewYears({ selection: { catalogues }, members }: Book): readonly number[] {
    const budgeted = catalogues.flatMap((catalogue) => catalogue.years);
    const found = members.flatMap(({ entries }) => entries.flatMap((entry) => entry.calendar ?? []));
    return [...new Set(budgeted.length > 0 ? budgeted : found)].sort((a, b) => a - b);
}

/** A row a proposal: what it is, what it gives a year, and its key figures. */
export function overviewSheet(book: Book): WriteSheet {
    const { say, members } = book;
    const years = overviewYears(book);
    const rows = members.map((member, index) => memberCells(book, member, years, index + 2));
    const money = (header: string): SheetColumn => ({ header, kind: 'money', width: 11 });
    return tableSheet(
        say(words.overview),
        [
            ...factColumns(book),
            ...years.map((year) => money(`${say(words.running)} ${year}`)),
            ...[words.runningOnward, words.investmentTotal, words.netTotal].map((each) => money(say(each))),
            { header: say(words.paybackYears), kind: 'text', width: 12 },
            { header: say(words.grossReturn), kind: 'ratio', width: 9 },
            money(say(words.presentValue)),
            { header: say(words.fteOnward), kind: 'decimal', width: 10 },
        ],
        members.length === 0 ? rows : [...rows, sumCells(book, years)],
        { frozenColumns: 3, sumRows: members.length === 0 ? 0 : 1 },
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
        field('status', 18),
        field('realisability', 14),
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

function factCells({ selection, say }: Book, { number: key, proposal }: Member): readonly SheetCell[] {
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
        text(say(standing(selection, proposal))),
        text(oneLine(labelsOf(committees))),
        text(oneLine(labelsOf(sectors))),
        keyword(classified?.value),
        keyword(status),
        text(range),
    ];
}

/** Whether a proposal counts towards its budget. */
function standing({ workspace }: Book['selection'], proposal: Member['proposal']) {
    const catalogue = workspace.catalogues.find((each) => each.budget === proposal.budget);
    if (catalogue === undefined) return { da: '', en: '' };
    if (catalogue.counted.includes(proposal)) return words.yes;
    return catalogue.excluded.includes(proposal) ? words.excluded : words.no;
}

/** Years with a part of one, as they are computed; whole years are for the printed catalogue. */
function paybackCell(payback: Payback | null, { selection: { language } }: Book): SheetCell {
    if (payback === null || payback.state === 'none') return null;
    if (payback.state === 'never') return text(phrases.never[language]);
    return number(Math.round(payback.years * 100) / 100, { numFmt: '[$-406]0.00', alignment: { horizontal: 'right', vertical: 'top' } });
}

/** What the counted give together, added up from the rows above. */
function sumCells(book: Book, years: readonly number[]): readonly SheetCell[] {
    const { selection, members, say } = book;
    const lastRow = members.length + 1;
    const first = overviewColumns.length;
    const counted = members.filter(({ proposal }) => standing(selection, proposal) === words.yes);
    const cell = (column: number, holds: (entry: Entry) => boolean, of: 'amount' | 'effect' = 'effect'): SheetCell => ({
        formula: `SUMIFS(${columnRange('', column, lastRow)},${columnRange('', overviewColumns.indexOf('counted'), lastRow)},${literal(say(words.yes))})`,
        value: major(
            counted.reduce((sum, { entries }) => sum + (ledgerSum(entries, of, holds) ?? 0n), 0n),
            scaleOf.money,
        ),
        style: { ...sumStyle, numFmt: '[$-406]#,##0;[$-406]-#,##0;0' },
    });
    const runs = (entry: Entry) => entry.liquidity === 'cash' && entry.kind !== 'investment';
    const isStated = (entry: Entry) => entry.liquidity === 'cash' && entry.place.column !== 'onward' && !entry.implied;
    const blank: SheetCell = { text: '', style: sumStyle };
    return [
        blank,
        text(say(words.sumCounted), sumStyle),
        ...Array.from({ length: first - 2 }, () => blank),
        ...years.map((year, index) => cell(first + index, (entry) => runs(entry) && entry.calendar === year)),
        cell(first + years.length, (entry) => runs(entry) && entry.place.column === 'onward'),
        cell(first + years.length + 1, (entry) => isStated(entry) && entry.kind === 'investment', 'amount'),
        cell(first + years.length + 2, isStated),
    ];
}
