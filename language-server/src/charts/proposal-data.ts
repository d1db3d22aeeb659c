import { phrases, yearWord } from '../exports/phrases.ts';
import { decimalString } from '../model/decimal.ts';
import { levelIn, type Profile } from '../model/derived.ts';
import { amountAt, type Flow } from '../model/flows.ts';
import { horizon, isCash, type Timeline } from '../model/profile.ts';
import type { Proposal, Scenario } from '../model/proposal.ts';
import { type MoneyKind, moneyKinds } from '../model/written.ts';
import type { Language } from '../rules/define.ts';
import { roundedUp } from '../rules/key-figures.ts';
import { word } from '../rules/words.ts';
import type { ChartColumn, ChartScenario, ChartSegment, ProposalChartInput, ProposalChartWords } from './proposal-input.ts';
import { danishNumber, decimalsFor } from './text.ts';

/** A place of the time line before it is filled in. */
type Slot = { readonly place: 'setup' } | { readonly place: 'year' | 'onward'; readonly year: number };

/** One plan of a proposal as a chart shows it, the others beside it; null where no cash is stated. */
export function proposalChartInput(proposal: Proposal, profiles: readonly Profile[], language: Language, shown = 0): ProposalChartInput | null {
    const [profile, scenario] = [profiles[shown], proposal.scenarios[shown]];
    if (profile === undefined || scenario === undefined || profile.timeline === null) return null;
    const limit = proposal.budget?.written.payback ?? null;
    const slots = slotsOf(profile, profile.timeline, limit);
    const columns = slots.map((slot) => columnOf(slot, profile, scenario, language));
    const others = profiles.flatMap((other, index) => (index === shown ? [] : [scenarioOf(other, index, slots, language)]));
    const plain = {
        columns,
        scenarios: others,
        breakEven: breakEvenOf(profile, slots, language),
        limit: limitOf(profile, slots, limit, language),
        words: wordsOf(language),
    };
    return { title: titleOf(proposal, columns, language), description: descriptionOf(plain, language), ...plain };
}

/** The setup, the years of the table, those it skips, and as many after them as payback and the rule of the budget need: one at least. */
function slotsOf(profile: Profile, timeline: Timeline, limit: number | null): readonly Slot[] {
    const stated = profile.years;
    const first = stated[0] ?? timeline.firstYear;
    const last = stated.at(-1) ?? timeline.firstYear - 1;
    const earned = profile.payback?.state === 'years' ? roundedUp(profile.payback.years) : 0;
    const needed = timeline.firstYear + Math.min(horizon, Math.max(earned, limit ?? 0)) - 1;
    const end = Math.max(last + 1, needed);
    const setup: readonly Slot[] = profile.setup === null ? [] : [{ place: 'setup' }];
    // A table that jumps over decades is shown by its own years alone.
    const years = end - first > 2 * horizon ? [...stated] : Array.from({ length: end - first + 1 }, (_, index) => first + index);
    return [...setup, ...years.map((year): Slot => ({ place: stated.includes(year) ? 'year' : 'onward', year }))];
}

function columnOf(slot: Slot, profile: Profile, scenario: Scenario, language: Language): ChartColumn {
    const index = slot.place === 'setup' ? -1 : profile.years.indexOf(slot.year);
    return {
        place: slot.place,
        label: slot.place === 'setup' ? word('setup', language) : yearWord(slot.year, profile.relative, language),
        segments: scenario.flows.filter(isCash).flatMap((flow) => segmentOf(flow, slot)),
        net: netAt(slot, profile),
        actual: thousands(index < 0 ? null : (profile.actual?.[index]?.net?.counted ?? null)),
        cumulative: cumulativeAt(profile.timeline, slot, profile),
        worst: cumulativeAt(profile.worst, slot, profile),
        best: cumulativeAt(profile.best, slot, profile),
    };
}

function segmentOf(flow: Flow, slot: Slot): readonly ChartSegment[] {
    const amount = slot.place === 'setup' ? flow.setup : slot.place === 'year' ? levelIn(flow, slot.year) : amountAt(flow, slot.year);
    if (amount === null || amount.counted === 0n) return [];
    const adds = flow.kind === 'gain' || flow.kind === 'income';
    return [{ kind: flow.kind, label: flow.label, row: flow.row?.start ?? null, amount: thousands(adds ? amount.counted : -amount.counted) ?? 0 }];
}

function netAt(slot: Slot, profile: Profile): number | null {
    if (slot.place === 'setup') return thousands(profile.setup?.net?.counted ?? null);
    if (slot.place === 'year') return thousands(profile.balances[profile.years.indexOf(slot.year)]?.net?.counted ?? null);
    return thousands(yearOn(profile.timeline, slot.year)?.net ?? null);
}

/** Null in a year before anything is stated. */
function cumulativeAt(timeline: Timeline | null, slot: Slot, profile: Profile): number | null {
    if (timeline === null) return null;
    if (slot.place === 'setup') return profile.setup?.net == null ? null : thousands(timeline.setup);
    return thousands(yearOn(timeline, slot.year)?.cumulative ?? null);
}

function yearOn(timeline: Timeline | null, year: number) {
    return timeline === null ? undefined : timeline.years[year - timeline.firstYear];
}

function scenarioOf(profile: Profile, index: number, slots: readonly Slot[], language: Language): ChartScenario {
    const name = profile.scenario ?? `${language === 'da' ? 'Scenarie' : 'Scenario'} ${index + 1}`;
    return { name, cumulative: slots.map((slot) => cumulativeAt(profile.timeline, slot, profile)) };
}

function breakEvenOf({ payback, approximate, relative }: Profile, slots: readonly Slot[], language: Language): ProposalChartInput['breakEven'] {
    if (payback?.state !== 'years') return null;
    const column = slots.findIndex((slot) => slot.place !== 'setup' && slot.year === payback.year);
    if (column < 0) return null;
    const when = `${approximate ? 'ca. ' : ''}${yearWord(payback.year, relative, language)}`;
    return { column, label: language === 'da' ? `tjent hjem i ${when}` : `earned back in ${when}` };
}

function limitOf({ timeline, afterLimit }: Profile, slots: readonly Slot[], limit: number | null, language: Language): ProposalChartInput['limit'] {
    if (limit === null || timeline === null || afterLimit === null) return null;
    const column = slots.findIndex((slot) => slot.place !== 'setup' && slot.year === timeline.firstYear + limit - 1);
    if (column < 0) return null;
    const left = amountText(thousands(afterLimit) ?? 0);
    return { column, label: language === 'da' ? `efter ${limit} år: ${left}` : `after ${limit} years: ${left}` };
}

function wordsOf(language: Language): ProposalChartWords {
    const da = language === 'da';
    const unit = phrases.inThousands[language];
    const kinds = Object.fromEntries(moneyKinds.map((kind) => [kind, word(kind, language)])) as Record<MoneyKind, string>;
    return {
        yearly: da ? `Gevinster og udgifter hvert år, ${unit}` : `Gains and costs each year, ${unit}`,
        running: da ? `Akkumuleret netto, ${unit}` : `Cumulative net, ${unit}`,
        kinds,
        net: word('net', language),
        actual: word('actual', language),
        onward: word('onward', language),
        span: da ? 'interval' : 'range',
        own: da ? 'forslaget' : 'the proposal',
    };
}

function titleOf(proposal: Proposal, columns: readonly ChartColumn[], language: Language): string {
    const [first, last] = [columns[0]?.label ?? '', columns.at(-1)?.label ?? ''];
    const years = first === last ? first : `${first}-${last}`;
    const name = proposal.written.id.name;
    return language === 'da'
        ? `${name}, netto og akkumuleret netto, ${years}, i 1.000 kr.`
        : `${name}, net and cumulative net, ${years}, in 1.000 kr.`;
}

/** The figures of the picture in words. */
function descriptionOf(
    { columns, breakEven, limit, words }: Pick<ProposalChartInput, 'columns' | 'breakEven' | 'limit' | 'words'>,
    language: Language,
): string {
    const said = columns.map(({ label, net, cumulative, actual }) => {
        const figures = [
            ...(net === null ? [] : [`${words.net} ${amountText(net)}`]),
            ...(actual === null ? [] : [`${words.actual} ${amountText(actual)}`]),
            ...(cumulative === null ? [] : [`${word('cumulative', language)} ${amountText(cumulative)}`]),
        ];
        return `${label}: ${figures.join(', ')}`;
    });
    return `${[...said, ...[breakEven, limit].flatMap((mark) => mark?.label ?? [])].join('. ')}.`;
}

function amountText(value: number): string {
    return danishNumber(value, decimalsFor([value]));
}

function thousands(øre: bigint): number;
function thousands(øre: bigint | null): number | null;
function thousands(øre: bigint | null): number | null {
    return øre === null ? null : Number(decimalString(øre, 5));
}
