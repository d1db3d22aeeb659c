import { rowKinds } from '../language/format/statements.ts';
import type { Piece } from './statement.ts';

/** A row of a table cut into its parts. */
export interface RowParts {
    readonly kind: readonly Piece[];
    readonly label: Piece | null;
    readonly modifiers: readonly Piece[];
    readonly cells: readonly (readonly Piece[])[];
    /** Empty where the row states none. */
    readonly sum: readonly Piece[];
    readonly note: Piece | null;
}

const modifiers = new Set(['cash', 'noncash', 'avoided', 'service', 'capital', 'transfers', 'one-off', 'stepwise']);

/** Null where anything stands in it that no row has. */
export function splitRow(pieces: readonly Piece[]): RowParts | null {
    let at = 0;
    const type = (ahead = 0) => pieces[at + ahead]?.type ?? '';
    const takeWhile = (holds: (type: string) => boolean) => {
        const from = at;
        while (at < pieces.length && holds(type())) at++;
        return pieces.slice(from, at);
    };
    const takeCell = (): readonly Piece[] | null => {
        const length = cellLength(pieces.slice(at));
        at += length;
        return length === 0 ? null : pieces.slice(at - length, at);
    };
    const actual = type() === 'actual' ? 1 : 0;
    if (!rowKinds.has(type(actual))) return null;
    at += actual + 1;
    const kind = pieces.slice(0, at);
    const label = type() === 'STRING' ? (pieces[at++] ?? null) : null;
    const words = takeWhile((each) => modifiers.has(each));
    const cells: (readonly Piece[])[] = [];
    for (let cell = takeCell(); cell !== null; cell = takeCell()) cells.push(cell);
    let sum: readonly Piece[] = [];
    if (type() === '=') {
        at++;
        sum = takeCell() ?? [];
    }
    const note = type() === 'note' && type(1) === 'STRING' ? (pieces[at + 1] ?? null) : null;
    if (note !== null) at += 2;
    return at === pieces.length ? { kind, label, modifiers: words, cells, sum, note } : null;
}

/** How many pieces the cell takes that these begin with; 0 for none. */
export function cellLength(pieces: readonly Piece[]): number {
    const [first, second] = pieces;
    if (first?.type === '-') return 1;
    if (first?.type === 'AMOUNT') return second?.type === 'UNIT' || second?.type === '%' ? 2 : 1;
    if (first?.type !== '(') return 0;
    let depth = 0;
    for (const [index, { type }] of pieces.entries()) {
        if (type === '(') depth++;
        else if (type === ')' && --depth === 0) return index + 1;
    }
    return 0;
}

/** The columns that a header names, in its order; null where it holds anything else. */
export function columnsNamed(pieces: readonly Piece[]): readonly string[] | null {
    const columns: string[] = [];
    for (const { type, text } of pieces) {
        const [, first, last = first] = /^(\d{1,4})(?:\.\.(\d{1,4}))?$/.exec(text) ?? [];
        const count = Number(last) - Number(first) + 1;
        if (type === 'setup' || type === 'onward') columns.push(type);
        else if (type !== 'AMOUNT' || first === undefined || !(count >= 1 && count <= 51)) return null;
        else columns.push(...Array.from({ length: count }, (_, index) => String(Number(first) + index)));
    }
    return columns;
}
