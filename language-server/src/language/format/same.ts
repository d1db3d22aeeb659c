import { contentOf } from '../build/texts.ts';
import type { Scan, ScannedToken } from '../scanner.ts';
import { withLineFeeds } from './texts.ts';

/** Whether two texts have the same tokens and comments in the same order, but for the indentation of long texts and of comments. */
export function saysTheSame(before: string, readBefore: Scan, after: string, readAfter: Scan): boolean {
    return (
        readAfter.problems.length === 0 &&
        sameAll(readBefore.tokens, readAfter.tokens, (token, other) => {
            return token.type === other.type && tokenContent(before, token) === tokenContent(after, other);
        }) &&
        sameAll(readBefore.comments, readAfter.comments, (comment, other) => commentContent(before, comment) === commentContent(after, other))
    );
}

function sameAll(
    tokens: readonly ScannedToken[],
    others: readonly ScannedToken[],
    same: (token: ScannedToken, other: ScannedToken) => boolean,
): boolean {
    if (tokens.length !== others.length) return false;
    return tokens.every((token, index) => {
        const other = others[index];
        return other !== undefined && same(token, other);
    });
}

function tokenContent(text: string, token: ScannedToken): string {
    const written = text.slice(token.start, token.end);
    return written.startsWith('"""') ? `"""${contentOf(written)}` : written;
}

function commentContent(text: string, comment: ScannedToken): string {
    const lines = withLineFeeds(text.slice(comment.start, comment.end)).split('\n');
    return lines.map((line) => line.trim()).join('\n');
}
