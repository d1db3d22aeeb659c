import { isDigit } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadWord } from './model/words.ts';
import type { NumberKind } from './numbers.ts';
import type { QuantityReader, QuantityWord } from './quantity-words.ts';
import { plain } from './words.ts';

/** A word as a pack knows it. */
export interface Word {
    /** In lower case and in one piece. */
    readonly text: string;
    readonly concepts: readonly number[];
    /** It begins another main clause. */
    readonly breaks: boolean;
    /** What it says of a quantity, if anything. */
    readonly quantity: QuantityWord | null;
    /** What the statistical model knows of it, once it has been asked. */
    forModel: ReadWord<number> | null;
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
    return { text, concepts, breaks: breaks.has(text), quantity: quantities?.of(text) ?? null, forModel: null };
}
