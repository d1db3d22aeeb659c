import type { LangiumParser, ParseResult } from 'langium';
import type { PropFile } from '../generated/ast.ts';
import type { Loose } from './build/tree.ts';
import { type Scan, scan } from './scanner.ts';
import { createLangiumParser } from './services.ts';
import { readWellFormed } from './strict/file.ts';

export interface Parsed {
    readonly tree: Loose<PropFile>;
    readonly scan: Scan;
    /** What the parser that recovers says; null for a text that follows the grammar. */
    readonly result: ParseResult | null;
}

/**
 * Any text to a tree and what is wrong with it. One that follows the grammar is read by the strict parser; any other by Langium's,
 * which knows how to go on after a mistake and is made when it is first needed. Both give the same tree where both can.
 */
export class PropParser {
    private recovering: LangiumParser | undefined;

    parse(text: string): Parsed {
        const scanned = scan(text);
        const tree = readWellFormed(text, scanned);
        return tree === null ? this.recover(text) : { tree, scan: scanned, result: null };
    }

    /** As Langium's parser reads it. */
    recover(text: string): Parsed {
        this.recovering ??= createLangiumParser();
        const result = this.recovering.parse<PropFile>(text);
        return { tree: result.value as Loose<PropFile>, scan: scan(text), result };
    }
}
