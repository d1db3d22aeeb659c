import { type Root, rootIn } from './beginnings.ts';
import { Lexicon } from './lexicon.ts';
import { danishNames, type NumberKind } from './numbers.ts';
import type { Path, Pattern } from './path.ts';
import { type Choice, lettersOf, type Parsed, PatternError, parsePattern, type Sequence, type WordTest } from './pattern.ts';
import type { Pack } from './shape.ts';

/** A phrase of several words that makes an occurrence of a concept. */
export interface Phrase {
    readonly concept: number;
    readonly pattern: Pattern;
}

/** A list of a pack: a phrase may be made of the phrases of the levels below its own. */
export interface PackList {
    readonly name: string;
    readonly level: number;
    readonly phrases: readonly Phrase[];
}

/** The words, lists and patterns of a pack in numbers: each word, list and kind of number is a concept. */
export interface PackPatterns {
    readonly lexicon: Lexicon;
    /** Reads the lists, a step at a time; that comes before any pattern is asked for. */
    readLists(): Generator<null>;
    readonly lists: readonly PackList[];
    /** The number of a list (`@…`), of the exceptions from it (`!…`) or of a kind of number (`{…}`), where the pack has one. */
    known(name: string): number | undefined;
    number(kind: NumberKind): number;
    /** The variants that a pattern stands for. Throws a PackError that names the place. */
    of(text: string, place: string): readonly Pattern[];
    /** How many concepts there are; what follows is asked for once all patterns have been. */
    readonly size: number;
    rootOf(pattern: Pattern): Root | undefined;
}

/** What is wrong with a pack, and where in it. */
export class PackError extends Error {
    readonly place: string;
    constructor(place: string, detail: string) {
        super(`${place}: ${detail}`);
        this.place = place;
    }
}

/** The patterns of a pack and of those that extend it, as they are written. */
export class WrittenPatterns implements PackPatterns {
    readonly lexicon = new Lexicon();
    readonly lists: PackList[] = [];
    /** Lists and kinds of numbers by name. */
    protected readonly concepts = new Map<string, number>();
    private count = 0;
    private readonly words = new Map<WordTest, number>();
    private readonly levels = new Map<string, number>();
    /** How often each concept is met, roughly. */
    private readonly common: number[] = [];
    private readonly entries: ReadonlyMap<string, readonly string[]>;
    private readonly language: Pack['manifest']['language'];

    constructor(base: Pack, additions: readonly Pack[] = []) {
        this.language = base.manifest.language;
        const entries = new Map<string, readonly string[]>();
        for (const pack of [base, ...additions])
            for (const [name, more] of Object.entries(pack.lists)) entries.set(name, [...(entries.get(name) ?? []), ...more]);
        this.entries = entries;
    }

    get size(): number {
        return this.count;
    }

    *readLists(): Generator<null> {
        for (const name of this.entries.keys()) {
            this.list(name, []);
            yield null;
        }
    }

    known(name: string): number | undefined {
        return this.concepts.get(name);
    }

    number(kind: NumberKind): number {
        return this.concept(kind);
    }

    of(text: string, place: string): readonly Pattern[] {
        return this.parsed(text, place).map((parsed) => ({ text, paths: parsed.map((sequence) => this.path(sequence, place, [])) }));
    }

    rootOf(pattern: Pattern): Root | undefined {
        return rootIn(pattern, this.commonness);
    }

    private readonly commonness = (concept: number) => this.common[concept] ?? unmeasured;

    private parsed(text: string, place: string): readonly Parsed[] {
        try {
            return parsePattern(text, this.language);
        } catch (error) {
            if (error instanceof PatternError) throw new PackError(place, `'${text}' (${error.message})`);
            throw error;
        }
    }

    private path(sequence: Sequence, place: string, above: readonly string[]): Path {
        return sequence.map(({ choices, gap }) => ({ concepts: choices.map((choice) => this.choice(choice, place, above)), gap }));
    }

    private choice(choice: Choice, place: string, above: readonly string[]): number {
        if (choice.kind === 'word') return this.word(choice);
        if (choice.name.startsWith('{')) {
            const known = this.concepts.get(danishNames[choice.name] ?? choice.name);
            if (known === undefined) throw new PackError(place, choice.name);
            return known;
        }
        if (!this.entries.has(choice.name)) throw new PackError(place, `@${choice.name}?`);
        return this.list(choice.name, above);
    }

    /** A word is one concept, however often it is written. */
    private word({ test }: Extract<Choice, { kind: 'word' }>): number {
        const known = this.words.get(test);
        if (known !== undefined) return known;
        const concept = this.count++;
        this.words.set(test, concept);
        this.know(test, concept);
        return concept;
    }

    protected know(test: WordTest, concept: number): void {
        this.lexicon.add(test, concept);
        this.common[concept] = (this.common[concept] ?? 0) + commonnessOf(test);
    }

    private concept(name: string): number {
        const known = this.concepts.get(name);
        if (known !== undefined) return known;
        this.concepts.set(name, this.count);
        return this.count++;
    }

    /** A list is one concept; its entries of several words, and the lists that it contains, are phrases that make it. `!` takes away. */
    private list(name: string, above: readonly string[]): number {
        if (above.includes(name)) throw new PackError(`lists.${name}`, [...above, name].join(' → '));
        const concept = this.concept(`@${name}`);
        if (this.levels.has(name)) return concept;
        const phrases: Phrase[] = [];
        let level = 0;
        for (const entry of this.entries.get(name) ?? []) {
            const target = entry.startsWith('!') ? this.concept(`!${name}`) : concept;
            const text = entry.replace(/^!\s*/, '');
            for (const [sequence] of this.parsed(text, `lists.${name}`)) {
                if (sequence === undefined) continue;
                const only = onlyWord(sequence);
                if (only !== null) this.know(only, target);
                else {
                    phrases.push({ concept: target, pattern: { text: entry, paths: [this.path(sequence, `lists.${name}`, [...above, name])] } });
                    level = Math.max(level, this.levelAbove(sequence));
                }
            }
        }
        this.levels.set(name, level);
        this.lists.push({ name, level, phrases });
        return concept;
    }

    private levelAbove(sequence: Sequence): number {
        const names = sequence.flatMap(({ choices }) => choices.flatMap((choice) => (choice.kind === 'list' ? [choice.name] : [])));
        return Math.max(0, ...names.map((name) => (this.levels.get(name) ?? -1) + 1));
    }
}

/** Of numbers, and of lists that are made of phrases alone. */
const unmeasured = 4;

/** The shorter a word, the more often it is met: "til" stands in every other sentence, "aflastningsplads" in one of thousands. */
function commonnessOf(test: WordTest): number {
    const parts = lettersOf(test);
    return Math.max(...parts.map(({ length }) => 2 ** (6 - Math.min(length, 10)))) + parts.length / 100;
}

function onlyWord([first, ...rest]: Sequence) {
    const [choice, ...others] = first?.choices ?? [];
    return rest.length === 0 && others.length === 0 && choice?.kind === 'word' ? choice.test : null;
}
