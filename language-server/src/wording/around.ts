import type { Believed } from './believed.ts';
import { type OpinionClass, probability } from './model/sums.ts';

/**
 * A proposal speaks of what it takes from citizens, or of what is only a budget, for several sentences in a row: how sure rules and model are of
 * the sentences around one counts. Of a vague gain it tells nothing. The numbers were chosen by folds on whole labelled documents, by models
 * that had not seen them.
 */
type HeardAround = Exclude<OpinionClass, 'vague'>;

/** What of a sentence's belief is left a sentence further on. */
const left = 0.85;
/** What it adds that the sentences around are wholly sure, in log-odds. */
const ofAround = 2;
/** So sure must they be that they neither add nor take away: a sentence among others that are silent is believed less than one alone. */
const neutral: Readonly<Record<HeardAround, number>> = { service: 0.25, budget: 0.5 };

/** What the sentences around one add to the belief in a class, in log-odds. */
export type Around = Readonly<Record<OpinionClass, number>>;

const nothing: Around = { service: 0, budget: 0, vague: 0 };

/** What the others of a text add for the sentence of a number; where there are none, nothing. The work grows as the text does. */
export function aroundIn(sentences: readonly Believed[]): (at: number) => Around {
    if (sentences.length < 2) return () => nothing;
    const [service, budget] = [addedTo('service', sentences), addedTo('budget', sentences)];
    return (at) => ({ service: service[at] ?? 0, budget: budget[at] ?? 0, vague: 0 });
}

/** What a circumstance took back, or what speaks of something else, the sentences around do not bring in again. */
function addedTo(name: HeardAround, sentences: readonly Believed[]): readonly number[] {
    const around = surestAround(sentences.map(({ beliefs }) => (beliefs === null ? 0 : probability(beliefs[name].margin))));
    return around.map((sure, at) => ofAround * ((sentences[at]?.beliefs?.[name].isDoubted === true ? 0 : sure) - neutral[name]));
}

/** For each sentence how sure the surest before or after it is, less the farther it stands. */
function surestAround(sure: readonly number[]): number[] {
    const around: number[] = [];
    let still = 0;
    for (const each of sure) {
        around.push(still);
        still = left * Math.max(still, each);
    }
    still = 0;
    for (let at = sure.length - 1; at >= 0; at -= 1) {
        around[at] = Math.max(around[at] ?? 0, still);
        still = left * Math.max(still, sure[at] ?? 0);
    }
    return around;
}
