import { contentOf } from '../build/texts.ts';
import type { Scan, ScannedToken } from '../scanner.ts';
import { withLineFeeds } from './texts.ts';

/** Whether two texts have the same tokens and comments in the same order, but for the indentation of long texts and of comments. */
export function saysTheSame(before: string, readBefore: Scan, after: string, readAfter: Scan): boolean {
    const pieces = inOrder(readBefore);
    const others = inOrder(readAfter);
    if (readAfter.problems.length > 0 || pieces.length !== others.length) return false;
    return pieces.every((piece, index) => {
        const other = others[index];
        return other !== undefined && piece.type === other.type && saidBy(before, piece) === saidBy(after, other);
    });
}

function inOrder({ tokens, comments }: Scan): readonly ScannedToken[] {
    return comments.length === 0 ? tokens : [...tokens, ...comments].sort((a, b) => a.start - b.start);
}

function saidBy(text: string, piece: ScannedToken): string {
    const written = text.slice(piece.start, piece.end);
    if (piece.type === 'STRING') return written.startsWith('"""') ? `"""${contentOf(written)}` : written;
    if (piece.type !== 'ML_COMMENT' && piece.type !== 'SL_COMMENT') return written;
    return withLineFeeds(written)
        .split('\n')
        .map((line) => line.trim())
        .join('\n');
}
