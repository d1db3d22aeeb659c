import { type ChartOptions, picture } from './frame.ts';
import { yearlyPanel } from './proposal-bars.ts';
import { boundary } from './proposal-boundary.ts';
import type { ProposalChartInput } from './proposal-input.ts';
import { proposalLayout } from './proposal-layout.ts';
import { runningPanel } from './proposal-line.ts';

/**
 * A proposal as one SVG that needs nothing from outside: bars a year, the net across them, and under them the cumulative net with
 * break-even and the budget's rule. The same input and options give the same bytes.
 */
export function proposalChart(input: ProposalChartInput, options: ChartOptions): string {
    const layout = proposalLayout(input, options);
    return picture(input, layout.height, options, [
        yearlyPanel(input, layout, options),
        boundary(input, layout, options),
        runningPanel(input, layout, options),
    ]);
}
