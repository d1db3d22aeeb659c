import type * as ast from '../../generated/ast.ts';
import type { Loose } from '../build/tree.ts';
import type { Scan } from '../scanner.ts';
import { Cursor, offGrammar } from './cursor.ts';
import { readAssumption, readMember } from './members.ts';
import { readTextIfAny } from './values.ts';

/**
 * The tree of a text that follows the grammar (grammar/prop.langium), read in one go with nothing kept beside it: ten times as
 * fast as the parser that can recover from mistakes. Null for any other text, which that parser must read.
 */
export function readWellFormed(text: string, { tokens, problems }: Scan): Loose<ast.PropFile> | null {
    if (problems.length > 0) return null;
    const cursor = new Cursor(text, tokens);
    const items: Loose<ast.Item>[] = [];
    try {
        while (cursor.type !== '') items.push(readItem(cursor));
    } catch (error) {
        // Brackets nested too deeply for the stack are the other parser's to report.
        if (error === offGrammar || error instanceof RangeError) return null;
        throw error;
    }
    return { $type: 'PropFile', items };
}

function readItem(cursor: Cursor): Loose<ast.Item> {
    switch (cursor.type) {
        case 'budget':
            return readBlock(cursor, 'Budget');
        case 'proposal':
            return readBlock(cursor, 'Proposal');
        case 'sector':
        case 'type':
        case 'track':
        case 'committee':
        case 'account':
            return readRegisterEntry(cursor);
        case 'assumption':
            return readAssumption(cursor);
        default:
            throw offGrammar;
    }
}

function readBlock(cursor: Cursor, $type: 'Budget' | 'Proposal'): Loose<ast.Budget> | Loose<ast.Proposal> {
    const $first = cursor.take();
    const $named = cursor.expect('ID');
    const title = readTextIfAny(cursor);
    cursor.expect('{');
    const members: Loose<ast.Member>[] = [];
    while (!cursor.accept('}')) members.push(readMember(cursor));
    return { $type, $first, $last: cursor.last, $named, name: cursor.imageOf($named), title, members };
}

function readRegisterEntry(cursor: Cursor): Loose<ast.RegisterEntry> {
    const $first = cursor.take();
    const $named = cursor.expect('ID');
    const aliases: string[] = [];
    if (cursor.accept('alias')) {
        do aliases.push(cursor.imageOf(cursor.expect('ID')));
        while (cursor.accept(','));
    }
    const label = readTextIfAny(cursor);
    const register = cursor.imageOf($first) as ast.RegisterEntry['register'];
    return { $type: 'RegisterEntry', $first, $last: cursor.last, $named, register, name: cursor.imageOf($named), aliases, label };
}
