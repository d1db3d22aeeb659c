import type { Proposal } from '../../model/proposal.ts';
import type { Localised } from '../../rules/define.ts';
import { Form, type FormItem, holdsForm } from '../form.ts';
import { ledgerOf } from '../ledger.ts';
import type { Selection } from '../selection.ts';
import { type CellPlace, CellPlaces } from './cell-places.ts';
import type { Member } from './member.ts';
import { Standings } from './standings.ts';
import { words } from './words.ts';

/** The columns of the sheet of lines, in their order. */
export const lineColumns = ['number', 'id', 'line', 'kind', 'category', 'year', 'calendar', 'amount', 'unit', 'effect', 'origin'] as const;
export type LineColumn = (typeof lineColumns)[number];

/** What stands in one file: its proposals, and where the edition is no one else's, what it says row by row. */
export interface FileOfBook {
    readonly members: readonly Member[];
    readonly items: readonly FormItem[];
}

/**
 * What the sheets share. They are filled a file at a time, each from its proposals, which are let go then; what is known only when all have
 * come stands below their rows, or round them.
 */
export class Book {
    readonly selection: Selection;
    /** Budget years of all catalogues; without a budget, the calendar years of the proposals. */
    readonly years: readonly number[];
    /** The columns of the tables as they are read back. */
    readonly tableColumns: readonly string[];
    readonly standings: Standings;
    /** How many proposals have come. */
    size = 0;
    private readonly lineNames: Readonly<Record<LineColumn, string>>;
    private readonly form: Form | null;
    private readonly places: CellPlaces;

    /** @param withForm whether the fields and tables are read too, which the lines repeat by the place of each cell */
    constructor(selection: Selection, withForm = holdsForm(selection)) {
        this.selection = selection;
        this.form = withForm ? new Form(selection) : null;
        this.tableColumns = this.form?.columns ?? [];
        this.places = new CellPlaces(this.tableColumns, selection.language);
        this.standings = new Standings(selection.catalogues);
        this.years = yearsOf(selection);
        const nameOf = (column: LineColumn) => `${this.say(words.lines)}_${this.say(lineHeads[column])}`.replace(/[^\p{L}\p{N}]+/gu, '_');
        this.lineNames = Object.fromEntries(lineColumns.map((column) => [column, nameOf(column).replace(/_$/, '')])) as Record<LineColumn, string>;
    }

    readonly say = (text: Localised): string => text[this.selection.language];

    /** The cells of a column of the lines, by the name that they have in the workbook: how many they will be, nobody knows yet. */
    lines(column: LineColumn): string {
        return this.lineNames[column];
    }

    /** Where a cell of a table stands in their sheet; null where it does not. */
    placeOf(path: string, row: number, column: string): CellPlace | null {
        return this.places.find(path, row, column);
    }

    *files(): Generator<FileOfBook | ''> {
        const { selection, form } = this;
        const { project, proposals, workspace, run } = selection;
        const numbers = new Map<Proposal, number>();
        const itemsOf = form?.reader((proposal) => numbers.get(proposal)) ?? (() => []);
        const all = run.each(proposals, (proposal) => ({ proposal, entries: ledgerOf(proposal, workspace) }));
        let next = all.next();
        for (const path of project.paths) {
            const members: Member[] = [];
            numbers.clear();
            for (; next.done !== true && next.value.proposal.path === path; next = all.next()) {
                const member = { number: ++this.size, ...next.value };
                members.push(member);
                numbers.set(member.proposal, member.number);
                yield '';
            }
            const items = itemsOf(path);
            this.places.take(items);
            yield { members, items };
        }
    }
}

/** The heads of the lines. */
export const lineHeads = {
    number: words.number,
    id: words.id,
    line: words.line,
    kind: words.kind,
    category: words.category,
    year: words.year,
    calendar: words.calendarYear,
    amount: words.amount,
    unit: words.unit,
    effect: words.effect,
    origin: words.origin,
} as const satisfies Record<LineColumn, Localised>;

function yearsOf({ catalogues, proposals, workspace, run }: Selection): readonly number[] {
    const years = new Set(catalogues.flatMap((catalogue) => catalogue.years));
    if (years.size === 0) {
        for (const entries of run.each(proposals, (proposal) => ledgerOf(proposal, workspace)))
            for (const { calendar } of entries) if (calendar !== null) years.add(calendar);
    }
    return [...years].sort((a, b) => a - b);
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
