import type { ScannedToken } from '../scanner.ts';

/** The text does not follow the grammar: the parser that can recover reads it instead. */
export const offGrammar = new Error('off the grammar');

const endOfText: ScannedToken = { type: '', start: 0, end: 0 };

/** Walks over the tokens of a text; one token ahead decides everything, as the grammar is LL(1). */
export class Cursor {
    private at = 0;
    /** The type of the next token; '' at the end. */
    type: string;
    private readonly tokens: readonly ScannedToken[];
    private readonly text: string;

    constructor(text: string, tokens: readonly ScannedToken[]) {
        this.text = text;
        this.tokens = tokens;
        this.type = (tokens[0] ?? endOfText).type;
    }

    get next(): ScannedToken {
        return this.tokens[this.at] ?? endOfText;
    }

    /** The token taken last. */
    get last(): ScannedToken {
        return this.tokens[this.at - 1] ?? endOfText;
    }

    take(): ScannedToken {
        const token = this.next;
        this.at++;
        this.type = this.next.type;
        return token;
    }

    expect(type: string): ScannedToken {
        if (this.type !== type) throw offGrammar;
        return this.take();
    }

    expectOneOf(types: ReadonlySet<string>): ScannedToken {
        if (!types.has(this.type)) throw offGrammar;
        return this.take();
    }

    accept(type: string): boolean {
        if (this.type !== type) return false;
        this.take();
        return true;
    }

    imageOf({ start, end }: ScannedToken): string {
        return this.text.slice(start, end);
    }
}
