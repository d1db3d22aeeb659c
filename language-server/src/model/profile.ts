import { type Amount, added, negated } from './amount.ts';
import { amountAt, type Flow } from './flows.ts';
import type { MoneyKind } from './written.ts';

/** Years after which an investment that has not been earned back never will be. */
export const horizon = 30;

/** Which end of the ranges is taken: gains low and costs high make the worst case. */
export type Case = 'counted' | 'worst' | 'best';

/** Øre a year; `t` counts from 1, the first year column with a cash amount. */
export interface Timeline {
    /** The year of t = 1. */
    readonly firstYear: number;
    /** t of the last stated year. */
    readonly statedYears: number;
    /** Net of the setup column, t = 0. */
    readonly setup: bigint;
    readonly years: readonly TimelineYear[];
}

export interface TimelineYear {
    readonly year: number;
    readonly benefit: bigint;
    readonly cost: bigint;
    readonly investment: bigint;
    readonly net: bigint;
    readonly cumulative: bigint;
}

export function isCash(flow: Flow): boolean {
    return flow.liquidity === 'cash';
}

/** The end of an amount that makes its case: what adds to the result is worst when low, what takes from it when high. */
export function inCase(amount: Amount, kind: MoneyKind, which: Case): bigint {
    if (which === 'counted') return amount.counted;
    const adds = kind === 'gain' || kind === 'income';
    return adds === (which === 'worst') ? amount.low : amount.high;
}

/** The smallest of some years, or null; catalogues hold more of them than a call may have arguments. */
export function earliest(years: Iterable<number>): number | null {
    let least: number | null = null;
    for (const year of years) if (least === null || year < least) least = year;
    return least;
}

/** The first year with a stated cash amount, or null. */
function firstCashYear(flows: readonly Flow[]): number | null {
    let first: number | null = null;
    for (const { byYear } of flows) for (const [year, amount] of byYear) if (amount !== null && (first === null || year < first)) first = year;
    return first;
}

/** Which years some cash flows have to say something about. */
export interface TimelineFrame {
    /** The first year with a stated cash amount; null where there is none. */
    readonly firstStated: number | null;
    /** The first year of those that state only what goes on; null where there is none. */
    readonly firstOnward: number | null;
    /** The last column of those that have any. */
    readonly lastYear: number | null;
}

/** The amounts of a year in øre. */
export type YearAmounts = Pick<TimelineYear, 'benefit' | 'cost' | 'investment'>;

export function frameOf(cash: readonly Flow[]): TimelineFrame {
    const dated = cash.filter((flow) => flow.byYear.size > 0);
    return {
        firstStated: firstCashYear(dated),
        firstOnward: earliest(cash.filter((flow) => flow.byYear.size === 0).map((flow) => flow.firstYear)),
        lastYear: dated.reduce<number | null>((last, flow) => (last === null || flow.lastYear > last ? flow.lastYear : last), null),
    };
}

export function amountsIn(cash: readonly Flow[], year: number, which: Case = 'counted'): YearAmounts {
    const sums = { benefit: 0n, cost: 0n, investment: 0n };
    for (const flow of cash) sums[sideOf[flow.kind]] += inCase(amountAt(flow, year), flow.kind, which);
    return sums;
}

/** Which sum of a year each kind of money belongs to. */
const sideOf: Readonly<Record<MoneyKind, keyof YearAmounts>> = { gain: 'benefit', income: 'benefit', cost: 'cost', investment: 'investment' };

/** Lays cash flows out over 30 years from t = 1; null where there is no cash at all. */
export function timelineOf(flows: readonly Flow[], which: Case = 'counted'): Timeline | null {
    const cash = flows.filter(isCash);
    const setup = signedSum(cash, (flow) => flow.setup, which);
    return layOut(frameOf(cash), setup, (year) => amountsIn(cash, year, which));
}

/** The same from what is known of each year. */
export function layOut({ firstStated, firstOnward, lastYear }: TimelineFrame, setup: bigint, at: (year: number) => YearAmounts): Timeline | null {
    const firstYear = firstStated ?? firstOnward;
    if (firstYear === null) return null;
    const years: TimelineYear[] = [];
    let cumulative = setup;
    for (let t = 1; t <= horizon; t++) {
        const year = firstYear + t - 1;
        const { benefit, cost, investment } = at(year);
        const net = benefit - cost - investment;
        cumulative += net;
        years.push({ year, benefit, cost, investment, net, cumulative });
    }
    return { firstYear, statedYears: Math.max(lastYear ?? firstYear - 1, firstYear - 1) - firstYear + 1, setup, years };
}

function sumIn(flows: readonly Flow[], kinds: readonly MoneyKind[], pick: (flow: Flow) => Amount | null, which: Case): bigint {
    let sum = 0n;
    for (const flow of flows) {
        const amount = kinds.includes(flow.kind) ? pick(flow) : null;
        if (amount !== null) sum += inCase(amount, flow.kind, which);
    }
    return sum;
}

function signedSum(flows: readonly Flow[], pick: (flow: Flow) => Amount | null, which: Case): bigint {
    return sumIn(flows, ['gain', 'income'], pick, which) - sumIn(flows, ['cost', 'investment'], pick, which);
}

export type Payback =
    | {
          /** Without investment and never negative: nothing to earn back, 0 years. */ readonly state: 'none';
          readonly years: 0;
          readonly year: number;
      }
    | { readonly state: 'years' /** (t − 1) + the part of year t that it takes. */; readonly years: number; readonly year: number }
    | { readonly state: 'never' };

/**
 * Simple payback, undiscounted (LANGUAGE.md section 7): with t the first year from which the cumulative net stays ≥ 0,
 * (t − 1) + (−cumulative of t − 1) / net of t; for t = 1, (investment − net of setup) / (gains + income − running costs).
 */
export function paybackOf(timeline: Timeline): Payback {
    const { years, setup } = timeline;
    const below = years.findLastIndex((each) => each.cumulative < 0n);
    const earned = years[below + 1];
    if (earned === undefined) return { state: 'never' };
    if (below >= 0) {
        const before = years[below];
        const part = before === undefined ? 0 : Number(-before.cumulative) / Number(earned.net);
        return { state: 'years', years: below + 1 + part, year: earned.year };
    }
    const need = earned.investment - setup;
    const surplus = earned.benefit - earned.cost;
    if (need <= 0n && years.every((each) => each.investment <= 0n)) return { state: 'none', years: 0, year: earned.year };
    return { state: 'years', years: need <= 0n || surplus <= 0n ? 0 : Number(need) / Number(surplus), year: earned.year };
}

export interface Returns {
    /** Σ(gains + income) / Σ investment, or null without investment. */
    readonly gross: number | null;
    /** (Σ(gains + income − running costs) − Σ investment) / Σ investment. */
    readonly net: number | null;
    /** The years it is taken over, setup not counted among them. */
    readonly years: number;
    readonly benefit: bigint;
    readonly cost: bigint;
    readonly investment: bigint;
}

/** Return per invested krone over `span` years; the setup column's amounts are in its sums. */
export function returnsOf(timeline: Timeline, flows: readonly Flow[], span: number): Returns {
    const cash = flows.filter(isCash);
    const within = timeline.years.slice(0, span);
    const setup = (kinds: readonly MoneyKind[]) => sumIn(cash, kinds, (flow) => flow.setup, 'counted');
    const benefit = within.reduce((sum, each) => sum + each.benefit, setup(['gain', 'income']));
    const cost = within.reduce((sum, each) => sum + each.cost, setup(['cost']));
    const investment = within.reduce((sum, each) => sum + each.investment, setup(['investment']));
    const ratio = (amount: bigint) => (investment > 0n && span > 0 ? Number(amount) / Number(investment) : null);
    return { gross: ratio(benefit), net: ratio(benefit - cost - investment), years: span, benefit, cost, investment };
}

/** Net present value in øre, the first year and setup undiscounted; doubles, since the rate is one. */
export function netPresentValue(timeline: Timeline, span: number, rate: number): number {
    return timeline.years.slice(0, span).reduce((sum, each, index) => sum + Number(each.net) / (1 + rate) ** index, Number(timeline.setup));
}

/** The rate at which the present value is 0, or null: only where the net changes sign exactly once. */
export function internalRate(timeline: Timeline, span: number): number | null {
    const nets = timeline.years.slice(0, span).map((each) => Number(each.net));
    if (nets.length === 0) return null;
    nets[0] = (nets[0] ?? 0) + Number(timeline.setup);
    if (signChanges(nets) !== 1) return null;
    const value = (rate: number) => nets.reduce((sum, net, index) => sum + net / (1 + rate) ** index, 0);
    return bisect(value, -0.99, 1000);
}

export function signChanges(values: readonly number[]): number {
    const signs = values.map(Math.sign).filter((sign) => sign !== 0);
    return signs.filter((sign, index) => index > 0 && sign !== signs[index - 1]).length;
}

function bisect(value: (rate: number) => number, from: number, to: number): number | null {
    let low = from;
    let high = to;
    const rising = value(low) < 0;
    if (value(low) < 0 === value(high) < 0) return null;
    for (let step = 0; step < 200 && high - low > 1e-12; step++) {
        const middle = (low + high) / 2;
        if (value(middle) < 0 === rising) low = middle;
        else high = middle;
    }
    return (low + high) / 2;
}

/** Amounts of each money kind, and their net, in one place of a table; null where nothing is stated. */
export interface Balance {
    readonly gain: Amount | null;
    readonly income: Amount | null;
    readonly cost: Amount | null;
    readonly investment: Amount | null;
    readonly net: Amount | null;
}

export function balanceOf(flows: readonly Flow[], pick: (flow: Flow) => Amount | null): Balance {
    const sums: Record<MoneyKind, Amount | null> = { gain: null, income: null, cost: null, investment: null };
    for (const flow of flows) {
        const amount = pick(flow);
        if (amount !== null) sums[flow.kind] = addedTo(sums[flow.kind], amount);
    }
    const { gain, income, cost, investment } = sums;
    return { gain, income, cost, investment, net: netOf(gain, income, cost, investment) };
}

/** Gains and income less costs and investments; null where nothing of them is stated. */
export function netOf(gain: Amount | null, income: Amount | null, cost: Amount | null, investment: Amount | null): Amount | null {
    let net = gain;
    if (income !== null) net = addedTo(net, income);
    if (cost !== null) net = addedTo(net, negated(cost));
    if (investment !== null) net = addedTo(net, negated(investment));
    return net;
}

function addedTo(sum: Amount | null, amount: Amount): Amount {
    return sum === null ? amount : added(sum, amount);
}

/** The sums of two balances, nothing stated plus nothing stated staying nothing. */
export function addBalances(a: Balance, b: Balance): Balance {
    const add = (x: Amount | null, y: Amount | null) => (x === null ? y : y === null ? x : added(x, y));
    return {
        gain: add(a.gain, b.gain),
        income: add(a.income, b.income),
        cost: add(a.cost, b.cost),
        investment: add(a.investment, b.investment),
        net: add(a.net, b.net),
    };
}

export const emptyBalance: Balance = { gain: null, income: null, cost: null, investment: null, net: null };
