import type { Proposal } from '../model/proposal.ts';
import { byColumn, type FieldRow, type ItemRows, type TableRow, tabularWords } from '../tabular/words.ts';
import type { Selection } from './selection.ts';

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

/** The chosen proposals, their budgets, and the registers and assumptions of all files; `numbers` is the number that other sheets give a proposal. */
export function formOf(selection: Selection, numbers: ReadonlyMap<Proposal, number>): readonly FormItem[] {
    const { project, language, proposals, workspace, catalogues } = selection;
    const chosen = new Map(proposals.map((proposal) => [placeOf(proposal.path, proposal.written.start), proposal]));
    const budgets = new Set(catalogues.map(({ budget: { written } }) => written.id.name));
    const isWhole = proposals.length === workspace.proposals.length;
    const shared = sharedFolder(project.paths);
    let last = Math.max(0, ...numbers.values());
    return project.paths.flatMap((path) => {
        const written = new Set(proposals.filter((proposal) => proposal.path === path).map((proposal) => proposal.written.id.name));
        const budgetIds = new Set(project.writtenOf(path)?.budgets.map((budget) => budget.id.name));
        const proposalIds = new Set(project.writtenOf(path)?.proposals.map((proposal) => proposal.id.name));
        const isOurs = (rows: ItemRows, proposal: Proposal | undefined) =>
            isWhole ||
            proposal !== undefined ||
            (budgetIds.has(rows.id) ? budgets.has(rows.id) : !proposalIds.has(rows.id) && (rows.id !== '' || written.size > 0));
        return project.itemRowsOf(path, language).flatMap((rows): readonly FormItem[] => {
            const proposal = chosen.get(placeOf(path, rows.start));
            if (!isOurs(rows, proposal)) return [];
            const number = proposal === undefined ? undefined : numbers.get(proposal);
            return [{ number: number ?? (rows.tables.length > 0 ? ++last : null), file: path.slice(shared).replaceAll('\\', '/'), path, rows }];
        });
    });
}

function placeOf(path: string, start: number): string {
    return `${start} ${path}`;
}

/** How much of the paths all have in common, up to a folder. */
function sharedFolder(paths: readonly string[]): number {
    const [first = ''] = paths;
    const folder = (path: string) => path.replace(/[^/\\]*$/, '');
    let shared = folder(first);
    for (const path of paths) while (!path.startsWith(shared)) shared = folder(shared.slice(0, -1));
    return shared.length;
}

/** All columns of all tables, in their order. */
export function columnsOf(items: readonly FormItem[]): readonly string[] {
    const found = items.flatMap(({ rows }) => rows.tables.flatMap((row) => [...row.cells.keys()]));
    return [...new Set(found)].sort(byColumn);
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
