import type { WriteSheet } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import { word } from '../../rules/words.ts';
import { type AccountEntry, accountEntries, isDecided } from '../accounts.ts';
import { oneLine } from '../facts.ts';
import { headWord } from '../phrases.ts';
import { type Book, literal, type Member, sumOverLines } from './book.ts';
import { columnRange, major, number, type SheetCell, sumStyle, tableSheet, text } from './sheet.ts';
import { words } from './words.ts';

const effectColumn = 6;

interface Row {
    readonly member: Member;
    readonly entry: AccountEntry;
}

/** What each account is to be corrected by, year by year, for the proposals that are adopted: what the budget office enters. */
export function accountsSheet(book: Book): WriteSheet {
    const { say, selection, members } = book;
    const { language, workspace } = selection;
    const rows = members
        .filter(({ proposal }) => isDecided(proposal))
        .flatMap((member) => accountEntries(member.proposal, workspace, member.entries).map((entry) => ({ member, entry })));
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
        rows.length === 0 ? [] : [...rows.map((row, index) => rowCells(book, row, index + 2)), sumCells(book, rows)],
        { frozenColumns: 2, sumRows: rows.length === 0 ? 0 : 1 },
    );
}

function rowCells(book: Book, { member: { number: key, proposal }, entry }: Row, row: number): readonly SheetCell[] {
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
function sumCells({ say }: Book, rows: readonly Row[]): readonly SheetCell[] {
    const sum = rows.reduce((left, { entry }) => left + entry.effect, 0n);
    return [
        { text: '', style: sumStyle },
        text(say(words.sum), sumStyle),
        ...Array.from({ length: effectColumn - 2 }, (): SheetCell => ({ text: '', style: sumStyle })),
        {
            formula: `SUBTOTAL(109,${columnRange('', effectColumn, rows.length + 1)})`,
            value: major(sum, scaleOf.money),
            style: { ...sumStyle, numFmt: '[$-406]#,##0;[$-406]-#,##0;0' },
        },
    ];
}
