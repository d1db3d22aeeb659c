import { type Beginnings, beginningsOf } from './beginnings.ts';
import type { Comparison } from './comparison.ts';
import { Lexicon } from './lexicon.ts';
import { danishNames, type NumberKind, numberKinds } from './numbers.ts';
import { Occurrences } from './occurrences.ts';
import type { Path, Pattern } from './path.ts';
import { type Choice, type Parsed, PatternError, parsePattern, type Sequence, type WordTest } from './pattern.ts';
import { QuantityReader } from './quantity-words.ts';
import { type Manifest, type Pack, type PassageField, type Reach, type WordingClass, type WordingRule, wordingClasses } from './shape.ts';
import { Spellings } from './spellings.ts';
import { type Word, wordOf } from './word.ts';

/** A phrase of several words that makes an occurrence of a concept. */
export interface Phrase {
    readonly concept: number;
    readonly pattern: Pattern;
}

export interface Level {
    readonly phrases: Beginnings<Phrase>;
    /** An occurrence of the concept inside one of the exception is none. */
    readonly exceptions: readonly { readonly concept: number; readonly exception: number }[];
}

export interface CompiledCircumstance {
    readonly name: string;
    readonly pattern: Pattern;
    readonly reach: Reach;
}

export interface CompiledRule {
    readonly rule: WordingRule;
    readonly pack: string;
    readonly patterns: readonly Pattern[];
    readonly notWith: readonly Pattern[];
    readonly unless: ReadonlySet<string>;
    readonly fields: ReadonlySet<PassageField> | null;
    readonly notFields: ReadonlySet<PassageField>;
}

/** What a sentence of a class speaks of. */
export interface Subject {
    readonly class: WordingClass;
    readonly patterns: readonly Pattern[];
}

export interface Heading {
    readonly words: readonly string[];
    readonly field: PassageField;
}

/** A pattern of a rule. */
export interface Candidate {
    readonly rule: CompiledRule;
    readonly pattern: Pattern;
    /** Its place among the patterns of the rule. */
    readonly number: number;
}

/** A pack made ready for matching. */
export interface Matcher {
    readonly language: Manifest['language'];
    /** What the pack knows of a word as it is spelt. */
    readonly words: Spellings<Word>;
    /** What occurs in the sentence that is read. */
    readonly occurrences: Occurrences;
    readonly numbers: Readonly<Record<NumberKind, number>>;
    readonly comparisons: readonly Comparison[];
    /** Level by level: a phrase may be made of the phrases of the levels before. */
    readonly levels: readonly Level[];
    readonly abbreviations: ReadonlySet<string>;
    /** The headings by the word that they begin with. */
    readonly headings: ReadonlyMap<string, readonly Heading[]>;
    readonly circumstances: Beginnings<CompiledCircumstance>;
    readonly subjects: readonly Subject[];
    readonly rules: readonly CompiledRule[];
    /** The patterns that may speak where a concept occurs: those that begin with it. */
    readonly candidates: Beginnings<Candidate>;
}

/** So many spellings are remembered of a text's words. */
const mostSpellings = 60_000;

/** What is wrong with a pack, and where in it. */
export class PackError extends Error {
    readonly place: string;
    constructor(place: string, detail: string) {
        super(`${place}: ${detail}`);
        this.place = place;
    }
}

/** Compiles a pack and those that extend it. Throws a PackError that names the place. */
export function compilePack(base: Pack, additions: readonly Pack[] = []): Matcher {
    return finished(compileInSteps(base, additions));
}

/** What steps lead to, taken all at once. */
export function finished<Value>(steps: Generator<null, Value>): Value {
    for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
    }
}

/** The same a step at a time: a whole pack takes longer than somebody who types should wait. */
export function compileInSteps(base: Pack, additions: readonly Pack[] = []): Generator<null, Matcher> {
    return new Compiler(base, additions).matcher();
}

class Compiler {
    private readonly lexicon = new Lexicon();
    /** Lists and kinds of numbers by name. */
    private readonly concepts = new Map<string, number>();
    /** How many concepts there are, words among them. */
    private size = 0;
    private readonly words = new Map<WordTest, number>();
    private readonly phrasesOf = new Map<string, Phrase[]>();
    private readonly levels = new Map<string, number>();
    /** How often each concept is met, roughly. */
    private readonly common: number[] = [];
    private readonly lists: ReadonlyMap<string, readonly string[]>;
    private readonly base: Pack;
    private readonly packs: readonly Pack[];

    constructor(base: Pack, additions: readonly Pack[]) {
        this.base = base;
        this.packs = [base, ...additions];
        const lists = new Map<string, readonly string[]>();
        for (const pack of this.packs)
            for (const [name, entries] of Object.entries(pack.lists)) lists.set(name, [...(lists.get(name) ?? []), ...entries]);
        this.lists = lists;
    }

    *matcher(): Generator<null, Matcher> {
        const { manifest } = this.base;
        const numbers = Object.fromEntries(numberKinds.map((kind) => [kind, this.concept(kind)])) as Record<NumberKind, number>;
        for (const name of this.lists.keys()) {
            this.list(name, []);
            yield null;
        }
        const comparisons = this.comparisons(manifest, numbers['{quantity}']);
        const circumstances = Object.entries(manifest.circumstances).flatMap(([name, tests]) =>
            tests.flatMap(({ pattern, reach }) => this.patterns(pattern, `circumstances.${name}`).map((each) => ({ name, pattern: each, reach }))),
        );
        const subjects = wordingClasses.flatMap((name) => {
            const patterns = manifest.about[name]?.flatMap((text) => this.patterns(text, `about.${name}`));
            return patterns === undefined ? [] : [{ class: name, patterns }];
        });
        const rules: CompiledRule[] = [];
        for (const pack of this.packs) {
            for (const rule of pack.rules) {
                rules.push(this.rule(rule, pack));
                yield null;
            }
        }
        const highest = Math.max(0, ...this.levels.values());
        const { size } = this;
        const levels = Array.from({ length: highest + 1 }, (_, level) => this.level(level, size));
        const quantities = manifest.quantities === undefined ? null : new QuantityReader(manifest.quantities);
        const knowledge = { lexicon: this.lexicon, numbers, breaks: new Set(manifest.breaks), quantities };
        return {
            language: manifest.language,
            words: new Spellings(mostSpellings, (spelling) => wordOf(spelling, knowledge)),
            occurrences: new Occurrences(size),
            numbers,
            comparisons,
            levels,
            abbreviations: new Set(manifest.abbreviations),
            headings: headingsOf(manifest),
            circumstances: beginningsOf(size, circumstances, this.commonness),
            subjects,
            rules,
            candidates: beginningsOf(size, rules.flatMap(candidatesOf), this.commonness),
        };
    }

    private level(level: number, size: number): Level {
        const names = [...this.phrasesOf.keys()].filter((name) => this.levels.get(name) === level);
        return {
            phrases: beginningsOf(
                size,
                names.flatMap((name) => this.phrasesOf.get(name) ?? []),
                this.commonness,
            ),
            exceptions: names.flatMap((name) => {
                const exception = this.concepts.get(`!${name}`);
                return exception === undefined ? [] : [{ concept: this.concept(`@${name}`), exception }];
            }),
        };
    }

    private comparisons({ quantities }: Manifest, quantity: number): readonly Comparison[] {
        return (quantities?.comparisons ?? []).flatMap(({ pattern, before }) =>
            this.patterns(pattern, 'quantities.comparisons').map((each) => ({
                pattern: each,
                words: each.paths.flat().filter(({ concepts }) => !concepts.includes(quantity)),
                before,
            })),
        );
    }

    private rule(rule: WordingRule, { manifest }: Pack): CompiledRule {
        const at = (key: string) => `${manifest.name}/${rule.id}.${key}`;
        return {
            rule,
            pack: manifest.name,
            patterns: rule.patterns.flatMap((text) => this.patterns(text, at('patterns'))),
            notWith: rule['not-with'].flatMap((text) => this.patterns(text, at('not-with'))),
            unless: new Set(rule.unless ?? this.usualUnless(rule.class)),
            fields: rule.fields === undefined ? null : new Set(rule.fields),
            notFields: new Set(rule['not-fields']),
        };
    }

    private usualUnless(name: WordingClass): readonly string[] {
        return this.base.manifest.unless[name] ?? [];
    }

    private patterns(text: string, place: string): readonly Pattern[] {
        return this.parsed(text, place).map((parsed) => ({ text, paths: parsed.map((sequence) => this.path(sequence, place, [])) }));
    }

    private parsed(text: string, place: string): readonly Parsed[] {
        try {
            return parsePattern(text, this.base.manifest.language);
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
        if (!this.lists.has(choice.name)) throw new PackError(place, `@${choice.name}?`);
        return this.list(choice.name, above);
    }

    /** A word is one concept, however often it is written. */
    private word({ test }: Extract<Choice, { kind: 'word' }>): number {
        const known = this.words.get(test);
        if (known !== undefined) return known;
        const concept = this.size++;
        this.words.set(test, concept);
        this.know(test, concept);
        return concept;
    }

    private know(test: WordTest, concept: number): void {
        this.lexicon.add(test, concept);
        this.common[concept] = (this.common[concept] ?? 0) + commonnessOf(test);
    }

    private readonly commonness = (concept: number) => this.common[concept] ?? unmeasured;

    private concept(name: string): number {
        const known = this.concepts.get(name);
        if (known !== undefined) return known;
        this.concepts.set(name, this.size);
        return this.size++;
    }

    /** A list is one concept; its entries of several words, and the lists that it contains, are phrases that make it. `!` takes away. */
    private list(name: string, above: readonly string[]): number {
        if (above.includes(name)) throw new PackError(`lists.${name}`, [...above, name].join(' → '));
        const concept = this.concept(`@${name}`);
        if (this.levels.has(name)) return concept;
        const phrases: Phrase[] = [];
        let level = 0;
        for (const entry of this.lists.get(name) ?? []) {
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
        this.phrasesOf.set(name, phrases);
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
    const parts = test.kind === 'forms' ? test.forms : test.with;
    return Math.max(...parts.map(({ length }) => 2 ** (6 - Math.min(length, 10)))) + parts.length / 100;
}

function onlyWord([first, ...rest]: Sequence) {
    const [choice, ...others] = first?.choices ?? [];
    return rest.length === 0 && others.length === 0 && choice?.kind === 'word' ? choice.test : null;
}

/** The patterns of a rule. */
export function candidatesOf(rule: CompiledRule): readonly Candidate[] {
    return rule.patterns.map((pattern, number) => ({ rule, pattern, number }));
}

function headingsOf({ headings }: Manifest): ReadonlyMap<string, readonly Heading[]> {
    const byWord = new Map<string, Heading[]>();
    for (const { phrase, field } of headings) {
        const words = phrase.toLowerCase().split(/\s+/);
        const [first = ''] = words;
        byWord.set(first, [...(byWord.get(first) ?? []), { words, field }]);
    }
    return byWord;
}
