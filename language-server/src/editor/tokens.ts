import { type Keyword, keywords } from '@provenu/grammar/keywords.ts';
import { type Scan, type ScannedToken, scan } from '../language/scanner.ts';
import type { Span } from '../model/written.ts';

/** Reading a text by its tokens alone: what works however broken the text is. */

const byKey: ReadonlyMap<string, Keyword> = new Map(keywords.map((keyword) => [keyword.key, keyword]));

export function keywordOfToken(type: string): Keyword | undefined {
    return byKey.get(type);
}

/** The token at an offset; between two that touch, the one that is more than a mark. */
export function tokenAt({ tokens }: Scan, offset: number): ScannedToken | undefined {
    const last = lastStarting(tokens, offset);
    const touching = [tokens[last], tokens[last - 1]].filter((token) => token !== undefined && token.start <= offset && offset <= token.end);
    return touching.find((token) => token !== undefined && token.type.length > 1) ?? touching[0];
}

/** The index of the last token that begins at or before an offset, or -1. */
function lastStarting(tokens: readonly ScannedToken[], offset: number): number {
    let low = -1;
    let high = tokens.length;
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
        else high = middle;
    }
    return low;
}

/** A part of a text between braces. */
export interface Braces {
    readonly open: ScannedToken;
    /** Null where it was never closed. */
    readonly close: ScannedToken | null;
    /** The end of the last token that belongs to it. */
    readonly end: number;
}

/** The blocks of a text, inner ones before those around them. One that was never closed ends before the next proposal or budget. */
export function bracesIn(text: string): readonly Braces[] {
    const { tokens } = scan(text);
    const found: Braces[] = [];
    const open: ScannedToken[] = [];
    const closeAll = (end: number) => {
        while (open.length > 0) found.push({ open: open.pop() as ScannedToken, close: null, end });
    };
    tokens.forEach((token, index) => {
        if (beginsItem(tokens, index)) closeAll(tokens[index - 1]?.end ?? token.start);
        else if (token.type === '{') open.push(token);
        else if (token.type === '}') {
            const opened = open.pop();
            if (opened !== undefined) found.push({ open: opened, close: token, end: token.end });
        }
    });
    closeAll(tokens.at(-1)?.end ?? 0);
    return found;
}

/** Whether a proposal or a budget begins here: neither can stand inside anything. */
export function beginsItem(tokens: readonly ScannedToken[], index: number): boolean {
    const [type, next, afterNext] = [index, index + 1, index + 2].map((each) => tokens[each]?.type);
    if (type === 'proposal') return next !== ':';
    return type === 'budget' && (next === 'STRING' || (next === 'ID' && (afterNext === 'STRING' || afterNext === '{')));
}

/** What stands between the quotes of a text token, whichever quotes they are. */
export function insideQuotes(text: string, { start, end }: Span): Span {
    const width = text.startsWith('"""', start) ? 3 : 1;
    const closing = text.slice(Math.max(start + width, end - width), end);
    const closed = closing.length === width && /^["\u201c\u201d]+$/.test(closing);
    return { start: Math.min(start + width, end), end: closed ? end - width : end };
}
