import { type Amount, added, negated, nothing, sumOf } from './amount.ts';
import { amountAt, type Flow, yearOf } from './flows.ts';
import {
    addBalances,
    type Balance,
    balanceOf,
    emptyBalance,
    internalRate,
    isCash,
    netOf,
    netPresentValue,
    type Payback,
    paybackOf,
    type Returns,
    returnsOf,
    type Timeline,
    timelineOf,
} from './profile.ts';
import type { Proposal, Scenario } from './proposal.ts';
import { isMoneyKind, levelCells } from './stated.ts';
import type { Block, Row } from './table.ts';
import type { Liquidity } from './written.ts';

/** What stands in one place beside the cash balance. */
export interface Aside {
    readonly noncash: Amount | null;
    readonly avoided: Amount | null;
    readonly hours: Amount | null;
    readonly fte: Amount | null;
}

/** The derived figures of one scenario (LANGUAGE.md section 7), money in øre. */
export interface Profile {
    readonly scenario: string | null;
    readonly years: readonly number[];
    /** True where the years count from 1 and nothing says which calendar year that is. */
    readonly relative: boolean;
    /** Cash, one a year. */
    readonly balances: readonly Balance[];
    readonly asides: readonly Aside[];
    /** Running net, setup included; null in a year before anything is stated. */
    readonly cumulative: readonly (bigint | null)[];
    readonly setup: (Balance & Aside) | null;
    readonly onward: Balance & Aside;
    readonly approximate: boolean;
    readonly ranged: boolean;
    readonly low: readonly (bigint | null)[];
    readonly high: readonly (bigint | null)[];
    /** Over the stated years, setup included. */
    readonly totals: Balance;
    readonly timeline: Timeline | null;
    /** All gains low and costs high, and the other way about; null without a range. */
    readonly worst: Timeline | null;
    readonly best: Timeline | null;
    readonly payback: Payback | null;
    readonly paybackBest: Payback | null;
    readonly paybackWorst: Payback | null;
    /** Øre after the N years of the budget's rule; null without one. */
    readonly afterLimit: bigint | null;
    readonly returns: Returns;
    /** Øre; null without a discount rate or years. */
    readonly npv: number | null;
    readonly irr: number | null;
    readonly actual: readonly Balance[] | null;
}

export function profilesOf(proposal: Proposal): readonly Profile[] {
    return plansOf(proposal).map((plan) => new PlanProfile(plan));
}

/** What goes on after the table of the plan that counts, without the figures of its years; null where there is no plan. */
export function levelThatGoesOn(proposal: Proposal): Pick<Profile, 'relative' | 'onward'> | null {
    const [first] = plansOf(proposal);
    return first === undefined ? null : new PlanProfile(first);
}

/** One scenario with the tables that hold no money beside it, and the terms of its budget. */
interface Plan {
    readonly scenario: Scenario;
    readonly asideBlocks: readonly Block[];
    readonly limit: number | null;
    readonly rate: number | null;
}

const noScenario: Scenario = { name: null, blocks: [], flows: [] };

function plansOf(proposal: Proposal): readonly Plan[] {
    const { payback: limit, discountRate: rate } = proposal.budget?.written ?? { payback: null, discountRate: null };
    const asideBlocks = proposal.blocks.filter((block) => block.dimension !== 'money');
    const scenarios = proposal.scenarios.length === 0 && asideBlocks.length > 0 ? [noScenario] : proposal.scenarios;
    return scenarios.map((scenario, index) => ({ scenario, asideBlocks: index === 0 ? asideBlocks : [], limit, rate }));
}

/** Works out each figure when it is first asked for: a check reads few of them, a page of key figures all. */
class PlanProfile implements Profile {
    private readonly plan: Plan;
    private readonly blocks: readonly Block[];
    private readonly cash: readonly Flow[];
    private readonly known: { -readonly [Figure in keyof Profile]?: Profile[Figure] } = {};

    constructor(plan: Plan) {
        this.plan = plan;
        this.blocks = plan.asideBlocks.length === 0 ? plan.scenario.blocks : [...plan.scenario.blocks, ...plan.asideBlocks];
        this.cash = plan.scenario.flows.filter(isCash);
    }

    get scenario() {
        return this.plan.scenario.name;
    }

    get years() {
        const { scenario, asideBlocks } = this.plan;
        this.known.years ??= yearsOf(scenario.blocks.length > 0 ? scenario.blocks : asideBlocks);
        return this.known.years;
    }

    get relative() {
        return this.blocks.some((block) => block.relative);
    }

    get balances() {
        this.known.balances ??= this.years.map((year) => balanceOf(this.cash, (flow) => levelIn(flow, year)));
        return this.known.balances;
    }

    get asides() {
        this.known.asides ??= this.years.map((year) => asideIn(this.flows, this.blocks, year));
        return this.known.asides;
    }

    get cumulative() {
        this.known.cumulative ??= cumulativeOf(this.years, this.balances, this.timeline);
        return this.known.cumulative;
    }

    get setup() {
        if (!this.blocks.some((block) => block.columns.some((column) => column.kind === 'setup'))) return null;
        this.known.setup ??= { ...balanceOf(this.cash, (flow) => flow.setup), ...setupAside(this.flows, this.blocks) };
        return this.known.setup;
    }

    get onward() {
        this.known.onward ??= { ...onwardOf(this.cash), ...onwardAside(this.flows, this.blocks) };
        return this.known.onward;
    }

    get approximate() {
        return this.flows.some((flow) => flow.approximate);
    }

    get ranged() {
        this.known.ranged ??= this.flows.some(isRanged);
        return this.known.ranged;
    }

    get low() {
        this.known.low ??= nets(this.years, this.balances, (balance) => balance.net?.low ?? null);
        return this.known.low;
    }

    get high() {
        this.known.high ??= nets(this.years, this.balances, (balance) => balance.net?.high ?? null);
        return this.known.high;
    }

    get totals() {
        this.known.totals ??= this.balances.reduce(addBalances, this.setup ?? emptyBalance);
        return this.known.totals;
    }

    get timeline() {
        this.known.timeline ??= timelineOf(this.flows);
        return this.known.timeline;
    }

    get worst() {
        if (!this.ranged) return null;
        this.known.worst ??= timelineOf(this.flows, 'worst');
        return this.known.worst;
    }

    get best() {
        if (!this.ranged) return null;
        this.known.best ??= timelineOf(this.flows, 'best');
        return this.known.best;
    }

    get payback() {
        this.known.payback ??= paybackIn(this.timeline);
        return this.known.payback;
    }

    get paybackBest() {
        return paybackIn(this.best);
    }

    get paybackWorst() {
        return paybackIn(this.worst);
    }

    get afterLimit() {
        const { limit } = this.plan;
        return limit === null ? null : (this.timeline?.years[limit - 1]?.cumulative ?? null);
    }

    get returns() {
        const { timeline } = this;
        this.known.returns ??= timeline === null ? noReturns(this.span) : returnsOf(timeline, this.flows, this.span);
        return this.known.returns;
    }

    get npv() {
        const { timeline, span } = this;
        const { rate } = this.plan;
        if (timeline === null || rate === null || span === 0) return null;
        this.known.npv ??= netPresentValue(timeline, span, rate);
        return this.known.npv;
    }

    get irr() {
        const { timeline } = this;
        if (timeline === null) return null;
        this.known.irr ??= internalRate(timeline, this.span);
        return this.known.irr;
    }

    get actual() {
        this.known.actual ??= actualOf(this.plan.scenario.blocks, this.years);
        return this.known.actual;
    }

    private get flows(): readonly Flow[] {
        return this.plan.scenario.flows;
    }

    /** The years that returns and present values are taken over. */
    private get span(): number {
        return this.plan.limit ?? this.timeline?.statedYears ?? 0;
    }
}

function paybackIn(timeline: Timeline | null): Payback | null {
    return timeline === null ? null : paybackOf(timeline);
}

function isRanged({ byYear, setup, onward }: Flow): boolean {
    if (setup?.range === true || onward.range) return true;
    for (const amount of byYear.values()) if (amount?.range === true) return true;
    return false;
}

/** What a year of the table holds of a flow; a part whose own table lacks the year goes on by its own rule. */
export function levelIn(flow: Flow, year: number): Amount | null {
    const stated = flow.byYear.get(year);
    if (stated !== undefined) return stated;
    return year > flow.firstYear ? amountAt(flow, year) : null;
}

function noReturns(years: number): Returns {
    return { gross: null, net: null, years, benefit: 0n, cost: 0n, investment: 0n };
}

function yearsOf(blocks: readonly Block[]): readonly number[] {
    const anchored = blocks.some((block) => !block.relative) ? blocks.filter((block) => !block.relative) : blocks;
    const years = anchored.flatMap((block) => block.columns.flatMap((column) => yearOf(column, block) ?? []));
    return [...new Set(years)].sort((a, b) => a - b);
}

function nets(years: readonly number[], balances: readonly Balance[], pick: (balance: Balance) => bigint | null): readonly (bigint | null)[] {
    return years.map((_, index) => {
        const balance = balances[index];
        return balance === undefined ? null : pick(balance);
    });
}

/** The running sum of the timeline in each stated year: a skipped year counts in it, as it does in payback. */
function cumulativeOf(years: readonly number[], balances: readonly Balance[], timeline: Timeline | null): readonly (bigint | null)[] {
    const firstStated = balances.findIndex((balance) => balance.net !== null);
    return years.map((year, index) => {
        if (timeline === null || firstStated < 0 || index < firstStated) return null;
        return timeline.years[year - timeline.firstYear]?.cumulative ?? null;
    });
}

/** The level used after the last stated year, also where no column states it; a flow that has ended is 0. */
function onwardOf(cash: readonly Flow[]): Balance {
    return balanceOf(cash, (flow) => onwardLevel(flow));
}

/** What a flow holds in each year after the table: nothing once it has ended. */
export function onwardLevel(flow: Flow): Amount {
    return flow.ends !== null && flow.ends <= flow.lastYear ? nothing : flow.onward;
}

function asideIn(flows: readonly Flow[], blocks: readonly Block[], year: number): Aside {
    const net = (liquidity: Liquidity) => balanceOf(ofLiquidity(flows, liquidity), (flow) => levelIn(flow, year)).net;
    const column = (block: Block) => block.columns.findIndex((each) => yearOf(each, block) === year);
    return { noncash: net('noncash'), avoided: net('avoided'), ...quantitiesIn(blocks, column) };
}

function setupAside(flows: readonly Flow[], blocks: readonly Block[]): Aside {
    const net = (liquidity: Liquidity) => balanceOf(ofLiquidity(flows, liquidity), (flow) => flow.setup).net;
    return {
        noncash: net('noncash'),
        avoided: net('avoided'),
        ...quantitiesIn(blocks, (block) => block.columns.findIndex((each) => each.kind === 'setup')),
    };
}

function onwardAside(flows: readonly Flow[], blocks: readonly Block[]): Aside {
    const net = (liquidity: Liquidity) => balanceOf(ofLiquidity(flows, liquidity), onwardLevel).net;
    return { noncash: net('noncash'), avoided: net('avoided'), ...quantitiesIn(blocks, lastColumn) };
}

function lastColumn(block: Block): number {
    const onward = block.columns.findIndex((column) => column.kind === 'onward');
    return onward >= 0 ? onward : block.columns.findLastIndex((column) => column.kind === 'year');
}

function ofLiquidity(flows: readonly Flow[], liquidity: Liquidity): readonly Flow[] {
    return flows.filter((flow) => flow.liquidity === liquidity);
}

/** Hours and FTE in one column of each block: FTE rows anywhere, and the rows of blocks that hold no money. */
function quantitiesIn(blocks: readonly Block[], columnOf: (block: Block) => number): { readonly hours: Amount | null; readonly fte: Amount | null } {
    const sums: Record<'hours' | 'fte', Amount | null> = { hours: null, fte: null };
    for (const block of blocks) {
        for (const row of block.rows) {
            const { dimension } = row;
            if ((dimension !== 'hours' && dimension !== 'fte') || !isCounted(row)) continue;
            const cell = levelsOf(row, block)[columnOf(block)];
            if (cell?.kind !== 'amount') continue;
            const amount = signed(cell.amount, row);
            const sum = sums[dimension];
            sums[dimension] = sum === null ? amount : added(sum, amount);
        }
    }
    return sums;
}

function isCounted(row: Row): boolean {
    return !row.written.actual && (row.written.kind === 'fte' || isMoneyKind(row.written.kind));
}

function levelsOf(row: Row, block: Block) {
    const cells = row.cells ?? [];
    return row.written.stepwise ? levelCells(cells, block.columns) : cells;
}

function signed(amount: Amount, row: Row): Amount {
    const takes = row.written.kind === 'cost' || row.written.kind === 'investment';
    return takes ? negated(amount) : amount;
}

/** What was realised, year by year; a stated `actual net` stands before the one its rows give. */
function actualOf(blocks: readonly Block[], years: readonly number[]): readonly Balance[] | null {
    const rows = blocks.flatMap((block) => block.rows.filter((row) => row.written.actual).map((row) => ({ row, block })));
    if (rows.length === 0) return null;
    return years.map((year) => {
        const at = (kind: string) =>
            sumOf(
                rows.flatMap(({ row, block }) => {
                    const cell =
                        row.written.kind === kind ? row.cells?.[block.columns.findIndex((column) => yearOf(column, block) === year)] : undefined;
                    return cell?.kind === 'amount' ? [cell.amount] : [];
                }),
            );
        const [gain, income, cost, investment] = [at('gain'), at('income'), at('cost'), at('investment')];
        return { gain, income, cost, investment, net: at('net') ?? netOf(gain, income, cost, investment) };
    });
}

/** A flow as a catalogue sees it: setup falls in the year before the first column. */
export function inCatalogue(flow: Flow): Flow {
    if (flow.setup === null) return flow;
    const byYear = new Map(flow.byYear).set(flow.firstYear - 1, flow.setup);
    return { ...flow, byYear, setup: null, firstYear: flow.firstYear - 1 };
}
