import type { Items, LanguageCounts } from '../build/file.ts';
import { countLanguages, readItems } from '../build/file.ts';
import { holdsSuppression } from '../build/suppressions.ts';
import { type SyntaxMistake, syntaxErrorsOf } from '../build/syntax-errors.ts';
import { spanOf } from '../build/tree.ts';
import type { Parsed } from '../parser.ts';
import type { Scan } from '../scanner.ts';
import { move, placesIn } from './places.ts';

/**
 * A run of statements that is read by itself: a budget or a proposal and what follows it up to the next one. One with mistakes
 * reaches to the end of the first proposal that is whole again. Offsets in its scan and errors are its own, those in its items the file's.
 */
export class Unit {
    readonly text: string;
    readonly scan: Scan;
    readonly items: Items;
    readonly errors: readonly SyntaxMistake[];
    readonly counts: LanguageCounts;
    readonly suppresses: boolean;
    /** Where each statement begins, and where the last ends. */
    readonly starts: readonly number[];
    readonly lastEnd: number;
    private readonly places: ReturnType<typeof placesIn>;
    private at = 0;

    constructor(text: string, { tree, scan, result }: Parsed) {
        this.text = text;
        this.scan = scan;
        this.items = readItems(tree);
        this.errors = result === null ? [] : syntaxErrorsOf(result, text);
        this.counts = countLanguages(text, scan);
        this.suppresses = holdsSuppression(text, scan);
        const spans = (tree.items ?? []).map((item) => spanOf(item));
        this.starts = spans.map(({ start }) => start);
        this.lastEnd = spans.at(-1)?.end ?? 0;
        this.places = placesIn(this.items);
    }

    get start(): number {
        return this.at;
    }

    /** With the blanks and comments up to the next unit. */
    get end(): number {
        return this.at + this.text.length;
    }

    get isWhole(): boolean {
        return this.errors.length === 0;
    }

    /** Puts it where it now stands in the file; true where that is another place than before. */
    moveTo(start: number): boolean {
        const by = start - this.at;
        this.at = start;
        if (by !== 0) move(this.places, by);
        return by !== 0;
    }
}
