import type { Proposal } from '../model/proposal.ts';
import type { ProposalClass, Span } from '../model/written.ts';
import type { Wording } from '../wording/wording.ts';
import { type ClassName, classNamesIn, classNamesInTitle } from './class-names.ts';
import { type PlacedText, placeIn, textsOfEntry } from './every-text.ts';
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

interface PlacedName extends ClassName {
    readonly field: string;
    readonly span: Span;
}

const fields: ReadonlySet<string> = new Set(['summary', 'description', 'citizens', 'effects']);

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
    const names = textsOfEntry(written).flatMap((placed) => namesOf(placed, placed.span.start === written.title?.start));
    if (names.some((name) => name.class === declared)) return null;
    const other = names.find((name) => declared !== 'grey-zone' || name.pure);
    if (other === undefined) return null;
    return {
        span: other.span,
        data: { declared, other: other.class, by: 'name', phrases: [quoted(other.phrase)], fields: [other.field] },
    };
}

function namesOf(placed: PlacedText, isTitle: boolean): readonly PlacedName[] {
    if (!isTitle && !fields.has(placed.field ?? '')) return [];
    const names = isTitle ? classNamesInTitle(placed.text) : classNamesIn(placed.text);
    return names.map((name) => ({ ...name, field: isTitle ? 'title' : (placed.field ?? ''), span: placeIn(placed, name.index, name.phrase.length) }));
}

/** What another class than efficiency is contradicted by: of an efficiency `service-signal` and `budget-signal` speak. */
const against = {
    'budget-change': { signals: 'service', other: 'service-reduction', own: 'budget' },
    'service-reduction': { signals: 'budget', other: 'budget-change', own: 'service' },
} as const;
/** One field with several signs may be about a detail; two that agree are what the proposal is about. */
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
