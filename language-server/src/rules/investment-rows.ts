import type { Cell } from '../model/amount.ts';
import type { Block } from '../model/table.ts';
import type { Span } from '../model/written.ts';
import { countedIn, type LevelRow, levelRows } from './table-rows.ts';

/** A planned row of investment, and what it states. */
export interface InvestmentRow {
    readonly row: LevelRow['row'];
    readonly cash: boolean;
    readonly label: string;
    /** Its label, else the word that begins it. */
    readonly span: Span;
    /** Whether any amount stands in it, 0 included. */
    readonly isStated: boolean;
    /** Øre over setup and years; null where a figure of it is not known. */
    readonly amount: bigint | null;
    readonly ranged: boolean;
}

/** The planned investments of some blocks. */
export function investmentRows(blocks: readonly Block[]): readonly InvestmentRow[] {
    return blocks.flatMap((block) =>
        levelRows(block)
            .filter((each) => each.kind === 'investment')
            .map((each) => investmentRow(each, block)),
    );
}

function investmentRow({ row, cash, levels }: LevelRow, block: Block): InvestmentRow {
    const { start, end } = row.written.label ?? row.written.head;
    const stated = levels.filter((cell) => cell.kind !== 'empty');
    const years = levels.filter((_, index) => block.columns[index]?.kind !== 'onward');
    const sum = stated.length === 0 && row.sum !== null ? [row.sum] : [];
    const counted = [...(years.length === 0 ? levels : years), ...sum];
    return {
        row,
        cash,
        label: row.written.label?.text ?? '',
        span: { start, end },
        isStated: stated.length > 0 || row.cells === null || row.sum !== null,
        amount: row.cells === null || counted.some((cell) => cell.kind === 'unknown') ? null : total(counted),
        ranged: [...levels, ...sum].some((cell) => cell.kind === 'amount' && cell.amount.range),
    };
}

function total(cells: readonly Cell[]): bigint {
    return cells.reduce((sum, cell) => sum + countedIn(cell), 0n);
}
