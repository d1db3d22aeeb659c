import { eachOfWord } from './features.ts';
import { UNKNOWN, type Weights } from './weights.ts';
import { type ReadWord, wordOf } from './words.ts';

/** How a word stands in the list: its stem, the row of those that have a weight beside a concept, how long each of three lists is, and these. */
export const STEM = 0;
export const ROW = 1;
/** Its concepts, which are paired with others. */
export const CONCEPTS = 2;
/** Those of them whose sense an amount changes: which feature they are, the sentence tells. */
export const COUNTED = 3;
/** The features that it has by itself. */
export const ALONE = 4;
export const HEAD = 5;

/** So many numbers there is room for at first, and so many are kept: those of some 60,000 words. */
const room = 1 << 14;
const most = 1 << 20;

/**
 * What the weights know of words, asked once of each: numbers in one long list, so that what is asked of the words of a sentence lies close together.
 * A word keeps its ticket; the list begins anew when it is long, and then the tickets of before are worth nothing.
 */
export class KnownWords {
    list = new Int32Array(room);
    private used = 0;
    /** The ticket of what stands first in the list. */
    private first = 0;
    private readonly weights: Weights;

    constructor(weights: Weights) {
        this.weights = weights;
    }

    /** Before a sentence is read: within one the places stay. */
    makeRoom(): void {
        if (this.used < most) return;
        this.first += this.used;
        this.used = 0;
    }

    /** Where in the list the word of a ticket begins; less than 0 where it is worth nothing. */
    placeOf(ticket: number): number {
        return ticket - this.first;
    }

    /** Adds a word; its ticket. */
    add(token: string): number {
        const word = numbered(wordOf(token), this.weights);
        const alone: number[] = [];
        const counted: number[] = [];
        const have = (feature: number) => {
            if (feature !== UNKNOWN) alone.push(feature);
        };
        eachOfWord(word, {
            word: (stem) => have(this.weights.word[stem] ?? UNKNOWN),
            beginning: have,
            ending: have,
            concept: (concept) => have(this.weights.concept[concept] ?? UNKNOWN),
            counted: (concept) => counted.push(concept),
        });
        const { stem, concepts } = word;
        return this.append([stem, this.weights.rowOf(stem), concepts.length, counted.length, alone.length, ...concepts, ...counted, ...alone]);
    }

    private append(numbers: readonly number[]): number {
        const place = this.used;
        this.used += numbers.length;
        if (this.used > this.list.length) {
            const larger = new Int32Array(this.list.length * 2);
            larger.set(this.list);
            this.list = larger;
        }
        this.list.set(numbers, place);
        return this.first + place;
    }
}

/** The letters that a word begins and ends with are features themselves: nothing is paired with them. */
function numbered({ stem, beginning, ending, concepts, counted }: ReadWord<string>, weights: Weights): ReadWord<number> {
    const numberOf = (concept: string) => weights.conceptId(concept);
    return {
        stem: weights.stemId(stem),
        beginning: beginning === null ? null : weights.beginning(beginning),
        ending: ending === null ? null : weights.ending(ending),
        concepts: concepts.map(numberOf),
        counted: counted.map(numberOf),
    };
}
