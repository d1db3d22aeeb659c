import { readSuppressions } from '../build/suppressions.ts';
import { LineIndex } from '../lines.ts';
import { type Scan, type ScanProblem, scan } from '../scanner.ts';
import { readGaps } from './gaps.ts';
import { divideIntoLines, type FormatLine } from './lines.ts';
import { readRow, type TableRow } from './rows.ts';
import { saysTheSame } from './same.ts';
import { commentsAt, commentText, type SpacedSource, spaced, startOfLine } from './spacing.ts';
import { tokensInFormulas } from './statements.ts';
import { alignTable } from './table.ts';
import { indentWidth } from './texts.ts';

export type FormatResult = { readonly kind: 'formatted'; readonly text: string } | { readonly kind: 'refused'; readonly problem: ScanProblem };

/**
 * The text in the one form all files share. Works on tokens and comments alone, so a file with mistakes keeps every word; a text the
 * scanner cannot read to its end is refused with the first problem. Should the result say anything else than the text, the text is kept.
 */
export function formatText(text: string): FormatResult {
    const read = scan(text);
    const [problem] = read.problems;
    if (problem !== undefined) return { kind: 'refused', problem };
    const formatted = write(text, read);
    return { kind: 'formatted', text: saysTheSame(text, read, formatted, scan(formatted)) ? formatted : text };
}

function write(text: string, read: Scan): string {
    const lines = new LineIndex(text);
    const gaps = readGaps(text, read, lines);
    const source: SpacedSource = { text, tokens: read.tokens, gaps, inFormula: tokensInFormulas(read.tokens) };
    const concerned = new Set(readSuppressions(text, read, lines).map((suppression) => suppression.line));
    const divided = divideIntoLines({ ...source, keepsItsLine: (token) => concerned.size > 0 && concerned.has(lines.lineOf(token.start)) });
    const aligned = alignTables(source, divided);
    const body = divided.map((line) => (line.blankBefore ? '\n' : '') + (aligned.get(line) ?? writeLine(source, line)) + behind(source, line));
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    return (
        mark +
        body
            .map((line) => `${line}\n`)
            .join('')
            .replaceAll('\n', lineEndOf(text))
    );
}

/** The line end that most of the text's lines have. */
function lineEndOf(text: string): string {
    const ends = text.match(/\r\n|\n|\r/g) ?? [];
    const counted = (end: string): number => ends.filter((found) => found === end).length;
    return ['\n', '\r\n', '\r'].reduce((most, end) => (counted(end) > counted(most) ? end : most));
}

function alignTables(source: SpacedSource, lines: readonly FormatLine[]): ReadonlyMap<FormatLine, string> {
    const tables = new Map<number, { readonly lines: FormatLine[]; readonly rows: TableRow[] }>();
    for (const line of lines) {
        const row = line.kind === 'code' ? readRow(source, line) : null;
        if (line.kind !== 'code' || line.table === undefined || row === null) continue;
        const table = tables.get(line.table) ?? { lines: [], rows: [] };
        table.lines.push(line);
        table.rows.push(row);
        tables.set(line.table, table);
    }
    const aligned = new Map<FormatLine, string>();
    for (const table of tables.values()) {
        const texts = alignTable(table.rows);
        for (const [index, line] of table.lines.entries()) aligned.set(line, texts[index] ?? '');
    }
    return aligned;
}

function writeLine(source: SpacedSource, line: FormatLine): string {
    const indent = line.depth * indentWidth;
    if (line.kind === 'comment') return ' '.repeat(indent) + line.comments.map((comment) => commentText(source.text, comment, indent)).join('  ');
    return ' '.repeat(indent) + startOfLine(source, line.from, indent) + spaced(source, line.from, line.to, indent);
}

/** The comments at the end of a line. */
function behind(source: SpacedSource, line: FormatLine): string {
    if (line.kind === 'comment') return '';
    return commentsAt(source, line.to, line.depth * indentWidth, 'behind')
        .map((comment) => `  ${comment}`)
        .join('');
}
