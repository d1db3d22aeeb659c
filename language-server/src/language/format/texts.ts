import { contentOf } from '../build/texts.ts';

/** One level of indentation. */
export const indentWidth = 4;

export function withLineFeeds(text: string): string {
    return text.replace(/\r\n?/g, '\n');
}

/**
 * A `"""` text over several lines, moved to stand one level inside its field. Its common indentation means nothing, so this keeps what
 * it says; where that cannot be shown, the text stays as it is.
 */
export function reindentText(quoted: string, indent: number): string {
    const text = withLineFeeds(quoted);
    if (!text.startsWith('"""') || !text.includes('\n')) return text;
    const [first = '', ...rest] = text.slice(3, -3).split('\n');
    const common = commonIndentation(rest);
    const margin = ' '.repeat(indent + indentWidth);
    const moved = rest.map((line, index) => {
        if (index === rest.length - 1 && line.trim() === '') return margin;
        const content = line.slice(common);
        return content === '' ? '' : margin + content;
    });
    const result = `"""${[first.trim() === '' ? '' : first, ...moved].join('\n')}"""`;
    return contentOf(result) === contentOf(text) ? result : text;
}

function commonIndentation(lines: readonly string[]): number {
    const filled = lines.filter((line) => line.trim() !== '');
    return filled.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Number.POSITIVE_INFINITY);
}

/** A comment, its lines moved along where it stands first on its line; `margin` is what stands before it there, else null. */
export function reindentComment(comment: string, margin: string | null, indent: number): string {
    const [first = '', ...rest] = withLineFeeds(comment).split('\n');
    const moved = rest.map((line) => (margin !== null && line.startsWith(margin) ? ' '.repeat(indent) + line.slice(margin.length) : line));
    return [first, ...moved].map((line) => line.trimEnd()).join('\n');
}
