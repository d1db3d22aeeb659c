import { keywords } from '@provenu/grammar/keywords.ts';
import type { ScannedToken } from '../scanner.ts';

/**
 * Whether a token begins a statement: `always`, whatever stands before it; `where-written`, if it is the first of its line, because
 * what stands there is unfinished or mistaken and its author's lines are the best guess; or `never`, as it goes on with the one before.
 * What is `apart` goes on too, but a line break before it has to stay: without it the scanner would read two tokens as one.
 */
export type Beginning = 'always' | 'where-written' | 'never' | 'apart';

/** A formula has its matching parenthesis; one that was never closed keeps its lines. */
export interface StatementTokens {
    readonly text: string;
    readonly tokens: readonly ScannedToken[];
    readonly inFormula: ReadonlySet<number>;
}

/** Where reading has come to: the first token of the statement, and the keyword that opened the block around it. */
export interface Place {
    readonly head: string;
    readonly block: string | undefined;
}

const keys = new Set(keywords.map((keyword) => keyword.key));
const fields = new Set(keywords.filter((keyword) => keyword.roles.includes('field')).map((keyword) => keyword.key));
const classes = new Set(keywords.filter((keyword) => keyword.roles.includes('class')).map((keyword) => keyword.key));
const registers = new Set(['sector', 'type', 'track', 'committee', 'account']);
const references = new Set([...registers, 'budget', 'depends_on', 'excludes', 'overlaps']);
const beforeAnId = new Set([...registers, 'budget', 'proposal', 'assumption', 'alias', 'stated_total', 'stated_count']);
const beginsAnywhere = new Set(['proposal', 'assumption', 'measure', 'economy', 'stated_total', 'stated_count']);
const beginsInTable = new Set(['group', 'actual', 'stated_payback', 'stated_return']);
const goesOn = new Set([':', ',', ')', '=', '%', '{', 'DATE']);
const moneyUnit = /^(?:t\.? ?kr|kr|(?:mio|mia)(?:\.? ?kr)?)\.?$/;
const values = new Set(['STRING', 'AMOUNT', '-', '(']);

const modifiers: ReadonlySet<string> = new Set(['cash', 'noncash', 'avoided', 'service', 'capital', 'transfers', 'one-off', 'stepwise']);
export const rowKinds: ReadonlySet<string> = new Set([
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

/** The words that may follow inside a statement, by its first token. */
const words = new Map<string, ReadonlySet<string>>([
    ...[...rowKinds, 'actual'].map((kind) => [kind, new Set([...modifiers, 'note'])] as const),
    ...[...registers].map((register) => [register, new Set(['alias'])] as const),
    ['years', new Set(['setup', 'onward'])],
    ['economy', new Set(['part', 'in', 'prices'])],
    ['payback', new Set(['years'])],
    ['stated_payback', new Set(['years'])],
    ['stated_return', new Set(['gross', 'net'])],
    ['measure', new Set(['from', 'to', 'by', 'actual', 'in', 'source', 'note'])],
    ['assumption', new Set(['note', 'source'])],
    ['overlaps', new Set(['with', 'per_year'])],
]);

/** Statements that take a list of cells. */
const lists = new Set([...rowKinds, 'actual', 'years', 'target', 'stated_total', 'stated_count']);

export function isKeyword(type: string): boolean {
    return keys.has(type);
}

/** The keyword opens a block of the file itself, not a field of the same name (`budget: B2027`). */
export function declaresBlock(tokens: readonly ScannedToken[], index: number): boolean {
    const type = typeAt(tokens, index);
    if (type !== 'proposal' && type !== 'budget') return false;
    const afterName = typeAt(tokens, index + 2);
    return typeAt(tokens, index + 1) === 'ID' && (type === 'proposal' || afterName === '{' || afterName === 'STRING');
}

/** Whether the token of this number begins a statement; decided by the tokens around it, never by the layout it has. */
export function beginning(source: StatementTokens, index: number, place: Place): Beginning {
    const { tokens } = source;
    const type = typeAt(tokens, index);
    const previous = typeAt(tokens, index - 1);
    if (index === 0 || previous === '{' || previous === '}' || type === '}') return 'always';
    if (source.inFormula.has(index)) return 'never';
    if (type === 'UNIT') return beginningOfUnit(source, index);
    if (beginsHere(tokens, index, place)) return 'always';
    if (type === 'ID' && typeAt(tokens, index + 1) === ':' && !beforeAnId.has(previous)) return 'where-written';
    return continues(tokens, index, place) ? 'never' : 'where-written';
}

/** After a number any word is read as its unit, a misspelt row too; only money is surely one. `1.000` and `kr` may be two tokens. */
function beginningOfUnit({ text, tokens }: StatementTokens, index: number): Beginning {
    const previous = typeAt(tokens, index - 1);
    if (previous === 'UNIT') return 'apart';
    const unit = text.slice(tokens[index]?.start, tokens[index]?.end);
    return previous === 'in' || previous === ':' || moneyUnit.test(unit) ? 'never' : 'where-written';
}

function beginsHere(tokens: readonly ScannedToken[], index: number, place: Place): boolean {
    const type = typeAt(tokens, index);
    const next = typeAt(tokens, index + 1);
    if (!isKeyword(type)) return false;
    if (beginsAnywhere.has(type) || declaresBlock(tokens, index)) return true;
    if (next === ':') return fields.has(type) && !beforeAnId.has(typeAt(tokens, index - 1));
    if (place.block === undefined) return registers.has(type) && next === 'ID';
    if (place.block === 'class') return classes.has(type);
    return (place.block === 'economy' || place.block === 'group') && beginsLine(tokens, index, place);
}

/** `actual gain`, `stated return 2,06 net` and `stated payback 3 years` hold words that begin a line elsewhere. */
function beginsLine(tokens: readonly ScannedToken[], index: number, place: Place): boolean {
    const type = typeAt(tokens, index);
    const next = typeAt(tokens, index + 1);
    if (beginsInTable.has(type)) return true;
    if (type === 'years') return next === 'AMOUNT' || next === 'setup' || next === 'onward';
    if (!rowKinds.has(type) || typeAt(tokens, index - 1) === 'actual') return false;
    const isBasis = type === 'net' && place.head === 'stated_return' && typeAt(tokens, index - 1) !== 'net';
    return !isBasis || values.has(next) || modifiers.has(next);
}

/** Whether a token at the start of a line surely belongs to the statement before it. */
function continues(tokens: readonly ScannedToken[], index: number, { head }: Place): boolean {
    const type = typeAt(tokens, index);
    const previous = typeAt(tokens, index - 1);
    if (goesOn.has(type)) return true;
    if (!isKeyword(head)) return false;
    if (values.has(type) && (previous === ':' || previous === ',' || previous === '=')) return true;
    if (type === 'ID') return beforeAnId.has(previous) || namesTarget(tokens, index, head);
    if (type === 'STRING') return takesText(head, previous);
    if (values.has(type)) return lists.has(head) || isKeyword(previous);
    if (previous === ':') return classes.has(type) || (isKeyword(type) && !fields.has(type) && !rowKinds.has(type));
    if (previous === 'actual' && rowKinds.has(type)) return true;
    return words.get(head)?.has(type) ?? false;
}

/** After an empty `sector:` the scanner reads the next line's first word as its id; a text or a number after it gives that away. */
function namesTarget(tokens: readonly ScannedToken[], index: number, head: string): boolean {
    const previous = typeAt(tokens, index - 1);
    const next = typeAt(tokens, index + 1);
    return references.has(head) && (previous === ':' || previous === ',') && (next === '' || next === ',' || next === '}' || isKeyword(next));
}

function takesText(head: string, previous: string): boolean {
    if (head === 'measure') return true;
    return isKeyword(previous) || (previous !== 'STRING' && !lists.has(head));
}

function typeAt(tokens: readonly ScannedToken[], index: number): string {
    return tokens[index]?.type ?? '';
}

/** The tokens inside formulas, their closing parentheses included; a brace ends what was never closed, as in the scanner. */
export function tokensInFormulas(tokens: readonly ScannedToken[]): ReadonlySet<number> {
    const closing = matchingParentheses(tokens);
    const inside = new Set<number>();
    let end = -1;
    tokens.forEach((_, index) => {
        if (index <= end) inside.add(index);
        end = Math.max(end, closing.get(index) ?? -1);
    });
    return inside;
}

function matchingParentheses(tokens: readonly ScannedToken[]): ReadonlyMap<number, number> {
    const closing = new Map<number, number>();
    let open: number[] = [];
    tokens.forEach(({ type }, index) => {
        if (type === '{' || type === '}') open = [];
        else if (type === '(') open.push(index);
        else if (type === ')') {
            const start = open.pop();
            if (start !== undefined) closing.set(start, index);
        }
    });
    return closing;
}
