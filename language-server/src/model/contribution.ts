import { type Amount, added, negated, nothing } from './amount.ts';
import { inCatalogue } from './derived.ts';
import { amountAt, type Flow } from './flows.ts';
import { type PackedFlows, packFlows, unpackFlows } from './packed-flows.ts';
import { amountsIn, frameOf, isCash, type TimelineFrame, type YearAmounts } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { remembered } from './remembered.ts';
import type { Liquidity } from './written.ts';

/**
 * What a proposal adds to a catalogue, year by year. Each year is worked out once and kept as long as the proposal says the
 * same: a sum over any selection of a thousand proposals is then only additions.
 */
export class Contribution {
    private readonly source: readonly Flow[] | PackedFlows;
    private readonly unpackedCash: readonly Flow[] | null;
    readonly frame: TimelineFrame;
    private readonly results = new Map<number, Amount>();
    /** Not there before anybody asks: a check of a hundred thousand proposals does not. */
    private amounts: Map<number, YearAmounts> | undefined;
    private benefits: Map<number, Readonly<Record<Liquidity, bigint>>> | undefined;
    /** The first year in which every flow has come to the level that goes on; 0 without any. */
    readonly onwardYear: number;

    constructor(source: readonly Flow[] | PackedFlows) {
        this.source = source;
        const { flows } = this;
        this.unpackedCash = 'parts' in source ? null : flows.filter(isCash);
        this.frame = frameOf(this.cash);
        this.onwardYear = flows.reduce((last, flow) => Math.max(last, flow.lastYear + 1, (flow.ends ?? 0) + 1), 0);
    }

    /** In calendar years, setup in the year before the first column. */
    get flows(): readonly Flow[] {
        return 'parts' in this.source ? lastUnpacked.flowsOf(this.source) : this.source;
    }

    private get cash(): readonly Flow[] {
        return this.unpackedCash ?? this.flows.filter(isCash);
    }

    /** Cash gain + income − running cost. */
    resultIn(year: number): Amount {
        return keptIn(this.results, year, () => {
            let sum: Amount | null = null;
            for (const flow of this.cash) {
                if (flow.kind === 'investment') continue;
                const amount = flow.kind === 'cost' ? negated(amountAt(flow, year)) : amountAt(flow, year);
                sum = sum === null ? amount : added(sum, amount);
            }
            return sum ?? nothing;
        });
    }

    /** Cash in øre, as the timeline counts it. */
    amountsIn(year: number): YearAmounts {
        this.amounts ??= new Map();
        return keptIn(this.amounts, year, () => amountsIn(this.cash, year));
    }

    /** Gains and income of each liquidity in øre, nothing taken off. */
    benefitsIn(year: number): Readonly<Record<Liquidity, bigint>> {
        this.benefits ??= new Map();
        return keptIn(this.benefits, year, () => {
            const sums = { cash: 0n, noncash: 0n, avoided: 0n };
            for (const flow of this.flows) {
                if (flow.kind === 'gain' || flow.kind === 'income') sums[flow.liquidity] += amountAt(flow, year).counted;
            }
            return sums;
        });
    }

    /** Whether some cash gain or income stands in the year. */
    gainsIn(year: number): boolean {
        return this.cash.some((flow) => (flow.kind === 'gain' || flow.kind === 'income') && amountAt(flow, year).counted > 0n);
    }
}

function keptIn<Value>(known: Map<number, Value>, year: number, make: () => Value): Value {
    const value = known.get(year);
    if (value !== undefined) return value;
    const made = make();
    known.set(year, made);
    return made;
}

/** Several years are asked of one proposal before the next: its flows are unpacked once for them. */
class LastUnpacked {
    private packed: PackedFlows | null = null;
    private flows: readonly Flow[] = [];

    flowsOf(packed: PackedFlows): readonly Flow[] {
        if (this.packed !== packed) {
            this.flows = unpackFlows(packed);
            this.packed = packed;
        }
        return this.flows;
    }
}

const lastUnpacked = new LastUnpacked();

const contributions = new WeakMap<readonly Flow[] | PackedFlows, Contribution>();

export function contributionOf(proposal: Proposal): Contribution {
    const flows = calendarFlowsOf(proposal);
    const known = contributions.get(flows) ?? new Contribution(flows);
    contributions.set(flows, known);
    return known;
}

/** The flows that count in calendar years: the first scenario's, but for blocks whose relative years have no anchor. */
const calendarFlowsOf = remembered(flowsInCatalogue, { pack: (flows) => ('parts' in flows ? flows : packFlows(flows)) });

function flowsInCatalogue(proposal: Proposal): readonly Flow[] | PackedFlows {
    const [first] = proposal.scenarios;
    if (first === undefined || first.blocks.every((block) => block.relative)) return [];
    return first.flows.map(inCatalogue);
}

/** The first year in which all of them have come to the level that goes on. */
export function onwardYear(all: readonly Contribution[]): number {
    return all.reduce((last, each) => Math.max(last, each.onwardYear), 0);
}
