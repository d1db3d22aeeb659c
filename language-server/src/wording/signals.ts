import { aroundIn } from './around.ts';
import { type Believed, beliefsIn } from './believed.ts';
import { type Held, isTakenBack } from './circumstances.ts';
import type { CompiledRule, Matcher } from './compile.ts';
import { type FoundRule, type Heard, heardIn } from './heard.ts';
import { scoresOf } from './model/second-opinion.ts';
import { readSentence, readStretches } from './read-sentence.ts';
import { weighedTogether } from './second-signals.ts';
import { byPlace, type Sentence } from './sentence.ts';
import { sentenceStretches } from './sentences.ts';
import type { PassageField, WordingClass } from './shape.ts';
import type { Signal } from './signal.ts';
import { phraseAt, type Spoken, weighed } from './weighed.ts';

export type { Signal } from './signal.ts';

export interface Reading {
    readonly matcher: Matcher;
    /** The field that the text stands in. */
    readonly field?: PassageField | null;
    /** Whether a rule is to be silent of a phrase, as a municipality has set it. */
    readonly isOff?: (rule: string, phrase: string) => boolean;
    /** Whether the statistical model is asked where no rule speaks; it is, unless told otherwise. */
    readonly secondOpinion?: boolean;
    /** What the model says of a sentence, in log-odds a class; that of the product, unless told otherwise. */
    readonly weigh?: typeof scoresOf;
    /** What is heard in a sentence of a field; heard anew, unless told otherwise. */
    readonly hear?: Hear;
}

export type Hear = (sentence: string, field: PassageField | null) => Heard;
type IsOff = NonNullable<Reading['isOff']>;
const neverOff: IsOff = () => false;

/** The sentences of a text as rules and model see them. */
export function sentencesIn(text: string, { matcher, field = null }: Reading): readonly Sentence[] {
    const read = (sentence: string, of: PassageField | null) => readSentence(sentence, matcher, of);
    return readStretches(text, sentenceStretches(text, matcher.abbreviations), field, read, (sentence) => sentence.field);
}

/** Hears what rules and circumstances find, each sentence anew. */
export function hearing(matcher: Matcher): Hear {
    return (sentence, field) => heardIn(readSentence(sentence, matcher, field), matcher);
}

/** The signals in a text, in its order; the work grows as the text does. */
export function signalsIn(text: string, reading: Reading): readonly Signal[] {
    return signalsOfLines([text], reading)[0] ?? nothing;
}

/** The signals of each line of a text whose lines are read for themselves: only how sure rules and model are is heard from line to line. */
export function signalsOfLines(lines: readonly string[], reading: Reading): readonly (readonly Signal[])[] {
    const read = lines.map((line) => believedIn(line, reading));
    const signals = heardTogether(read.flat(), reading);
    let next = 0;
    return read.map((sentences) => sentences.flatMap(({ start }) => movedBy(start, signals[next++] ?? nothing)));
}

/** A sentence, and where it begins. */
interface Placed extends Believed {
    readonly start: number;
}

/** What is believed of each sentence by itself. */
function believedIn(text: string, reading: Reading): readonly Placed[] {
    const { matcher, field = null, hear = hearing(matcher) } = reading;
    const stretches = sentenceStretches(text, matcher.abbreviations);
    const heard = readStretches(text, stretches, field, hear, ({ sentence }) => sentence.field);
    return heard.map((each, index) => believedOf(each, heard[index + 1]?.held ?? [], stretches[index]?.from ?? 0, reading));
}

/** `next` are the circumstances of the sentence after it. */
function believedOf(heard: Heard, next: readonly Held[], start: number, reading: Reading): Placed {
    const { sentence, offSubject } = heard;
    const all = heard.found.length === 0 ? nobody : spokenIn(heard, next, reading.isOff ?? neverOff);
    const spoken = sentence.heading ? all.filter((each) => !isToldOfHeading(each)) : all;
    const byRules = spoken.length === 0 ? nothing : weighed(spoken, sentence);
    const ofHeading = spoken.length === all.length ? nothing : toldOfHeading(all.filter(isToldOfHeading), sentence);
    if (!isAsked(reading) || claimsNothing(sentence)) return { start, sentence, byRules, ofHeading, beliefs: null };
    const scores = (reading.weigh ?? scoresOf)(sentence);
    return { start, sentence, byRules, ofHeading, beliefs: beliefsIn(byRules, scores, { takenBack: takenBack(heard, spoken), offSubject }) };
}

/** A heading names what a text is about, and says nothing of it: most rules only tell of its words. */
function isToldOfHeading({ rule }: Spoken): boolean {
    return rule.unless.has('heading');
}

function toldOfHeading(spoken: readonly Spoken[], sentence: Sentence): readonly Signal[] {
    return weighed(spoken, sentence).map((signal) => ({ ...signal, severity: 'info' }));
}

/** Whether the second opinion is asked: the model knows Danish. */
function isAsked({ matcher, secondOpinion = true }: Reading): boolean {
    return secondOpinion && matcher.language === 'da';
}

/** A question or an announcement claims nothing: the second opinion is not asked of it. */
function claimsNothing({ words, question, announces }: Sentence): boolean {
    return words.length === 0 || question || announces;
}

/** The signals of each sentence of a text, with places in it. */
function heardTogether(sentences: readonly Believed[], reading: Reading): readonly (readonly Signal[])[] {
    if (!isAsked(reading)) return sentences.map((each) => withHeading(each, each.byRules));
    const { isOff = neverOff } = reading;
    const around = aroundIn(sentences);
    return sentences.map((each, index) => {
        const together = weighedTogether(each, around(index));
        return withHeading(each, together.length === 0 ? nothing : together.filter(({ rule, phrase }) => !isOff(rule, phrase)));
    });
}

/** What is told of a heading, where nothing else is said of the class. */
function withHeading({ ofHeading }: Believed, signals: readonly Signal[]): readonly Signal[] {
    if (ofHeading.length === 0) return signals;
    const told = ofHeading.filter(({ class: name }) => !signals.some((signal) => signal.class === name));
    return [...signals, ...told].sort(byPlace);
}

/** From places in a sentence to places in the text that it begins so many characters into. */
function movedBy(start: number, signals: readonly Signal[]): readonly Signal[] {
    return start === 0 || signals.length === 0 ? signals : signals.map((signal) => ({ ...signal, from: start + signal.from, to: start + signal.to }));
}

const nothing: readonly Signal[] = [];
const nobody: readonly Spoken[] = [];

/** Where the rules speak in a sentence. */
function spokenIn({ sentence, held, found }: Heard, next: readonly Held[], isOff: IsOff): readonly Spoken[] {
    return found.flatMap((each) => speaks(each, sentence, { held, next }, isOff) ?? []);
}

/** Where a rule speaks: once, at the first place that no circumstance takes back. */
function speaks(
    { rule, matches, isSilenced }: FoundRule,
    sentence: Sentence,
    circumstances: { readonly held: readonly Held[]; readonly next: readonly Held[] },
    isOff: IsOff,
): Spoken | null {
    if (isSilenced || !speaksIn(rule, sentence.field)) return null;
    for (const { pattern, at } of matches) {
        const heard = at.find(
            (match) => !isOff(rule.rule.id, phraseAt(match, sentence)) && !isTakenBack(match, rule.unless, sentence, circumstances),
        );
        if (heard !== undefined) return { rule, pattern, at: heard };
    }
    return null;
}

function speaksIn({ fields, notFields }: CompiledRule, field: PassageField | null): boolean {
    if (fields !== null) return field !== null && fields.has(field);
    return field === null || !notFields.has(field);
}

const noClasses: readonly WordingClass[] = [];

/** The classes of which a rule that may speak here found its words, and a circumstance took them back: "uden at", an amount in the next sentence. */
function takenBack({ sentence, found }: Heard, spoken: readonly Spoken[]): readonly WordingClass[] {
    if (found.length === spoken.length) return noClasses;
    const back = found.filter(({ rule, isSilenced }) => !isSilenced && speaksIn(rule, sentence.field) && !spoken.some((each) => each.rule === rule));
    return back.map(({ rule }) => rule.rule.class);
}
