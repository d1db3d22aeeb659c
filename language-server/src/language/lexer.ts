import type { IToken, TokenType, TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { isNewline } from './characters.ts';
import { type ScannedToken, type ScanProblem, scan } from './scanner.ts';

/** A lexing error that says of which kind it is, so that its message can be written for people. */
export interface PropLexingError {
    readonly problem: ScanProblem;
    readonly offset: number;
    readonly line: number;
    readonly column: number;
    readonly length: number;
    readonly message: string;
}

/** Langium's lexer service over the scanner: gives its tokens the types of the grammar and their lines and columns. */
export class PropLexer implements Lexer {
    readonly definition: TokenTypeDictionary;

    constructor(services: LangiumCoreServices) {
        const vocabulary = services.parser.TokenBuilder.buildTokens(services.Grammar);
        const types = Array.isArray(vocabulary) ? (vocabulary as TokenType[]) : [];
        this.definition = Object.fromEntries(types.map((type) => [type.name, type]));
    }

    tokenize(text: string): LexerResult {
        const found = scan(text);
        const lines = new LineCounter(text);
        const tokens = found.tokens.map((token) => this.token(token, text, lines));
        const commentLines = new LineCounter(text);
        const hidden = found.comments.map((token) => this.token(token, text, commentLines));
        return { tokens, hidden, errors: found.problems.map(toLexingError) };
    }

    private token(scanned: ScannedToken, text: string, lines: LineCounter): IToken {
        const tokenType = this.definition[scanned.type];
        if (tokenType === undefined) throw new Error(`the grammar knows no token '${scanned.type}'`);
        const startLine = lines.lineAt(scanned.start);
        const startColumn = scanned.start - lines.startOfLine + 1;
        const lastOffset = scanned.end - 1;
        const endLine = lines.lineAt(lastOffset);
        return {
            image: text.slice(scanned.start, scanned.end),
            startOffset: scanned.start,
            endOffset: lastOffset,
            startLine,
            startColumn,
            endLine,
            endColumn: lastOffset - lines.startOfLine + 1,
            tokenType,
            tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
        };
    }
}

function toLexingError(problem: ScanProblem): PropLexingError {
    const { start, end, kind } = problem;
    return { problem, offset: start, line: 1, column: 1, length: end - start, message: kind };
}

/** Lines, counted once from the start: offsets must be asked for in rising order. */
class LineCounter {
    startOfLine = 0;
    private line = 1;
    private at = 0;
    private readonly text: string;

    constructor(text: string) {
        this.text = text;
    }

    lineAt(offset: number): number {
        for (; this.at < offset; this.at++) {
            const code = this.text.charCodeAt(this.at);
            if (!isNewline(code)) continue;
            if (code === 13 && this.text.charCodeAt(this.at + 1) === 10) continue;
            this.line++;
            this.startOfLine = this.at + 1;
        }
        return this.line;
    }
}
