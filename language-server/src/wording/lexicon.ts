import type { WordTest } from './pattern.ts';

interface Branch {
    readonly next: Map<number, Branch>;
    concepts: number[];
}

const branch = (): Branch => ({ next: new Map(), concepts: [] });

/** So many different words are remembered; then it begins anew. */
const remembered = 60_000;

const none: readonly number[] = [];

/** Which concepts of a pack a word belongs to. A look-up costs as many steps as the word has letters, at most; a word seen before costs one. */
export class Lexicon {
    private readonly forms = new Map<string, number[]>();
    private readonly beginnings = branch();
    private readonly ends = branch();
    private readonly seen = new Map<string, readonly number[]>();

    add(test: WordTest, concept: number): void {
        if (test.kind === 'forms') for (const form of test.forms) this.forms.set(form, [...(this.forms.get(form) ?? []), concept]);
        else for (const letters of test.with) grow(test.kind === 'begins' ? this.beginnings : this.ends, letters, test.kind === 'ends', concept);
    }

    conceptsOf(word: string): readonly number[] {
        const known = this.seen.get(word);
        if (known !== undefined) return known;
        const found = this.lookUp(word);
        if (this.seen.size >= remembered) this.seen.clear();
        this.seen.set(word, found);
        return found;
    }

    private lookUp(word: string): readonly number[] {
        const found = new Set(this.forms.get(word));
        walk(this.beginnings, word, false, found);
        walk(this.ends, word, true, found);
        if (found.size === 0) return none;
        return [...found];
    }
}

function letterOf(word: string, index: number, backwards: boolean): number {
    return word.charCodeAt(backwards ? word.length - 1 - index : index);
}

function grow(root: Branch, letters: string, backwards: boolean, concept: number): void {
    let at = root;
    for (let index = 0; index < letters.length; index += 1) {
        const letter = letterOf(letters, index, backwards);
        const next = at.next.get(letter) ?? branch();
        at.next.set(letter, next);
        at = next;
    }
    at.concepts.push(concept);
}

function walk(root: Branch, word: string, backwards: boolean, found: Set<number>): void {
    let at: Branch | undefined = root;
    for (let index = 0; index < word.length; index += 1) {
        at = at.next.get(letterOf(word, index, backwards));
        if (at === undefined) return;
        for (const concept of at.concepts) found.add(concept);
    }
}
