import { type Amount, added, exactly, negated } from './amount.ts';
import { type Catalogue, partSum } from './catalogue.ts';
import { contributionOf, onwardYear } from './contribution.ts';
import { type Grouping, type GroupName, groupings, groupsOf } from './grouping.ts';
import type { Proposal } from './proposal.ts';
import type { Workspace } from './workspace.ts';
import type { Liquidity } from './written.ts';

/** An amount in each budget year and at the level that goes on. */
export interface Course {
    readonly years: readonly Amount[];
    readonly onward: Amount;
}

export interface Group {
    readonly name: GroupName;
    /** How many counted proposals are filed here. */
    readonly count: number;
    readonly sum: Course;
}

/** One division of a catalogue. Groups and what is left over add up to the whole. */
export interface Division {
    readonly by: Grouping;
    readonly groups: readonly Group[];
    /** What filing under several groups counts twice and overlaps between groups take off; all zero where there is neither. */
    readonly between: Course;
}

/** What a counted proposal gives for good, how certain it is, and what it costs to get. */
export interface MatrixPoint {
    readonly proposal: Proposal;
    /** From 1 (easy) to 3 (hard), the middle of a range; null where it is not stated. */
    readonly realisability: number | null;
    /** Øre a year at the level that goes on: cash gain + income − running cost. */
    readonly permanent: bigint;
    /** Øre over all years. */
    readonly investment: bigint;
}

/** From everything that is written to what counts, in one place, in øre: gross − the steps = counted. */
export interface Waterfall {
    /** Gains and income of all liquidities, of all that is not dropped. */
    readonly gross: bigint;
    /** The part of those that another proposal excludes. */
    readonly excluded: bigint;
    readonly overlap: bigint;
    readonly noncash: bigint;
    readonly avoided: bigint;
    readonly cost: bigint;
    /** Cash gain + income − running cost less overlaps: the catalogue's own sum. */
    readonly counted: bigint;
}

/** A catalogue as a budget office looks at it; every sum comes from the catalogue or is a part of it. */
export interface Overview {
    readonly catalogue: Catalogue;
    readonly divisions: readonly Division[];
    readonly matrix: readonly MatrixPoint[];
    /** One a budget year, and the level that goes on last. */
    readonly waterfalls: readonly Waterfall[];
}

export function overviewOf(catalogue: Catalogue, workspace: Workspace): Overview {
    const onward = onwardYear([...catalogue.counted, ...catalogue.excluded].map(contributionOf));
    return {
        catalogue,
        divisions: groupings.map((by) => divisionOf(catalogue, by, workspace)),
        matrix: catalogue.counted.map(matrixPoint),
        waterfalls: [...catalogue.years, onward].map((year, index) => waterfallIn(catalogue, year, index)),
    };
}

function divisionOf(catalogue: Catalogue, by: Grouping, workspace: Workspace): Division {
    const registers = workspace.registersFor(catalogue.budget);
    const members = new Map<string | null, { readonly name: GroupName; readonly proposals: Proposal[] }>();
    for (const proposal of catalogue.counted) {
        for (const name of groupsOf(proposal, registers)[by]) {
            const group = members.get(name.key);
            if (group === undefined) members.set(name.key, { name, proposals: [proposal] });
            else group.proposals.push(proposal);
        }
    }
    const groups = [...members.values()].map(({ name, proposals }): Group => {
        const { sum, onward } = partSum(catalogue, proposals);
        return { name, count: proposals.length, sum: { years: sum, onward } };
    });
    return { by, groups, between: restOf(catalogue, groups) };
}

function restOf({ sum, onward }: Catalogue, groups: readonly Group[]): Course {
    const rest = (whole: Amount, pick: (course: Course) => Amount | undefined) =>
        exactly(groups.reduce((left, group) => left - (pick(group.sum)?.counted ?? 0n), whole.counted));
    return { years: sum.map((whole, index) => rest(whole, ({ years }) => years[index])), onward: rest(onward, (course) => course.onward) };
}

function matrixPoint(proposal: Proposal): MatrixPoint {
    const contribution = contributionOf(proposal);
    const { realisability } = proposal.written;
    return {
        proposal,
        realisability: realisability === null ? null : (realisability.low + realisability.high) / 2,
        permanent: contribution.resultIn(contribution.onwardYear).counted,
        investment: investmentOf(proposal),
    };
}

/** Cash investment over the years that the proposal states, in øre. */
export function investmentOf(proposal: Proposal): bigint {
    const flows = contributionOf(proposal).flows.filter((flow) => flow.kind === 'investment' && flow.liquidity === 'cash');
    return flows.reduce((sum, flow) => [...flow.byYear.values()].reduce((all, amount) => all + (amount?.counted ?? 0n), sum), 0n);
}

function waterfallIn(catalogue: Catalogue, year: number, index: number): Waterfall {
    const { counted, excluded, overlaps, sum, onward } = catalogue;
    const [gains, rivals] = [benefitsOf(counted, year), benefitsOf(excluded, year)];
    const lost = rivals.cash + rivals.noncash + rivals.avoided;
    const overlap = overlaps.reduce((all, each) => all + (each.amounts[index] ?? each.onward).counted, 0n);
    return {
        gross: gains.cash + gains.noncash + gains.avoided + lost,
        excluded: lost,
        overlap,
        noncash: gains.noncash,
        avoided: gains.avoided,
        cost: counted.reduce((all, proposal) => all + contributionOf(proposal).amountsIn(year).cost, 0n),
        counted: (sum[index] ?? onward).counted,
    };
}

function benefitsOf(proposals: readonly Proposal[], year: number): Readonly<Record<Liquidity, bigint>> {
    const sums = { cash: 0n, noncash: 0n, avoided: 0n };
    for (const proposal of proposals) {
        const { cash, noncash, avoided } = contributionOf(proposal).benefitsIn(year);
        sums.cash += cash;
        sums.noncash += noncash;
        sums.avoided += avoided;
    }
    return sums;
}

/** A year of a budget: what the proposals give, what is carried over, and what was to be reached. */
export interface TargetYear {
    readonly year: number;
    readonly sum: Amount;
    /** What is carried over, which counts in the first year. */
    readonly carried: Amount | null;
    /** The two together. */
    readonly counted: Amount;
    readonly target: Amount | null;
    /** What is over (+) or missing (−); null without a target. */
    readonly difference: Amount | null;
}

export function targetYears({ years, sum, budget }: Catalogue): readonly TargetYear[] {
    return years.map((year, index) => {
        const own = sum[index] ?? exactly(0n);
        const carried = index === 0 ? budget.carriedOver : null;
        const counted = carried === null ? own : added(own, carried);
        const cell = budget.target[index];
        const target = cell?.kind === 'amount' ? cell.amount : null;
        return { year, sum: own, carried, counted, target, difference: target === null ? null : added(counted, negated(target)) };
    });
}
