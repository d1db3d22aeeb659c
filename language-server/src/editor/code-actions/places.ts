import { keywordOf } from '@provenu/grammar/keywords.ts';
import { isKeyword } from '../../language/format/statements.ts';
import { type ScannedToken, scan } from '../../language/scanner.ts';
import type { Edit, WrittenProposal } from '../../model/written.ts';

/** The order in which a proposal's fields are written; an empty line stands between the three parts. */
const parts: readonly (readonly string[])[] = [
    [
        ...['budget', 'sector', 'type', 'track', 'committee', 'class', 'status', 'realisability', 'owner', 'contact', 'starts', 'ends'],
        ...['base_budget', 'financing', 'account', 'consulted'],
    ],
    ['summary', 'description', 'target_group', 'affected', 'citizens', 'staff', 'effects', 'barriers', 'risks'],
    ['economy'],
];
const order = parts.flat();

interface Statement {
    readonly key: string;
    readonly start: number;
    readonly end: number;
}

/** A line to be added to a proposal: the field it is of, and what it says. */
export interface NewLine {
    readonly key: string;
    readonly text: string;
}

/** Lines added to a proposal, each after the field that comes before it in a proposal as it is usually written. */
export function insertions(text: string, proposal: WrittenProposal, lines: readonly NewLine[]): readonly Edit[] {
    const { tokens } = scan(text);
    const body = bodyOf(tokens, proposal);
    if (body === null) return [];
    const statements = statementsIn(tokens, body);
    const sorted = [...lines].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
    const byPlace = new Map<number, NewLine[]>();
    for (const line of sorted) {
        const place = endOfLine(text, placeFor(line.key, statements, body.open));
        byPlace.set(place, [...(byPlace.get(place) ?? []), line]);
    }
    return [...byPlace].map(([at, added]) => ({ from: at, to: at, text: textOf(text, at, added, statements) }));
}

interface Body {
    /** Where the proposal's `{` ends. */
    readonly open: number;
    readonly first: number;
    readonly last: number;
}

function bodyOf(tokens: readonly ScannedToken[], proposal: WrittenProposal): Body | null {
    const head = tokens.findIndex((token) => token.start === proposal.start);
    if (head < 0) return null;
    const brace = tokens.findIndex((token, index) => index > head && (token.type === '{' || token.start >= proposal.end));
    const opening = tokens[brace];
    if (opening?.type !== '{') return null;
    const after = tokens.findIndex((token) => token.start >= proposal.end);
    return { open: opening.end, first: brace + 1, last: after < 0 ? tokens.length : after };
}

const withoutColon = new Set(['economy', 'measure', 'assumption']);

/** The fields and blocks of a proposal, each up to where the next begins. */
function statementsIn(tokens: readonly ScannedToken[], { first, last }: Body): readonly Statement[] {
    const statements: { key: string; start: number; end: number }[] = [];
    let depth = 0;
    for (let index = first; index < last; index++) {
        const token = tokens[index];
        if (token === undefined) break;
        if (token.type === '}' && --depth < 0) break;
        if (depth === 0 && beginsStatement(tokens, index)) statements.push({ key: token.type, start: token.start, end: token.end });
        const current = statements.at(-1);
        if (current !== undefined) current.end = token.end;
        if (token.type === '{') depth++;
    }
    return statements;
}

function beginsStatement(tokens: readonly ScannedToken[], index: number): boolean {
    const type = tokens[index]?.type ?? '';
    if (!isKeyword(type)) return false;
    return withoutColon.has(type) || (tokens[index + 1]?.type === ':' && keywordOf(type).roles.includes('field'));
}

/** The end of the last statement that belongs before it, or the proposal's brace. */
function placeFor(key: string, statements: readonly Statement[], open: number): number {
    const rank = order.indexOf(key);
    const before = statements.filter((statement) => order.includes(statement.key) && order.indexOf(statement.key) < rank);
    return before.reduce((end, statement) => Math.max(end, statement.end), open);
}

/** The comment behind a field stays behind it. */
export function endOfLine(text: string, offset: number): number {
    const rest = /^[ \t]*(?:(?:\/\*[^\r\n]*?\*\/[ \t]*)*(?:\/\/[^\r\n]*)?)(?=[\r\n]|$)/.exec(text.slice(offset, offset + 2_000));
    return offset + (rest?.[0].length ?? 0);
}

function textOf(text: string, at: number, added: readonly NewLine[], statements: readonly Statement[]): string {
    const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    let part: readonly string[] | undefined;
    const lines = added.flatMap((line) => {
        const own = parts.find((keys) => keys.includes(line.key));
        const opens = own !== part && own !== parts[0] && !statements.some(({ key }) => own?.includes(key));
        part = own;
        const indented = line.text.split('\n').map((each) => (each === '' ? '' : `    ${each}`));
        return opens ? ['', ...indented] : indented;
    });
    const next = statements.find((statement) => statement.start >= at);
    const parted = part !== parts[0] && next !== undefined && !part?.includes(next.key) && /^[ \t]*(?:\r\n|\n|\r)[ \t]*[^\s}]/.test(text.slice(at));
    const isLineEnd = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(at));
    return [...lines, ...(parted ? [''] : [])].map((line) => lineEnd + line).join('') + (isLineEnd ? '' : lineEnd);
}
