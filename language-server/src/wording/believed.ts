import type { OpinionClass, Scores } from './model/sums.ts';
import type { Sentence } from './sentence.ts';
import type { WordingClass } from './shape.ts';
import type { Signal } from './signal.ts';
import { strongSigns } from './weighed.ts';

/** What rules that are sure (weight 1) add to the model's log-odds. */
const ofStrongSigns = 6;
/**
 * What rules whose signs are weaker would add at that weight. Chosen on sentences that the rules were not made from: where they come from, they
 * are right more often than anywhere else. Of a service reduction weaker signs are right least often.
 */
const ofWeakerSigns: Readonly<Record<OpinionClass, number>> = { service: 3.4, budget: 5, vague: 5 };
/** The sum from which both together warn: chosen by folds on real sentences and on own ones, by models that had not seen them. */
const warns: Readonly<Record<OpinionClass, number>> = { service: 0.75, budget: 1, vague: 1 };
/**
 * What it takes away that a circumstance took a rule's words back: "uden at", an amount in the next sentence, of which the model knows nothing, and
 * which makes any gain concrete.
 */
const ofDoubt: Readonly<Record<OpinionClass, number>> = { service: 2, budget: 2, vague: 4 };
/** What it takes away that nothing in the sentence is what the class speaks of: no gain and no cost in one that is called a vague gain. */
const ofSubject = 1;

export interface Doubts {
    /** The classes of which a circumstance took a rule's words back. */
    readonly takenBack: readonly WordingClass[];
    /** Those of whose subject nothing stands in the sentence. */
    readonly offSubject: readonly WordingClass[];
}

/** How far a class is believed of a sentence by itself, in log-odds. */
export interface Belief {
    /** By the model, less for doubts. */
    readonly ofModel: number;
    /** How far model and rules together are above the sum from which they warn. */
    readonly margin: number;
    readonly isDoubted: boolean;
}

export type Beliefs = Readonly<Record<OpinionClass, Belief>>;

/** A sentence, what the rules say of it, and what they and the model believe; null where the model is not asked. */
export interface Believed {
    readonly sentence: Sentence;
    readonly byRules: readonly Signal[];
    /** What rules say of a heading that are not to be believed of one: told, and counted for nothing. */
    readonly ofHeading: readonly Signal[];
    readonly beliefs: Beliefs | null;
}

export function beliefsIn(byRules: readonly Signal[], scores: Scores, doubts: Doubts): Beliefs {
    const of = (name: OpinionClass): Belief => {
        const doubt = doubtOf(name, doubts);
        const ofModel = scores[name] - doubt;
        const weight = weightIn(byRules, name);
        const ofRules = (weight >= strongSigns ? ofStrongSigns : ofWeakerSigns[name]) * weight;
        return { ofModel, margin: ofModel + ofRules - warns[name], isDoubted: doubt > 0 };
    };
    return { service: of('service'), budget: of('budget'), vague: of('vague') };
}

function doubtOf(name: OpinionClass, { takenBack, offSubject }: Doubts): number {
    return (takenBack.includes(name) ? ofDoubt[name] : 0) + (offSubject.includes(name) ? ofSubject : 0);
}

function weightIn(signals: readonly Signal[], name: OpinionClass): number {
    let most = 0;
    for (const signal of signals) if (signal.class === name && signal.weight > most) most = signal.weight;
    return most;
}
