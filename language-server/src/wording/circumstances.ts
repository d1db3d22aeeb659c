import type { CompiledCircumstance, Matcher } from './compile.ts';
import { beginningIn, findPattern } from './find.ts';
import type { Found, Sentence } from './sentence.ts';

/** A circumstance that a sentence holds, and where: what it reaches depends on its words. */
interface Held {
    readonly name: string;
    readonly reach: CompiledCircumstance['reach'];
    readonly at: Found;
}

/** The circumstances in a sentence, found once for all rules. */
export function circumstancesIn(sentence: Sentence, matcher: Matcher): readonly Held[] {
    const candidates = beginningIn(sentence, matcher.circumstances, ({ pattern }) => pattern.paths[0] ?? []);
    return candidates.flatMap(({ name, pattern, reach }) => findPattern(pattern, sentence).map((at) => ({ name, reach, at })));
}

/** The circumstances that hold for a match: those of its own sentence that reach it, and those of the next. */
export function circumstancesOf(match: Found, sentence: Sentence, held: readonly Held[], next: readonly Held[]): ReadonlySet<string> {
    const names = held.filter((each) => reaches(each, match, sentence)).map((each) => each.name);
    const later = next.filter((each) => each.reach === 'next').map((each) => each.name);
    const shapes = (['question', 'announces', 'heading'] as const).filter((shape) => sentence[shape]);
    return new Set([...names, ...later, ...shapes]);
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
