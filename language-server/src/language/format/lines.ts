import type { ScannedToken } from '../scanner.ts';
import type { Gap, PlacedComment } from './gaps.ts';
import { beginning, declaresBlock, type StatementTokens } from './statements.ts';

/** A line of the formatted text: some tokens, or comments that stand alone. */
export type FormatLine = CodeLine | CommentLine;

export interface CommentLine {
    readonly kind: 'comment';
    readonly comments: PlacedComment[];
    readonly depth: number;
    blankBefore: boolean;
}

export interface CodeLine {
    readonly kind: 'code';
    /** The tokens from this one up to, but not including, that one. */
    readonly from: number;
    to: number;
    readonly depth: number;
    blankBefore: boolean;
    /** The line begins a statement, and no other begins on it. */
    single: boolean;
    /** The economy block whose columns the line shares: the number of its `{`. */
    readonly table: number | undefined;
}

export interface LineSource extends StatementTokens {
    readonly gaps: readonly Gap[];
    /** Whether a `prop-ignore` concerns the line a token stands on: such a line is not split, so that all of it stays concerned. */
    readonly keepsItsLine: (token: ScannedToken) => boolean;
}

interface Block {
    readonly opener: string;
    readonly table: number | undefined;
}

interface Reading {
    readonly blocks: Block[];
    head: string;
    readonly lines: FormatLine[];
    line: CodeLine | undefined;
}

/** Divides a text into the lines it is to have: one statement a line, each comment where it was. */
export function divideIntoLines(source: LineSource): readonly FormatLine[] {
    const { tokens, gaps } = source;
    const reading: Reading = { blocks: [], head: '', lines: [], line: undefined };
    tokens.forEach((token, index) => {
        const gap = gaps[index];
        const place = { head: reading.head, block: reading.blocks.at(-1)?.opener };
        const begins = beginning(source, index, place);
        const isNew = begins === 'always' || (begins === 'where-written' && gap?.newline === true);
        if (isNew) reading.head = token.type;
        const together = gap?.newline === false && source.keepsItsLine(token);
        const parts = gap?.parts === true || (begins === 'apart' && gap?.newline === true);
        if (index === 0 || (isNew ? !together : parts)) breakLine(reading, source, index, isNew);
        else if (reading.line !== undefined) extendLine(reading.line, index, isNew);
        if (isNew && token.type === '}') reading.blocks.pop();
        if (token.type === '{') reading.blocks.push(blockOpened(reading, index));
    });
    addComments(reading, gaps[tokens.length], reading.blocks.length);
    return reading.lines;
}

function extendLine(line: CodeLine, index: number, isNew: boolean): void {
    line.to = index + 1;
    if (isNew) line.single = false;
}

function blockOpened({ head, blocks }: Reading, index: number): Block {
    if (head === 'economy') return { opener: head, table: index };
    return { opener: head, table: head === 'group' ? blocks.at(-1)?.table : undefined };
}

/** A statement that a comment parts goes on below it, indented once more; empty lines within it are dropped. */
function breakLine(reading: Reading, { tokens, gaps }: LineSource, index: number, isNew: boolean): void {
    const token = tokens[index];
    const gap = gaps[index];
    if (declaresBlock(tokens, index) && isNew) reading.blocks.length = 0;
    const depth = reading.blocks.length;
    const inside = isNew || token?.type === '{' ? depth : depth + 1;
    const first = reading.lines.length;
    addComments(reading, gap, inside);
    const line: CodeLine = {
        kind: 'code',
        from: index,
        to: index + 1,
        depth: token?.type === '}' ? Math.max(0, depth - 1) : inside,
        blankBefore: gap?.blankBefore === true && token?.type !== '}',
        single: isNew,
        table: reading.blocks.at(-1)?.table,
    };
    reading.lines.push(line);
    reading.line = line;
    setBlanks(reading.lines.slice(first), isNew, tokens, index, depth);
}

function addComments({ lines }: Reading, gap: Gap | undefined, depth: number): void {
    for (const comment of gap?.comments ?? []) {
        const last = lines.at(-1);
        if (comment.place === 'beside' && last?.kind === 'comment') last.comments.push(comment);
        if (comment.place === 'alone')
            lines.push({ kind: 'comment', comments: [comment], depth, blankBefore: comment.blankBefore && lines.length > 0 });
    }
}

/** No empty line after `{` or inside a statement; at least one round a top-level block. */
function setBlanks(added: readonly FormatLine[], isNew: boolean, tokens: readonly ScannedToken[], index: number, depth: number): void {
    const [first] = added;
    if (first === undefined) return;
    const previous = tokens[index - 1]?.type;
    const roundBlock = previous === '}' || (index > 0 && declaresBlock(tokens, index));
    if (!isNew) for (const line of added) line.blankBefore = false;
    else if (previous === '{') first.blankBefore = false;
    else if (depth === 0 && roundBlock && tokens[index]?.type !== '}') first.blankBefore ||= added.every((line) => !line.blankBefore);
}
