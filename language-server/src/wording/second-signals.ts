import type { Around } from './around.ts';
import type { Belief, Beliefs, Believed } from './believed.ts';
import { builtInPack } from './built-in.ts';
import { type Opinion, type OpinionClass, opinionClasses, secondOpinion } from './model/second-opinion.ts';
import { probability } from './model/sums.ts';
import { byPlace, type Sentence } from './sentence.ts';
import type { WordingClass, WordingRule } from './shape.ts';
import { codeOfClass, type Signal, secondOpinionRule } from './signal.ts';

/** The pack whose rules the model was trained beside. */
const basePack = builtInPack('da').manifest.name;

type Text = WordingRule['reason'];
type Texts = Pick<WordingRule, 'question' | 'suggestion'> & { readonly subject: Text };

const texts: Readonly<Record<OpinionClass, Texts>> = {
    service: {
        subject: { da: 'en servicereduktion', en: 'a service reduction' },
        question: { da: 'Bliver nogen borgere ringere stillet?', en: 'Will any citizens be worse off?' },
        suggestion: { da: 'Skriv, hvad der ændres for borgerne, fra og til.', en: 'Write what changes for citizens, from and to.' },
    },
    budget: {
        subject: { da: 'en budgetændring', en: 'a budget change' },
        question: { da: 'Arbejdes der anderledes, eller ændres kun budgettet?', en: 'Is work done differently, or does only the budget change?' },
        suggestion: { da: 'Skriv, hvad der gøres anderledes, så gevinsten opstår.', en: 'Write what is done differently so that the gain arises.' },
    },
    vague: {
        subject: { da: 'en uklar gevinst', en: 'a vague gain' },
        question: {
            da: 'Hvor stor er gevinsten, fra hvornår, og hvilket budget bliver mindre?',
            en: 'How large is the gain, from when, and which budget shrinks?',
        },
        suggestion: { da: 'Skriv beløbet, året og det budget, der bliver mindre.', en: 'Write the amount, the year and the budget that shrinks.' },
    },
};

/** So many of the words that spoke are named in the reason; `--explain` shows them all, with their weights. */
const named = 3;

/** Why the model speaks: the words that it heard the class in. */
function reasonOf(subject: Text, words: readonly string[]): Text {
    const [first = '', ...others] = [...new Set(words.map((word) => word.toLowerCase()))].slice(0, named).map((word) => `'${word}'`);
    const last = others.pop();
    const all = (and: string) => (last === undefined ? first : `${[first, ...others].join(', ')} ${and} ${last}`);
    const [da, en] = last === undefined ? (['Ordet', 'The word'] as const) : (['Ordene', 'The words'] as const);
    return {
        da: `${da} ${all('og')} står oftest i sætninger om ${subject.da}, men ingen regel kender vendingen.`,
        en: `${en} ${all('and')} mostly ${last === undefined ? 'stands' : 'stand'} in sentences about ${subject.en}, but no rule knows the phrase.`,
    };
}

/**
 * What the rules say of a sentence, weighed together with what the statistical model says and how sure both are of the sentences around it: a
 * rule that these contradict tells and does not warn, a weak one that they confirm warns, and of a class of which no rule speaks the model may
 * warn alone; less easily where there are doubts. The rules of a municipality's own pack are its own decision and stay as they are.
 */
export function weighedTogether({ sentence, byRules, beliefs }: Believed, around: Around): readonly Signal[] {
    if (beliefs === null) return byRules;
    const sure = opinionClasses.filter((name) => beliefs[name].margin + around[name] >= 0);
    const tipped = sure.filter((name) => beliefs[name].margin < 0);
    const rules =
        byRules.length === 0 ? byRules : byRules.map((signal) => (signal.pack === basePack ? asHeard(signal, beliefs, sure, tipped) : signal));
    const alone = sure.filter((name) => !byRules.some((signal) => signal.class === name));
    if (alone.length === 0) return rules;
    const opinion = secondOpinion(sentence);
    const ofModel = alone.map((name) => asHeard(signalOf(name, opinion[name], likelihood(beliefs[name]), sentence), beliefs, sure, tipped));
    return [...rules, ...(sentence.heading ? ofModel.map(told) : ofModel)].sort(byPlace);
}

/** Warns where rules and model are sure, and says so where the sentences around tipped the balance. */
function asHeard(signal: Signal, beliefs: Beliefs, sure: readonly WordingClass[], tipped: readonly WordingClass[]): Signal {
    if (signal.class === 'euphemism') return signal;
    const severity = sure.includes(signal.class) ? 'warning' : 'info';
    const opinion = likelihood(beliefs[signal.class]);
    return { ...signal, severity, opinion, reason: tipped.includes(signal.class) ? withAround(signal.reason) : signal.reason };
}

/** A heading names what a text is about: the model tells of its words and does not warn. */
function told(signal: Signal): Signal {
    return { ...signal, severity: 'info' };
}

/** How likely the model holds a class, in hundredths. */
const likelihood = ({ ofModel }: Belief) => Math.round(100 * probability(ofModel)) / 100;

function withAround({ da, en }: Text): Text {
    return { da: `${da} Sætningerne omkring taler om det samme.`, en: `${en} The sentences around speak of the same.` };
}

/** A signal of the model alone, at the word that said most. */
function signalOf(name: OpinionClass, { words }: Opinion, likely: number, { text, from, to }: Sentence): Signal {
    const start = words[0]?.from ?? from[0] ?? 0;
    const phrase = words[0]?.text ?? text.slice(start, to.at(-1));
    const { subject, question, suggestion } = texts[name];
    return {
        class: name,
        code: codeOfClass[name],
        rule: secondOpinionRule,
        pack: basePack,
        phrase,
        from: start,
        to: start + phrase.length,
        severity: 'warning',
        reason: reasonOf(subject, words.length === 0 ? [phrase] : words.map((word) => word.text)),
        question,
        suggestion,
        replacement: null,
        pattern: words.map((word) => `${word.text} (${word.weight.toFixed(1).replace('.', ',')})`).join(' + '),
        weight: likely,
        opinion: likely,
    };
}
