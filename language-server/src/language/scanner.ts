import { continuationsOf, type Keyword, keywordsSpelled } from '@provenu/grammar/keywords.ts';
import { endOfWord, isBlank, isDash, isDigit, isLetter, isNewline, isNumberSeparator } from './characters.ts';
import { ScanContext } from './context.ts';
import { isFreeUnit, keywordHere, leavesFormula } from './word-kind.ts';

/** A piece of text: `type` is a keyword's key, a punctuation mark or the name of a terminal of the grammar. */
export interface ScannedToken {
    readonly type: string;
    readonly start: number;
    readonly end: number;
}

export type ScanProblemKind = 'unexpected-character' | 'unclosed-text' | 'unclosed-comment' | 'curly-quotes';

export interface ScanProblem {
    readonly kind: ScanProblemKind;
    readonly start: number;
    readonly end: number;
}

export interface Scan {
    readonly tokens: readonly ScannedToken[];
    readonly comments: readonly ScannedToken[];
    readonly problems: readonly ScanProblem[];
}

const moneyUnit = /(?:t\.? ?kr|mio\.? ?kr|mia\.? ?kr|mio|mia|kr)(?![\p{L}\d_-])\.?/uy;
const thousandKroner = /1[.\u00a0\u202f_ ]?000[ \u00a0\u202f]?kr(?![\p{L}\d_-])\.?/uy;
const thousand = /1[.\u00a0\u202f_]?000(?![\d.,])/y;
const measureUnit = /(?:hours|timer|fte|årsværk)(?![\p{L}\d_-])/uy;
const nextDeclaration = /\n(?:proposal|forslag|budget)[ \t]+[^\s"{}:]+[ \t]+"/g;

const punctuation = new Set('{}:,=()+*/%');

/** Where a line begins as a budget or a proposal does: with its word, an id and a title. */
export function headsIn(text: string): readonly number[] {
    return Array.from(text.matchAll(new RegExp(nextDeclaration.source, 'g')), ({ index }) => index + 1);
}

/**
 * Reads a text into tokens, once, from left to right, without ever failing: what cannot be read becomes a problem.
 * A word is a keyword, an id or a unit by where it stands (LANGUAGE.md sections 1, 2 and 4); newlines carry no meaning.
 */
export function scan(text: string): Scan {
    if (latest?.text !== text) latest = { text, result: new Scanner(text).run() };
    return latest.result;
}

/** The lexer, the builder and the formatter read the same text in turn: the last one is remembered. */
let latest: { readonly text: string; readonly result: Scan } | undefined;

class Scanner {
    private readonly tokens: ScannedToken[] = [];
    private readonly comments: ScannedToken[] = [];
    private readonly problems: ScanProblem[] = [];
    private position = 0;
    /** Whether a quote may stand inside a text; nearly no file has one that does. */
    private readonly hasEscapes: boolean;
    private readonly context = new ScanContext();
    private readonly text: string;

    constructor(text: string) {
        this.text = text;
        this.hasEscapes = text.includes('\\');
    }

    run(): Scan {
        const { text } = this;
        if (text.charCodeAt(0) === 0xfeff) this.position = 1;
        while (this.position < text.length) this.step();
        return { tokens: this.tokens, comments: this.comments, problems: this.problems };
    }

    private step(): void {
        const start = this.position;
        const code = this.text.charCodeAt(start);
        if (isBlank(code) || isNewline(code)) this.position++;
        else if (isLetter(code)) this.word(start);
        else if (isDigit(code)) this.number(start);
        else if (code === 34) this.quoted(start);
        else if (code === 47 && this.comment(start)) return;
        else if (this.beginsNumber(start)) this.number(start);
        else if (isDash(code)) this.emit('-', start, start + 1);
        else if (punctuation.has(this.text.charAt(start))) this.emit(this.text.charAt(start), start, start + 1);
        else if (code === 0x201c || code === 0x201d || code === 0x201e) this.curlyQuoted(start);
        else this.unexpected(start);
    }

    private emit(type: string, start: number, end: number, keyword?: Keyword): void {
        this.tokens.push({ type, start, end });
        this.context.advance(type, keyword);
        this.position = end;
    }

    private report(kind: ScanProblemKind, start: number, end: number): void {
        this.problems.push({ kind, start, end });
    }

    private unexpected(start: number): void {
        const width = (this.text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
        const last = this.problems.at(-1);
        if (last?.kind === 'unexpected-character' && last.end === start) this.problems.pop();
        const from = last?.kind === 'unexpected-character' && last.end === start ? last.start : start;
        this.report('unexpected-character', from, start + width);
        this.position = start + width;
    }

    private comment(start: number): boolean {
        const next = this.text.charCodeAt(start + 1);
        if (next !== 47 && next !== 42) return false;
        let end: number;
        if (next === 47) {
            end = this.endOfLine(start);
            this.comments.push({ type: 'SL_COMMENT', start, end });
        } else {
            const close = this.text.indexOf('*/', start + 2);
            end = close < 0 ? this.text.length : close + 2;
            if (close < 0) this.report('unclosed-comment', start, start + 2);
            this.comments.push({ type: 'ML_COMMENT', start, end });
        }
        this.position = end;
        return true;
    }

    private endOfLine(start: number): number {
        let end = start;
        while (end < this.text.length && !isNewline(this.text.charCodeAt(end))) end++;
        return end;
    }

    private quoted(start: number): void {
        if (this.text.startsWith('"""', start)) return this.longText(start);
        const limit = this.endOfLine(start);
        const close = this.closingQuote(start + 1, limit, '"');
        if (close >= 0) return this.emit('STRING', start, close + 1);
        this.unclosed(start, limit);
    }

    /** A text that is never closed ends with its line, but for a `{` that opens the block of the line. */
    private unclosed(start: number, limit: number): void {
        let end = limit;
        while (end > start + 1 && isBlank(this.text.charCodeAt(end - 1))) end--;
        if (this.text.charAt(end - 1) === '{') end--;
        this.report('unclosed-text', start, end);
        this.emit('STRING', start, end);
    }

    private closingQuote(from: number, limit: number, quote: string): number {
        if (!this.hasEscapes) {
            const at = this.text.indexOf(quote, from);
            return at < limit ? at : -1;
        }
        for (let i = from; i < limit; i++) {
            if (this.text.charAt(i) === '\\') i++;
            else if (this.text.startsWith(quote, i)) return i;
        }
        return -1;
    }

    /** A `"""` that swallows the head of another proposal was never closed: it ends before that head. */
    private longText(start: number): void {
        const close = this.closingQuote(start + 3, this.text.length, '"""');
        const end = close < 0 ? this.text.length : close + 3;
        nextDeclaration.lastIndex = start;
        const swallowed = nextDeclaration.exec(this.text);
        if (swallowed !== null && swallowed.index < end) {
            this.report('unclosed-text', start, start + 3);
            return this.emit('STRING', start, swallowed.index);
        }
        if (close < 0) this.report('unclosed-text', start, start + 3);
        this.emit('STRING', start, end);
    }

    private curlyQuoted(start: number): void {
        let end = start + 1;
        const limit = this.endOfLine(start);
        while (end < limit && !'\u201c\u201d"'.includes(this.text.charAt(end))) end++;
        if (end === limit) return this.unclosed(start, limit);
        this.report('curly-quotes', start, end + 1);
        this.emit('STRING', start, end + 1);
    }

    /** A sign, `~` or `..` that belongs to the number after it. */
    private beginsNumber(start: number): boolean {
        const { text } = this;
        let at = start;
        if (text.charAt(at) === '~') at++;
        if (isDash(text.charCodeAt(at))) {
            const subtracts = this.context.inFormula && this.context.afterOperand;
            return !subtracts && isDigit(text.charCodeAt(at + 1));
        }
        return isDigit(text.charCodeAt(at)) || (text.startsWith('..', at) && isDigit(text.charCodeAt(at + 2)));
    }

    private number(start: number): void {
        if (this.context.expectsUnit) {
            const end = match(thousandKroner, this.text, start);
            if (end > 0) return this.emit('UNIT', start, end);
            const numberEnd = match(thousand, this.text, start);
            if (numberEnd > 0) return this.emit('UNIT', start, numberEnd);
        }
        if (this.context.expectsDate) return this.emit('DATE', start, this.endOfDate(start));
        this.emit('AMOUNT', start, this.endOfAmount(start));
    }

    private endOfDate(start: number): number {
        let end = start;
        for (;;) {
            const code = this.text.charCodeAt(end);
            const next = this.text.charCodeAt(end + 1);
            if (isDigit(code)) end++;
            else if ((isDash(code) || code === 46 || code === 47) && (isDigit(next) || isLetter(next))) end += 2;
            else return end;
        }
    }

    /** `~`, sign, number, `..`, number; numbers glued by a dash stay one token, which is told to be ambiguous. */
    private endOfAmount(start: number): number {
        const { text } = this;
        let end = start;
        if (text.charAt(end) === '~') end++;
        end = this.endOfSigned(end);
        if (text.startsWith('..', end)) return this.endOfSigned(end + 2);
        while (!this.context.inFormula && isDash(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) end = this.endOfSigned(end);
        return end;
    }

    private endOfSigned(start: number): number {
        const { text } = this;
        let end = start;
        if (isDash(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) end++;
        for (;;) {
            const code = text.charCodeAt(end);
            if (isDigit(code)) end++;
            else if (isNumberSeparator(code) && isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1))) end++;
            else return end;
        }
    }

    private word(start: number): void {
        const unitEnd = this.endOfUnit(start);
        if (unitEnd > 0) return this.emit('UNIT', start, unitEnd);
        const shortEnd = endOfWord(this.text, start);
        const end = this.endOfLongest(start, shortEnd);
        const entries = keywordsSpelled(this.spelling(start, end));
        if (this.context.inFormula && entries.length > 0 && leavesFormula(end, this.text)) this.context.leaveFormula();
        if (this.context.inFormula) return this.emit(this.context.previous === 'AMOUNT' ? 'UNIT' : 'ID', start, this.endOfAbbreviation(shortEnd));
        const entry = entries.length === 0 ? undefined : keywordHere(entries, end, this.context, this.text);
        if (entry !== undefined) this.emit(entry.key, start, end, entry);
        else if (isFreeUnit(shortEnd, this.context, this.text)) this.emit('UNIT', start, this.endOfAbbreviation(shortEnd));
        else this.emit('ID', start, shortEnd);
    }

    /** `pct.`: the point belongs to the unit. */
    private endOfAbbreviation(end: number): number {
        const after = this.text.charCodeAt(end + 1);
        return this.context.previous === 'AMOUNT' && this.text.charAt(end) === '.' && !isDigit(after) && after !== 46 ? end + 1 : end;
    }

    private spelling(start: number, end: number): string {
        const word = this.text.slice(start, end);
        return word.includes(' ') || word.includes('\t') ? word.replace(/[ \t]+/g, ' ') : word;
    }

    /** Where the unit that begins here ends, or -1: after a number, after `in` and after `unit:`. */
    private endOfUnit(start: number): number {
        if (this.context.previous === 'AMOUNT' || (this.context.previous === 'UNIT' && this.afterThousand(start)))
            return match(moneyUnit, this.text, start);
        if (!this.context.expectsUnit) return -1;
        return Math.max(match(moneyUnit, this.text, start), match(measureUnit, this.text, start));
    }

    /** `1.000` and its `kr` with a line break or a comment between them. */
    private afterThousand(start: number): boolean {
        const last = this.tokens.at(-1);
        return last !== undefined && last.end < start && isDigit(this.text.charCodeAt(last.end - 1));
    }

    /** Keywords of several words are one token, their words separated by blanks only. */
    private endOfLongest(start: number, shortEnd: number): number {
        const continuations = continuationsOf(this.text.slice(start, shortEnd));
        if (continuations.length === 0) return shortEnd;
        const second = this.endOfNextWord(shortEnd);
        const third = second === -1 ? -1 : this.endOfNextWord(second);
        const found = [third, second].find((end) => end > 0 && continuations.includes(this.spelling(shortEnd, end).trim()));
        return found ?? shortEnd;
    }

    /** The end of a word that only blanks of its line part from `from`, or -1. */
    private endOfNextWord(from: number): number {
        let next = from;
        while (this.text.charCodeAt(next) === 32 || this.text.charCodeAt(next) === 9) next++;
        return next > from && isLetter(this.text.charCodeAt(next)) ? endOfWord(this.text, next) : -1;
    }
}

function match(pattern: RegExp, text: string, start: number): number {
    pattern.lastIndex = start;
    return pattern.test(text) ? pattern.lastIndex : -1;
}
