import { type Keyword, keywords } from '@provenu/grammar/keywords.ts';
import { beginning, declaresBlock, isKeyword, type StatementTokens, tokensInFormulas } from '../language/format/statements.ts';
import type { Scan, ScannedToken } from '../language/scanner.ts';
import type { Span } from '../model/written.ts';

/** The part of the word at a place that stands before it; empty where none does. */
export interface Word extends Span {
    readonly text: string;
}

export type BlockKind = 'budget' | 'proposal' | 'economy' | 'group' | 'class';

/** A block that has been opened and not closed: what it is, and the number of the token that begins it. */
export interface OpenBlock {
    readonly kind: BlockKind;
    readonly head: number;
}

/**
 * Where something is being written, read from the tokens before it alone, so that it holds for half-written text. Newlines carry no
 * meaning in the language, but authors write one statement a line: what begins a line begins a statement, but after a comma.
 */
export interface Place {
    /** The tokens of the text around the place, and how many of them stand before the word. */
    readonly tokens: readonly ScannedToken[];
    readonly at: number;
    /** The outermost first. */
    readonly blocks: readonly OpenBlock[];
    /** The tokens of the statement that the word goes on with; none where it begins one. */
    readonly statement: readonly ScannedToken[];
    /** The first token's type of the statement before, or that of the block: what was written last. */
    readonly before: string;
    readonly word: Word;
    /** The tokens behind the word on its line. */
    readonly rest: readonly ScannedToken[];
}

export type Cursor =
    /** Inside a text, with the place that the text itself has. */
    | { readonly kind: 'text'; readonly place: Place }
    | { readonly kind: 'comment'; readonly comment: ScannedToken }
    /** The likeliest reading first; there are several where `i` may be a word of its own or begin `i alt`. */
    | { readonly kind: 'code'; readonly places: readonly Place[] };

/** `read` is what the scanner makes of the text around the place. */
export function cursorAt(text: string, read: Scan, offset: number): Cursor {
    const comment = read.comments.find((each) => isInside(each, offset, each.type === 'SL_COMMENT' || isUnclosed(read, each)));
    if (comment !== undefined) return { kind: 'comment', comment };
    const near = read.tokens[firstFrom(read.tokens, offset) - 1];
    if (near?.type === 'STRING' && isInside(near, offset, isUnclosed(read, near))) {
        return { kind: 'text', place: placeOf(text, read.tokens, { start: near.start, end: near.start, text: '' }) };
    }
    const word = wordBefore(text, read.tokens, offset);
    const plain = placeOf(text, read.tokens, word);
    const phrase = phraseBefore(text, read.tokens, plain, offset);
    if (phrase === null) return { kind: 'code', places: [plain] };
    const whole = placeOf(text, read.tokens, phrase);
    return { kind: 'code', places: word.text === '' ? [plain, whole] : [whole] };
}

function isInside({ start, end }: Span, offset: number, open: boolean): boolean {
    return start < offset && (offset < end || (open && offset === end));
}

function isUnclosed({ problems }: Scan, { start }: Span): boolean {
    return problems.some((problem) => problem.start === start && problem.kind !== 'unexpected-character' && problem.kind !== 'curly-quotes');
}

/** The number of the first token that begins at or after `offset`. */
function firstFrom(tokens: readonly ScannedToken[], offset: number): number {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
        else high = middle;
    }
    return low;
}

const marks = new Set(['{', '}', ':', ',', '=', '(', ')', '+', '*', '/', '%', '-', 'STRING']);

/** The token that ends at `offset` or goes on after it, up to there; the `-` and `.` of a date or unit half written belong to it. */
function wordBefore(text: string, tokens: readonly ScannedToken[], offset: number): Word {
    const index = firstFrom(tokens, offset) - 1;
    const last = tokens[index];
    const earlier = tokens[index - 1];
    const open = text.charAt(offset - 1);
    const glued = last?.type === '-' && last.end === offset && earlier?.type === 'DATE' && earlier.end === last.start;
    const dotted = open === '.' && last !== undefined && last.end === offset - 1 && (last.type === 'ID' || last.type === 'UNIT');
    const token = glued ? earlier : last;
    const touches = token !== undefined && (glued || dotted || (token.end >= offset && !marks.has(token.type)));
    const start = touches ? token.start : offset;
    return { start, end: offset, text: text.slice(start, offset) };
}

const phrases = [...new Set(keywords.flatMap((keyword: Keyword) => [...keyword.en, ...keyword.da]))].filter((spelling) => spelling.includes(' '));

/** `samlet ge`, `i hø`: the beginning of a keyword of several words, or null. */
function phraseBefore(text: string, tokens: readonly ScannedToken[], place: Place, offset: number): Word | null {
    for (const back of [2, 1]) {
        const first = tokens[place.at - back];
        if (first === undefined) continue;
        const written = text.slice(first.start, offset);
        const phrase = written.replace(/[ \t]+/g, ' ').toLowerCase();
        const known = phrases.some((spelling) => spelling.startsWith(phrase) && spelling !== phrase);
        if (known && !written.includes('\n') && !(first.type === 'in' && !standsFirst(text, tokens, place.at - back))) {
            return { start: first.start, end: offset, text: written };
        }
    }
    return null;
}

/** `i` is a word of its own in `økonomi i mio. kr`: only at the start of a line or after a colon may it begin `i alt` or `i drift`. */
function standsFirst(text: string, tokens: readonly ScannedToken[], index: number): boolean {
    const before = tokens[index - 1];
    const token = tokens[index];
    if (before === undefined || token === undefined) return true;
    return before.type === ':' || before.type === '{' || before.type === '}' || isLineBreak(text, before.end, token.start);
}

function isLineBreak(text: string, from: number, to: number): boolean {
    return /[\r\n]/.test(text.slice(from, to));
}

function placeOf(text: string, all: readonly ScannedToken[], word: Word): Place {
    const at = firstFrom(all, word.start);
    const tokens = all.slice(0, at);
    const { blocks, start, before } = readStatements({ text, tokens, inFormula: tokensInFormulas(tokens) });
    const last = tokens.at(-1);
    const ends = last === undefined || last.type === '{' || last.type === '}';
    const begins = ends || (last.type !== ',' && isLineBreak(text, last.end, word.start));
    const head = tokens[start]?.type ?? '';
    return {
        tokens: all,
        at,
        blocks,
        statement: begins ? [] : tokens.slice(start),
        before: begins && !ends ? head : before,
        word,
        rest: restOfLine(text, all, word.end),
    };
}

function restOfLine(text: string, tokens: readonly ScannedToken[], offset: number): readonly ScannedToken[] {
    const ending = /[\r\n]/g;
    ending.lastIndex = offset;
    const end = ending.exec(text)?.index ?? text.length;
    return tokens.slice(firstFrom(tokens, offset), firstFrom(tokens, end));
}

interface Reading {
    readonly blocks: readonly OpenBlock[];
    /** The number of the token that begins the last statement. */
    readonly start: number;
    /** The head of the statement before it. */
    readonly before: string;
}

const blockKinds: ReadonlySet<string> = new Set(['budget', 'proposal', 'economy', 'group', 'class']);

/** Goes through the statements before a place, keeping the blocks that are open there. */
function readStatements(source: StatementTokens): Reading {
    const { text, tokens } = source;
    const blocks: OpenBlock[] = [];
    let start = 0;
    let before = '';
    tokens.forEach((token, index) => {
        const head = tokens[start]?.type ?? '';
        const begins = beginning(source, index, { head, block: blocks.at(-1)?.kind });
        const previous = tokens[index - 1];
        const isNew = begins === 'always' || (begins === 'where-written' && previous !== undefined && isLineBreak(text, previous.end, token.start));
        if (isNew) {
            if (isKeyword(head)) before = head;
            start = index;
            if (declaresBlock(tokens, index) || token.type === 'proposal') blocks.length = 0;
            if (token.type === '}') before = blocks.pop()?.kind ?? before;
        }
        if (token.type === '{') {
            const opener = tokens[start]?.type ?? '';
            if (blockKinds.has(opener)) blocks.push({ kind: opener as BlockKind, head: start });
            before = '';
        }
    });
    return { blocks, start, before };
}

/** The innermost open block of a kind. */
export function openBlock(place: Place, ...kinds: readonly BlockKind[]): OpenBlock | undefined {
    return place.blocks.findLast((block) => kinds.includes(block.kind));
}

/** The tokens of a block's own statements, before and after the place, each with its number; blocks inside it are left out. */
export function tokensIn({ tokens, word }: Place, block: OpenBlock): readonly number[] {
    const own: number[] = [];
    let depth = 0;
    for (let index = block.head + 1; index < tokens.length; index++) {
        const token = tokens[index];
        if (token === undefined || (depth > 0 && declaresBlock(tokens, index))) break;
        if (token.type === '}' && --depth <= 0) break;
        if (depth === 1 && token.start !== word.start) own.push(index);
        if (token.type === '{') depth++;
    }
    return own;
}

/** Whether the place stands inside a parenthesis of its statement that is still open. */
export function isInFormula({ statement }: Place): boolean {
    const depth = statement.reduce((open, { type }) => (type === '(' ? open + 1 : type === ')' ? Math.max(0, open - 1) : open), 0);
    return depth > 0;
}
