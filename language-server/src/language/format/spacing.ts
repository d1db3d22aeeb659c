import type { ScannedToken } from '../scanner.ts';
import type { Gap } from './gaps.ts';
import { reindentComment, reindentText } from './texts.ts';

export interface SpacedSource {
    readonly text: string;
    readonly tokens: readonly ScannedToken[];
    readonly gaps: readonly Gap[];
    readonly inFormula: ReadonlySet<number>;
}

const opensFormula = new Set(['(', '+', '-', '*', '/', '=']);

/** Tokens `from` up to `to` on one line, with the comments between them; `indent` is that of the line. */
export function spaced(source: SpacedSource, from: number, to: number, indent: number): string {
    let result = '';
    for (let index = from; index < to; index++) {
        const comments = index === from ? [] : commentsOf(source, index, indent);
        for (const comment of comments) result += (source.tokens[index - 1]?.type === '(' ? '' : ' ') + comment;
        if (index > from && blankBetween(source, index, comments.length > 0)) result += ' ';
        result += tokenText(source, index, indent);
    }
    return result;
}

/** The comments in the gap before a token, as they are to be written. */
export function commentsOf({ text, gaps }: SpacedSource, index: number, indent: number): readonly string[] {
    return (gaps[index]?.comments ?? []).filter((comment) => comment.place !== 'alone').map((comment) => commentText(text, comment, indent));
}

/** The lines of a comment move with its first where only blanks stand before it. */
export function commentText(text: string, comment: ScannedToken, indent: number): string {
    const margin = /(?:^|[\n\r])\ufeff?([^\S\n\r]*)$/.exec(text.slice(Math.max(0, comment.start - 400), comment.start));
    return reindentComment(text.slice(comment.start, comment.end), margin?.[1] ?? null, indent);
}

function tokenText({ text, tokens }: SpacedSource, index: number, indent: number): string {
    const token = tokens[index];
    if (token === undefined) return '';
    const written = text.slice(token.start, token.end);
    return token.type === 'STRING' ? reindentText(written, indent) : written;
}

function blankBetween(source: SpacedSource, index: number, afterComment: boolean): boolean {
    const type = source.tokens[index]?.type;
    const previous = source.tokens[index - 1]?.type;
    if (type === ':' || type === ',' || (type === ')' && source.inFormula.has(index))) return false;
    if (afterComment) return true;
    if (previous === '(') return false;
    return !(isSign(source, index - 1) && (type === 'ID' || type === '('));
}

/** A minus that turns the sign of what follows it in a formula, rather than taking one from the other. */
function isSign({ tokens, inFormula }: SpacedSource, index: number): boolean {
    return tokens[index]?.type === '-' && inFormula.has(index) && opensFormula.has(tokens[index - 1]?.type ?? '');
}
