import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { endOfWord, isDigit, isLetter } from '../language/characters.ts';
import { type ScannedToken, scan } from '../language/scanner.ts';
import type { Span } from '../model/written.ts';
import { contains, type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { statementsIn } from './statements.ts';
import { insideQuotes, tokenAt } from './tokens.ts';

/** What a selection grows into, place by place: word, cell, row, group, table, proposal, file; in a text word, line, paragraph. */
export function selectionRanges(document: EditorDocument, positions: readonly Position[]): SelectionRange[] {
    const { text } = document;
    const wide = [...cellsIn(text), ...statementsIn(text), { start: 0, end: text.length }];
    return positions.map((position) => chain(document, offsetAt(document, position), wide));
}

/** The spans round an offset from the smallest to the largest, each in the next. */
function chain(document: EditorDocument, offset: number, wide: readonly Span[]): SelectionRange {
    const { text } = document;
    const around = [...wordsAt(text, offset), ...wide]
        .filter((span) => span.end > span.start && contains(span, offset))
        .sort((a, b) => a.end - a.start - (b.end - b.start));
    const nested: Span[] = [];
    for (const span of around) {
        const last = nested.at(-1);
        const grows = last === undefined || span.end - span.start > last.end - last.start;
        if (grows && (last === undefined || (span.start <= last.start && last.end <= span.end))) nested.push(span);
    }
    const [innermost, ...outer] = nested.length === 0 ? [{ start: offset, end: offset }] : nested;
    const parent = outer.reduceRight<SelectionRange | undefined>((range, span) => linked(document, span, range), undefined);
    return linked(document, innermost ?? { start: offset, end: offset }, parent);
}

function linked(document: EditorDocument, span: Span, parent: SelectionRange | undefined): SelectionRange {
    const range = rangeOf(document, span);
    return parent === undefined ? { range } : { range, parent };
}

/** The token or comment at an offset and the parts of it; the token comes last. */
function wordsAt(text: string, offset: number): readonly Span[] {
    const token = tokenAt(scan(text), offset);
    const comment = scan(text).comments.find((each) => contains(each, offset));
    if (token === undefined) return comment === undefined ? [] : [...wordAround(text, offset, comment), comment];
    if (token.type !== 'STRING') return token.type.length > 1 ? [...wordAround(text, offset, token), token] : [token];
    const inside = insideQuotes(text, token);
    return [
        ...wordAround(text, offset, inside),
        ...trimmed(text, between(text, offset, inside, /\n/g)),
        ...trimmed(text, between(text, offset, inside, /\n[ \t]*\r?\n/g)),
        ...trimmed(text, inside),
        token,
    ];
}

function wordAround(text: string, offset: number, within: Span): readonly Span[] {
    const isPart = (at: number) => isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));
    const from = isPart(offset) ? offset : offset - 1;
    if (!isPart(from) || from < within.start) return [];
    let start = from;
    while (start > within.start && (isPart(start - 1) || (isInner(text, start - 1) && isPart(start - 2)))) start--;
    return [{ start, end: Math.min(endOfWord(text, start), within.end) }];
}

function isInner(text: string, at: number): boolean {
    return '-_.'.includes(text.charAt(at));
}

/** The part round an offset between two separators. */
function between(text: string, offset: number, { start, end }: Span, separator: RegExp): Span {
    const part = { start, end };
    for (const found of text.slice(start, end).matchAll(separator)) {
        const at = start + found.index;
        if (at + found[0].length <= offset) part.start = at + found[0].length;
        else if (at >= offset) return { ...part, end: at };
    }
    return part;
}

function trimmed(text: string, { start, end }: Span): readonly Span[] {
    const part = text.slice(start, end);
    const from = start + part.length - part.trimStart().length;
    return part.trim() === '' ? [] : [{ start: from, end: from + part.trim().length }];
}

/** Amounts with their units, and formulas with the parentheses in them. */
function cellsIn(text: string): readonly Span[] {
    const { tokens } = scan(text);
    const found: Span[] = [];
    const open: ScannedToken[] = [];
    tokens.forEach((token, index) => {
        const next = tokens[index + 1];
        if (token.type === 'AMOUNT') found.push({ start: token.start, end: isUnit(next) ? next.end : token.end });
        else if (token.type === '(') open.push(token);
        else if (token.type === ')') {
            const opened = open.pop();
            if (opened !== undefined) found.push({ start: opened.start, end: token.end });
        } else if (token.type === '{' || token.type === '}') open.length = 0;
    });
    return found;
}

function isUnit(token: ScannedToken | undefined): token is ScannedToken {
    return token?.type === 'UNIT' || token?.type === '%';
}
