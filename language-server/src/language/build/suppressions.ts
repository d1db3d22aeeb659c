import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import type { Named, Suppression } from '../../model/written.ts';
import type { LineIndex } from '../lines.ts';
import type { Scan, ScannedToken } from '../scanner.ts';

/** What the editor writes where a reason is to stand: as long as nobody has written over it, no reason is given. */
export const unwrittenReason: Readonly<Record<KeywordLanguage, string>> = { da: 'skriv begrundelsen her', en: 'write the reason here' };

const mark = /^\/[/*]\s*prop-ignore\b/;

/** The `// prop-ignore code: reason` comments of a text, each with the line whose findings it silences. */
export function readSuppressions(text: string, scan: Scan, lines: LineIndex): readonly Suppression[] {
    return scan.comments.flatMap((comment) => {
        const content = text.slice(comment.start, comment.end).replace(/\*\/$/, '');
        const found = mark.exec(content);
        if (found === null) return [];
        const after = found[0].length;
        const colon = content.indexOf(':', after);
        const codesEnd = colon < 0 ? content.length : colon;
        const reason = colon < 0 ? '' : content.slice(colon + 1).trim();
        return [
            {
                start: comment.start,
                end: comment.end,
                codes: readCodes(content.slice(after, codesEnd), comment.start + after),
                reason: reason === '' || Object.values(unwrittenReason).includes(reason) ? null : reason,
                ...linesConcerned(comment, scan.tokens, lines),
            },
        ];
    });
}

export function holdsSuppression(text: string, { comments }: Scan): boolean {
    return comments.some(({ start, end }) => mark.test(text.slice(start, end)));
}

function readCodes(text: string, offset: number): readonly Named[] {
    return [...text.matchAll(/[^\s,]+/g)].map((found) => {
        const start = offset + found.index;
        return { name: found[0], start, end: start + found[0].length };
    });
}

/** The comment's own line where something stands before it, else the next line that holds anything; a text is one with all its lines. */
function linesConcerned(
    comment: ScannedToken,
    tokens: readonly ScannedToken[],
    lines: LineIndex,
): Pick<Suppression, 'line' | 'firstLine' | 'lastLine'> {
    const own = lines.lineOf(comment.start);
    const next = firstAfter(tokens, comment.start);
    const before = tokens[next - 1];
    if (before !== undefined && lines.lineOf(before.end) === own) return { line: own, firstLine: lines.lineOf(before.start), lastLine: own };
    const following = tokens[next];
    if (following === undefined) return { line: own, firstLine: own, lastLine: own };
    const line = lines.lineOf(following.start);
    return { line, firstLine: line, lastLine: lastLineFrom(line, tokens, next, lines) };
}

/** Where the last of the tokens that begin on a line ends. */
function lastLineFrom(line: number, tokens: readonly ScannedToken[], first: number, lines: LineIndex): number {
    let last = line;
    for (let i = first; i < tokens.length; i++) {
        const token = tokens[i];
        if (token === undefined || lines.lineOf(token.start) !== line) break;
        last = lines.lineOf(token.end);
    }
    return last;
}

function firstAfter(tokens: readonly ScannedToken[], offset: number): number {
    let low = 0;
    let high = tokens.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((tokens[middle]?.start ?? 0) > offset) high = middle;
        else low = middle + 1;
    }
    return low;
}
