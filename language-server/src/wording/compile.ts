import { type Beginnings, beginningsOf, type WithPattern } from './beginnings.ts';
import type { Comparison } from './comparison.ts';
import { type NumberKind, numberKinds } from './numbers.ts';
import { Occurrences } from './occurrences.ts';
import { type PackList, type PackPatterns, type Phrase, WrittenPatterns } from './pack-patterns.ts';
import type { Pattern } from './path.ts';
import { QuantityReader } from './quantity-words.ts';
import { type Manifest, type Pack, type PassageField, type Reach, type WordingClass, type WordingRule, wordingClasses } from './shape.ts';
import { Spellings } from './spellings.ts';
import { type Word, wordOf } from './word.ts';

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
export function compileInSteps(
    base: Pack,
    additions: readonly Pack[] = [],
    patterns: PackPatterns = new WrittenPatterns(base, additions),
): Generator<null, Matcher> {
    return new Compiler(base, additions, patterns).matcher();
}

class Compiler {
    private readonly base: Pack;
    private readonly packs: readonly Pack[];
    private readonly patterns: PackPatterns;

    constructor(base: Pack, additions: readonly Pack[], patterns: PackPatterns) {
        this.base = base;
        this.packs = [base, ...additions];
        this.patterns = patterns;
    }

    *matcher(): Generator<null, Matcher> {
        const { manifest } = this.base;
        const { patterns } = this;
        const numbers = Object.fromEntries(numberKinds.map((kind) => [kind, patterns.number(kind)])) as Record<NumberKind, number>;
        yield* patterns.readLists();
        const comparisons = this.comparisons(manifest, numbers['{quantity}']);
        const circumstances = Object.entries(manifest.circumstances).flatMap(([name, tests]) =>
            tests.flatMap(({ pattern, reach }) => patterns.of(pattern, `circumstances.${name}`).map((each) => ({ name, pattern: each, reach }))),
        );
        const subjects = wordingClasses.flatMap((name) => {
            const about = manifest.about[name]?.flatMap((text) => patterns.of(text, `about.${name}`));
            return about === undefined ? [] : [{ class: name, patterns: about }];
        });
        const rules: CompiledRule[] = [];
        for (const pack of this.packs) {
            for (const rule of pack.rules) {
                rules.push(this.rule(rule, pack));
                yield null;
            }
        }
        const { size } = patterns;
        const quantities = manifest.quantities === undefined ? null : new QuantityReader(manifest.quantities);
        const knowledge = { lexicon: patterns.lexicon, numbers, breaks: new Set(manifest.breaks), quantities };
        return {
            language: manifest.language,
            words: new Spellings(mostSpellings, (spelling) => wordOf(spelling, knowledge)),
            occurrences: new Occurrences(size),
            numbers,
            comparisons,
            levels: this.levels(),
            abbreviations: new Set(manifest.abbreviations),
            headings: headingsOf(manifest),
            circumstances: this.beginnings(circumstances),
            subjects,
            rules,
            candidates: this.beginnings(rules.flatMap(candidatesOf)),
        };
    }

    private beginnings<Each extends WithPattern>(all: readonly Each[]): Beginnings<Each> {
        return beginningsOf(this.patterns.size, all, (pattern) => this.patterns.rootOf(pattern));
    }

    private levels(): readonly Level[] {
        const { lists } = this.patterns;
        const highest = Math.max(0, ...lists.map(({ level }) => level));
        return Array.from({ length: highest + 1 }, (_, level) => this.level(lists.filter((list) => list.level === level)));
    }

    private level(lists: readonly PackList[]): Level {
        return {
            phrases: this.beginnings(lists.flatMap(({ phrases }) => phrases)),
            exceptions: lists.flatMap(({ name }) => {
                const [concept, exception] = [this.patterns.known(`@${name}`), this.patterns.known(`!${name}`)];
                return concept === undefined || exception === undefined ? [] : [{ concept, exception }];
            }),
        };
    }

    private comparisons({ quantities }: Manifest, quantity: number): readonly Comparison[] {
        return (quantities?.comparisons ?? []).flatMap(({ pattern, before }) =>
            this.patterns.of(pattern, 'quantities.comparisons').map((each) => ({
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
            patterns: rule.patterns.flatMap((text) => this.patterns.of(text, at('patterns'))),
            notWith: rule['not-with'].flatMap((text) => this.patterns.of(text, at('not-with'))),
            unless: new Set(rule.unless ?? this.usualUnless(rule.class)),
            fields: rule.fields === undefined ? null : new Set(rule.fields),
            notFields: new Set(rule['not-fields']),
        };
    }

    private usualUnless(name: WordingClass): readonly string[] {
        return this.base.manifest.unless[name] ?? [];
    }
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
