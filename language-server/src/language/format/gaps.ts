import type { LineIndex } from '../lines.ts';
import type { Scan, ScannedToken } from '../scanner.ts';

/**
 * Where a comment stands: `behind` the token before it on the same line, `alone` on its lines, `beside` one that stands alone, or `ahead`
 * of the token after it on the same line. A comment between two tokens of one line counts as behind the first.
 */
export type CommentPlace = 'behind' | 'alone' | 'beside' | 'ahead';

export interface PlacedComment extends ScannedToken {
    readonly place: CommentPlace;
    /** An empty line stands before it. */
    readonly blankBefore: boolean;
}

/** What stands between two tokens of a text. */
export interface Gap {
    readonly comments: readonly PlacedComment[];
    readonly newline: boolean;
    /** An empty line stands before the token that ends the gap. */
    readonly blankBefore: boolean;
    /** A comment in it ends its line or has one to itself, so the tokens on both sides cannot share a line. */
    readonly parts: boolean;
}

/** The gaps of a text: number i stands before token i, and one more after the last token. */
export function readGaps(text: string, scan: Scan, lines: LineIndex): readonly Gap[] {
    const { tokens, comments } = scan;
    let next = 0;
    return Array.from({ length: tokens.length + 1 }, (_, index) => {
        const token = tokens[index];
        const from = next;
        while (next < comments.length && (comments[next]?.start ?? 0) < (token?.start ?? text.length)) next++;
        return readGap(tokens[index - 1], comments.slice(from, next), token, lines);
    });
}

function readGap(before: ScannedToken | undefined, comments: readonly ScannedToken[], after: ScannedToken | undefined, lines: LineIndex): Gap {
    const firstAhead = indexOfFirstAhead(comments, after, lines);
    let end = before?.end;
    let behind = before !== undefined;
    const placed = comments.map((comment, index): PlacedComment => {
        const distance = linesBetween(end, comment.start, lines);
        behind &&= distance === 0;
        end = comment.end;
        const alone = index > 0 && distance === 0 ? 'beside' : 'alone';
        return { ...comment, place: behind ? 'behind' : index >= firstAhead ? 'ahead' : alone, blankBefore: distance > 1 };
    });
    return {
        comments: placed,
        newline: after !== undefined && linesBetween(before?.end, after.start, lines) > 0,
        blankBefore: after !== undefined && linesBetween(end, after.start, lines) > 1,
        parts: placed.some((comment) => comment.place === 'alone' || comment.type === 'SL_COMMENT'),
    };
}

/** The comments from this one on end on the line on which the token after them begins. */
function indexOfFirstAhead(comments: readonly ScannedToken[], after: ScannedToken | undefined, lines: LineIndex): number {
    let first = comments.length;
    let start = after?.start;
    for (; first > 0 && start !== undefined; first--) {
        const comment = comments[first - 1];
        if (comment === undefined || linesBetween(comment.end, start, lines) > 0) break;
        start = comment.start;
    }
    return first;
}

/** How many line ends stand between; none at the start of the file, whose empty lines count for nothing. */
function linesBetween(end: number | undefined, start: number, lines: LineIndex): number {
    return end === undefined ? 0 : lines.lineOf(start) - lines.lineOf(end);
}
