import type { WriteSheet } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import { word } from '../../rules/words.ts';
import { unitWord } from '../phrases.ts';
import type { Book, Member } from './book.ts';
import { major, number, type SheetCell, tableSheet, text } from './sheet.ts';
import { kindOf, placeOf, words } from './words.ts';

/** Every amount once, a row each: what all other sheets add up. */
export function linesSheet(book: Book): WriteSheet {
    const { say } = book;
    const rows = book.members.flatMap((member) => member.entries.map((_, index) => ({ member, index })));
    return tableSheet(
        say(words.lines),
        [
            { header: say(words.number), kind: 'count', width: 6 },
            { header: say(words.id), kind: 'text', width: 14 },
            { header: say(words.line), kind: 'text', width: 44 },
            { header: say(words.kind), kind: 'text', width: 12 },
            { header: say(words.category), kind: 'text', width: 13 },
            { header: say(words.year), kind: 'year', width: 11 },
            { header: say(words.calendarYear), kind: 'year', width: 11 },
            { header: say(words.amount), kind: 'decimal', width: 15 },
            { header: say(words.unit), kind: 'text', width: 9 },
            { header: say(words.effect), kind: 'money', width: 15 },
            { header: say(words.origin), kind: 'text', width: 9 },
        ],
        rows.map(({ member, index }, row) => lineCells(book, member, index, row + 2)),
        { frozenColumns: 3 },
    );
}

function lineCells(
    { say, selection: { language } }: Book,
    { number: key, proposal, entries }: Member,
    index: number,
    row: number,
): readonly SheetCell[] {
    const entry = entries[index];
    if (entry === undefined) return [];
    const place = placeOf(entry, language);
    const isMoney = entry.kind !== 'fte' && entry.kind !== 'hours';
    const dimension = isMoney ? 'money' : (entry.kind as 'fte' | 'hours');
    const amount = major(entry.amount, scaleOf[dimension]);
    const adds = entry.kind === 'gain' || entry.kind === 'income';
    return [
        number(key),
        text(proposal.written.id.name),
        text(entry.label),
        text(kindOf(entry.kind, language)),
        text(entry.liquidity === null ? null : word(entry.liquidity, language)),
        typeof place === 'number' ? number(place) : text(place, { alignment: { horizontal: 'right', vertical: 'top' } }),
        number(entry.calendar),
        number(amount),
        text(unitWord(dimension, language)),
        // The sign follows from the kind, so that it need not be thought of when an amount is changed.
        isMoney ? { formula: `${adds ? '' : '-'}H${row}`, value: adds ? amount : 0 - amount } : null,
        text(say(entry.implied ? words.implied : words.stated)),
    ];
}
