import { CompletionItemKind } from 'vscode-languageserver-types';
import { columnName } from '../../model/stated.ts';
import { type RowKind, rowKinds, type StatedKind, statedKinds, type WrittenRow } from '../../model/written.ts';
import { isInFormula } from '../place.ts';
import { type Asked, keywordItem } from './asked.ts';
import { rowSum, statedCells } from './figures.ts';
import { formula } from './formulas.ts';
import { plain, type Suggestion, stop } from './suggestion.ts';
import { figuresTable, placeInBlock } from './table.ts';
import { units } from './values.ts';

/** Labels offered, and proposals of the workspace that are asked for theirs. */
const mostLabels = 40;
const mostAsked = 200;

const modifiers = [
    ['cash', 'noncash', 'avoided'],
    ['service', 'capital', 'transfers'],
    ['one-off', 'stepwise'],
] as const;
const likelyFirst: Readonly<Record<string, readonly string[]>> = {
    gain: ['cash', 'noncash', 'service', 'avoided'],
    cost: ['service', 'one-off', 'capital'],
    investment: ['capital', 'service', 'one-off'],
    income: ['cash', 'service', 'one-off'],
};

/** How far a row has come, read from its tokens. */
interface RowSoFar {
    readonly kind: string;
    readonly actual: boolean;
    readonly labelled: boolean;
    readonly modifiers: ReadonlySet<string>;
    readonly cells: number;
    readonly last: string;
    readonly summed: boolean;
    readonly noted: boolean;
    /** Something stands behind the place on its line. */
    readonly goesOn: boolean;
}

export function isRowHead(type: string): boolean {
    return type === 'actual' || isDataKind(type) || isStatedKind(type);
}

function isDataKind(kind: string): kind is RowKind {
    return (rowKinds as readonly string[]).includes(kind);
}

function isStatedKind(kind: string): kind is StatedKind {
    return (statedKinds as readonly string[]).includes(kind);
}

/** How a row may go on: its kind after `actual`, its label, modifiers, figures, units, its sum and a note. */
export function inRow(asked: Asked): readonly Suggestion[] {
    if (isInFormula(asked.place)) return formula(asked);
    const row = readRow(asked);
    if (row.noted) return [];
    if (row.kind === '') return [...rowKinds.slice(0, 4), 'net'].map((kind) => keywordItem(asked, kind));
    if (row.summed) return row.last === '=' ? sum(asked, '') : row.last === 'AMOUNT' ? [note(asked), ...units(asked, false)] : [note(asked)];
    if (row.cells > 0) return afterCells(asked, row);
    const figures = isStatedKind(row.kind) && !row.actual && !row.goesOn ? wholeFigures(asked, row.kind) : [];
    const labels = row.labelled || row.modifiers.size > 0 || isStatedKind(row.kind) ? [] : rowLabels(asked, row);
    return [...figures, ...labels, ...(isStatedKind(row.kind) ? [] : freeModifiers(asked, row))];
}

/** What an empty label may become: nothing but right after the kind of a row that has one. */
export function emptyLabel(asked: Asked): readonly Suggestion[] {
    const row = readRow(asked);
    const written = asked.place.statement.length === (row.actual ? 2 : 1);
    return asked.economy !== null && written && isDataKind(row.kind) ? rowLabels(asked, row) : [];
}

function readRow({ place }: Asked): RowSoFar {
    const types = place.statement.map((token) => token.type);
    const behind = place.rest.map((token) => token.type);
    const actual = types[0] === 'actual';
    const rest = types.slice(actual ? 2 : 1);
    const equals = rest.indexOf('=', closing(rest));
    return {
        kind: (actual ? types[1] : types[0]) ?? '',
        actual,
        labelled: rest[0] === 'STRING',
        modifiers: new Set([...rest, ...behind].filter((type) => modifiers.flat().some((each) => each === type))),
        cells: countCells(equals < 0 ? rest : rest.slice(0, equals)),
        last: types.at(-1) ?? '',
        summed: equals >= 0,
        noted: rest.includes('note'),
        goesOn: behind.some((type) => type !== '}'),
    };
}

/** Where the last parenthesis closes: an `=` before it belongs to a formula. */
function closing(types: readonly string[]): number {
    return Math.max(0, types.lastIndexOf(')'));
}

/** Amounts, dashes and whole formulas. */
export function countCells(types: readonly string[]): number {
    let depth = 0;
    let cells = 0;
    for (const type of types) {
        if (depth === 0 && (type === 'AMOUNT' || type === '-' || type === '(')) cells++;
        if (type === '(') depth++;
        else if (type === ')') depth = Math.max(0, depth - 1);
    }
    return cells;
}

function afterCells(asked: Asked, row: RowSoFar): readonly Suggestion[] {
    const columns = asked.block?.columns.length ?? 0;
    const full = columns > 0 && row.cells >= columns && !row.goesOn;
    const unit = row.last === 'AMOUNT' && row.kind !== 'fte' && asked.block?.dimension !== 'hours' && asked.block?.dimension !== 'fte';
    return [
        ...(full ? sum(asked, '= ') : []),
        ...(full || (columns === 0 && !row.goesOn) ? [note(asked)] : []),
        ...(unit ? units(asked, false) : []),
    ];
}

function sum(asked: Asked, before: string): readonly Suggestion[] {
    const start = asked.place.statement[0]?.start ?? -1;
    const value = asked.block === null ? null : rowSum(asked.block, start);
    if (value === null) return [];
    const names = asked.block?.columns.filter((column) => column.kind !== 'onward').map(columnName) ?? [];
    const about = asked.say({ da: `Summen over ${names.join(', ')}.`, en: `The sum over ${names.join(', ')}.` });
    return [{ label: before + value, kind: CompletionItemKind.Value, detail: asked.say({ da: 'rækkens sum', en: 'sum of the row' }), about }];
}

function note(asked: Asked): Suggestion {
    return keywordItem(asked, 'note', { insert: `${asked.word('note')} "${stop(1)}"`, snippet: true });
}

/** The rest of a stated row: all its figures. */
function wholeFigures(asked: Asked, kind: StatedKind): readonly Suggestion[] {
    const cells = asked.block === null ? null : statedCells(asked.block, kind, placeInBlock(asked));
    if (cells === null) return [];
    const detail = asked.say({ da: 'regnet ud af rækkerne', en: 'worked out from the rows' });
    return [{ label: cells.join(' '), insert: cells.join('  '), kind: CompletionItemKind.Value, detail, about: figuresTable(asked, cells) }];
}

/** Modifiers that do not contradict those that stand there: one of cash, one of area, one of time. */
function freeModifiers(asked: Asked, row: RowSoFar): readonly Suggestion[] {
    const free = modifiers.flatMap((rivals) => (rivals.some((each) => row.modifiers.has(each)) ? [] : [...rivals]));
    const likely = likelyFirst[row.kind] ?? [];
    const rank = (key: string) => (likely.includes(key) ? likely.indexOf(key) : likely.length);
    const fits = row.kind === 'fte' ? free.filter((key) => key === 'one-off' || key === 'stepwise') : free;
    return [...fits].sort((a, b) => rank(a) - rank(b)).map((key) => keywordItem(asked, key, { kind: CompletionItemKind.EnumMember }));
}

/** Labels such rows have elsewhere, in this file first; a row that needs a partner gets the partner's label. */
function rowLabels(asked: Asked, row: RowSoFar): readonly Suggestion[] {
    const { block, document } = asked;
    const own = block?.rows.map((each) => each.written) ?? [];
    const partners = partnersOf(row);
    const wanted = partners === null ? [] : own.filter(partners);
    if (row.actual) return labelItems(asked, [wanted], taken(own, row));
    const elsewhere = [
        ...document.written.proposals,
        ...document.project.workspace.firstProposals(mostAsked).map((proposal) => proposal.written),
    ].map((proposal) => proposal.economies.flatMap((economy) => economy.rows.filter((each) => each.kind === row.kind && !each.actual)));
    return labelItems(asked, [wanted, ...elsewhere], taken(own, row));
}

/** The rows whose label a row of this kind takes over: the plan of what was realised, before and after of one another. */
function partnersOf({ kind, actual }: RowSoFar): ((row: WrittenRow) => boolean) | null {
    if (actual) return (row) => row.kind === kind && !row.actual;
    if (kind === 'after') return (row) => row.kind === 'before' && !row.actual;
    return kind === 'before' ? (row) => row.kind === 'after' && !row.actual : null;
}

function taken(own: readonly WrittenRow[], row: RowSoFar): ReadonlySet<string> {
    return new Set(own.filter((each) => each.kind === row.kind && each.actual === row.actual).map((each) => each.label?.text ?? ''));
}

function labelItems(asked: Asked, rows: readonly (readonly WrittenRow[])[], taken: ReadonlySet<string>): readonly Suggestion[] {
    const labels = new Set<string>();
    for (const each of rows) {
        for (const { label } of each) {
            if (labels.size >= mostLabels) break;
            if (label !== null && !taken.has(label.text) && label.text !== '' && !/[\\"\r\n]/.test(label.text)) labels.add(label.text);
        }
    }
    const detail = asked.say({ da: 'brugt om en sådan række', en: 'used for such a row' });
    return [...labels].map((text) => ({ label: `"${text}"`, kind: CompletionItemKind.Text, detail, about: plain(text), also: [text] }));
}
