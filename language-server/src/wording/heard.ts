import { beginningIn } from './beginnings.ts';
import { circumstancesIn, type Held } from './circumstances.ts';
import type { Candidate, CompiledRule, Matcher } from './compile.ts';
import { readConcepts } from './concepts.ts';
import { findPattern, findWhatMayOccur, mayOccur } from './find.ts';
import type { Occurrences } from './occurrences.ts';
import type { Found, Sentence } from './sentence.ts';
import type { WordingClass } from './shape.ts';

/** A rule that found its words in a sentence, whatever takes them back. */
export interface FoundRule {
    readonly rule: CompiledRule;
    readonly matches: readonly { readonly pattern: string; readonly at: readonly Found[] }[];
    /** One of the things that it is silent beside stands in the sentence. */
    readonly isSilenced: boolean;
}

/** A sentence with all that was found in it. */
export interface Heard {
    readonly sentence: Sentence;
    readonly held: readonly Held[];
    readonly found: readonly FoundRule[];
    /** The classes of whose subject nothing stands in the sentence. */
    readonly offSubject: readonly WordingClass[];
}

const nothing: readonly FoundRule[] = [];

/** What rules and circumstances find in a sentence. */
export function heardIn(sentence: Sentence, matcher: Matcher): Heard {
    const occurrences = readConcepts(sentence, matcher);
    return {
        sentence,
        held: circumstancesIn(sentence, matcher, occurrences),
        found: rulesIn(sentence, matcher, occurrences),
        offSubject: offSubjectIn(matcher, occurrences),
    };
}

const allSpokenOf: readonly WordingClass[] = [];

function offSubjectIn({ subjects }: Matcher, occurrences: Occurrences): readonly WordingClass[] {
    let off = allSpokenOf;
    for (const { class: name, patterns } of subjects) if (!patterns.some((pattern) => mayOccur(pattern, occurrences))) off = [...off, name];
    return off;
}

/** The rules of which some pattern occurs: few may, and the others cost nothing. */
function rulesIn(sentence: Sentence, { candidates }: Matcher, occurrences: Occurrences): readonly FoundRule[] {
    const may = beginningIn(occurrences, candidates);
    if (may.length === 0) return nothing;
    const patternsOf = new Map<CompiledRule, Candidate[]>();
    for (const each of may) {
        const patterns = patternsOf.get(each.rule);
        if (patterns === undefined) patternsOf.set(each.rule, [each]);
        else patterns.push(each);
    }
    return [...patternsOf].flatMap(([rule, patterns]) => foundRule(rule, patterns, sentence, occurrences) ?? []);
}

function foundRule(rule: CompiledRule, may: Candidate[], sentence: Sentence, occurrences: Occurrences): FoundRule | null {
    const matches: { pattern: string; at: readonly Found[] }[] = [];
    for (const { pattern } of may.sort((a, b) => a.number - b.number)) {
        const at = findWhatMayOccur(pattern, sentence, occurrences);
        if (at.length > 0) matches.push({ pattern: pattern.text, at });
    }
    if (matches.length === 0) return null;
    return { rule, matches, isSilenced: rule.notWith.some((pattern) => findPattern(pattern, sentence, occurrences).length > 0) };
}
