import type { Lexicon } from './lexicon.ts';
import { lettersOf, type WordTest } from './pattern.ts';

/** The words of a pack with their concepts, as they are kept. */
export interface KeptWords {
    /**
     * A line for each, in the order in which a lexicon learns them: `<` for a beginning or `>` for an end, what all its forms begin with, `/` and
     * its endings by their number, `+` and how much higher its concept is than that of the line before. What would be nothing is left out.
     */
    readonly words: string;
    /** What the forms of words end in, a set a line; the first is that of a word alone. */
    readonly endings: string;
}

/** A word that a lexicon has been told of. */
export interface Learned {
    readonly test: WordTest;
    readonly concept: number;
}

const alone = '';

export function keptWords(learned: readonly Learned[]): KeptWords {
    const endings = new Map([[alone, 0]]);
    let before = 0;
    const lines = learned.map(({ test, concept }) => {
        const forms = lettersOf(test);
        const stem = beginningOf(forms);
        const key = forms.map((form) => form.slice(stem.length)).join(' ');
        const set = endings.get(key) ?? endings.size;
        endings.set(key, set);
        const step = concept - before;
        before = concept;
        return `${signOf(test)}${stem}${set === 0 ? '' : `/${set}`}${step === 0 ? '' : `+${step}`}`;
    });
    return { words: lines.join('\n'), endings: [...endings.keys()].join('\n') };
}

function signOf({ kind }: WordTest): string {
    if (kind === 'forms') return '';
    return kind === 'begins' ? '<' : '>';
}

/** What all of them begin with. */
function beginningOf([first = '', ...others]: readonly string[]): string {
    let length = first.length;
    while (!others.every((each) => each.startsWith(first.slice(0, length)))) length--;
    return first.slice(0, length);
}

/** Tells a lexicon all that is kept. */
export function learnAll({ words, endings }: KeptWords, lexicon: Lexicon): void {
    const sets = endings.split('\n').map((set) => set.split(' '));
    let concept = 0;
    for (const line of words.split('\n')) {
        const plus = line.indexOf('+');
        if (plus !== -1) concept += Number(line.slice(plus + 1));
        lexicon.add(testOf(plus === -1 ? line : line.slice(0, plus), sets), concept);
    }
}

function testOf(word: string, sets: readonly (readonly string[])[]): WordTest {
    const sign = word.charAt(0);
    const kind = sign === '<' ? 'begins' : sign === '>' ? 'ends' : 'forms';
    const slash = word.indexOf('/');
    const stem = word.slice(kind === 'forms' ? 0 : 1, slash === -1 ? word.length : slash);
    const forms = slash === -1 ? [stem] : (sets[Number(word.slice(slash + 1))] ?? []).map((ending) => stem + ending);
    return kind === 'forms' ? { kind, forms } : { kind, with: forms };
}
