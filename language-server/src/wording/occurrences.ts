import { byPlace, type Found, type Sentence } from './sentence.ts';

const nothing: readonly Found[] = [];

/**
 * Which concepts occur in the sentence that is read, and where. One serves all sentences of a matcher, one after the other; only what was
 * met in the one before is taken out again. So a sentence costs what occurs in it, whatever the pack holds.
 */
export class Occurrences {
    /** The concepts in the order in which they were met. */
    private readonly order: number[] = [];
    /** 1 for a concept that was met: a byte each, so that all of them stay at hand. */
    private readonly met: Uint8Array;
    /** The words of a concept are a chain of links: where it begins and ends, and for each link its word and the link after it. */
    private readonly firsts: Int32Array;
    private readonly lasts: Int32Array;
    private readonly words: number[] = [];
    private readonly nexts: number[] = [];
    private links = 0;
    /** The places of a concept, once they are asked for. */
    private readonly places: (readonly Found[] | undefined)[];

    constructor(size: number) {
        this.met = new Uint8Array(size);
        this.firsts = new Int32Array(size);
        this.lasts = new Int32Array(size);
        this.places = new Array<undefined>(size).fill(undefined);
    }

    /** Reads the words of a sentence; those of the one before are forgotten. */
    read({ words }: Sentence): void {
        for (const concept of this.order) this.met[concept] = 0;
        this.order.length = 0;
        this.links = 0;
        for (let index = 0; index < words.length; index += 1) {
            const concepts = words[index]?.concepts ?? [];
            for (let number = 0; number < concepts.length; number += 1) this.link(concepts[number] ?? 0, index);
        }
    }

    has(concept: number): boolean {
        return this.met[concept] === 1;
    }

    /** The concepts of the sentence, in the order in which they were met. */
    concepts(): readonly number[] {
        return this.order;
    }

    /** The places of a concept in their order. */
    of(concept: number): readonly Found[] {
        if (!this.has(concept)) return nothing;
        const known = this.places[concept];
        if (known !== undefined) return known;
        const found: Found[] = [];
        for (let link = this.firsts[concept] ?? none; link !== none; link = this.nexts[link] ?? none) {
            const word = this.words[link] ?? 0;
            found.push({ from: word, to: word });
        }
        this.places[concept] = found;
        return found;
    }

    /** Adds places of a concept that phrases make. */
    add(concept: number, found: readonly Found[]): void {
        const known = this.of(concept);
        if (!this.has(concept)) this.meet(concept);
        this.places[concept] = inOrder([...known, ...found]);
    }

    /** Takes the places of a concept away that lie inside those of its exception. */
    except(concept: number, exception: number): void {
        if (!this.has(concept) || !this.has(exception)) return;
        const taken = new Set<number>();
        for (const { from, to } of this.of(exception)) for (let word = from; word <= to; word += 1) taken.add(word);
        const kept = this.of(concept).filter(({ from, to }) => !(taken.has(from) && taken.has(to)));
        if (kept.length === 0) {
            this.met[concept] = 0;
            this.order.splice(this.order.indexOf(concept), 1);
        } else this.places[concept] = kept;
    }

    private link(concept: number, word: number): void {
        const link = this.links;
        this.links += 1;
        this.words[link] = word;
        this.nexts[link] = none;
        if (this.has(concept)) this.nexts[this.lasts[concept] ?? 0] = link;
        else {
            this.meet(concept);
            this.firsts[concept] = link;
        }
        this.lasts[concept] = link;
    }

    private meet(concept: number): void {
        this.met[concept] = 1;
        this.order.push(concept);
        this.places[concept] = undefined;
    }
}

const none = -1;

/** Each place once, whatever number of entries found it: what is made of it must not grow with a list. */
function inOrder(found: Found[]): readonly Found[] {
    found.sort(byPlace);
    return found.filter((each, index) => each.from !== found[index - 1]?.from || each.to !== found[index - 1]?.to);
}
