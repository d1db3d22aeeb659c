import type { ChartOptions } from './frame.ts';
import type { Box } from './places.ts';
import type { ProposalChartInput } from './proposal-input.ts';
import type { ProposalLayout } from './proposal-layout.ts';
import { element } from './svg.ts';
import { textAt, textWidth } from './text.ts';

/** Where the years of the table end: between two columns, or null where none is stated or all are. */
export function boundaryAt({ columns }: ProposalChartInput, { slot, x }: ProposalLayout): number | null {
    const first = firstOnward({ columns });
    return first === 0 || first >= columns.length ? null : x(first) - slot / 2;
}

function firstOnward({ columns }: Pick<ProposalChartInput, 'columns'>): number {
    return columns.findLastIndex(({ place }) => place !== 'onward') + 1;
}

/** A broken line through both panels where the years of the table end, and the word for what comes after. */
export function boundary(input: ProposalChartInput, layout: ProposalLayout, { colours, font, width }: ChartOptions): string {
    const { columns, words } = input;
    const { upper, lower, slot, x } = layout;
    const first = firstOnward(input);
    if (first >= columns.length) return '';
    const at = boundaryAt(input, layout);
    const down = (panel: Box) => `M${Math.round(at ?? 0)} ${Math.round(panel.y)}v${Math.round(panel.height)}`;
    const d = [upper, ...(lower === null ? [] : [lower])].map(down).join('');
    const split = at === null ? '' : element('path', { d, stroke: colours.zero, 'stroke-dasharray': '2 3', fill: 'none' });
    const left = Math.min(x(first) - slot / 2 + 5, width - font / 2 - textWidth(words.onward, font));
    return split + textAt(left, upper.y - font * 0.5, words.onward, { colour: colours.text });
}
