import { isDigit } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import type { NumberKind } from './numbers.ts';
import type { QuantityReader, QuantityWord } from './quantity-words.ts';
import { plain } from './words.ts';

/** That of a word of which the model has not been asked. */
export const noTicket = -1;

/** A word as a pack knows it. */
export interface Word {
    /** In lower case and in one piece. */
    readonly text: string;
    readonly concepts: readonly number[];
    /** It begins another main clause. */
    readonly breaks: boolean;
    /** What it says of a quantity, if anything. */
    readonly quantity: QuantityWord | null;
    /** With what the statistical model finds what it knows of it, once it has been asked. */
    ticket: number;
}

export interface WordKnowledge {
    readonly lexicon: Lexicon;
    readonly numbers: Readonly<Record<NumberKind, number>>;
    readonly breaks: ReadonlySet<string>;
    readonly quantities: QuantityReader | null;
}

/** What a pack knows of a word as it is spelt. */
export function wordOf(spelling: string, { lexicon, numbers, breaks, quantities }: WordKnowledge): Word {
    const text = plain(spelling);
    const concepts = [...lexicon.conceptsOf(text)];
    if (isDigit(text.charCodeAt(0))) {
        concepts.push(numbers['{number}']);
        if (/^(?:19|20)\d\d$/.test(text)) concepts.push(numbers['{year}']);
    }
    return { text, concepts, breaks: breaks.has(text), quantity: quantities?.of(text) ?? null, ticket: noTicket };
}
