import type { WordTest } from './pattern.ts';

interface Branch {
    readonly next: Map<number, Branch>;
    concepts: number[];
}

const branch = (): Branch => ({ next: new Map(), concepts: [] });

const none: readonly number[] = [];

/** Which concepts of a pack a word belongs to. A look-up costs as many steps as the word has letters, at most. */
export class Lexicon {
    private readonly forms = new Map<string, number[]>();
    private readonly beginnings = branch();
    private readonly ends = branch();

    add(test: WordTest, concept: number): void {
        if (test.kind === 'forms') for (const form of test.forms) this.addForm(form, concept);
        else for (const letters of test.with) grow(test.kind === 'begins' ? this.beginnings : this.ends, letters, test.kind === 'ends', concept);
    }

    /** In the order in which the pack speaks of them, each once: forms, beginnings, ends. */
    conceptsOf(word: string): readonly number[] {
        const found = [...(this.forms.get(word) ?? none)];
        walk(this.beginnings, word, false, found);
        walk(this.ends, word, true, found);
        return found.length < 2 ? found : [...new Set(found)];
    }

    private addForm(form: string, concept: number): void {
        const known = this.forms.get(form);
        if (known === undefined) this.forms.set(form, [concept]);
        else known.push(concept);
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

function walk(root: Branch, word: string, backwards: boolean, found: number[]): void {
    let at: Branch | undefined = root;
    for (let index = 0; index < word.length; index += 1) {
        at = at.next.get(letterOf(word, index, backwards));
        if (at === undefined) return;
        for (const concept of at.concepts) found.push(concept);
    }
}
