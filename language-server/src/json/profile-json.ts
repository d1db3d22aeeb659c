import { type Amount, scaleOf } from '../model/amount.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Aside, Profile } from '../model/derived.ts';
import type { Balance, Payback, Returns } from '../model/profile.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { BudgetJson, ProfileJson, ProposalJson, ScenarioJson } from './shapes.ts';

/** The derived figures of a workspace as CLI.md shapes them; `chosen` narrows them to some proposals. */
export function profileJson(workspace: Workspace, chosen: readonly Proposal[] = workspace.proposals): ProfileJson {
    return {
        version: 1,
        proposals: chosen.map((proposal) => proposalJson(proposal, workspace.profilesOf(proposal))),
        budgets: workspace.catalogues.map(budgetJson),
    };
}

/** Øre as kroner: every sum is exact before it becomes a number here. */
export function kroner(øre: bigint): number {
    return Number(øre) / 10 ** scaleOf.money;
}

function money(amount: Amount | null): number | null {
    return amount === null ? null : kroner(amount.counted);
}

function quantity(amount: Amount | null): number | null {
    return amount === null ? null : Number(amount.counted) / 10 ** scaleOf.fte;
}

export function proposalJson(proposal: Proposal, profiles: readonly Profile[]): ProposalJson {
    const [first, ...others] = profiles;
    return {
        ...scenarioJson(proposal, first ?? nothing),
        parts: [...proposal.parts],
        scenarios: others.map((other) => scenarioJson(proposal, other)),
    };
}

/** A proposal without an economy has a profile all the same, in which nothing is stated. */
const noBalance: Balance = { gain: null, income: null, cost: null, investment: null, net: null };
const noAside: Aside = { noncash: null, avoided: null, hours: null, fte: null };
const nothing: Profile = {
    scenario: null,
    years: [],
    relative: false,
    balances: [],
    asides: [],
    cumulative: [],
    setup: null,
    onward: { ...noBalance, ...noAside },
    approximate: false,
    ranged: false,
    low: [],
    high: [],
    totals: noBalance,
    timeline: null,
    payback: null,
    worst: null,
    best: null,
    paybackBest: null,
    paybackWorst: null,
    afterLimit: null,
    returns: { gross: null, net: null, years: 0, benefit: 0n, cost: 0n, investment: 0n },
    npv: null,
    irr: null,
    actual: null,
};

function scenarioJson(proposal: Proposal, profile: Profile): ScenarioJson {
    const { written, path } = proposal;
    const column = (pick: (balance: Balance) => Amount | null) => profile.balances.map((balance) => money(pick(balance)));
    const aside = (pick: (aside: Aside) => Amount | null, as: (amount: Amount | null) => number | null) =>
        profile.asides.map((each) => as(pick(each)));
    return {
        id: written.id.name,
        title: written.title?.text ?? '',
        path,
        scenario: profile.scenario,
        unit: 'kr',
        years: [...profile.years],
        relative: profile.relative,
        gain: column((balance) => balance.gain),
        income: column((balance) => balance.income),
        cost: column((balance) => balance.cost),
        investment: column((balance) => balance.investment),
        net: column((balance) => balance.net),
        cumulative: profile.cumulative.map(kronerOrNull),
        setup: profile.setup === null ? null : placeJson(profile.setup),
        onward: placeJson(profile.onward),
        low: profile.ranged ? { net: profile.low.map(kronerOrNull) } : null,
        high: profile.ranged ? { net: profile.high.map(kronerOrNull) } : null,
        approximate: profile.approximate,
        totals: balanceJson(profile.totals),
        ...paybackJson(profile),
        withinLimit: profile.afterLimit === null ? null : profile.afterLimit > 0n,
        return: returnJson(profile.returns),
        npv: rounded(profile.npv),
        irr: profile.irr,
        noncash: aside((each) => each.noncash, money),
        avoided: aside((each) => each.avoided, money),
        hours: aside((each) => each.hours, quantity),
        fte: aside((each) => each.fte, quantity),
        actual: profile.actual === null ? null : actualJson(profile.actual),
        parts: [],
        scenarios: [],
    };
}

function kronerOrNull(øre: bigint | null): number | null {
    return øre === null ? null : kroner(øre);
}

/** A present value is a double: it is given in whole øre. */
function rounded(øre: number | null): number | null {
    return øre === null ? null : Math.round(øre) / 100;
}

function balanceJson({ gain, income, cost, investment, net }: Balance) {
    return { gain: money(gain), income: money(income), cost: money(cost), investment: money(investment), net: money(net) };
}

function placeJson(place: Balance & Aside) {
    const { noncash, avoided, hours, fte } = place;
    return { ...balanceJson(place), noncash: money(noncash), avoided: money(avoided), hours: quantity(hours), fte: quantity(fte) };
}

function paybackJson({ payback, paybackBest, paybackWorst, ranged }: Profile) {
    const years = (each: Payback | null) => (each === null || each.state === 'never' ? null : each.years);
    return {
        paybackYears: years(payback),
        paybackYear: payback === null || payback.state === 'never' ? null : payback.year,
        paybackState: payback?.state ?? ('none' as const),
        paybackLow: ranged ? years(paybackBest) : null,
        paybackHigh: ranged ? years(paybackWorst) : null,
    };
}

function returnJson({ gross, net, years }: Returns) {
    return { gross, net, years };
}

function actualJson(actual: readonly Balance[]) {
    const column = (pick: (balance: Balance) => Amount | null) => actual.map((balance) => money(pick(balance)));
    return {
        gain: column((each) => each.gain),
        income: column((each) => each.income),
        cost: column((each) => each.cost),
        investment: column((each) => each.investment),
        net: column((each) => each.net),
    };
}

export function budgetJson(catalogue: Catalogue): BudgetJson {
    const { budget, payback, returns } = catalogue;
    return {
        id: budget.written.id.name,
        years: [...catalogue.years],
        counted: catalogue.counted.map((proposal) => proposal.written.id.name),
        excluded: catalogue.excluded.map((proposal) => proposal.written.id.name),
        overlaps: catalogue.overlaps.map(({ a, b, amounts }) => ({ a, b, amounts: amounts.map((each) => kroner(each.counted)) })),
        carriedOver: money(budget.carriedOver),
        target: budget.target.map((cell) => (cell.kind === 'amount' ? money(cell.amount) : null)),
        sum: catalogue.sum.map((each) => kroner(each.counted)),
        paybackYears: payback === null || payback.state === 'never' ? null : payback.years,
        npv: rounded(catalogue.npv),
        return: returns === null ? { gross: null, net: null, years: 0 } : returnJson(returns),
    };
}
