import { beginning, type StatementTokens, tokensInFormulas } from '../language/format/statements.ts';
import { LineIndex } from '../language/lines.ts';
import { type ScannedToken, scan } from '../language/scanner.ts';

/** A token as it is written; `gap` says whether blanks stand before it. */
export interface Piece {
    readonly type: string;
    readonly text: string;
    readonly gap: boolean;
}

/** A declaration, a field, a row or a table: its tokens up to the `{`, what stands between its braces, and the comments that belong to it. */
export interface Statement {
    readonly start: number;
    readonly end: number;
    readonly pieces: readonly Piece[];
    /** Each as it is written, with its slashes. */
    readonly comments: readonly string[];
    readonly block: readonly Statement[] | null;
}

interface Growing {
    readonly start: number;
    end: number;
    readonly pieces: Piece[];
    readonly comments: string[];
    block: Growing[] | null;
    readonly parent: Growing | null;
}

/** The statements of a text, blocks inside blocks; null where the text cannot be read to its end or a brace lacks its other. */
export function statementsOf(text: string): readonly Statement[] | null {
    const { tokens, comments, problems } = scan(text);
    if (problems.length > 0) return null;
    const reading = new Reading({ text, tokens, inFormula: tokensInFormulas(tokens) });
    if (!tokens.every((_, index) => reading.take(index)) || !reading.isClosed) return null;
    for (const comment of comments) if (!reading.addComment(comment)) return null;
    return reading.top;
}

class Reading {
    readonly top: Growing[] = [];
    private readonly owners: Growing[] = [];
    private open: Growing | null = null;
    private current: Growing | null = null;
    private readonly lines: LineIndex;
    private readonly source: StatementTokens;

    constructor(source: StatementTokens) {
        this.source = source;
        this.lines = new LineIndex(source.text);
    }

    get isClosed(): boolean {
        return this.open === null;
    }

    /** False where the braces do not fit. */
    take(index: number): boolean {
        const token = this.source.tokens[index];
        if (token === undefined) return true;
        if (token.type === '{') return this.openBlock(index);
        if (token.type === '}') return this.closeBlock(index, token);
        if (this.begins(index, token)) this.begin(token);
        if (this.current === null) return false;
        this.owners[index] = this.current;
        this.current.pieces.push({ type: token.type, text: this.textOf(token), gap: this.source.tokens[index - 1]?.end !== token.start });
        this.current.end = token.end;
        return true;
    }

    private begins(index: number, token: ScannedToken): boolean {
        if (this.current === null) return true;
        const place = { head: this.current.pieces[0]?.type ?? '', block: this.open?.pieces[0]?.type };
        const found = beginning(this.source, index, place);
        const before = this.source.tokens[index - 1];
        return found === 'always' || (found === 'where-written' && before !== undefined && !this.onOneLine(before.end, token.start));
    }

    private begin(token: ScannedToken): void {
        this.current = { start: token.start, end: token.end, pieces: [], comments: [], block: null, parent: this.open };
        (this.open?.block ?? this.top).push(this.current);
    }

    private openBlock(index: number): boolean {
        if (this.current === null || this.current.block !== null) return false;
        this.owners[index] = this.current;
        this.current.block = [];
        this.open = this.current;
        this.current = null;
        return true;
    }

    private closeBlock(index: number, token: ScannedToken): boolean {
        if (this.open === null) return false;
        this.owners[index] = this.open;
        this.open.end = token.end;
        this.open = this.open.parent;
        this.current = null;
        return true;
    }

    /** A comment belongs to the statement that ends on its line, else to the next, else to the one before. */
    addComment(comment: ScannedToken): boolean {
        const next = this.nextToken(comment.start);
        const before = this.source.tokens[next - 1];
        const beside = before !== undefined && this.onOneLine(before.end, comment.start);
        const owner = beside ? this.owners[next - 1] : (this.owners[next] ?? this.owners[next - 1]);
        const lastInside = !beside && this.source.tokens[next]?.type === '}' ? owner?.block?.at(-1) : undefined;
        (lastInside ?? owner)?.comments.push(this.textOf(comment));
        return owner !== undefined;
    }

    private nextToken(offset: number): number {
        let [low, high] = [0, this.source.tokens.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.source.tokens[middle]?.start ?? 0) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private onOneLine(from: number, to: number): boolean {
        return this.lines.lineOf(from) === this.lines.lineOf(to);
    }

    private textOf({ start, end }: ScannedToken): string {
        return this.source.text.slice(start, end);
    }
}
