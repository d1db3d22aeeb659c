import type { Sentence } from '../sentence.ts';
import { noTicket, type Word } from '../word.ts';
import { BESIDE, PAIR_REACH } from './features.ts';
import { ALONE, CONCEPTS, COUNTED, HEAD, KnownWords, ROW, STEM } from './known-words.ts';
import { type Amount, amountWith, factsOf, tokenOf } from './read.ts';
import { type Scores, Sums } from './sums.ts';
import { UNKNOWN, type Weights } from './weights.ts';

/** Weighs the features of a sentence, by their numbers; one serves all sentences. Its loops are those of `featuresOf`, which names them. */
export class Weigher {
    private readonly weights: Weights;
    private readonly sums: Sums;
    private readonly known: KnownWords;
    /** The tickets of the names of numbers. */
    private readonly numbers = new Map<string, number>();
    /** Where each word of the sentence begins in the list of known words. */
    private readonly words: number[] = [];
    /** The concepts of the sentence in their order, and the word that each belongs to. */
    private readonly concepts: number[] = [];
    private readonly places: number[] = [];

    constructor(weights: Weights) {
        this.weights = weights;
        this.sums = new Sums(weights);
        this.known = new KnownWords(weights);
    }

    weigh(sentence: Sentence): Scores {
        this.count(sentence, false);
        return this.sums.scores();
    }

    /** The same, and what each word carries of the scores, in log-odds, three numbers a word. */
    explain(sentence: Sentence): { readonly scores: Scores; readonly carried: Float64Array } {
        this.count(sentence, true);
        return { scores: this.sums.scores(), carried: this.sums.carried() };
    }

    private count(sentence: Sentence, isShown: boolean): void {
        this.sums.begin(sentence.words.length, isShown);
        for (const fact of factsOf(sentence)) this.sums.count(this.weights.fact(fact), UNKNOWN, UNKNOWN);
        const amount = this.read(sentence.words);
        this.countWords(this.weights.counted[amount]);
        this.countFollowing();
        for (let index = 0; index < this.concepts.length; index++) this.countBeside(index);
    }

    /** Reads the words, and whether they name an amount. */
    private read(words: readonly Word[]): Amount {
        let amount: Amount = 'n';
        this.known.makeRoom();
        this.words.length = 0;
        for (let at = 0; at < words.length; at++) {
            const word = words[at];
            if (word === undefined) break;
            const place = this.known.placeOf(word.ticket);
            if (place >= 0) this.words.push(place);
            else {
                const token = tokenOf(words, at);
                this.words.push(this.known.placeOf(this.ticketOf(word, token)));
                amount = amountWith(token, amount);
            }
        }
        return amount;
    }

    /** A number is read by its name; what any other word is, it keeps. */
    private ticketOf(word: Word, token: string): number {
        if (token === word.text) {
            word.ticket = this.known.add(token);
            return word.ticket;
        }
        const kept = this.numbers.get(token) ?? noTicket;
        if (this.known.placeOf(kept) >= 0) return kept;
        const made = this.known.add(token);
        this.numbers.set(token, made);
        return made;
    }

    private countWords(amounts: Int32Array): void {
        const { list } = this.known;
        this.concepts.length = 0;
        this.places.length = 0;
        for (let at = 0; at < this.words.length; at++) {
            const word = this.words[at] ?? 0;
            let next = word + HEAD;
            for (const end = next + (list[word + CONCEPTS] ?? 0); next < end; next++) {
                this.concepts.push(list[next] ?? UNKNOWN);
                this.places.push(at);
            }
            for (const end = next + (list[word + COUNTED] ?? 0); next < end; next++)
                this.sums.count(amounts[list[next] ?? 0] ?? UNKNOWN, at, UNKNOWN);
            for (const end = next + (list[word + ALONE] ?? 0); next < end; next++) this.sums.count(list[next] ?? UNKNOWN, at, UNKNOWN);
        }
    }

    private countFollowing(): void {
        let first = UNKNOWN;
        for (let at = 0; at < this.words.length; at++) {
            const second = this.numberOf(at, STEM);
            if (first !== UNKNOWN && second !== UNKNOWN) this.sums.count(this.weights.next(first, second), at - 1, at);
            first = second;
        }
    }

    /** What a concept has beside it: concepts that follow, and words on both sides. */
    private countBeside(index: number): void {
        const concept = this.concepts[index] ?? 0;
        const at = this.places[index] ?? 0;
        for (let next = index + 1; next < this.concepts.length; next++) {
            const other = this.places[next] ?? 0;
            if (other > at + PAIR_REACH) break;
            if (other > at) this.sums.count(this.weights.before(concept, this.concepts[next] ?? 0), at, other);
        }
        const last = Math.min(at + BESIDE, this.words.length - 1);
        for (let other = at + 1; other <= last; other++) {
            const row = this.numberOf(other, ROW);
            if (row !== UNKNOWN) this.sums.count(this.weights.conceptBeside(concept, row), at, other);
        }
        for (let other = Math.max(0, at - BESIDE); other < at; other++) {
            const row = this.numberOf(other, ROW);
            if (row !== UNKNOWN) this.sums.count(this.weights.wordBeside(row, concept), other, at);
        }
    }

    private numberOf(at: number, which: typeof STEM | typeof ROW): number {
        return this.known.list[(this.words[at] ?? 0) + which] ?? UNKNOWN;
    }
}
