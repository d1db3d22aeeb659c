import { type Amount, added, exactly, negated, sumOf } from './amount.ts';
import type { Budget, StatedSum } from './budget.ts';
import { Contribution, contributionOf, onwardYear } from './contribution.ts';
import { type Flow, mergedFlows } from './flows.ts';
import { earliest, layOut, netPresentValue, type Payback, paybackOf, type Returns, returnsOf, type Timeline, type YearAmounts } from './profile.ts';
import type { Proposal } from './proposal.ts';
import type { Registers } from './registers.ts';
import { statuses, type Target } from './written.ts';

/** Two counted proposals that gain the same money, and what of it is taken off once, a year. */
export interface Overlap {
    readonly a: string;
    readonly b: string;
    readonly amounts: readonly Amount[];
    /** Off the level that goes on. */
    readonly onward: Amount;
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
    /** The same of the level that goes on when the last table has ended. */
    readonly onward: Amount;
    readonly timeline: Timeline | null;
    readonly payback: Payback | null;
    readonly returns: Returns | null;
    readonly npv: number | null;
}

export function catalogueOf(budget: Budget, proposals: readonly Proposal[]): Catalogue {
    const steps = catalogueInSteps(budget, proposals);
    for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
    }
}

/** The same a little at a time, for whoever must not be kept waiting while ten thousand proposals are summed. */
export function* catalogueInSteps(budget: Budget, proposals: readonly Proposal[]): Generator<null, Catalogue> {
    const years = budget.written.years;
    const rivals = rivalsAmong(proposals);
    const counted = proposals.filter((proposal) => isCounted(proposal, rivals));
    const excluded = proposals.filter((proposal) => proposal.written.status !== 'dropped' && !isCounted(proposal, rivals));
    const { results, onward, all } = yield* summed(counted, years);
    const pairs = pairsAmong(counted);
    const overlaps = overlapsOf(pairs, years, onward);
    const goingOn = new Sums([onward]);
    for (const part of inNeighbours(counted)) {
        goingOn.add(part);
        yield null;
    }
    const timeline = timelineFrom([all, ...pairs.map((pair) => new Contribution([overlapFlow(pair)]))]);
    const span = budget.written.payback ?? timeline?.statedYears ?? 0;
    const rate = budget.written.discountRate;
    yield null;
    return {
        budget,
        years,
        proposals,
        counted,
        excluded,
        overlaps,
        sum: results.amounts.map((result, index) => less(result, overlaps, (overlap) => overlap.amounts[index])),
        onward: less(goingOn.amounts[0] ?? exactly(0n), overlaps, (overlap) => overlap.onward),
        timeline,
        payback: timeline === null ? null : paybackOf(timeline),
        returns: timeline === null ? null : returnsOf(timeline, [], span),
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

/** What proposals give in some years. Each is gone to once for all of the years: what it says may have to be found first. */
class Sums {
    private readonly sums: Amount[] = [];
    private readonly years: readonly number[];

    constructor(years: readonly number[]) {
        this.years = years;
    }

    add(proposals: readonly Proposal[]): void {
        for (const contribution of proposals.map(contributionOf)) {
            for (const [at, year] of this.years.entries()) {
                const before = this.sums[at];
                this.sums[at] = before === undefined ? contribution.resultIn(year) : added(before, contribution.resultIn(year));
            }
        }
    }

    get amounts(): readonly Amount[] {
        return this.years.map((_, at) => this.sums[at] ?? exactly(0n));
    }
}

interface Summed {
    readonly results: Sums;
    /** The first year in which all of them have come to the level that goes on. */
    readonly onward: number;
    /** All proposals as one contribution: their flows are added up before any year is worked out. */
    readonly all: Contribution;
}

function* summed(proposals: readonly Proposal[], years: readonly number[]): Generator<null, Summed> {
    const results = new Sums(years);
    const flows: Flow[] = [];
    let onward = 0;
    for (const part of inNeighbours(proposals)) {
        results.add(part);
        onward = Math.max(onward, onwardYear(part.map(contributionOf)));
        flows.push(...flowsOf(part));
        yield null;
    }
    return { results, onward, all: new Contribution(mergedFlows(flows)) };
}

function* inNeighbours(proposals: readonly Proposal[]): Generator<readonly Proposal[]> {
    for (let from = 0; from < proposals.length; from += neighbours) yield proposals.slice(from, from + neighbours);
}

/** So many are added up by themselves, and once for as long as none of them changes. */
const neighbours = 100;
const knownFlows = new WeakMap<Proposal, { readonly of: readonly Proposal[]; readonly flows: readonly Flow[] }>();

function flowsOf(proposals: readonly Proposal[]): readonly Flow[] {
    const [first] = proposals;
    if (first === undefined) return [];
    const known = knownFlows.get(first);
    if (known !== undefined && sameMembers(known.of, proposals)) return known.flows;
    const flows = mergedFlows(proposals.flatMap((proposal) => contributionOf(proposal).flows));
    knownFlows.set(first, { of: proposals, flows });
    return flows;
}

/** Whether two lists hold the same proposals, none of which has changed. */
export function sameMembers(a: readonly Proposal[], b: readonly Proposal[]): boolean {
    return a.length === b.length && a.every((proposal, index) => proposal === b[index]);
}

/** Flows summed first: the amounts of each year over 30 years from the first that any of them states. */
function timelineFrom(all: readonly Contribution[]): Timeline | null {
    const known = (pick: (each: Contribution) => number | null) => all.flatMap((each) => pick(each) ?? []);
    const frame = {
        firstStated: earliest(known(({ frame }) => frame.firstStated)),
        firstOnward: earliest(known(({ frame }) => frame.firstOnward)),
        lastYear: known(({ frame }) => frame.lastYear).reduce<number | null>((last, year) => Math.max(last ?? year, year), null),
    };
    return layOut(frame, 0n, (year) => all.map((each) => each.amountsIn(year)).reduce(addAmounts, { benefit: 0n, cost: 0n, investment: 0n }));
}

function addAmounts(a: YearAmounts, b: YearAmounts): YearAmounts {
    return { benefit: a.benefit + b.benefit, cost: a.cost + b.cost, investment: a.investment + b.investment };
}

function sumsIn(years: readonly number[], proposals: readonly Proposal[], overlaps: readonly Overlap[]): readonly Amount[] {
    return resultsIn(proposals, years).map((result, index) => less(result, overlaps, (overlap) => overlap.amounts[index]));
}

/** Cash gain + income − running cost of the level that goes on after all their tables. */
function onwardOf(proposals: readonly Proposal[], overlaps: readonly Overlap[]): Amount {
    const [result = exactly(0n)] = resultsIn(proposals, [onwardYear(proposals.map(contributionOf))]);
    return less(result, overlaps, (overlap) => overlap.onward);
}

function resultsIn(proposals: readonly Proposal[], years: readonly number[]): readonly Amount[] {
    const sums = new Sums(years);
    sums.add(proposals);
    return sums.amounts;
}

function less(result: Amount, overlaps: readonly Overlap[], pick: (overlap: Overlap) => Amount | undefined): Amount {
    return sumOf([result, ...overlaps.map((overlap) => negated(pick(overlap) ?? exactly(0n)))]) ?? result;
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
function overlapIn({ a, b, amount }: Pair, year: number): Amount {
    return contributionOf(a).gainsIn(year) && contributionOf(b).gainsIn(year) ? amount : exactly(0n);
}

function overlapsOf(pairs: readonly Pair[], years: readonly number[], onward: number): readonly Overlap[] {
    return pairs.map((pair) => ({
        a: pair.a.written.id.name,
        b: pair.b.written.id.name,
        amounts: years.map((year) => overlapIn(pair, year)),
        onward: overlapIn(pair, onward),
    }));
}

/** An overlap as a gain that is taken back while both run, so that payback and value rest on the sum less overlaps. */
function overlapFlow(pair: Pair): Flow {
    const both = [...contributionOf(pair.a).flows, ...contributionOf(pair.b).flows];
    const firstYear = Math.min(...both.map((flow) => flow.firstYear));
    const lastYear = Math.max(...both.map((flow) => flow.lastYear));
    const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index);
    return {
        kind: 'gain',
        liquidity: 'cash',
        label: `${pair.a.written.id.name} ∩ ${pair.b.written.id.name}`,
        row: null,
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
}

/** The proposals' part of a catalogue's sums: overlaps among themselves are taken off. */
export interface PartSum {
    /** By budget year. */
    readonly sum: readonly Amount[];
    readonly onward: Amount;
}

export function partSum(catalogue: Catalogue, members: readonly Proposal[]): PartSum {
    const ids = new Set(members.map((proposal) => proposal.written.id.name));
    const overlaps = catalogue.overlaps.filter((overlap) => ids.has(overlap.a) && ids.has(overlap.b));
    return { sum: sumsIn(catalogue.years, members, overlaps), onward: onwardOf(members, overlaps) };
}

/** What a stated sum of the budget should be: by year for a total, one number for a count. */
export function computedSum(catalogue: Catalogue, stated: StatedSum, registers: Registers): readonly Amount[] {
    const members =
        stated.subject === null ? catalogue.counted : catalogue.counted.filter((proposal) => isFiledUnder(proposal, stated.subject, registers));
    if (stated.of === 'count') return [exactly(BigInt(members.length))];
    return partSum(catalogue, members).sum;
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
