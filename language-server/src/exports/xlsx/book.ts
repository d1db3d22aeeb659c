import type { Proposal } from '../../model/proposal.ts';
import type { Localised } from '../../rules/define.ts';
import { type FormItem, formOf, holdsForm } from '../form.ts';
import { type Entry, ledgerOf } from '../ledger.ts';
import type { Selection } from '../selection.ts';
import { type CellPlace, cellPlaces } from './cell-places.ts';
import { columnRange, quoted } from './sheet.ts';
import { words } from './words.ts';

/** A proposal of the workbook: its number is the key of all sums, since ids may stand twice in texts that hold errors. */
export interface Member {
    readonly number: number;
    readonly proposal: Proposal;
    readonly entries: readonly Entry[];
}

/** The columns of the sheet of lines, in their order. */
export const lineColumns = ['number', 'id', 'line', 'kind', 'category', 'year', 'calendar', 'amount', 'unit', 'effect', 'origin'] as const;
export type LineColumn = (typeof lineColumns)[number];

/** What the sheets share: who is in, and where the lines stand. */
export interface Book {
    readonly selection: Selection;
    readonly members: readonly Member[];
    /** What the files say, row by row; empty where the edition is for others to read. */
    readonly form: readonly FormItem[];
    /** Where each cell of the tables stands in their sheet: see `cellPlaces`. */
    readonly cells: ReadonlyMap<string, CellPlace>;
    say(text: Localised): string;
    /** The cells of a column of the lines, for a formula. */
    lines(column: LineColumn): string;
}

/** A generator, so that whoever writes the export can draw breath between the proposals. */
export function* bookOf(selection: Selection): Generator<'', Book> {
    const { proposals, workspace, run, language } = selection;
    const members: Member[] = [];
    for (const { proposal, entries } of run.each(proposals, (each) => ({ proposal: each, entries: ledgerOf(each, workspace) }))) {
        members.push({ number: members.length + 1, proposal, entries });
        yield '';
    }
    const lastRow = 1 + members.reduce((sum, member) => sum + member.entries.length, 0);
    const say = (text: Localised) => text[language];
    const lines = (column: LineColumn) => columnRange(quoted(say(words.lines)), lineColumns.indexOf(column), lastRow);
    const numbers = new Map(members.map(({ proposal, number }) => [proposal, number]));
    const form = holdsForm(selection) ? formOf(selection, numbers) : [];
    return { selection, members, form, cells: cellPlaces(form, language), say, lines };
}

export type Criterion = readonly [LineColumn, string];

/** `=SUMIFS` over the lines, with criteria as formulas write them: `['number', '$A5']`, `['kind', '"gevinst"']`. */
export function sumOverLines(book: Book, of: 'amount' | 'effect', ...criteria: readonly Criterion[]): string {
    return `SUMIFS(${[book.lines(of), ...criteria.flatMap(([column, value]) => [book.lines(column), value])].join(',')})`;
}

/** A text in a formula. */
export function literal(text: string): string {
    return `"${text.replaceAll('"', '""')}"`;
}
