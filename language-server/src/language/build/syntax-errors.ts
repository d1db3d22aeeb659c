import type { IRecognitionException, IToken } from 'chevrotain';
import type { ParseResult } from 'langium';
import type { Problem, Span } from '../../model/written.ts';
import type { PropLexingError } from '../lexer.ts';
import type { Scan } from '../scanner.ts';

/** One thing that lexer or parser could not read. */
export interface SyntaxMistake extends Span {
    readonly data: Readonly<Record<string, string>>;
    /** The grammar rule in which the parser stood, '' for an error of the lexer. */
    readonly rule: string;
}

/** All that lexer and parser say of a text. */
export function syntaxErrorsOf(result: ParseResult, text: string): readonly SyntaxMistake[] {
    return [
        ...(result.lexerErrors as readonly unknown[] as readonly PropLexingError[]).map(fromLexer),
        ...result.parserErrors.map((error) => fromParser(error, text)),
    ].sort((a, b) => a.start - b.start);
}

/**
 * One problem a mistake: what follows from an earlier mistake on the same line, or from a text or brace that was never closed, is
 * left out. `regions` are the offsets at which a proposal or a budget begins.
 */
export function reportedErrors(errors: readonly SyntaxMistake[], regions: readonly number[], lineOf: (offset: number) => number): readonly Problem[] {
    const placed = errors.map((error) => ({ ...error, line: lineOf(error.start) }));
    return withoutConsequences(placed, regions).map(({ start, end, data }) => ({ code: 'syntax-error', span: { start, end }, data }));
}

function fromLexer(error: PropLexingError): SyntaxMistake {
    const { start, end, kind } = error.problem;
    return { start, end, data: { reason: kind }, rule: '' };
}

function fromParser(error: IRecognitionException, text: string): SyntaxMistake {
    const rule = (error.context.ruleStack.at(-1) ?? '').replace(/[^A-Za-z].*$/, '');
    const previous = (error as { readonly previousToken?: IToken }).previousToken;
    const place = placeOf(error.token, previous, text);
    const atEnd = !hasPlace(error.token);
    const cut = atEnd || error.token.tokenType.name === 'proposal';
    const found = atEnd ? '' : (error.token.image.split(/[\r\n]/, 1)[0] ?? '');
    const expected = expectedToken(error);
    return { ...place, data: { reason: reasonOf(rule, expected, cut), rule, found, expected }, rule };
}

/** The token that is wrong; at the end of the file the last one that is there. */
function placeOf(token: IToken, previous: IToken | undefined, text: string): Span {
    const usable = hasPlace(token) ? token : previous;
    if (usable === undefined || !hasPlace(usable)) return { start: Math.max(0, text.trimEnd().length - 1), end: text.trimEnd().length };
    const firstLine = usable.image.split(/[\r\n]/, 1)[0] ?? '';
    return { start: usable.startOffset, end: usable.startOffset + firstLine.length };
}

function hasPlace(token: IToken): boolean {
    return token.startOffset >= 0;
}

function expectedToken(error: IRecognitionException): string {
    const found = /Expecting: (?:one of these|token of type '([^']*)')|Expecting token of type '([^']*)'/.exec(error.message);
    return found?.[1] ?? found?.[2] ?? '';
}

/** `cut`: the file ends, or another proposal begins, where the block should have been closed. */
function reasonOf(rule: string, expected: string, cut: boolean): string {
    if (cut && (expected === '}' || blockRules.has(rule))) return 'unclosed-block';
    if (expected === ':') return 'colon-expected';
    if (expected === 'ID' && headRules.has(rule)) return 'id-missing';
    if (expected === '{') return 'brace-expected';
    return 'not-here';
}

const blockRules = new Set(['Budget', 'Proposal', 'Economy', 'Group', 'ClassField']);
const headRules = new Set(['Budget', 'Proposal', 'RegisterEntry', 'Assumption']);
const topRules = new Set(['', 'PropFile', 'RegisterEntry']);

/** Offsets at which a proposal or a budget begins. */
export function declarations(text: string, scan: Scan): readonly number[] {
    return scan.tokens.flatMap((token, index) => {
        const declares = token.type === 'proposal' || (token.type === 'budget' && scan.tokens[index + 1]?.type !== ':');
        return declares && text.length > 0 ? [token.start] : [];
    });
}

type PlacedError = SyntaxMistake & { readonly line: number };

function withoutConsequences(errors: readonly PlacedError[], regions: readonly number[]): readonly PlacedError[] {
    const kept: PlacedError[] = [];
    let lost = -1;
    for (const error of errors) {
        const region = regions.filter((start) => start <= error.start).length;
        const last = kept.at(-1);
        if (last !== undefined && (last.line === error.line || overlaps(last, error))) continue;
        const lastRegion = last === undefined ? -1 : regions.filter((start) => start <= last.start).length;
        const follows = last !== undefined && lastRegion >= region - 1 && error.data.reason === 'unclosed-block';
        if (region === lost || follows) continue;
        if (topRules.has(error.rule) && error.rule !== '') lost = region;
        kept.push(error);
    }
    return kept;
}

function overlaps(a: Span, b: Span): boolean {
    return a.start < b.end && b.start < a.end;
}
