import type { WordTest } from './pattern.ts';

const none: readonly number[] = [];

/** One alone, as of most letters, takes no list of its own. */
type Concepts = number | number[];

/** Which concepts of a pack a word belongs to. A look-up costs as many steps as the word has letters, at most. */
export class Lexicon {
    private readonly forms = new Map<string, Concepts>();
    private readonly beginnings = new Parts((word, length) => word.slice(0, length));
    private readonly ends = new Parts((word, length) => word.slice(word.length - length));

    add(test: WordTest, concept: number): void {
        if (test.kind === 'forms') for (const form of test.forms) append(this.forms, form, concept);
        else for (const letters of test.with) (test.kind === 'begins' ? this.beginnings : this.ends).add(letters, concept);
    }

    /** Each once: those of its forms, of its beginnings and of its ends, the shortest first. */
    conceptsOf(word: string): readonly number[] {
        const known = this.forms.get(word) ?? none;
        const found = typeof known === 'number' ? [known] : [...known];
        this.beginnings.find(word, found);
        this.ends.find(word, found);
        return found.length < 2 ? found : [...new Set(found)];
    }
}

/** The outermost letters of a part tell how long the parts are that have them. */
const edge = 3;

/** Beginnings of words, or ends. */
class Parts {
    private readonly concepts = new Map<string, Concepts>();
    /** How long the parts are with these outermost letters, the shortest first. */
    private readonly lengths = new Map<string, number[]>();
    private readonly partOf: (word: string, length: number) => string;

    constructor(partOf: (word: string, length: number) => string) {
        this.partOf = partOf;
    }

    add(part: string, concept: number): void {
        append(this.concepts, part, concept);
        const outermost = part.length <= edge ? part : this.partOf(part, edge);
        const lengths = this.lengths.get(outermost);
        if (lengths === undefined) this.lengths.set(outermost, [part.length]);
        else if (!lengths.includes(part.length)) {
            lengths.push(part.length);
            lengths.sort((a, b) => a - b);
        }
    }

    find(word: string, found: number[]): void {
        for (let size = 1; size <= edge && size <= word.length; size += 1) {
            for (const length of this.lengths.get(this.partOf(word, size)) ?? none) {
                if (length > word.length) break;
                const concepts = this.concepts.get(this.partOf(word, length));
                if (typeof concepts === 'number') found.push(concepts);
                else if (concepts !== undefined) found.push(...concepts);
            }
        }
    }
}

function append(lists: Map<string, Concepts>, key: string, concept: number): void {
    const known = lists.get(key);
    if (known === undefined) lists.set(key, concept);
    else if (typeof known === 'number') lists.set(key, [known, concept]);
    else known.push(concept);
}
