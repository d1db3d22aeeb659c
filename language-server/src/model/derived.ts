import { type Amount, exactly, negated, sumOf } from './amount.ts';
import { amountAt, type Flow, yearOf } from './flows.ts';
import {
    addBalances,
    type Balance,
    balanceOf,
    emptyBalance,
    internalRate,
    isCash,
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
    const { payback, discountRate } = proposal.budget?.written ?? { payback: null, discountRate: null };
    const asideBlocks = proposal.blocks.filter((block) => block.dimension !== 'money');
    if (proposal.scenarios.length === 0 && asideBlocks.length > 0) {
        return [profileOf({ name: null, blocks: [], flows: [] }, asideBlocks, payback, discountRate)];
    }
    return proposal.scenarios.map((scenario, index) => profileOf(scenario, index === 0 ? asideBlocks : [], payback, discountRate));
}

function profileOf(scenario: Scenario, asideBlocks: readonly Block[], limit: number | null, rate: number | null): Profile {
    const blocks = [...scenario.blocks, ...asideBlocks];
    const cash = scenario.flows.filter(isCash);
    const years = yearsOf(scenario.blocks.length > 0 ? scenario.blocks : asideBlocks);
    const balances = years.map((year) => balanceOf(cash, (flow) => levelIn(flow, year)));
    const timeline = timelineOf(scenario.flows);
    const span = limit ?? timeline?.statedYears ?? 0;
    const hasSetup = blocks.some((block) => block.columns.some((column) => column.kind === 'setup'));
    const setup = hasSetup ? { ...balanceOf(cash, (flow) => flow.setup), ...setupAside(scenario.flows, blocks) } : null;
    const ranged = scenario.flows.some((flow) => [...flow.byYear.values(), flow.setup, flow.onward].some((amount) => amount?.range === true));
    const [worst, best] = ranged ? [timelineOf(scenario.flows, 'worst'), timelineOf(scenario.flows, 'best')] : [null, null];
    return {
        scenario: scenario.name,
        years,
        relative: blocks.some((block) => block.relative),
        balances,
        asides: years.map((year) => asideIn(scenario.flows, blocks, year)),
        cumulative: cumulativeOf(years, balances, timeline),
        setup,
        onward: { ...onwardOf(cash), ...onwardAside(scenario.flows, blocks) },
        approximate: scenario.flows.some((flow) => flow.approximate),
        ranged,
        low: nets(years, balances, (balance) => balance.net?.low ?? null),
        high: nets(years, balances, (balance) => balance.net?.high ?? null),
        totals: balances.reduce(addBalances, setup ?? emptyBalance),
        timeline,
        payback: timeline === null ? null : paybackOf(timeline),
        worst,
        best,
        paybackBest: best === null ? null : paybackOf(best),
        paybackWorst: worst === null ? null : paybackOf(worst),
        afterLimit: limit === null ? null : (timeline?.years[limit - 1]?.cumulative ?? null),
        returns: timeline === null ? noReturns(span) : returnsOf(timeline, scenario.flows, span),
        npv: timeline === null || rate === null || span === 0 ? null : netPresentValue(timeline, span, rate),
        irr: timeline === null ? null : internalRate(timeline, span),
        actual: actualOf(scenario.blocks, years),
    };
}

/** What a year of the table holds of a flow; a part whose own table lacks the year goes on by its own rule. */
export function levelIn(flow: Flow, year: number): Amount | null {
    if (flow.byYear.has(year)) return flow.byYear.get(year) ?? null;
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
    return flow.ends !== null && flow.ends <= flow.lastYear ? exactly(0n) : flow.onward;
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
    const amounts = (dimension: 'hours' | 'fte') =>
        sumOf(
            blocks.flatMap((block) =>
                block.rows.flatMap((row) => {
                    const cell = row.dimension === dimension && isCounted(row) ? levelsOf(row, block)[columnOf(block)] : undefined;
                    return cell?.kind === 'amount' ? [signed(cell.amount, row)] : [];
                }),
            ),
        );
    return { hours: amounts('hours'), fte: amounts('fte') };
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
        const computed = sumOf(
            [gain, income, ...[cost, investment].map((each) => (each === null ? null : negated(each)))].filter((each) => each !== null),
        );
        return { gain, income, cost, investment, net: at('net') ?? computed };
    });
}

/** A flow as a catalogue sees it: setup falls in the year before the first column. */
export function inCatalogue(flow: Flow): Flow {
    if (flow.setup === null) return flow;
    const byYear = new Map(flow.byYear).set(flow.firstYear - 1, flow.setup);
    return { ...flow, byYear, setup: null, firstYear: flow.firstYear - 1 };
}
