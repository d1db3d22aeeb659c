import { type Amount, scaleOf } from '../../model/amount.ts';
import type { Aside, Profile } from '../../model/derived.ts';
import type { Balance } from '../../model/profile.ts';
import { moneyKinds } from '../../model/written.ts';
import { columnWord, word } from '../../rules/words.ts';
import { capitalised, headWord, unitWord, yearWord } from '../phrases.ts';
import { type Book, type Criterion, literal, sumOverLines } from './book.ts';
import type { Member } from './member.ts';
import { major, number, rightStyle, type Sheet, type SheetCell, tableSheet, text } from './sheet.ts';
import { kindOf, words } from './words.ts';

interface Place {
    readonly label: number | string;
    readonly balance: Balance & Aside;
    readonly cumulative: bigint | null;
    /** Whether the running sum is the one of the row above plus this net: not where the table skips a year. */
    readonly follows: boolean;
}

/** The net profile of each proposal, a row a year: sums over the lines, and the running sum of the net. */
export function figuresSheet(book: Book): Sheet {
    const { say, selection } = book;
    const { language } = selection;
    const money = (header: string) => ({ header, kind: 'money', width: 14 }) as const;
    const rowsOfMember = (member: Member, first: number) => {
        const [profile] = selection.workspace.profilesOf(member.proposal);
        const places = profile === undefined ? [] : placesOf(book, profile);
        return places.map((place, index) => placeCells(book, member, place, first + index, index === 0));
    };
    return tableSheet(
        say(words.figures),
        [
            { header: say(words.number), kind: 'count', width: 6 },
            { header: say(words.id), kind: 'text', width: 14 },
            { header: say(words.year), kind: 'year', width: 11 },
            ...moneyKinds.map((kind) => money(headWord(kind, language))),
            ...['net', 'cumulative'].map((key) => money(headWord(key, language))),
            money(say(words.noncash)),
            money(say(words.avoided)),
            { header: headWord('fte', language), kind: 'decimal', width: 10 },
            { header: capitalised(unitWord('hours', language)), kind: 'decimal', width: 10 },
        ],
        { rowsOfMember },
        { frozenColumns: 3 },
    );
}

function placesOf({ selection: { language } }: Book, profile: Profile): readonly Place[] {
    const { setup, balances, asides, years, cumulative, onward, relative } = profile;
    const first: Place[] =
        setup === null
            ? []
            : [{ label: columnWord('setup', language), balance: setup, cumulative: setup.net?.counted ?? null, follows: setup.net !== null }];
    let before = setup?.net?.counted ?? 0n;
    const yearly = years.flatMap((year, index): readonly Place[] => {
        const balance = balances[index];
        const aside = asides[index];
        if (balance === undefined || aside === undefined) return [];
        const running = cumulative[index] ?? null;
        const follows = running !== null && running === before + (balance.net?.counted ?? 0n);
        if (running !== null) before = running;
        return [{ label: relative ? yearWord(year, true, language) : year, balance: { ...balance, ...aside }, cumulative: running, follows }];
    });
    return [...first, ...yearly, { label: columnWord('onward', language), balance: onward, cumulative: null, follows: false }];
}

function placeCells(book: Book, { number: key, proposal }: Member, place: Place, row: number, isFirst: boolean): readonly SheetCell[] {
    const { language } = book.selection;
    const { balance } = place;
    const at: readonly Criterion[] = [
        ['number', `$A${row}`],
        ['year', `$C${row}`],
    ];
    const sum = (amount: Amount | null, of: 'amount' | 'effect', ...criteria: readonly Criterion[]): SheetCell =>
        amount === null ? null : { formula: sumOverLines(book, of, ...at, ...criteria), value: major(amount.counted, scaleOf.money) };
    const quantity = (amount: Amount | null, kind: 'fte' | 'hours'): SheetCell =>
        amount === null
            ? null
            : {
                  formula: sumOverLines(book, 'amount', ...at, ['kind', literal(kindOf(kind, language))]),
                  value: major(amount.counted, scaleOf[kind]),
              };
    const category = (liquidity: string): Criterion => ['category', literal(word(liquidity, language))];
    return [
        number(key),
        text(proposal.written.id.name),
        typeof place.label === 'number' ? number(place.label) : text(place.label, rightStyle),
        ...moneyKinds.map((kind) => sum(balance[kind], 'amount', ['kind', literal(word(kind, language))], category('cash'))),
        balance.net === null ? null : { formula: `N(D${row})+N(E${row})-N(F${row})-N(G${row})`, value: major(balance.net.counted, scaleOf.money) },
        cumulativeCell(place, row, isFirst),
        sum(balance.noncash, 'effect', category('noncash')),
        sum(balance.avoided, 'effect', category('avoided')),
        quantity(balance.fte, 'fte'),
        quantity(balance.hours, 'hours'),
    ];
}

function cumulativeCell({ cumulative, follows }: Place, row: number, isFirst: boolean): SheetCell {
    if (cumulative === null) return null;
    const value = major(cumulative, scaleOf.money);
    if (!follows) return number(value);
    return { formula: isFirst ? `N(H${row})` : `N(I${row - 1})+N(H${row})`, value };
}
