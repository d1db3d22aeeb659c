import type * as ast from '../../generated/ast.ts';
import type { Loose } from '../build/tree.ts';
import { type Cursor, offGrammar } from './cursor.ts';
import { beginsCell, readAmount, readCell, readCells, readText, readTextIfAny, readUnit } from './values.ts';

const rowKinds: ReadonlySet<string> = new Set([
    'gain',
    'income',
    'cost',
    'investment',
    'fte',
    'before',
    'after',
    'net',
    'cumulative',
    'total',
    'total_gain',
    'total_income',
    'total_cost',
    'total_investment',
]);
const modifiers: ReadonlySet<string> = new Set(['cash', 'noncash', 'avoided', 'service', 'capital', 'transfers', 'one-off', 'stepwise']);
const bases: ReadonlySet<string> = new Set(['gross', 'net']);

export function readEconomy(cursor: Cursor): Loose<ast.Economy> {
    const $first = cursor.expect('economy');
    const part = cursor.accept('part');
    const label = readTextIfAny(cursor);
    const unit = cursor.accept('in') ? readUnit(cursor) : [];
    const prices = cursor.accept('prices') ? readAmount(cursor) : undefined;
    const lines = readLines(cursor);
    return { $type: 'Economy', $first, $last: cursor.last, part, label, unit, prices, lines };
}

function readLines(cursor: Cursor): readonly Loose<ast.EconomyLine>[] {
    cursor.expect('{');
    const lines: Loose<ast.EconomyLine>[] = [];
    while (!cursor.accept('}')) lines.push(readLine(cursor));
    return lines;
}

function readLine(cursor: Cursor): Loose<ast.EconomyLine> {
    switch (cursor.type) {
        case 'years':
            return readHeader(cursor);
        case 'group':
            return readGroup(cursor);
        case 'stated_payback': {
            const $first = cursor.take();
            const value = readAmount(cursor);
            return { $type: 'StatedPayback', $first, $last: cursor.expect('years'), value };
        }
        case 'stated_return': {
            const $first = cursor.take();
            const value = readAmount(cursor);
            const basis = cursor.expectOneOf(bases);
            return { $type: 'StatedReturn', $first, $last: basis, value, basis: cursor.imageOf(basis) as ast.StatedReturn['basis'] };
        }
        default:
            return readRow(cursor);
    }
}

function readHeader(cursor: Cursor): Loose<ast.Header> {
    const $first = cursor.take();
    const columns: Loose<ast.Column>[] = [];
    while (cursor.type === 'AMOUNT' || cursor.type === 'setup' || cursor.type === 'onward') {
        const column = cursor.take();
        const image = cursor.imageOf(column);
        const place = { $type: 'Column', $first: column, $last: column } as const;
        columns.push(column.type === 'AMOUNT' ? { ...place, year: image } : { ...place, special: image as NonNullable<ast.Column['special']> });
    }
    return { $type: 'Header', $first, $last: cursor.last, columns };
}

function readGroup(cursor: Cursor): Loose<ast.Group> {
    const $first = cursor.take();
    const label = readText(cursor);
    const lines = readLines(cursor);
    return { $type: 'Group', $first, $last: cursor.last, label, lines };
}

function readRow(cursor: Cursor): Loose<ast.Row> {
    const $first = cursor.next;
    const actual = cursor.accept('actual');
    const kind = cursor.imageOf(cursor.expectOneOf(rowKinds)) as ast.Row['kind'];
    const label = readTextIfAny(cursor);
    const words = readModifiers(cursor);
    const cells = readCells(cursor);
    const sum = cursor.accept('=') ? readSum(cursor) : undefined;
    const note = cursor.accept('note') ? readText(cursor) : undefined;
    return { $type: 'Row', $first, $last: cursor.last, actual, kind, label, modifiers: words, cells, sum, note };
}

function readSum(cursor: Cursor): Loose<ast.Cell> {
    if (!beginsCell(cursor.type)) throw offGrammar;
    return readCell(cursor);
}

function readModifiers(cursor: Cursor): readonly Loose<ast.Modifier>[] {
    const words: Loose<ast.Modifier>[] = [];
    while (modifiers.has(cursor.type)) {
        const token = cursor.take();
        words.push({ $type: 'Modifier', $first: token, $last: token, word: cursor.imageOf(token) as ast.Modifier['word'] });
    }
    return words;
}
