import type { WordingClass, WordingRule } from './shape.ts';

export const codeOfClass = { service: 'service-signal', budget: 'budget-signal', vague: 'vague-gain', euphemism: 'euphemism' } as const;

/** What the statistical model calls itself where it speaks alone. */
export const secondOpinionRule = 'second-opinion';

/** A wording that signals something: never a verdict. */
export interface Signal {
    readonly class: WordingClass;
    readonly code: (typeof codeOfClass)[WordingClass];
    readonly rule: string;
    readonly pack: string;
    readonly phrase: string;
    readonly from: number;
    readonly to: number;
    readonly severity: 'warning' | 'info';
    readonly reason: WordingRule['reason'];
    readonly question: WordingRule['question'];
    readonly suggestion: WordingRule['suggestion'];
    /** Words that can be put in the place of the phrase as they are; null where there are none. */
    readonly replacement: string | null;
    /** The pattern that spoke, as its pack writes it. */
    readonly pattern: string;
    /** What the signs of this class in the sentence weigh together, 0 to 1; from 0.5 they warn. */
    readonly weight: number;
    /** How likely the statistical model holds it, 0 to 1, whatever rules and the sentences around say; null where it is not asked. */
    readonly opinion: number | null;
}
