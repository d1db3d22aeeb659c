import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import { scan } from '../language/scanner.ts';
import type { Span } from '../model/written.ts';
import { type EditorDocument, rangeOf } from './editor.ts';
import { bracesIn, insideQuotes } from './tokens.ts';

/** What can be folded: blocks, texts over several lines, runs of comments and `// #region`; by tokens, so that broken text folds too. */
export function foldingRanges(document: EditorDocument): FoldingRange[] {
    const all = [...blocks(document), ...texts(document), ...comments(document), ...regions(document)];
    const outermost = new Map<number, FoldingRange>();
    for (const range of all) {
        const known = outermost.get(range.startLine);
        if (range.endLine > range.startLine && (known === undefined || known.endLine < range.endLine)) outermost.set(range.startLine, range);
    }
    return [...outermost.values()].sort((a, b) => a.startLine - b.startLine);
}

/** A line that only closes what it ends stays visible. */
function lines(document: EditorDocument, { start, end }: Span, closing: number): { startLine: number; endLine: number } {
    const range = rangeOf(document, { start, end });
    const closesAlone = closing > 0 && document.text.slice(end - closing - (range.end.character - closing), end - closing).trim() === '';
    return { startLine: range.start.line, endLine: range.end.line - (closesAlone ? 1 : 0) };
}

function blocks(document: EditorDocument): readonly FoldingRange[] {
    const { text } = document;
    return bracesIn(text).map(({ open, close, end }) => lines(document, written(text, { start: open.start, end }), close === null ? 0 : 1));
}

function texts(document: EditorDocument): readonly FoldingRange[] {
    const { text } = document;
    return scan(text)
        .tokens.filter(({ type, start }) => type === 'STRING' && text.startsWith('"""', start))
        .map((token) => {
            const closed = insideQuotes(text, token).end < token.end;
            return lines(document, written(text, token), closed ? 3 : 0);
        });
}

/** Without the blank lines that a text which was never closed takes in. */
function written(text: string, { start, end }: Span): Span {
    return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Comments over several lines, and lines of `//` that follow one another with nothing before them. */
function comments(document: EditorDocument): readonly FoldingRange[] {
    const all = scan(document.text).comments;
    const long = all.filter((comment) => comment.type === 'ML_COMMENT').map((comment) => rangeOf(document, comment));
    const short = all.filter((comment) => comment.type === 'SL_COMMENT' && startsLine(document, comment) && regionMark(document, comment) === null);
    const runs = runsOf(short.map((comment) => rangeOf(document, comment).start.line));
    return [...long.map(({ start, end }) => ({ startLine: start.line, endLine: end.line })), ...runs].map((range) => ({
        ...range,
        kind: FoldingRangeKind.Comment,
    }));
}

/** Rising line numbers as runs without gaps. */
function runsOf(numbers: readonly number[]): readonly { startLine: number; endLine: number }[] {
    const runs: { startLine: number; endLine: number }[] = [];
    for (const line of numbers) {
        const last = runs.at(-1);
        if (last !== undefined && last.endLine === line - 1) last.endLine = line;
        else runs.push({ startLine: line, endLine: line });
    }
    return runs;
}

function regions(document: EditorDocument): readonly FoldingRange[] {
    const found: FoldingRange[] = [];
    const open: number[] = [];
    for (const comment of scan(document.text).comments) {
        const mark = regionMark(document, comment);
        if (mark === null) continue;
        const { line } = rangeOf(document, comment).start;
        if (mark === 'region') open.push(line);
        else {
            const startLine = open.pop();
            if (startLine !== undefined) found.push({ startLine, endLine: line, kind: FoldingRangeKind.Region });
        }
    }
    return found;
}

function regionMark({ text }: EditorDocument, { start, end }: Span): 'region' | 'endregion' | null {
    const mark = /^\/\/\s*#(region|endregion)\b/.exec(text.slice(start, end))?.[1];
    return mark === 'region' || mark === 'endregion' ? mark : null;
}

function startsLine(document: EditorDocument, comment: Span): boolean {
    const { character } = rangeOf(document, comment).start;
    return document.text.slice(comment.start - character, comment.start).trim() === '';
}
