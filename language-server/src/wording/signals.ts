import { circumstancesIn, circumstancesOf } from './circumstances.ts';
import type { CompiledRule, Matcher } from './compile.ts';
import { beginningIn, findPattern, mayOccur } from './find.ts';
import { readSentences } from './read-sentence.ts';
import { secondSignals } from './second-signals.ts';
import type { Found, Sentence } from './sentence.ts';
import { sentenceStretches } from './sentences.ts';
import type { PassageField, WordingClass, WordingRule } from './shape.ts';
import { codeOfClass, type Signal } from './signal.ts';

export type { Signal } from './signal.ts';

export interface Reading {
    readonly matcher: Matcher;
    /** The field that the text stands in. */
    readonly field?: PassageField | null;
    /** Whether a rule is to be silent of a phrase, as a municipality has set it. */
    readonly isOff?: (rule: string, phrase: string) => boolean;
    /** Whether the statistical model is asked where no rule speaks; it is, unless told otherwise. */
    readonly secondOpinion?: boolean;
}

const neverOff = () => false;

const weights = { strong: 0.9, medium: 0.6, weak: 0.3 } as const;
const warns = 0.5;

/** The sentences of a text as rules and model see them. */
export function sentencesIn(text: string, { matcher, field = null }: Reading): readonly Sentence[] {
    return readSentences(text, sentenceStretches(text, matcher.abbreviations), matcher, field);
}

/** The signals in a text, in its order; the work grows as the text does. */
export function signalsIn(text: string, { matcher, field = null, isOff = neverOff, secondOpinion = true }: Reading): readonly Signal[] {
    const sentences = sentencesIn(text, { matcher, field });
    const held = sentences.map((sentence) => circumstancesIn(sentence, matcher));
    return sentences.flatMap((sentence, index) => {
        const rules = rulesFor(sentence, matcher);
        const spoken = rules.flatMap((rule) => speaks(rule, sentence, held[index] ?? [], held[index + 1] ?? [], isOff));
        const byRules = spoken.length === 0 ? [] : weighed(spoken, sentence);
        if (!secondOpinion || matcher.language !== 'da') return byRules;
        return withSecondOpinion(byRules, sentence, takenBack(rules, spoken, sentence)).filter(({ rule, phrase }) => !isOff(rule, phrase));
    });
}

/** The classes of which a rule found its words, and a circumstance took them back: "uden at", an amount in the next sentence. */
function takenBack(rules: readonly CompiledRule[], spoken: readonly Spoken[], sentence: Sentence): ReadonlySet<WordingClass> {
    const silent = rules.filter((rule) => !spoken.some((each) => each.rule === rule));
    return new Set(silent.filter(({ patterns }) => patterns.some((each) => findPattern(each, sentence).length > 0)).map(({ rule }) => rule.class));
}

/** A question or an announcement claims nothing: the second opinion is not asked of it. */
function withSecondOpinion(byRules: readonly Signal[], sentence: Sentence, silent: ReadonlySet<WordingClass>): readonly Signal[] {
    if (sentence.words.length === 0 || sentence.question || sentence.announces) return byRules;
    const second = secondSignals(sentence, byRules).filter((signal) => !silent.has(signal.class));
    return second.length === 0 ? byRules : [...byRules, ...second].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The rules of which some pattern may occur: few, so that the others cost nothing. */
function rulesFor(sentence: Sentence, { candidates }: Matcher): readonly CompiledRule[] {
    const rules: CompiledRule[] = [];
    for (const { rule, pattern } of beginningIn(sentence, candidates, ({ pattern }) => pattern.paths[0] ?? []))
        if (mayOccur(pattern, sentence) && !rules.includes(rule)) rules.push(rule);
    return rules;
}

interface Spoken {
    readonly rule: CompiledRule;
    readonly pattern: string;
    readonly at: Found;
}

type Circumstances = ReturnType<typeof circumstancesIn>;

/** Where a rule speaks in a sentence: once, at the first place that no circumstance takes back. */
function speaks(
    rule: CompiledRule,
    sentence: Sentence,
    held: Circumstances,
    next: Circumstances,
    isOff: NonNullable<Reading['isOff']>,
): readonly Spoken[] {
    if (!speaksIn(rule, sentence.field)) return [];
    for (const pattern of rule.patterns) {
        const at = findPattern(pattern, sentence).find((match) => {
            if (isOff(rule.rule.id, phraseAt(match, sentence))) return false;
            const names = circumstancesOf(match, sentence, held, next);
            return ![...rule.unless].some((name) => names.has(name));
        });
        if (at !== undefined) return rule.notWith.some((each) => findPattern(each, sentence).length > 0) ? [] : [{ rule, pattern: pattern.text, at }];
    }
    return [];
}

function speaksIn({ fields, notFields }: CompiledRule, field: PassageField | null): boolean {
    if (fields !== null) return field !== null && fields.has(field);
    return field === null || !notFields.has(field);
}

/** The signals of a sentence; where several rules of a class speak of the same words, the strongest is heard and all weigh in. */
function weighed(spoken: readonly Spoken[], sentence: Sentence): readonly Signal[] {
    const heard = spoken.filter((each, index) => !spoken.some((other, place) => outweighs(other, each, place < index)));
    const signals = heard.map((each) => {
        const same = spoken.filter((other) => other.rule.rule.class === each.rule.rule.class);
        const silent = same.reduce((product, other) => product * (1 - weights[other.rule.rule.strength]), 1);
        return signalOf(each, sentence, 1 - silent);
    });
    return signals.sort((a, b) => a.from - b.from || a.to - b.to);
}

function outweighs(other: Spoken, each: Spoken, first: boolean): boolean {
    if (other === each || other.rule.rule.class !== each.rule.rule.class) return false;
    if (other.at.from > each.at.to || each.at.from > other.at.to) return false;
    const difference = weights[other.rule.rule.strength] - weights[each.rule.rule.strength];
    return difference > 0 || (difference === 0 && first);
}

function phraseAt(at: Found, { text, from, to }: Sentence): string {
    return text.slice(from[at.from] ?? 0, to[at.to] ?? 0);
}

function signalOf({ rule: { rule, pack }, pattern, at }: Spoken, sentence: Sentence, weight: number): Signal {
    const start = sentence.from[at.from] ?? 0;
    const end = sentence.to[at.to] ?? start;
    const phrase = phraseAt(at, sentence);
    return {
        class: rule.class,
        code: codeOfClass[rule.class],
        rule: rule.id,
        pack,
        phrase,
        from: start,
        to: end,
        severity: rule.class !== 'euphemism' && weight >= warns ? 'warning' : 'info',
        reason: rule.reason,
        question: rule.question,
        suggestion: rule.suggestion,
        replacement: replacementOf(rule, phrase, at.from === 0),
        pattern,
        weight: Math.round(weight * 100) / 100,
    };
}

/** What the rule would put in the place of these very words, with a capital where they begin the sentence; null where it only gives advice. */
function replacementOf({ replace }: WordingRule, phrase: string, begins: boolean): string | null {
    const found = Object.entries(replace ?? {}).find(([words]) => words.toLowerCase() === phrase.toLowerCase())?.[1];
    if (found === undefined) return null;
    return begins ? found.charAt(0).toUpperCase() + found.slice(1) : found;
}
