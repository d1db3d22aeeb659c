import { scaleOf } from '../../model/amount.ts';
import { word } from '../../rules/words.ts';
import { type AccountEntry, accountEntries, isDecided } from '../accounts.ts';
import { oneLine } from '../facts.ts';
import { headWord } from '../phrases.ts';
import { type Book, literal, sumOverLines } from './book.ts';
import type { Member } from './member.ts';
import { columnRange, major, number, type Sheet, type SheetCell, type SheetRow, sumAmountStyle, sumStyle, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

const effectColumn = 6;

/** What each account is to be corrected by, year by year, for the proposals that are adopted: what the budget office enters. */
export function accountsSheet(book: Book): Sheet {
    const { say, selection } = book;
    const { language, workspace } = selection;
    let sum = 0n;
    let count = 0;
    const rowsOfMember = (member: Member, first: number) => {
        const entries = isDecided(member.proposal) ? accountEntries(member.proposal, workspace, member.entries) : [];
        count += entries.length;
        for (const { effect } of entries) sum += effect;
        return entries.map((entry, index) => rowCells(book, member, entry, first + index));
    };
    return tableSheet(
        say(words.accounts),
        [
            { header: say(words.number), kind: 'count', width: 6 },
            { header: say(words.id), kind: 'text', width: 14 },
            { header: say(words.title), kind: 'long', width: 40 },
            { header: headWord('status', language), kind: 'text', width: 20 },
            { header: headWord('account', language), kind: 'text', width: 24 },
            { header: say(words.year), kind: 'year', width: 11 },
            { header: say(words.effect), kind: 'money', width: 15 },
        ],
        { rowsOfMember, lastRows: (first) => (count === 0 ? [] : [sumCells(book, sum, first - 1)]) },
        { frozenColumns: 2, sumRows: () => (count === 0 ? 0 : 1) },
    );
}

function rowCells(book: Book, { number: key, proposal }: Member, entry: AccountEntry, row: number): SheetRow {
    const { language } = book.selection;
    const { id, title, status } = proposal.written;
    const cash = literal(word('cash', language));
    return [
        ...[number(key), text(id.name), text(oneLine(title?.text ?? '')), text(status === null ? null : word(status, language))],
        ...[text(entry.account), number(entry.year)],
        {
            formula: sumOverLines(book, 'effect', ['number', `$A${row}`], ['calendar', `$F${row}`], ['category', cash]),
            value: major(entry.effect, scaleOf.money),
        },
    ];
}

/** Of the rows that a filter leaves: the sum of an account is that of its rows alone. */
function sumCells({ say }: Book, sum: bigint, lastRow: number): SheetRow {
    return [
        { text: '', style: sumStyle },
        text(say(words.sum), sumStyle),
        ...Array.from({ length: effectColumn - 2 }, (): SheetCell => ({ text: '', style: sumStyle })),
        {
            formula: `SUBTOTAL(109,${columnRange('', effectColumn, lastRow)})`,
            value: major(sum, scaleOf.money),
            style: sumAmountStyle,
        },
    ];
}
