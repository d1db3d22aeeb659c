import type { Amount, Cell } from '../model/amount.ts';
import { toMinor } from '../model/decimal.ts';
import { amountAt, type Flow } from '../model/flows.ts';
import type { Proposal, Scenario } from '../model/proposal.ts';
import type { Block, Row } from '../model/table.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Expression, WrittenAmount, WrittenAssumption, WrittenCell, WrittenUnreadable } from '../model/written.ts';
import { moneyIn, type ProseAmount, type ProseKind } from './prose-amounts.ts';
import { countedIn, levelRows } from './table-rows.ts';

/** A figure that a proposal states or that follows from one, in øre and without its sign; a range is all that lies in it. */
export interface Figure {
    readonly least: bigint;
    readonly most: bigint;
}

/** Figures of one thing: setup and the years in their order, and what follows them. */
interface Series {
    readonly years: readonly bigint[];
    readonly onward: bigint;
}

/**
 * Everything that a reader can find in the tables of a proposal or work out from them with one step: cells, sums across and down,
 * levels of each kind and of pairs of rows, differences between years, shares for one FTE or one person affected, and the
 * amounts of assumptions, notes and measures. Generous on purpose: what an amount in the text may be, it is taken to be. Only an
 * amount that is said to be that of a year is no sum of several, and an investment is no gain.
 */
export function figuresOf(proposal: Proposal, workspace: Workspace, { yearly, kind }: Pick<ProseAmount, 'yearly' | 'kind'>): readonly Figure[] {
    const series = [
        ...proposal.blocks.flatMap((block) => seriesOfBlock(block, kind)),
        ...proposal.scenarios.flatMap((each) => seriesOfScenario(each, kind)),
    ];
    const inOneYear = series.flatMap(placesAndSteps);
    const derived = kind === 'gain' ? derivedFigures(proposal, workspace) : [];
    const inTables = yearly ? inOneYear : [...inOneYear, ...series.flatMap(sumsOf), ...derived];
    const sharedBy = divisors(proposal);
    const shared = mainFigures(proposal).flatMap((value) => sharedBy.map((by) => (value * 10_000n) / by));
    return [...[...inTables, ...shared].map(point), ...proposal.blocks.flatMap(rangesOf), ...statedElsewhere(proposal)];
}

/** The figures that a message may name as the nearest: what stands in the table and the sums of each kind. */
export function mainFigures(proposal: Proposal): readonly bigint[] {
    const cells = proposal.blocks.flatMap((block) => levelRows(block).flatMap(({ levels }) => levels.map(countedIn)));
    return [...cells, ...proposal.scenarios.flatMap(kindSeries).flatMap(({ years, onward }) => [...years, onward])]
        .map(size)
        .filter((value) => value > 0n);
}

function point(value: bigint): Figure {
    return { least: size(value), most: size(value) };
}

export function size(value: bigint): bigint {
    return value < 0n ? -value : value;
}

/** Rows as printed and as levels, and each two of them together and apart. */
function seriesOfBlock(block: Block, kind: ProseKind): readonly Series[] {
    const isMeant = (row: Row) => row.dimension === 'money' && (kind === 'gain' || !gaining.has(row.written.kind));
    const printed = block.rows.filter(isMeant).map((row) => seriesOf(row.cells ?? [], block));
    const rows = levelRows(block).filter((row) => kind === 'gain' || row.kind === 'cost' || row.kind === 'investment');
    const levels = rows.map((row) => seriesOf(row.levels, block));
    const groups = block.written.groups.map((_, group) => added(levels.filter((__, index) => rows[index]?.row.written.group === group)));
    return [...printed, ...levels, ...(block.columns.length > mostColumns ? [] : pairsOf(levels.slice(0, mostRows))), ...groups];
}

/** Rows in which no investment can be found. */
const gaining = new Set<string>(['gain', 'income', 'before', 'after', 'total_gain', 'total_income']);

/** Pairs of more rows than this, or over more years, nobody adds up in his head. */
const mostRows = 30;
const mostColumns = 12;

function seriesOf(cells: readonly Cell[], block: Block): Series {
    const onward = block.columns.findIndex((column) => column.kind === 'onward');
    return { years: cells.filter((_, index) => index !== onward).map(countedIn), onward: countedIn(cells[onward]) };
}

function pairsOf(series: readonly Series[]): readonly Series[] {
    return series.flatMap((one, index) => series.slice(index + 1).flatMap((other) => [together(one, other, 1n), together(one, other, -1n)]));
}

function together(one: Series, other: Series, sign: bigint): Series {
    return { years: one.years.map((value, index) => value + sign * (other.years[index] ?? 0n)), onward: one.onward + sign * other.onward };
}

function added(series: readonly Series[]): Series {
    const [first, ...rest] = series;
    return rest.reduce((sum, each) => together(sum, each, 1n), first ?? { years: [], onward: 0n });
}

/** The levels of each kind and of what a reader adds up from them. */
function seriesOfScenario(scenario: Scenario, kind: ProseKind): readonly Series[] {
    const kinds = kindSeries(scenario);
    const [gain, income, cost, investment, noncash, avoided] = kinds;
    if (gain === undefined || income === undefined || cost === undefined || investment === undefined) return kinds;
    if (kind !== 'gain') return [cost, investment, together(cost, investment, 1n)];
    const running = together(together(gain, income, 1n), cost, -1n);
    const all = added([gain, noncash, avoided].filter((each) => each !== undefined));
    return [...kinds, ...pairsOf(kinds), running, together(running, investment, -1n), all];
}

/** Cash gain, income, cost and investment, and the gains that are no cash. */
function kindSeries({ flows }: Scenario): readonly Series[] {
    const first = flows.reduce((least, flow) => Math.min(least, flow.firstYear), Number.POSITIVE_INFINITY);
    const last = flows.reduce((most, flow) => Math.max(most, flow.lastYear), Number.NEGATIVE_INFINITY);
    const years = Number.isFinite(first) ? Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index) : [];
    const of = (kind: Flow['kind'], liquidity: Flow['liquidity']): Series => {
        const picked = flows.filter((flow) => flow.kind === kind && flow.liquidity === liquidity);
        const at = (pick: (flow: Flow) => bigint) => picked.reduce((sum, flow) => sum + pick(flow), 0n);
        const setup = at((flow) => flow.setup?.counted ?? 0n);
        return { years: [setup, ...years.map((year) => at((flow) => amountAt(flow, year).counted))], onward: at((flow) => flow.onward.counted) };
    };
    const cash = (['gain', 'income', 'cost', 'investment'] as const).map((kind) => of(kind, 'cash'));
    return [...cash, of('gain', 'noncash'), of('gain', 'avoided')];
}

/** Each place, the steps between two, and the mean of the years. */
function placesAndSteps({ years, onward }: Series): readonly bigint[] {
    const places = [...years, onward];
    const steps = places.flatMap((value, index) => places.slice(0, index).map((before) => value - before));
    const stated = BigInt(years.filter((value) => value !== 0n).length);
    const mean = stated === 0n ? [] : [(runningSums(years).at(-1) ?? 0n) / stated];
    return [...places, ...steps, ...mean];
}

/** The sums from any year to any other. */
function sumsOf({ years }: Series): readonly bigint[] {
    const running = runningSums(years);
    return running.flatMap((sum, index) => [sum, ...running.slice(0, index).map((before) => sum - before)]);
}

function runningSums(values: readonly bigint[]): readonly bigint[] {
    let sum = 0n;
    return values.map((value) => {
        sum += value;
        return sum;
    });
}

/** Running sums, values and what is left after the N years, from the profiles. */
function derivedFigures(proposal: Proposal, workspace: Workspace): readonly bigint[] {
    return workspace.profilesOf(proposal).flatMap((profile) => {
        const years = (profile.timeline?.years ?? []).flatMap((year) => [year.benefit, year.cost, year.net, year.cumulative]);
        const benefits = runningSums((profile.timeline?.years ?? []).map((year) => year.benefit));
        const npv = profile.npv === null ? [] : [BigInt(Math.round(profile.npv))];
        const { gain, income, cost, investment, net } = profile.totals;
        const totals = [gain, income, cost, investment, net].map((amount) => amount?.counted ?? 0n);
        return [...years, ...benefits, ...npv, ...totals, profile.returns.benefit, profile.returns.cost, profile.returns.investment];
    });
}

const mostDivisors = 40;

/** Positions and people that an amount may have been divided by, in ten-thousandths. */
function divisors({ blocks, written }: Proposal): readonly bigint[] {
    const positions = blocks.flatMap((block) =>
        block.rows.filter((row) => row.dimension === 'fte').flatMap((row) => (row.cells ?? []).map(countedIn)),
    );
    const affected = written.affected?.kind === 'amount' && written.affected.low !== null ? [toMinor(written.affected.low, 4)] : [];
    return [...new Set([...positions.map(size), ...affected])].filter((value) => value > 0n).slice(0, mostDivisors);
}

function rangesOf(block: Block): readonly Figure[] {
    return block.rows.filter((row) => row.dimension === 'money').flatMap((row) => [...amountsIn(row)].map(({ low, high }) => span(low, high)));
}

function amountsIn({ cells, sum }: Row): readonly Amount[] {
    return [...(cells ?? []), ...(sum === null ? [] : [sum])].flatMap((cell) => (cell.kind === 'amount' ? [cell.amount] : []));
}

function span(low: bigint, high: bigint): Figure {
    const [one, other] = [size(low), size(high)];
    return one < other ? { least: one, most: other } : { least: other, most: one };
}

/** Amounts beside the table: what the area spends, overlaps, assumptions, formulas, measures, notes and reasons. */
function statedElsewhere({ written, baseBudget, overlaps, budget, blocks }: Proposal): readonly Figure[] {
    const amounts = [baseBudget, ...overlaps].flatMap((amount) => amount ?? []);
    const assumptions = [...written.assumptions, ...(budget?.written.assumptions ?? [])];
    const power = budget?.written.unit?.kind === 'money' ? budget.written.unit.power : 0;
    const loose = [...assumptions.flatMap(cellsOf), ...written.measures.flatMap(({ values }) => values.map(({ value }) => value))];
    const formulas = blocks.flatMap((block) => block.written.rows.flatMap((row) => row.cells));
    const notes = [
        ...written.economies.flatMap((economy) => economy.rows.map((row) => row.note)),
        ...assumptions.map((each) => each.note),
        ...written.measures.flatMap((measure) => [measure.note, measure.label]),
        written.realisability?.reason ?? null,
        written.texts.financing?.text ?? null,
    ];
    return [
        ...amounts.map(({ low, high }) => span(low, high)),
        ...[...loose, ...formulas].flatMap((cell) => numbersIn(cell)).flatMap((amount) => moneyOf(amount, power)),
        ...notes.flatMap((note) => moneyIn(note ?? '').map(({ amount }) => point(amount))),
    ];
}

function cellsOf({ value }: WrittenAssumption): readonly WrittenCell[] {
    return [value];
}

/** The numbers that a cell is made of. */
function numbersIn(cell: WrittenCell | WrittenUnreadable): readonly WrittenAmount[] {
    if (cell.kind === 'amount') return [cell];
    return cell.kind === 'formula' ? numbersOf(cell.expression) : [];
}

function numbersOf(expression: Expression): readonly WrittenAmount[] {
    switch (expression.kind) {
        case 'number':
            return [expression.amount];
        case 'negation':
            return numbersOf(expression.operand);
        case 'binary':
            return [...numbersOf(expression.left), ...numbersOf(expression.right)];
        default:
            return [];
    }
}

function moneyOf({ low, high, unit }: WrittenAmount, power: number): readonly Figure[] {
    const shift = (unit?.kind === 'money' ? unit.power : power) + 2;
    const ends = [low, high].flatMap((end) => (end === null ? [] : [toMinor(end, shift)]));
    const [first, last] = [ends[0], ends.at(-1)];
    return first === undefined || last === undefined ? [] : [span(first, last)];
}
