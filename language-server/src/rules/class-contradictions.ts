import type { Proposal } from '../model/proposal.ts';
import { type ProposalClass, type Span, textFields, type WrittenProposal, type WrittenText } from '../model/written.ts';
import type { Wording } from '../wording/wording.ts';
import { type ClassName, classNamesIn, classNamesInTitle } from './class-names.ts';
import { placedText, placeIn } from './every-text.ts';
import { quoted } from './sentences.ts';
import { type PlacedSignal, signalsOf } from './wording-signals.ts';

/** What the texts say against the class: they name another, or signal one strongly and in several places. */
export interface ClassContradiction {
    readonly declared: ProposalClass;
    readonly other: ClassName['class'];
    readonly by: 'name' | 'signals';
    /** The words, and the fields that they stand in. */
    readonly phrases: readonly string[];
    readonly fields: readonly string[];
}

interface PlacedContradiction {
    readonly span: Span;
    readonly data: ClassContradiction;
}

interface PlacedName {
    readonly name: ClassName;
    readonly field: string;
    readonly text: WrittenText;
}

const said: ReadonlySet<string> = new Set(['summary', 'description', 'citizens', 'effects']);
const fields = textFields.filter((field) => said.has(field));

/** The first place where the texts contradict the class that the proposal declares, or null. */
export function contradictedClass(proposal: Proposal, wording: Wording): PlacedContradiction | null {
    const declared = proposal.written.class?.value;
    if (declared === undefined) return null;
    return contradictedByName(proposal, declared) ?? contradictedBySignals(proposal, declared, wording);
}

/** The signals of a class that `class-text-contradiction` leaves to the rule of that class: one place is told once. */
export function signalsBesideNames(proposal: Proposal, wording: Wording, ofClass: 'service' | 'budget'): readonly PlacedSignal[] {
    const signals = signalsOf(proposal, wording).filter(({ signal }) => signal.class === ofClass);
    const named = signals.length === 0 ? null : contradictedClass(proposal, wording);
    if (named === null) return signals;
    return signals.filter(({ span }) => span.end <= named.span.start || named.span.end <= span.start);
}

function contradictedByName({ written }: Proposal, declared: ProposalClass): PlacedContradiction | null {
    const names = namesIn(written);
    if (names.some(({ name }) => name.class === declared)) return null;
    const other = names.find(({ name }) => declared !== 'grey-zone' || name.pure);
    if (other === undefined) return null;
    const { name, field, text } = other;
    return {
        span: placeIn(placedText(text), name.index, name.phrase.length),
        data: { declared, other: name.class, by: 'name', phrases: [quoted(name.phrase)], fields: [field] },
    };
}

function namesIn({ title, texts }: WrittenProposal): readonly PlacedName[] {
    const found: PlacedName[] = [];
    if (title !== null) for (const name of classNamesInTitle(title.text)) found.push({ name, field: 'title', text: title });
    for (const field of fields) {
        const text = texts[field];
        if (text !== undefined) for (const name of classNamesIn(text.text)) found.push({ name, field, text });
    }
    return found;
}

/** What another class than efficiency is contradicted by: of an efficiency `service-signal` and `budget-signal` speak. */
const against = {
    'budget-change': { signals: 'service', other: 'service-reduction', own: 'budget' },
    'service-reduction': { signals: 'budget', other: 'budget-change', own: 'service' },
} as const;
/**
 * One field with several signs may be about a detail; two that agree are what the proposal is about. Only signals that warn contradict the class;
 * one that speaks for it keeps the rule silent even where it only informs, since the finding says that nothing does.
 */
const leastFields = 2;

function contradictedBySignals(proposal: Proposal, declared: ProposalClass, wording: Wording): PlacedContradiction | null {
    if (declared !== 'budget-change' && declared !== 'service-reduction') return null;
    const { signals, other, own } = against[declared];
    const all = signalsOf(proposal, wording);
    const strong = firstOfEachField(all.filter(({ signal }) => signal.class === signals && signal.severity === 'warning'));
    const [first] = strong;
    if (first === undefined || strong.length < leastFields || all.some(({ signal }) => signal.class === own)) return null;
    const shown = strong.slice(0, leastFields);
    return {
        span: first.span,
        data: { declared, other, by: 'signals', phrases: shown.map(({ signal }) => quoted(signal.phrase)), fields: shown.map(({ field }) => field) },
    };
}

function firstOfEachField(signals: readonly PlacedSignal[]): readonly PlacedSignal[] {
    return signals.filter(({ field }, index) => signals.findIndex((each) => each.field === field) === index);
}
