import { scaleOf } from '../../model/amount.ts';
import { word } from '../../rules/words.ts';
import type { Entry } from '../ledger.ts';
import { unitWord } from '../phrases.ts';
import { type Book, type LineColumn, lineColumns, lineHeads } from './book.ts';
import type { Member } from './member.ts';
import {
    type ColumnKind,
    columnRange,
    major,
    number,
    quoted,
    rightStyle,
    type Sheet,
    type SheetColumn,
    type SheetRow,
    tableSheet,
    text,
} from './sheet.ts';
import { kindOf, placeOf, words } from './words.ts';

/** Every amount once, a row each: what all other sheets add up. */
export function linesSheet(book: Book): Sheet {
    const column = (key: LineColumn, kind: ColumnKind, width: number): SheetColumn => ({ header: book.say(lineHeads[key]), kind, width });
    return tableSheet(
        book.say(words.lines),
        [
            column('number', 'count', 6),
            column('id', 'text', 14),
            column('line', 'text', 44),
            column('kind', 'text', 12),
            column('category', 'text', 13),
            column('year', 'year', 11),
            column('calendar', 'year', 11),
            column('amount', 'decimal', 15),
            column('unit', 'text', 9),
            column('effect', 'money', 15),
            column('origin', 'text', 9),
        ],
        { rowsOfMember: (member, first) => member.entries.map((entry, index) => lineCells(book, member, entry, first + index)) },
        { frozenColumns: 3 },
    );
}

/** The names of the columns, by which all sums find them; `lastRow` is the last of the lines. */
export function lineNames(book: Book, lastRow: number): readonly { readonly name: string; readonly range: string }[] {
    const sheet = quoted(book.say(words.lines));
    return lineColumns.map((column, index) => ({ name: book.lines(column), range: columnRange(sheet, index, lastRow) }));
}

/** The cell of the tables that an amount of the lines repeats: `N('Tabeller'!$F$12)*1000`; null where it repeats none. */
function cellFormula(book: Book, path: string, { cell, amount }: Entry): string | null {
    const place = cell === null ? null : book.placeOf(path, cell.row, cell.column);
    if (cell === null || place === null) return null;
    const address = `${quoted(book.say(words.tables))}!${place.address}`;
    const factor = cell.power === 0 ? '' : `*${10 ** cell.power}`;
    // What is no number, a range or a formula of the language, counts as the model says until a number is written over it.
    return place.isNumber ? `N(${address})${factor}` : `IF(ISNUMBER(${address}),${address}${factor},${major(amount, scaleOf.money)})`;
}

function lineCells(book: Book, { number: key, proposal }: Member, entry: Entry, row: number): SheetRow {
    const { say, selection } = book;
    const { language } = selection;
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
        typeof place === 'number' ? number(place) : text(place, rightStyle),
        number(entry.calendar),
        formula === null ? number(amount) : { formula, value: amount },
        text(unitWord(dimension, language)),
        // The sign follows from the kind, so that it need not be thought of when an amount is changed.
        isMoney ? { formula: `${adds ? '' : '-'}H${row}`, value: adds ? amount : 0 - amount } : null,
        text(say(entry.implied ? words.implied : words.stated)),
    ];
}
