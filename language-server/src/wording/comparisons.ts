import type { Comparison } from './comparison.ts';
import type { Matcher } from './compile.ts';
import { findPattern } from './find.ts';
import type { NumberKind } from './numbers.ts';
import type { Occurrences } from './occurrences.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import type { Found, Sentence } from './sentence.ts';

type Direction = Exclude<NumberKind, '{number}' | '{year}' | '{quantity}'>;

/** Adds what two quantities of the sentence say beside one another: less, more, rarer or more often than before. */
export function readComparisons(sentence: Sentence, { comparisons, numbers }: Matcher, occurrences: Occurrences): void {
    if (!comparisons.some((each) => mayCompare(each, occurrences))) return;
    const quantities = quantitiesIn(sentence);
    if (quantities.length < 2) return;
    occurrences.add(numbers['{quantity}'], quantities);
    const nextAt = nextQuantities(quantities, sentence.words.length);
    for (const { pattern, before } of comparisons)
        for (const found of findPattern(pattern, sentence, occurrences)) {
            const [first, last] = endsOf(found, nextAt);
            const direction =
                first === undefined || last === undefined ? null : before === 'first' ? directionOf(first, last) : directionOf(last, first);
            if (direction !== null) occurrences.add(numbers[direction], [{ from: found.from, to: found.to }]);
        }
}

function mayCompare({ words }: Comparison, occurrences: Occurrences): boolean {
    for (const { concepts } of words) if (!concepts.some((concept) => occurrences.has(concept))) return false;
    return true;
}

/** The two quantities among the words that a pattern named; none where another stands before one: of "fra 38 til 61, svarende til 2" the 61 is no beginning. */
function endsOf({ named = [] }: Found, nextAt: readonly (Quantity | undefined)[]): readonly Quantity[] {
    return named.flatMap(({ from, to }, place) => {
        const next = nextAt[named[place - 1]?.to ?? from];
        return next !== undefined && next.from === from && next.to === to ? next : [];
    });
}

/** For each word the quantity that begins there or is the next to begin. */
function nextQuantities(quantities: readonly Quantity[], words: number): readonly (Quantity | undefined)[] {
    const next: (Quantity | undefined)[] = new Array<undefined>(words).fill(undefined);
    let at = 0;
    for (const quantity of quantities) for (; at <= quantity.from; at += 1) next[at] = quantity;
    return next;
}

/** How often is compared with how often, a number with a number: "to gange om ugen" with "hver uge", "fire" with "to". */
function directionOf(before: Quantity, after: Quantity): Direction | null {
    if (before.often !== null && after.often !== null) return ordered(before.often, after.often, '{rarer}', '{oftener}');
    if (before.value === null || after.value === null) return null;
    const units = before.unit !== null && after.unit !== null ? [before.unit, after.unit] : [1, 1];
    const [was, is] = [before.value * (units[0] ?? 1), after.value * (units[1] ?? 1)];
    return before.often !== null || after.often !== null ? ordered(was, is, '{rarer}', '{oftener}') : ordered(was, is, '{down}', '{up}');
}

function ordered(before: number, after: number, less: Direction, more: Direction): Direction | null {
    if (after < before) return less;
    return after > before ? more : null;
}
