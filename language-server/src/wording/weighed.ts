import type { CompiledRule } from './compile.ts';
import { byPlace, type Found, type Sentence } from './sentence.ts';
import type { WordingRule } from './shape.ts';
import { codeOfClass, type Signal } from './signal.ts';

/** A rule that speaks in a sentence, and where. */
export interface Spoken {
    readonly rule: CompiledRule;
    readonly pattern: string;
    readonly at: Found;
}

const weights = { strong: 0.9, medium: 0.6, weak: 0.3 } as const;
const warns = 0.5;
/** One strong sign, or two that weigh as much together. */
export const strongSigns = 0.8;

/** The signals of a sentence; where several rules of a class speak of the same words, the strongest is heard and all weigh in. */
export function weighed(spoken: readonly Spoken[], sentence: Sentence): readonly Signal[] {
    const heard = spoken.filter((each, index) => !spoken.some((other, place) => outweighs(other, each, place < index)));
    const signals = heard.map((each) => {
        const same = spoken.filter((other) => other.rule.rule.class === each.rule.rule.class);
        const silent = same.reduce((product, other) => product * (1 - weights[other.rule.rule.strength]), 1);
        return signalOf(each, sentence, 1 - silent);
    });
    return signals.sort(byPlace);
}

function outweighs(other: Spoken, each: Spoken, first: boolean): boolean {
    if (other === each || other.rule.rule.class !== each.rule.rule.class) return false;
    if (other.at.from > each.at.to || each.at.from > other.at.to) return false;
    const difference = weights[other.rule.rule.strength] - weights[each.rule.rule.strength];
    return difference > 0 || (difference === 0 && first);
}

export function phraseAt(at: Found, { text, from, to }: Sentence): string {
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
        opinion: null,
    };
}

/**
 * What the rule would put in the place of these very words, with a capital where they begin the sentence: words as they are, or the phrase
 * with gaps to fill in; null where it only gives advice.
 */
function replacementOf({ replace, propose }: WordingRule, phrase: string, begins: boolean): string | null {
    const found = Object.entries(replace ?? {}).find(([words]) => words.toLowerCase() === phrase.toLowerCase())?.[1];
    if (found !== undefined) return begins ? found.charAt(0).toUpperCase() + found.slice(1) : found;
    return propose?.replace('{phrase}', () => phrase) ?? null;
}
