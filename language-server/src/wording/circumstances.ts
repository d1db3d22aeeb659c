import { beginningIn } from './beginnings.ts';
import type { CompiledCircumstance, Matcher } from './compile.ts';
import { findWhatMayOccur } from './find.ts';
import type { Occurrences } from './occurrences.ts';
import type { Found, Sentence } from './sentence.ts';

/** A circumstance that a sentence holds, and where: what it reaches depends on its words. */
export interface Held {
    readonly name: string;
    readonly reach: CompiledCircumstance['reach'];
    readonly at: Found;
}

const nothing: readonly Held[] = [];

/** The circumstances in the sentence that is read, found once for all rules. */
export function circumstancesIn(sentence: Sentence, { circumstances }: Matcher, occurrences: Occurrences): readonly Held[] {
    const candidates = beginningIn(occurrences, circumstances);
    if (candidates.length === 0) return nothing;
    return candidates.flatMap(({ name, pattern, reach }) => findWhatMayOccur(pattern, sentence, occurrences).map((at) => ({ name, reach, at })));
}

/** Whether one of some circumstances holds for a match: one of its own sentence that reaches it, or one of the next. */
export function isTakenBack(
    match: Found,
    unless: ReadonlySet<string>,
    sentence: Sentence,
    { held, next }: { readonly held: readonly Held[]; readonly next: readonly Held[] },
): boolean {
    return (
        held.some((each) => unless.has(each.name) && reaches(each, match, sentence)) ||
        next.some((each) => each.reach === 'next' && unless.has(each.name)) ||
        (sentence.question && unless.has('question')) ||
        (sentence.announces && unless.has('announces'))
    );
}

/** Without commas a clause goes on for long; a word so far before a phrase is about something else. */
const farthest = 8;

function reaches({ reach, at }: Held, match: Found, { part, clause }: Sentence): boolean {
    const inside = (match.named ?? [match]).some((named) => at.from >= named.from && at.to <= named.to);
    switch (reach) {
        case 'sentence':
        case 'next':
            return true;
        case 'part':
            return part[at.from] === part[match.from] || part[at.from] === part[match.to];
        case 'clause':
            return !inside && match.from - at.to <= farthest && (clause[at.from] === clause[match.from] || clause[at.from] === clause[match.to]);
        case 'ahead':
            return !inside && at.from < match.to && part[at.from] === part[match.from];
        case 'behind':
            return !inside && at.from > match.to && at.from - match.to <= 3 && clause[at.from] === clause[match.to];
    }
}
