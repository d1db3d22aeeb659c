import type { PassageField } from './shape.ts';
import type { Word } from './word.ts';

/** Words of a sentence, by their numbers, both included. */
export interface Found {
    readonly from: number;
    readonly to: number;
    /** The words that a pattern names, where others stand between them. */
    readonly named?: readonly Found[];
}

/** From left to right; of two that begin at the same place the shorter first. */
export function byPlace(a: { readonly from: number; readonly to: number }, b: { readonly from: number; readonly to: number }): number {
    return a.from - b.from || a.to - b.to;
}

/** A sentence as the rules see it. */
export interface Sentence {
    /** Of the sentence alone, whatever it stands in. */
    readonly text: string;
    /** Where each word stands in it. */
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly words: readonly Word[];
    /** The main clause of each word, counted from 0: a colon, a bracket or "men" begins another. */
    readonly part: readonly number[];
    /** The clause of each word: a comma begins another. */
    readonly clause: readonly number[];
    /** What it speaks of: the field that it stands in, or its own heading. */
    readonly field: PassageField | null;
    readonly question: boolean;
    /** It ends in a colon: what it speaks of follows. */
    readonly announces: boolean;
    /** A few words without an end: a heading, where nothing else says what the text is. */
    readonly heading: boolean;
}
