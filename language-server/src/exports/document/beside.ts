import type { Block, ChartBlock, FactsBlock, HeadingBlock, ListBlock } from './model.ts';

/** A heading with a few short lines below it, which can stand in a narrow column. */
export interface BesidePart {
    readonly heading: HeadingBlock;
    readonly block: FactsBlock | ListBlock;
    readonly lines: readonly { readonly word: string | null; readonly text: string }[];
}

/** The chart of a proposal, and what comes after it that is short enough to stand beside it: most proposals then fit on one page. */
export interface Beside {
    readonly chart: ChartBlock;
    readonly parts: readonly BesidePart[];
}

/** Null where there is no chart, or nothing short after it. */
export function besideChart(blocks: readonly Block[]): Beside | null {
    const from = blocks.findIndex((block) => block.kind === 'chart');
    const chart = blocks[from];
    if (chart?.kind !== 'chart') return null;
    const parts = blocks.flatMap((block, index): readonly BesidePart[] => {
        const heading = blocks[index - 1];
        return index > from && isShort(block) && heading?.kind === 'heading' ? [{ heading, block, lines: linesOf(block) }] : [];
    });
    return parts.length === 0 ? null : { chart, parts };
}

/** The blocks that stand elsewhere once the parts are beside the chart. */
export function withoutBeside(blocks: readonly Block[], { parts }: Beside): readonly Block[] {
    const taken = new Set<Block>(parts.flatMap(({ heading, block }) => [heading, block]));
    return blocks.filter((block) => !taken.has(block));
}

/** Facts, and a list of two or three short items. */
function isShort(block: Block): block is FactsBlock | ListBlock {
    if (block.kind === 'facts') return true;
    return block.kind === 'list' && block.role === 'body' && block.items.length <= 3 && block.items.join('').length <= 240;
}

function linesOf(block: FactsBlock | ListBlock): BesidePart['lines'] {
    if (block.kind === 'facts') return block.facts.map(({ word, text }) => ({ word: `${word}:`, text }));
    return block.items.map((text) => ({ word: null, text: `• ${text}` }));
}
