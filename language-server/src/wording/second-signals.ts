import { type OpinionClass, opinionClasses, scoresOf, secondOpinion } from './model/second-opinion.ts';
import type { Sentence } from './sentence.ts';
import type { WordingRule } from './shape.ts';
import { codeOfClass, type Signal } from './signal.ts';

/** Log-odds from which the second opinion is heard where no rule speaks: far over the 0 at which it would itself call a signal. */
const heard = 1;
/** Less than a strong rule: it warns in `prop wording`, and the checks of a proposal leave it alone. */
const weight = 0.6;

type Texts = Pick<WordingRule, 'reason' | 'question' | 'suggestion'>;

const texts: Readonly<Record<OpinionClass, Texts>> = {
    service: {
        reason: {
            da: 'Ordene står oftest i sætninger om en servicereduktion, men ingen regel kender vendingen.',
            en: 'The words mostly stand in sentences about a service reduction, but no rule knows the phrase.',
        },
        question: { da: 'Bliver nogen borgere ringere stillet?', en: 'Will any citizens be worse off?' },
        suggestion: { da: 'Skriv, hvad der ændres for borgerne, fra og til.', en: 'Write what changes for citizens, from and to.' },
    },
    budget: {
        reason: {
            da: 'Ordene står oftest i sætninger om en budgetændring, men ingen regel kender vendingen.',
            en: 'The words mostly stand in sentences about a budget change, but no rule knows the phrase.',
        },
        question: { da: 'Arbejdes der anderledes, eller ændres kun budgettet?', en: 'Is work done differently, or does only the budget change?' },
        suggestion: { da: 'Skriv, hvad der gøres anderledes, så gevinsten opstår.', en: 'Write what is done differently so that the gain arises.' },
    },
    vague: {
        reason: {
            da: 'Ordene står oftest i sætninger om en uklar gevinst, men ingen regel kender vendingen.',
            en: 'The words mostly stand in sentences about a vague gain, but no rule knows the phrase.',
        },
        question: {
            da: 'Hvor stor er gevinsten, fra hvornår, og hvilket budget bliver mindre?',
            en: 'How large is the gain, from when, and which budget shrinks?',
        },
        suggestion: { da: 'Skriv beløbet, året og det budget, der bliver mindre.', en: 'Write the amount, the year and the budget that shrinks.' },
    },
};

/** What the statistical model alone is sure of in a sentence: the classes of which no rule warns. */
export function secondSignals(sentence: Sentence, byRules: readonly Signal[]): readonly Signal[] {
    const scores = scoresOf(sentence);
    const sure = opinionClasses.filter(
        (name) => scores[name] >= heard && !byRules.some((signal) => signal.class === name && signal.severity === 'warning'),
    );
    if (sure.length === 0) return [];
    const opinion = secondOpinion(sentence);
    return sure.map((name) => {
        const { words } = opinion[name];
        const { text, from: starts, to: ends } = sentence;
        const start = words[0]?.from ?? starts[0] ?? 0;
        const phrase = words[0]?.text ?? text.slice(start, ends.at(-1));
        return {
            class: name,
            code: codeOfClass[name],
            rule: 'second-opinion',
            pack: 'da',
            phrase,
            from: start,
            to: start + phrase.length,
            severity: 'warning',
            ...texts[name],
            replacement: null,
            pattern: words.map((word) => `${word.text} (${word.weight.toFixed(1).replace('.', ',')})`).join(' + '),
            weight,
        };
    });
}
