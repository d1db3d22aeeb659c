/**
 * A statistical second opinion beside the rules: how likely a sentence signals a service reduction, a budget change or a vague gain, and
 * which words say so. Weights of words, pairs and concepts, of the strongest words in a row and of all; no rule is consulted. Deterministic; the work grows as the text does.
 */

import type { Sentence } from '../sentence.ts';
import { CLASSES, type OpinionClass, opinionClasses, probability, type Scores } from './sums.ts';
import { Weigher } from './weigher.ts';
import { readWeights } from './weights.ts';

export { type OpinionClass, opinionClasses } from './sums.ts';

export interface Opinion {
    /** 0 to 1; over 0.5 the model would itself call it a signal. */
    readonly probability: number;
    /** The words that say so, heaviest first; weights in log-odds. */
    readonly words: readonly { readonly text: string; readonly from: number; readonly weight: number }[];
}

export type SecondOpinion = Readonly<Record<OpinionClass, Opinion>>;

const SHOWN = 5;

let weigher: Weigher | null = null;

function theWeigher(): Weigher {
    weigher ??= new Weigher(readWeights());
    return weigher;
}

/** Log-odds a class; above 0 the model would itself call it a signal. */
export function scoresOf(sentence: Sentence): Scores {
    return theWeigher().weigh(sentence);
}

export function secondOpinion(sentence: Sentence): SecondOpinion {
    const { scores, carried } = theWeigher().explain(sentence);
    const opinion = (name: OpinionClass): Opinion => ({
        probability: probability(scores[name]),
        words: spokenIn(sentence, carried, opinionClasses.indexOf(name)),
    });
    return { service: opinion('service'), budget: opinion('budget'), vague: opinion('vague') };
}

/** The words that spoke for a class. */
function spokenIn({ text, from, to }: Sentence, carried: Float64Array, number: number): Opinion['words'] {
    const spoken: Opinion['words'][number][] = [];
    for (const [index, start] of from.entries()) {
        const weight = carried[index * CLASSES + number] ?? 0;
        if (weight > 0) spoken.push({ text: text.slice(start, to[index]), from: start, weight });
    }
    return spoken.sort((a, b) => b.weight - a.weight).slice(0, SHOWN);
}
