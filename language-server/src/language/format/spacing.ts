import { isBlank, isNewline } from '../characters.ts';
import type { ScannedToken } from '../scanner.ts';
import type { CommentPlace, Gap, PlacedComment } from './gaps.ts';
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
        const comments = index === from ? [] : commentsAt(source, index, indent);
        for (const comment of comments) result += (source.tokens[index - 1]?.type === '(' ? '' : ' ') + comment;
        if (index > from && blankBetween(source, index, comments.length > 0)) result += ' ';
        result += tokenText(source, index, indent);
    }
    return result;
}

/** The comments on a line in the gap before a token, as they are to be written; of one place only if it is given. */
export function commentsAt({ text, gaps }: SpacedSource, index: number, indent: number, place?: CommentPlace): readonly string[] {
    const comments = gaps[index]?.comments ?? [];
    const wanted = comments.filter((comment) =>
        place === undefined ? comment.place === 'behind' || comment.place === 'ahead' : comment.place === place,
    );
    return wanted.map((comment) => commentText(text, comment, indent));
}

/** The comments that stand on the line before its first token, each with a blank after it. */
export function startOfLine(source: SpacedSource, first: number, indent: number): string {
    return commentsAt(source, first, indent, 'ahead')
        .map((comment) => `${comment} `)
        .join('');
}

/** The lines of a comment move with its first where that stands first on its line. */
export function commentText(text: string, comment: PlacedComment, indent: number): string {
    let margin = comment.start;
    while (margin > 0 && isBlank(text.charCodeAt(margin - 1))) margin--;
    const isFirst = margin === 0 || isNewline(text.charCodeAt(margin - 1)) || (margin === 1 && text.startsWith('\ufeff'));
    return reindentComment(text.slice(comment.start, comment.end), isFirst ? text.slice(margin, comment.start) : null, indent);
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
