import type { Proposal } from '../model/proposal.ts';
import type { Span, TextFieldName, WrittenProposal, WrittenText } from '../model/written.ts';
import { builtInPack, builtInPacks } from '../wording/built-in.ts';
import type { PassageField, WordingClass } from '../wording/shape.ts';
import { type Signal, secondOpinionRule } from '../wording/signal.ts';
import { strongSigns } from '../wording/weighed.ts';
import type { Wording } from '../wording/wording.ts';
import type { FindingData, Found, Language, Localised } from './define.ts';
import { exactPlaceIn, placedText, placeIn } from './every-text.ts';
import { quoted } from './sentences.ts';
import { languageOf } from './text-language.ts';
import { word } from './words.ts';

/** A signal in a text of a proposal, and where it stands in the file. */
export interface PlacedSignal {
    readonly signal: Signal;
    readonly field: TextFieldName | 'title';
    readonly span: Span;
    /** Whether the span is that of the phrase, and not of the text that holds it: then it can be replaced. */
    readonly isExact: boolean;
}

/** The texts that are read for signals: what the proposal says of itself and of citizens. Risks and barriers speak of what may happen, staff of something else. */
const fields = ['title', 'summary', 'description', 'citizens', 'effects'] as const;
/**
 * A check warns only where the signs of a sentence are strong together, or where the statistical model by itself holds this likely what weaker
 * ones say; and never speaks where it contradicts them. `prop wording` shows the rest.
 */
const leastAgreeing = 0.75;
/** So sure must the model be to tell of what no rule knows. */
const leastAlone = 0.9;
type ReadField = (typeof fields)[number];

interface ReadText {
    readonly field: ReadField;
    readonly signals: readonly Signal[];
}

/** A proposal's texts are read once for all rules that ask. No places are kept: an edit before the proposal moves them. */
const known = new WeakMap<WrittenProposal, { readonly wording: Wording; readonly read: readonly ReadText[] }>();

interface Placed {
    readonly written: WrittenProposal;
    readonly wording: Wording;
    /** Where the proposal began: an edit before it moves all of its places with it. */
    readonly start: number;
    readonly signals: readonly PlacedSignal[];
}

/** Rule by rule the same proposal is asked about. */
let latest: Placed | null = null;

/** The signals in the texts of a proposal, field by field in the order of reading. */
export function signalsOf({ written }: Proposal, wording: Wording): readonly PlacedSignal[] {
    const isSame = latest !== null && latest.written === written && latest.wording === wording && latest.start === written.start;
    if (latest !== null && isSame) return latest.signals;
    const signals = placedSignals(written, wording);
    latest = { written, wording, start: written.start, signals };
    return signals;
}

function placedSignals(written: WrittenProposal, wording: Wording): readonly PlacedSignal[] {
    return readOf(written, wording).flatMap(({ field, signals }) => {
        const text = signals.length === 0 ? null : textOf(written, field);
        if (text === null) return [];
        const placed = placedText(text);
        return signals.map((signal) => {
            const [index, length] = [signal.from, signal.to - signal.from];
            return { signal, field, span: placeIn(placed, index, length), isExact: exactPlaceIn(placed, index, length) !== null };
        });
    });
}

function readOf(written: WrittenProposal, wording: Wording): readonly ReadText[] {
    const before = known.get(written);
    if (before?.wording === wording) return before.read;
    const read = readSignals(written, wording);
    known.set(written, { wording, read });
    return read;
}

function textOf({ title, texts }: WrittenProposal, field: ReadField): WrittenText | null {
    return (field === 'title' ? title : texts[field]) ?? null;
}

/** The language whose packs a proposal is read with. */
export function wordingLanguage(written: WrittenProposal): Language {
    return languageOf(...textsOf(written).map(({ text }) => text));
}

function textsOf(written: WrittenProposal): readonly { readonly field: ReadField; readonly text: string }[] {
    return fields.flatMap((field) => {
        const text = textOf(written, field)?.text ?? '';
        return text === '' ? [] : [{ field, text }];
    });
}

function readSignals(written: WrittenProposal, wording: Wording): readonly ReadText[] {
    const language = wordingLanguage(written);
    return textsOf(written).map(({ field, text }) => ({
        field,
        signals: wording.signalsIn(text, language, field satisfies PassageField).flatMap((signal) => asChecked(signal, field)),
    }));
}

/** As a check says it, if it does. Euphemisms are never more than information: one sign is enough. */
function asChecked(signal: Signal, field: ReadField): readonly Signal[] {
    if (signal.class === 'euphemism') return [signal];
    if (signal.rule === secondOpinionRule) return isToldAlone(signal, field) ? [asInformation(signal)] : [];
    if (signal.severity !== 'warning') return [];
    if (signal.weight >= strongSigns || isAgreed(signal) || isOwn(signal)) return [signal];
    return isTold(signal, field) ? [asInformation(signal)] : [];
}

function asInformation(signal: Signal): Signal {
    return { ...signal, severity: 'info' };
}

/** A weaker sign that the model holds likely too. Of a gain it is not heard: the table has the figure that it misses in the text. */
function isAgreed({ class: name, opinion }: Signal): boolean {
    return name !== 'vague' && (opinion ?? 0) >= leastAgreeing;
}

/** What a municipality's own pack warns of is its own decision. */
function isOwn({ pack }: Signal): boolean {
    return !builtInPacks.some(({ manifest }) => manifest.name === pack);
}

/** A weaker sign that citizens are worse off is told; in English any weaker sign is: no model weighs it there. A title is only a name. */
function isTold({ class: name, pack }: Signal, field: ReadField): boolean {
    return field !== 'title' && (name === 'service' || pack === builtInPack('en').manifest.name);
}

/** The model alone tells and does not warn; of a gain neither, nor in a title, which is only a name. */
function isToldAlone({ class: name, weight }: Signal, field: ReadField): boolean {
    return field !== 'title' && name !== 'vague' && weight >= leastAlone;
}

/** What a finding about a signal carries: the message is made of it. */
export interface SignalData {
    readonly phrase: string;
    readonly field: string;
    /** The rule of a pack that spoke, and with which of its patterns. */
    readonly signal: string;
    readonly pack: string;
    readonly pattern: string;
    readonly class: WordingClass;
    /** Words that can be put in the place of the phrase; null where the rule only gives advice. */
    readonly replacement: string | null;
    readonly reason: Localised;
    readonly question: Localised;
    readonly suggestion: Localised;
}

/**
 * One finding a signal: of one class and field one of each rule alone, since what follows says the same again. The first that warns, so that
 * one which only informs does not stand in its way.
 */
export function foundSignals(signals: readonly PlacedSignal[]): readonly Found[] {
    return firstOfEachRule(signals).map(({ signal, field, span, isExact }) => {
        const { rule, pack, pattern, class: name, replacement, reason, question, suggestion, phrase, severity } = signal;
        const said = { phrase: quoted(phrase), field, signal: rule, pack, pattern, class: name, replacement, reason, question, suggestion };
        const data: SignalData & FindingData = said;
        const fixes = replacement === null || !isExact ? [] : [[{ from: span.start, to: span.end, text: replacement }]];
        return { span, data, fixes, ...(severity === 'info' ? { severity } : {}) };
    });
}

/** Of the signals of a rule in a field the one that a finding is made of. */
export function firstOfEachRule(signals: readonly PlacedSignal[]): readonly PlacedSignal[] {
    const keyOf = ({ field, signal }: PlacedSignal) => `${field} ${signal.class} ${signal.rule}`;
    const told = new Map<string, PlacedSignal>();
    for (const each of signals) {
        const before = told.get(keyOf(each));
        if (before === undefined || (before.signal.severity === 'info' && each.signal.severity === 'warning')) told.set(keyOf(each), each);
    }
    return signals.filter((each) => told.get(keyOf(each)) === each);
}

/** `'åbningstiden forkortes' i 'resumé': grund. Spørgsmål.` */
export function signalMessage({ phrase, field, reason, question, suggestion }: SignalData): Localised {
    const place = (language: Language) => (field === 'title' ? (language === 'da' ? 'titlen' : 'the title') : `'${word(field, language)}'`);
    return {
        da: `'${phrase}' i ${place('da')}: ${reason.da} ${question.da} ${suggestion.da}`,
        en: `'${phrase}' in ${place('en')}: ${reason.en} ${question.en} ${suggestion.en}`,
    };
}
