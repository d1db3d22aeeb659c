import { type Amount, exactly, negated, sumOf } from './amount.ts';
import { inCatalogue } from './derived.ts';
import { amountAt, type Flow } from './flows.ts';
import { amountsIn, frameOf, isCash, type TimelineFrame, type YearAmounts } from './profile.ts';
import type { Proposal } from './proposal.ts';
import { remembered } from './remembered.ts';
import type { Liquidity } from './written.ts';

/**
 * What a proposal adds to a catalogue, year by year. Each year is worked out once and kept as long as the proposal says the
 * same: a sum over any selection of a thousand proposals is then only additions.
 */
export class Contribution {
    /** In calendar years, setup in the year before the first column. */
    readonly flows: readonly Flow[];
    readonly frame: TimelineFrame;
    private readonly cash: readonly Flow[];
    private readonly results = new Map<number, Amount>();
    private readonly amounts = new Map<number, YearAmounts>();

    constructor(flows: readonly Flow[]) {
        this.flows = flows;
        this.cash = flows.filter(isCash);
        this.frame = frameOf(this.cash);
    }

    /** Cash gain + income − running cost. */
    resultIn(year: number): Amount {
        return keptIn(this.results, year, () => {
            const takes = (flow: Flow) => (flow.kind === 'cost' ? negated(amountAt(flow, year)) : amountAt(flow, year));
            return sumOf(this.cash.filter((flow) => flow.kind !== 'investment').map(takes)) ?? exactly(0n);
        });
    }

    /** Cash in øre, as the timeline counts it. */
    amountsIn(year: number): YearAmounts {
        return keptIn(this.amounts, year, () => amountsIn(this.cash, year));
    }

    /** Gains and income of one liquidity in øre, nothing taken off. */
    benefitIn(year: number, liquidity: Liquidity): bigint {
        const adding = this.flows.filter((flow) => flow.liquidity === liquidity && (flow.kind === 'gain' || flow.kind === 'income'));
        return adding.reduce((sum, flow) => sum + amountAt(flow, year).counted, 0n);
    }

    /** Whether some cash gain or income stands in the year. */
    gainsIn(year: number): boolean {
        return this.cash.some((flow) => (flow.kind === 'gain' || flow.kind === 'income') && amountAt(flow, year).counted > 0n);
    }
}

function keptIn<Value>(known: Map<number, Value>, year: number, make: () => Value): Value {
    const value = known.get(year) ?? make();
    known.set(year, value);
    return value;
}

export const contributionOf = remembered((proposal) => new Contribution(calendarFlows(proposal)));

/** The flows that count in calendar years: the first scenario's, but for blocks whose relative years have no anchor. */
function calendarFlows(proposal: Proposal): readonly Flow[] {
    const [first] = proposal.scenarios;
    if (first === undefined || first.blocks.every((block) => block.relative)) return [];
    return first.flows.map(inCatalogue);
}

/** The first year in which all of them have come to the level that goes on. */
export function onwardYear(all: readonly Contribution[]): number {
    return all.reduce((latest, { flows }) => flows.reduce((last, flow) => Math.max(last, flow.lastYear + 1, (flow.ends ?? 0) + 1), latest), 0);
}
