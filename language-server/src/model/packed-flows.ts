import type { Amount } from './amount.ts';
import type { Flow } from './flows.ts';
import { type Liquidity, type MoneyKind, moneyKinds } from './written.ts';

type Part = number | bigint | string | null;

const liquidities: readonly Liquidity[] = ['cash', 'noncash', 'avoided'];

/** Bits of a flow and of an amount. */
const oneOff = 1;
const flowApproximate = 2;
const onwardStated = 4;
const approximate = 1;
const range = 2;

/** Whole numbers up to this need no room of their own in a list. */
const smallest = -(2n ** 30n);
const largest = 2n ** 30n;

/** Flows as one list of numbers, a third of their size: for whoever holds those of a hundred thousand proposals and rarely asks for them. Plain data. */
export interface PackedFlows {
    readonly parts: readonly Part[];
}

export function packFlows(flows: readonly Flow[]): PackedFlows {
    const parts: Part[] = [];
    for (const flow of flows) packFlow(flow, parts);
    return { parts: parts.slice() };
}

export function unpackFlows({ parts }: PackedFlows): readonly Flow[] {
    const reader = new PartReader(parts);
    const flows: Flow[] = [];
    while (!reader.atEnd) flows.push(flowFrom(reader));
    return flows;
}

function packFlow(flow: Flow, parts: Part[]): void {
    const flags = (flow.oneOff ? oneOff : 0) | (flow.approximate ? flowApproximate : 0) | (flow.onwardStated ? onwardStated : 0);
    parts.push(moneyKinds.indexOf(flow.kind), liquidities.indexOf(flow.liquidity), flow.label, flags);
    parts.push(flow.row?.start ?? null, flow.row?.end ?? null, flow.firstYear, flow.lastYear, flow.ends);
    packAmount(flow.setup, parts);
    packAmount(flow.onward, parts);
    parts.push(flow.byYear.size);
    for (const [year, amount] of flow.byYear) {
        parts.push(year);
        packAmount(amount, parts);
    }
}

function packAmount(amount: Amount | null, parts: Part[]): void {
    if (amount === null) {
        parts.push(null);
        return;
    }
    parts.push((amount.approximate ? approximate : 0) | (amount.range ? range : 0), packed(amount.counted), packed(amount.step));
    if (amount.range) parts.push(packed(amount.low), packed(amount.high));
}

function packed(value: bigint): Part {
    return value > smallest && value < largest ? Number(value) : value;
}

class PartReader {
    private readonly parts: readonly Part[];
    private at = 0;

    constructor(parts: readonly Part[]) {
        this.parts = parts;
    }

    get atEnd(): boolean {
        return this.at >= this.parts.length;
    }

    next(): Part {
        return this.parts[this.at++] ?? null;
    }

    number(): number {
        return Number(this.next());
    }

    numberOrNull(): number | null {
        const part = this.next();
        return part === null ? null : Number(part);
    }

    bigint(): bigint {
        return BigInt(this.next() ?? 0);
    }
}

function flowFrom(reader: PartReader): Flow {
    const kind: MoneyKind = moneyKinds[reader.number()] ?? 'gain';
    const liquidity = liquidities[reader.number()] ?? 'cash';
    const label = String(reader.next());
    const flags = reader.number();
    const [start, end] = [reader.numberOrNull(), reader.numberOrNull()];
    const [firstYear, lastYear, ends] = [reader.number(), reader.number(), reader.numberOrNull()];
    const setup = amountFrom(reader);
    const onward = amountFrom(reader);
    if (onward === null) throw new Error('a flow without a level that goes on was packed');
    const byYear = new Map<number, Amount | null>();
    for (let left = reader.number(); left > 0; left--) byYear.set(reader.number(), amountFrom(reader));
    return {
        kind,
        liquidity,
        label,
        row: start === null || end === null ? null : { start, end },
        oneOff: (flags & oneOff) !== 0,
        approximate: (flags & flowApproximate) !== 0,
        byYear,
        setup,
        onward,
        onwardStated: (flags & onwardStated) !== 0,
        firstYear,
        lastYear,
        ends,
    };
}

function amountFrom(reader: PartReader): Amount | null {
    const flags = reader.numberOrNull();
    if (flags === null) return null;
    const [counted, step] = [reader.bigint(), reader.bigint()];
    const isRange = (flags & range) !== 0;
    const [low, high] = isRange ? [reader.bigint(), reader.bigint()] : [counted, counted];
    return { counted, low, high, step, approximate: (flags & approximate) !== 0, range: isRange };
}
