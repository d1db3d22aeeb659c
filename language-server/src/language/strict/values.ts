import type * as ast from '../../generated/ast.ts';
import type { Loose } from '../build/tree.ts';
import { type Cursor, offGrammar } from './cursor.ts';

export function readText(cursor: Cursor): Loose<ast.Text> {
    const token = cursor.expect('STRING');
    return { $type: 'Text', $first: token, $last: token, value: cursor.imageOf(token) };
}

export function readTextIfAny(cursor: Cursor): Loose<ast.Text> | undefined {
    return cursor.type === 'STRING' ? readText(cursor) : undefined;
}

export function readDate(cursor: Cursor): Loose<ast.When> {
    const token = cursor.expect('DATE');
    return { $type: 'When', $first: token, $last: token, value: cursor.imageOf(token) };
}

export function readTarget(cursor: Cursor): Loose<ast.Target> {
    const token = cursor.take();
    const image = cursor.imageOf(token);
    if (token.type === 'ID') return { $type: 'Target', $first: token, $last: token, name: image };
    if (token.type === 'STRING') return { $type: 'Target', $first: token, $last: token, text: image };
    throw offGrammar;
}

export function readAmount(cursor: Cursor): Loose<ast.Amount> {
    const number = cursor.expect('AMOUNT');
    const value = cursor.imageOf(number);
    if (cursor.type !== 'UNIT' && cursor.type !== '%') return { $type: 'Amount', $first: number, $last: number, value, unit: undefined };
    const unit = cursor.take();
    return { $type: 'Amount', $first: number, $last: unit, value, unit: cursor.imageOf(unit) };
}

/** Units of several tokens, `1.000` and `kr`; at least one. */
export function readUnit(cursor: Cursor): readonly string[] {
    const units = [cursor.imageOf(cursor.expect('UNIT'))];
    while (cursor.type === 'UNIT') units.push(cursor.imageOf(cursor.take()));
    return units;
}

export function beginsCell(type: string): boolean {
    return type === 'AMOUNT' || type === '-' || type === '(';
}

export function readCell(cursor: Cursor): Loose<ast.Cell> {
    if (cursor.type === 'AMOUNT') return readAmount(cursor);
    if (cursor.type === '(') return readFormula(cursor);
    const dash = cursor.expect('-');
    const image = cursor.imageOf(dash);
    return { $type: 'Empty', $first: dash, $last: dash, $text: image, dash: image as ast.Empty['dash'] };
}

export function readCells(cursor: Cursor): readonly Loose<ast.Cell>[] {
    const cells: Loose<ast.Cell>[] = [];
    while (beginsCell(cursor.type)) cells.push(readCell(cursor));
    return cells;
}

function readFormula(cursor: Cursor): Loose<ast.Formula> {
    const $first = cursor.expect('(');
    const expression = readExpression(cursor);
    const result = cursor.accept('=') ? readAmount(cursor) : undefined;
    const $last = cursor.expect(')');
    return { $type: 'Formula', $first, $last, $text: cursor.imageOf({ type: '', start: $first.start, end: $last.end }), expression, result };
}

type Operator = ast.Binary['operator'];

function readExpression(cursor: Cursor): Loose<ast.Expression> {
    return readBinary(cursor, '+', '-', () => readBinary(cursor, '*', '/', () => readPrimary(cursor)));
}

/** Operands with operators of one rank between them, grouped from the left. */
function readBinary(cursor: Cursor, one: Operator, other: Operator, operand: () => Loose<ast.Expression>): Loose<ast.Expression> {
    const $first = cursor.next;
    let left = operand();
    while (cursor.type === one || cursor.type === other) {
        const operator = cursor.imageOf(cursor.take()) as Operator;
        const right = operand();
        left = { $type: 'Binary', $first, $last: cursor.last, left, operator, right };
    }
    return left;
}

function readPrimary(cursor: Cursor): Loose<ast.Expression> {
    const $first = cursor.next;
    switch (cursor.type) {
        case 'AMOUNT': {
            const number = readAmount(cursor);
            return { $type: 'NumberLiteral', $first, $last: cursor.last, number };
        }
        case 'ID':
            return { $type: 'Reference', $first, $last: cursor.take(), name: cursor.imageOf($first) };
        case '-': {
            cursor.take();
            const operand = readPrimary(cursor);
            return { $type: 'Negation', $first, $last: cursor.last, operand };
        }
        default: {
            cursor.expect('(');
            const inner = readExpression(cursor);
            return { ...inner, $first, $last: cursor.expect(')') };
        }
    }
}
