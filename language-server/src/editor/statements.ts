import { type ScannedToken, scan } from '../language/scanner.ts';
import type { Span } from '../model/written.ts';
import { beginsItem, keywordOfToken } from './tokens.ts';

/**
 * The statements of a text as its tokens show them: proposals and budgets, fields, tables, groups, rows. One that has a block ends
 * with it. They lie in one another or apart, inner ones before those around them, however broken the text is.
 */
export function statementsIn(text: string): readonly Span[] {
    return new Statements(text, scan(text).tokens).run();
}

interface Statement {
    readonly key: string;
    readonly start: number;
    end: number;
}

class Statements {
    private readonly found: Statement[] = [];
    /** The statement being read at each level, the innermost last; null where none has begun. */
    private readonly levels: (Statement | null)[] = [null];
    private readonly text: string;
    private readonly tokens: readonly ScannedToken[];

    constructor(text: string, tokens: readonly ScannedToken[]) {
        this.text = text;
        this.tokens = tokens;
    }

    run(): readonly Span[] {
        this.tokens.forEach((token, index) => {
            this.take(token, index);
        });
        while (this.levels.length > 0) this.leave();
        return this.found;
    }

    private take(token: ScannedToken, index: number): void {
        if (beginsItem(this.tokens, index)) {
            while (this.levels.length > 1) this.leave();
            return this.begin(token);
        }
        if (token.type === '{') {
            this.extend(token);
            this.levels.push(null);
        } else if (token.type === '}') this.close(token);
        else if (this.begins(token, index)) this.begin(token);
        else this.extend(token);
    }

    private begin(token: ScannedToken): void {
        this.finish();
        this.levels[this.levels.length - 1] = { key: token.type, start: token.start, end: token.end };
    }

    private extend(token: ScannedToken): void {
        const current = this.levels.at(-1) ?? null;
        if (current === null) this.begin(token);
        else current.end = token.end;
    }

    private close(token: ScannedToken): void {
        if (this.levels.length === 1) return this.extend(token);
        this.leave();
        this.extend(token);
        this.finish();
    }

    /** Ends the block being read; what it stands in goes at least as far. */
    private leave(): void {
        const end = this.finish();
        this.levels.pop();
        const outer = this.levels.at(-1) ?? null;
        if (outer !== null) outer.end = Math.max(outer.end, end);
    }

    /** Ends the innermost statement; gives where. */
    private finish(): number {
        const current = this.levels.at(-1) ?? null;
        if (current === null) return this.found.at(-1)?.end ?? 0;
        this.found.push(current);
        this.levels[this.levels.length - 1] = null;
        return current.end;
    }

    private begins({ type, start }: ScannedToken, index: number): boolean {
        const [before, after, afterNext] = [index - 1, index + 1, index + 2].map((each) => this.tokens[each]);
        const roles = keywordOfToken(type)?.roles ?? [];
        const current = this.levels.at(-1)?.key ?? '';
        const startsLine = before === undefined || this.text.slice(before.end, start).includes('\n');
        if (roles.includes('field') && (after?.type === ':' || (type.startsWith('stated_') && afterNext?.type === ':'))) return true;
        if (roles.includes('declaration') && after?.type === 'ID') return true;
        if (roles.includes('line')) return !this.belongsTo(type, current, before?.type ?? '');
        if (roles.includes('class')) return this.levels.at(-2)?.key === 'class';
        if (roles.includes('field')) return startsLine && current !== 'economy';
        return type === 'ID' && startsLine && after?.type === 'STRING';
    }

    /** Words that begin a row, standing inside one: `8 years`, `2,06 net`, `actual gain`, `from 18 actual 14`. */
    private belongsTo(type: string, current: string, before: string): boolean {
        if (before === 'actual') return true;
        if (type === 'actual') return current === 'measure';
        if (type === 'years') return before === 'AMOUNT' && (current === 'payback' || current === 'stated_payback');
        return type === 'net' && before === 'AMOUNT' && current === 'stated_return';
    }
}
