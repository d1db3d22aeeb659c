/**
 * The content of a quoted text: quotes taken off, `\"` and `\\` resolved, and in a `"""` text the common indentation and the
 * line breaks at both ends removed. A text that was never closed lacks its closing quote.
 */
export function contentOf(quoted: string): string {
    if (!quoted.startsWith('"""')) return withoutEscapes(stripQuotes(quoted, 1));
    const stripped = stripQuotes(quoted, 3);
    const inner = stripped.includes('\r') ? stripped.replace(/\r\n?/g, '\n') : stripped;
    return withoutEscapes(withoutIndentation(inner));
}

/**
 * Where each line of a text's content begins, counted from its opening quote; null where the content is not a piece of the text line by
 * line, since an escape stands in it. One number for a text on one line.
 */
export function lineStartsOf(quoted: string, content: string): readonly number[] | null {
    if (quoted.includes('\\')) return null;
    const starts: number[] = [];
    let from = quoted.startsWith('"""') ? 3 : 1;
    for (const line of content.split('\n')) {
        const start = quoted.indexOf(line, from);
        if (start < 0) return null;
        starts.push(start);
        from = start + line.length;
    }
    return starts;
}

function stripQuotes(quoted: string, width: number): string {
    const mark = quoted.slice(-width);
    const closed = quoted.length >= 2 * width && /^["\u201c\u201d]+$/.test(mark);
    return quoted.slice(width, closed ? -width : undefined);
}

function withoutEscapes(text: string): string {
    return text.includes('\\') ? text.replace(/\\(["\\])/g, '$1') : text;
}

function withoutIndentation(text: string): string {
    const lines = text.split('\n');
    const [first = '', ...rest] = lines;
    const indented = rest.filter((line) => line.trim() !== '');
    const common = indented.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Number.POSITIVE_INFINITY);
    return [first, ...rest.map((line) => line.slice(Number.isFinite(common) ? common : 0))].join('\n').trim();
}
