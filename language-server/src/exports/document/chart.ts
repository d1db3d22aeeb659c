import { paperColours } from '../../charts/colours.ts';
import type { ChartOptions } from '../../charts/frame.ts';
import { proposalChart } from '../../charts/proposal-chart.ts';
import { proposalChartInput } from '../../charts/proposal-data.ts';
import type { ChartColumn } from '../../charts/proposal-input.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { MoneyKind } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';
import { phrases } from '../phrases.ts';
import type { ChartBlock, ChartPlace } from './model.ts';

/** Narrow enough for a telephone and for two thirds of a printed page, with letters that can be read on both. */
const size: ChartOptions = { width: 470, font: 11.5, colours: paperColours, interactive: false };

/** The chart of the scenario that counts; null where no cash is stated, or nothing but zeros: an empty picture would tell of a fault. */
export function chartBlock(proposal: Proposal, workspace: Workspace, language: Language): ChartBlock | null {
    const input = proposalChartInput(proposal, workspace.profilesOf(proposal), language);
    if (input === null || input.columns.every(isEmpty)) return null;
    return {
        kind: 'chart',
        title: input.title,
        description: input.description,
        svg: proposalChart(input, size),
        unit: phrases.inThousands[language],
        words: { ...input.words, cumulative: word('cumulative', language) },
        columns: input.columns.map(placeOf),
    };
}

function isEmpty({ segments, net, actual }: ChartColumn): boolean {
    return segments.length === 0 && (net ?? 0) === 0 && (actual ?? 0) === 0;
}

function placeOf({ label, place, net, cumulative, segments }: ChartColumn): ChartPlace {
    const sumOf = (kind: MoneyKind) => {
        const amounts = segments.filter((segment) => segment.kind === kind).map(({ amount }) => amount);
        return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
    };
    const kinds = { gain: sumOf('gain'), income: sumOf('income'), cost: sumOf('cost'), investment: sumOf('investment') };
    return { label, beyond: place === 'onward', net, cumulative, kinds };
}
