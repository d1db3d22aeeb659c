import type { WriteSheet } from 'hucre/xlsx';
import { scaleOf } from '../../model/amount.ts';
import { word } from '../../rules/words.ts';
import type { Entry } from '../ledger.ts';
import { unitWord } from '../phrases.ts';
import type { Book, Member } from './book.ts';
import { major, number, quoted, type SheetCell, tableSheet, text } from './sheet.ts';
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

/** The cell of the tables that an amount of the lines repeats: `N('Tabeller'!$F$12)*1000`; null where it repeats none. */
function cellFormula(book: Book, path: string, { cell, amount }: Entry): string | null {
    const place = cell === null ? undefined : book.cells.get(`${cell.row} ${cell.column} ${path}`);
    if (cell === null || place === undefined) return null;
    const address = `${quoted(book.say(words.tables))}!${place.address}`;
    const factor = cell.power === 0 ? '' : `*${10 ** cell.power}`;
    // What is no number, a range or a formula of the language, counts as the model says until a number is written over it.
    return place.isNumber ? `N(${address})${factor}` : `IF(ISNUMBER(${address}),${address}${factor},${major(amount, scaleOf.money)})`;
}

function lineCells(book: Book, { number: key, proposal, entries }: Member, index: number, row: number): readonly SheetCell[] {
    const { say, selection } = book;
    const { language } = selection;
    const entry = entries[index];
    if (entry === undefined) return [];
    const formula = cellFormula(book, proposal.path, entry);
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
        formula === null ? number(amount) : { formula, value: amount },
        text(unitWord(dimension, language)),
        // The sign follows from the kind, so that it need not be thought of when an amount is changed.
        isMoney ? { formula: `${adds ? '' : '-'}H${row}`, value: adds ? amount : 0 - amount } : null,
        text(say(entry.implied ? words.implied : words.stated)),
    ];
}
