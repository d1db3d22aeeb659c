import { type Amount, exactly, negated, sumOf } from './amount.ts';
import type { Budget, StatedSum } from './budget.ts';
import { inCatalogue } from './derived.ts';
import { amountAt, type Flow } from './flows.ts';
import { isCash, netPresentValue, type Payback, paybackOf, type Returns, returnsOf, type Timeline, timelineOf } from './profile.ts';
import type { Proposal } from './proposal.ts';
import type { Registers } from './registers.ts';
import { statuses, type Target } from './written.ts';

/** Two counted proposals that gain the same money, and what of it is taken off once, a year. */
export interface Overlap {
    readonly a: string;
    readonly b: string;
    readonly amounts: readonly Amount[];
}

/** All proposals of one budget together: flows are summed first, the rest derived from the sum. */
export interface Catalogue {
    readonly budget: Budget;
    readonly years: readonly number[];
    readonly proposals: readonly Proposal[];
    readonly counted: readonly Proposal[];
    /** Left out for another that excludes them; dropped ones stand in neither list. */
    readonly excluded: readonly Proposal[];
    readonly overlaps: readonly Overlap[];
    /** Cash gain + income − running cost of the counted, overlaps taken off, by budget year; without what is carried over. */
    readonly sum: readonly Amount[];
    readonly timeline: Timeline | null;
    readonly payback: Payback | null;
    readonly returns: Returns | null;
    readonly npv: number | null;
}

export function catalogueOf(budget: Budget, proposals: readonly Proposal[]): Catalogue {
    const years = budget.written.years;
    const rivals = rivalsAmong(proposals);
    const counted = proposals.filter((proposal) => isCounted(proposal, rivals));
    const excluded = proposals.filter((proposal) => proposal.written.status !== 'dropped' && !isCounted(proposal, rivals));
    const flows = flowsOf(counted);
    const overlaps = overlapsAmong(counted, years);
    const all = [...flows, ...overlapFlows(counted)];
    const timeline = timelineOf(all);
    const span = budget.written.payback ?? timeline?.statedYears ?? 0;
    const rate = budget.written.discountRate;
    return {
        budget,
        years,
        proposals,
        counted,
        excluded,
        overlaps,
        sum: sumsIn(years, flows, overlaps),
        timeline,
        payback: timeline === null ? null : paybackOf(timeline),
        returns: timeline === null ? null : returnsOf(timeline, all, span),
        npv: timeline === null || rate === null || span === 0 ? null : netPresentValue(timeline, span, rate),
    };
}

/** Dropped ones stay out; of two that exclude each other the one furthest in status counts, then the first by id. */
function isCounted(proposal: Proposal, rivals: ReadonlyMap<Proposal, readonly Proposal[]>): boolean {
    if (proposal.written.status === 'dropped') return false;
    return !rivals.get(proposal)?.some((rival) => rival.written.status !== 'dropped' && comesBefore(rival, proposal));
}

/** Who excludes whom, whichever of the two says so. */
function rivalsAmong(proposals: readonly Proposal[]): ReadonlyMap<Proposal, readonly Proposal[]> {
    const byId = new Map(proposals.map((proposal) => [proposal.written.id.name, proposal]));
    const rivals = new Map<Proposal, Proposal[]>();
    const add = (one: Proposal, other: Proposal) => void rivals.set(one, [...(rivals.get(one) ?? []), other]);
    for (const proposal of proposals) {
        for (const target of proposal.written.excludes) {
            const other = byId.get(target.name);
            if (other === undefined || other === proposal) continue;
            add(proposal, other);
            add(other, proposal);
        }
    }
    return rivals;
}

function comesBefore(a: Proposal, b: Proposal): boolean {
    const difference = progress(a) - progress(b);
    return difference === 0 ? a.written.id.name < b.written.id.name : difference > 0;
}

/** How far a proposal has come; one without a status has come least far. */
export function progress(proposal: Proposal): number {
    return proposal.written.status === null ? -1 : statuses.indexOf(proposal.written.status);
}

/** The flows that count in calendar years: the first scenario's, but for blocks whose relative years have no anchor. */
function flowsOf(proposals: readonly Proposal[]): readonly Flow[] {
    return proposals.flatMap((proposal) => calendarFlows(proposal));
}

function calendarFlows(proposal: Proposal): readonly Flow[] {
    const [first] = proposal.scenarios;
    if (first === undefined || first.blocks.every((block) => block.relative)) return [];
    return first.flows.map(inCatalogue);
}

function runningResult(flows: readonly Flow[], year: number): Amount {
    const cash = flows.filter(isCash);
    const adding = cash.filter((flow) => flow.kind === 'gain' || flow.kind === 'income').map((flow) => amountAt(flow, year));
    const taking = cash.filter((flow) => flow.kind === 'cost').map((flow) => negated(amountAt(flow, year)));
    return sumOf([...adding, ...taking]) ?? exactly(0n);
}

function sumsIn(years: readonly number[], flows: readonly Flow[], overlaps: readonly Overlap[]): readonly Amount[] {
    return years.map((year, index) => {
        const taken = overlaps.map((overlap) => negated(overlap.amounts[index] ?? exactly(0n)));
        return sumOf([runningResult(flows, year), ...taken]) ?? exactly(0n);
    });
}

interface Pair {
    readonly a: Proposal;
    readonly b: Proposal;
    readonly amount: Amount;
}

/** Each pair once, however often it is declared; without an amount it takes nothing off. */
function pairsAmong(counted: readonly Proposal[]): readonly Pair[] {
    const byId = new Map(counted.map((proposal) => [proposal.written.id.name, proposal]));
    const pairs = new Map<string, Pair>();
    for (const a of counted) {
        a.written.overlaps.forEach((overlap, index) => {
            const b = byId.get(overlap.target.name);
            const amount = a.overlaps[index] ?? null;
            if (b === undefined || b === a || amount === null) return;
            const key = [a.written.id.name, b.written.id.name].sort().join(' ');
            if (!pairs.has(key)) pairs.set(key, { a, b, amount });
        });
    }
    return [...pairs.values()];
}

/** Subtracted in years in which both gain. */
function overlapIn(pair: Pair, year: number): Amount {
    const gains = (proposal: Proposal) =>
        calendarFlows(proposal).some((flow) => isCash(flow) && (flow.kind === 'gain' || flow.kind === 'income') && amountAt(flow, year).counted > 0n);
    return gains(pair.a) && gains(pair.b) ? pair.amount : exactly(0n);
}

function overlapsAmong(counted: readonly Proposal[], years: readonly number[]): readonly Overlap[] {
    return pairsAmong(counted).map((pair) => ({
        a: pair.a.written.id.name,
        b: pair.b.written.id.name,
        amounts: years.map((year) => overlapIn(pair, year)),
    }));
}

/** The overlaps as a cost that runs with both gains, so that payback and value rest on the sum less overlaps. */
function overlapFlows(counted: readonly Proposal[]): readonly Flow[] {
    return pairsAmong(counted).map((pair) => {
        const both = [...calendarFlows(pair.a), ...calendarFlows(pair.b)];
        const firstYear = Math.min(...both.map((flow) => flow.firstYear));
        const lastYear = Math.max(...both.map((flow) => flow.lastYear));
        const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index);
        return {
            kind: 'gain',
            liquidity: 'cash',
            label: `${pair.a.written.id.name} ∩ ${pair.b.written.id.name}`,
            oneOff: false,
            approximate: false,
            byYear: new Map(years.map((year) => [year, negated(overlapIn(pair, year))])),
            setup: null,
            onward: negated(overlapIn(pair, lastYear + 1)),
            onwardStated: false,
            firstYear,
            lastYear,
            ends: null,
        };
    });
}

/** What a stated sum of the budget should be: by year for a total, one number for a count. */
export function computedSum(catalogue: Catalogue, stated: StatedSum, registers: Registers): readonly Amount[] {
    const members =
        stated.subject === null ? catalogue.counted : catalogue.counted.filter((proposal) => isFiledUnder(proposal, stated.subject, registers));
    if (stated.of === 'count') return [exactly(BigInt(members.length))];
    const ids = new Set(members.map((proposal) => proposal.written.id.name));
    const overlaps = catalogue.overlaps.filter((overlap) => ids.has(overlap.a) && ids.has(overlap.b));
    return sumsIn(catalogue.years, flowsOf(members), overlaps);
}

/** Filed under a sector or a committee: by id or alias, a committee also by its label or text. */
export function isFiledUnder(proposal: Proposal, subject: Target | null, registers: Registers): boolean {
    if (subject === null) return true;
    const sector = registers.find('sector', subject.name)?.id.name ?? subject.name;
    if (proposal.written.sectors.some((target) => (registers.find('sector', target.name)?.id.name ?? target.name) === sector)) return true;
    const committee = registers.label('committee', subject.name);
    return proposal.written.committees.some((target) => registers.label('committee', target.name) === committee);
}

/** Whether a stated total can be of this: a sector or committee of the registers, or a text, which is compared as it stands. */
export function isSubject(subject: Target, registers: Registers): boolean {
    return subject.quoted || registers.find('sector', subject.name) !== null || registers.find('committee', subject.name) !== null;
}
