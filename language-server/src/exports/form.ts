import type { Proposal } from '../model/proposal.ts';
import { byColumn, type FieldRow, type ItemRows, type TableRow, tabularWords } from '../tabular/words.ts';
import type { Selection } from './selection.ts';
import { statedColumns, statedColumnsOf } from './stated-columns.ts';

/** An item of the files as rows: everything they say, so that an import gives the same files back. */
export interface FormItem {
    /** Of a proposal, the one by which its rows find together; null for all else. */
    readonly number: number | null;
    /** The file it stands in, below the folder that all files share; `/` between folders. */
    readonly file: string;
    /** Where it is read from: the project's own name for that file. */
    readonly path: string;
    readonly rows: ItemRows;
}

/** Whether an export may hold the working papers: comments, and what only whoever writes the proposals needs. */
export function holdsForm({ edition }: Selection): boolean {
    return edition.kind === 'council';
}

/**
 * The chosen proposals, their budgets, and the registers and assumptions of all files, a file at a time: what the columns of all tables
 * are is known before any is read.
 */
export class Form {
    /** All columns of all tables, in their order. */
    readonly columns: readonly string[];
    private readonly selection: Selection;
    private readonly budgets: ReadonlySet<string>;
    private readonly isWhole: boolean;
    private readonly shared: number;
    private readonly chosen: ReadonlyMap<string, readonly Proposal[]>;
    private latest: { readonly path: string; readonly rows: readonly ChosenRows[] } | null = null;

    constructor(selection: Selection) {
        const { project, proposals, workspace, catalogues } = selection;
        this.selection = selection;
        this.budgets = new Set(catalogues.map(({ budget: { written } }) => written.id.name));
        this.isWhole = proposals.length === workspace.proposals.length;
        this.shared = sharedFolder(project.paths.map(selection.shownPath));
        this.chosen = byPath(proposals);
        this.columns = this.columnsOfAll();
    }

    /** The chosen proposals of a file. */
    proposalsIn(path: string): readonly Proposal[] {
        return this.chosen.get(path) ?? [];
    }

    /** Gives the items of the files, to be asked for in their order; `numberOf` is the number that other sheets give a proposal. */
    reader(numberOf: (proposal: Proposal) => number | undefined): (path: string) => readonly FormItem[] {
        let last = this.selection.proposals.length;
        return (path) =>
            this.rowsOf(path).map(({ rows, proposal }) => {
                const number = proposal === undefined ? undefined : numberOf(proposal);
                const file = this.selection.shownPath(path).slice(this.shared).replaceAll('\\', '/');
                return { number: number ?? (rows.tables.length > 0 ? ++last : null), file, path, rows };
            });
    }

    /** Those of one file are kept, for all who go through the files side by side. */
    private rowsOf(path: string): readonly ChosenRows[] {
        if (this.latest?.path !== path) this.latest = { path, rows: this.readRows(path) };
        const columns = new Set(this.columns);
        const unnamed = this.latest.rows.flatMap(({ rows }) =>
            rows.tables.flatMap((row) => [...row.cells.keys()].filter((each) => !columns.has(each))),
        );
        if (unnamed.length > 0) throw new Error(`${path}: no column for ${unnamed.join(', ')}`);
        return this.latest.rows;
    }

    private readRows(path: string): readonly ChosenRows[] {
        const { project, language } = this.selection;
        const ours = this.proposalsIn(path);
        const chosen = new Map(ours.map((proposal) => [proposal.written.start, proposal]));
        const budgetIds = new Set(project.writtenOf(path)?.budgets.map((budget) => budget.id.name));
        const proposalIds = new Set(project.writtenOf(path)?.proposals.map((proposal) => proposal.id.name));
        const isOurs = ({ id }: ItemRows, proposal: Proposal | undefined) =>
            this.isWhole ||
            proposal !== undefined ||
            (budgetIds.has(id) ? this.budgets.has(id) : !proposalIds.has(id) && (id !== '' || ours.length > 0));
        return project.itemRowsOf(path, language).flatMap((rows) => {
            const proposal = chosen.get(rows.start);
            return isOurs(rows, proposal) ? [{ rows, proposal }] : [];
        });
    }

    /** From the model, but for files with mistakes: what is wrong in them may stand in a table that the model does not have. */
    private columnsOfAll(): readonly string[] {
        const { project, proposals, run } = this.selection;
        const stated = statedColumnsOf(run.each(proposals, statedColumns));
        const failed = new Set(run.failed.map(({ path }) => path));
        const faulty = project.paths.filter((path) => failed.has(path) || (project.writtenOf(path)?.problems.length ?? 0) > 0);
        const found = faulty.flatMap((path) => this.readRows(path).flatMap(({ rows }) => rows.tables.flatMap((row) => [...row.cells.keys()])));
        return [...new Set([...stated.written, ...found])].sort(byColumn);
    }
}

/** The rows of an item, and the proposal that they are where it is one of the chosen. */
interface ChosenRows {
    readonly rows: ItemRows;
    readonly proposal: Proposal | undefined;
}

function byPath(proposals: readonly Proposal[]): ReadonlyMap<string, readonly Proposal[]> {
    const found = new Map<string, Proposal[]>();
    for (const proposal of proposals) {
        const known = found.get(proposal.path);
        if (known === undefined) found.set(proposal.path, [proposal]);
        else known.push(proposal);
    }
    return found;
}

/** How much of the paths all have in common, up to a folder. */
function sharedFolder(paths: readonly string[]): number {
    const [first = ''] = paths;
    const folder = (path: string) => path.replace(/[^/\\]*$/, '');
    let shared = folder(first);
    for (const path of paths) while (!path.startsWith(shared)) shared = folder(shared.slice(0, -1));
    return shared.length;
}

/** The texts of a row in the order of the heads, without the number; a text too long for a cell goes on in the rows below. */
export function fieldCells(
    { file, rows: { what, id } }: FormItem,
    row: FieldRow,
    longest: number,
    language: 'da' | 'en',
): readonly (readonly string[])[] {
    return continued([file, what, id], [row.field, row.name, row.value, row.reason, row.comment], longest, tabularWords.continued[language]);
}

export function tableCells(
    { rows: { id } }: FormItem,
    row: TableRow,
    columns: readonly string[],
    longest: number,
    language: 'da' | 'en',
): readonly (readonly string[])[] {
    const cells = columns.map((column) => row.cells.get(column) ?? '');
    const texts = [row.kind, row.label, row.properties, ...cells, row.sum, row.note, row.columns, row.comment];
    return continued([id], texts, longest, tabularWords.continued[language]);
}

function continued(before: readonly string[], texts: readonly string[], longest: number, word: string): readonly (readonly string[])[] {
    const [kind = '', ...rest] = texts;
    const pieces = rest.map((each) => cut(each, longest));
    const most = Math.max(1, ...pieces.map((each) => each.length));
    return Array.from({ length: most }, (_, index) => [...before, index === 0 ? kind : word, ...pieces.map((each) => each[index] ?? '')]);
}

/** Never between the two halves of a character. */
function cut(text: string, longest: number): readonly string[] {
    if (text.length <= longest) return [text];
    const end = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
    return [text.slice(0, end), ...cut(text.slice(end), longest)];
}
