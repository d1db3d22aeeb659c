import { continuationsOf, type Keyword, keywordsSpelled } from '@provenu/grammar/keywords.ts';
import { endOfWord, isBlank, isDash, isDigit, isLetter, isNewline, isNumberSeparator } from './characters.ts';

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
const dateFields = new Set(['starts', 'ends', 'consulted', 'decision']);
const referenceFields = new Set(['budget', 'sector', 'type', 'track', 'committee', 'account', 'depends_on', 'excludes', 'overlaps']);
const beforeAnId = new Set([
    'budget',
    'proposal',
    'sector',
    'type',
    'track',
    'committee',
    'account',
    'assumption',
    'alias',
    'stated_total',
    'stated_count',
    ',',
]);
const quantityStatements = new Set(['assumption', 'measure', 'affected']);
const blockOpeners = new Set(['budget', 'proposal', 'economy', 'group', 'class']);
const afterEconomy = /\s*(?:[{"]|(?:in|i|part|del|prices|prisniveau)\b)/y;

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
    /** The last two significant token types. */
    private previous = '';
    private beforePrevious = '';
    /** The field, row or declaration that is being read. */
    private statement = '';
    private opener = '';
    private readonly blocks: string[] = [];
    private parentheses = 0;

    private readonly text: string;

    constructor(text: string) {
        this.text = text;
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
        else if (punctuation.has(this.text.charAt(start))) this.mark(start);
        else if (code === 0x201c || code === 0x201d || code === 0x201e) this.curlyQuoted(start);
        else this.unexpected(start);
    }

    private emit(type: string, start: number, end: number): void {
        this.tokens.push({ type, start, end });
        this.beforePrevious = this.previous;
        this.previous = type;
        this.position = end;
    }

    private report(kind: ScanProblemKind, start: number, end: number): void {
        this.problems.push({ kind, start, end });
    }

    private mark(start: number): void {
        const mark = this.text.charAt(start);
        if (mark === '(') this.parentheses++;
        else if (mark === ')') this.parentheses = Math.max(0, this.parentheses - 1);
        else if (mark === '{') {
            this.blocks.push(this.opener);
            this.opener = '';
            this.parentheses = 0;
        } else if (mark === '}') {
            this.blocks.pop();
            this.parentheses = 0;
        }
        this.emit(mark, start, start + 1);
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
            if (this.parentheses > 0 && this.afterOperand()) return false;
            at++;
        }
        if (isDigit(text.charCodeAt(at))) return true;
        return text.startsWith('..', at) && isDigit(text.charCodeAt(at + 2));
    }

    private afterOperand(): boolean {
        return this.previous === 'AMOUNT' || this.previous === 'ID' || this.previous === 'UNIT' || this.previous === ')' || this.previous === '%';
    }

    private number(start: number): void {
        if (this.expectsUnit()) {
            const end = match(thousandKroner, this.text, start);
            if (end > 0) return this.emit('UNIT', start, end);
            const numberEnd = match(thousand, this.text, start);
            if (numberEnd > 0) return this.emit('UNIT', start, numberEnd);
        }
        if (this.expectsDate()) return this.emit('DATE', start, this.endOfDate(start));
        this.emit('AMOUNT', start, this.endOfAmount(start));
    }

    private expectsUnit(): boolean {
        return (this.previous === ':' && this.beforePrevious === 'unit') || (this.previous === 'in' && this.statement === 'economy');
    }

    private expectsDate(): boolean {
        if (this.previous === ':') return dateFields.has(this.beforePrevious);
        return this.statement === 'measure' && (this.previous === 'by' || this.previous === 'in');
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
        while (this.parentheses === 0 && isDash(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) end = this.endOfSigned(end);
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
        if (this.parentheses > 0) return this.emit(this.previous === 'AMOUNT' ? 'UNIT' : 'ID', start, this.endOfAbbreviation(shortEnd));
        const end = this.endOfLongest(start, shortEnd);
        const entries = keywordsSpelled(this.spelling(start, end));
        const entry = entries.length === 0 ? undefined : this.keywordHere(entries, end);
        if (entry !== undefined) this.keyword(entry, start, end);
        else if (this.isFreeUnit(shortEnd)) this.emit('UNIT', start, this.endOfAbbreviation(shortEnd));
        else this.emit('ID', start, shortEnd);
    }

    /** A word after a number is its unit where numbers have free units; in a table a word before a text begins a row that is misspelled. */
    private isFreeUnit(end: number): boolean {
        if (this.previous !== 'AMOUNT') return false;
        return this.inTable() ? this.nextCharacter(end) !== '"' : quantityStatements.has(this.statement);
    }

    /** `pct.`: the point belongs to the unit. */
    private endOfAbbreviation(end: number): number {
        const after = this.text.charCodeAt(end + 1);
        return this.previous === 'AMOUNT' && this.text.charAt(end) === '.' && !isDigit(after) && after !== 46 ? end + 1 : end;
    }

    private spelling(start: number, end: number): string {
        const word = this.text.slice(start, end);
        return word.includes(' ') || word.includes('\t') ? word.replace(/[ \t]+/g, ' ') : word;
    }

    private keyword(entry: Keyword, start: number, end: number): void {
        const inMeasure = this.statement === 'measure' && entry.key === 'actual' && !this.inTable();
        if (entry.roles[0] !== 'word' && !inMeasure) this.statement = entry.key;
        if (blockOpeners.has(entry.key)) this.opener = entry.key;
        if (entry.key === 'proposal') this.blocks.length = 0;
        this.emit(entry.key, start, end);
    }

    private inTable(): boolean {
        const block = this.blocks.at(-1);
        return block === 'economy' || block === 'group';
    }

    /** Where the unit that begins here ends, or -1: after a number, after `in` and after `unit:`. */
    private endOfUnit(start: number): number {
        if (this.previous === 'AMOUNT' || (this.previous === 'UNIT' && this.afterThousand(start))) return match(moneyUnit, this.text, start);
        if (!this.expectsUnit()) return -1;
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
        let next = shortEnd;
        while (this.text.charCodeAt(next) === 32 || this.text.charCodeAt(next) === 9) next++;
        if (next === shortEnd || !isLetter(this.text.charCodeAt(next))) return shortEnd;
        const nextEnd = endOfWord(this.text, next);
        return continuations.includes(this.text.slice(next, nextEnd)) ? nextEnd : shortEnd;
    }

    /** Which of the keywords spelled like this, if any, stands here. */
    private keywordHere(entries: readonly Keyword[], end: number): Keyword | undefined {
        const field = entries.find((entry) => entry.roles.includes('field'));
        const colonFollows = this.nextCharacter(end) === ':';
        if (field !== undefined && colonFollows) return field;
        if (this.previous === ':' && this.beforePrevious === 'status') return entries.find((entry) => entry.roles.includes('status'));
        if (this.expectsClass()) return entries.find((entry) => entry.roles.includes('class')) ?? ordinary(entries);
        if (this.expectsId()) return this.beginsBlock(entries, end);
        if (this.previous === 'AMOUNT') return this.keywordAfterNumber(entries, end);
        return ordinary(entries);
    }

    private expectsClass(): boolean {
        return (this.previous === ':' && this.beforePrevious === 'class') || this.blocks.at(-1) === 'class';
    }

    private expectsId(): boolean {
        if (this.previous === ':') return referenceFields.has(this.beforePrevious);
        return beforeAnId.has(this.previous);
    }

    /** A field left empty: `sector:` with `economy in …` on the next line. */
    private beginsBlock(entries: readonly Keyword[], end: number): Keyword | undefined {
        if (this.previous !== ':') return undefined;
        return match(afterEconomy, this.text, end) > 0 ? entries.find((entry) => entry.key === 'economy') : undefined;
    }

    /** `15 borgere`: after a number a word may be a free unit, although it spells a keyword. */
    private keywordAfterNumber(entries: readonly Keyword[], end: number): Keyword | undefined {
        const entry = ordinary(entries);
        if (entry === undefined) return undefined;
        if (this.inTable()) return entry.key === 'fte' && this.nextCharacter(end) !== '"' ? undefined : entry;
        if (!quantityStatements.has(this.statement)) return entry;
        if (entry.key === 'fte') return undefined;
        if (!entry.roles.includes('field')) return entry;
        return entry.roles.includes('declaration') && isLetter(this.nextCharacter(end).charCodeAt(0)) && !this.keywordFollows(end)
            ? entry
            : undefined;
    }

    private keywordFollows(from: number): boolean {
        const start = this.skipBlank(from);
        const end = endOfWord(this.text, start);
        return keywordsSpelled(this.text.slice(start, end)).length > 0;
    }

    private nextCharacter(from: number): string {
        return this.text.charAt(this.skipBlank(from));
    }

    private skipBlank(from: number): number {
        let at = from;
        while (isBlank(this.text.charCodeAt(at)) || isNewline(this.text.charCodeAt(at))) at++;
        return at;
    }
}

/** Words that are values of a field are keywords after that field only. */
function ordinary(entries: readonly Keyword[]): Keyword | undefined {
    return entries.find((entry) => !entry.roles.includes('status') && !entry.roles.includes('class'));
}

function match(pattern: RegExp, text: string, start: number): number {
    pattern.lastIndex = start;
    return pattern.test(text) ? pattern.lastIndex : -1;
}
