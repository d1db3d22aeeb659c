import { exactly, scaleOf } from '../../model/amount.ts';
import { writeFigure } from '../../model/figures.ts';
import { checkBlock, type StatedCheck } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import type { StatedKind, WrittenRow } from '../../model/written.ts';

/** Where a row would stand: after what begins before `start`, in this group of the block. */
export interface RowPlace {
    readonly start: number;
    readonly group: number | null;
}

/**
 * The figures of a stated row that is not written yet, one a column, as the rules would check them: a row of zeros is put in its place, and
 * the checks say what should stand there. Null unless every figure is known.
 */
export function statedCells(block: Block, kind: StatedKind, place: RowPlace): readonly string[] | null {
    if (block.power === null || block.columns.length === 0) return null;
    const others = block.rows.filter((row) => row.written.start !== place.start);
    const index = others.filter((row) => row.written.start < place.start).length;
    const row = zeros(block, kind, place.group);
    const rows = [...others.slice(0, index), row, ...others.slice(index)].map((each, number) => ({ ...each, index: number }));
    const checks = checkBlock({ ...block, rows }).filter((check) => check.row.written === row.written && check.column !== null);
    const cells = block.columns.map((column) => {
        if (kind === 'cumulative' && column.kind === 'onward') return '-';
        const check = checks.find((each) => each.column === column);
        return check === undefined ? null : check.parts.length === 0 ? '-' : written(check);
    });
    const known = cells.flatMap((cell) => cell ?? []);
    return known.length === cells.length && known.some((cell) => cell !== '-') ? known : null;
}

/** The sum of a row over its years, without onward; null where it is not known, or the row states one already. */
export function rowSum(block: Block, start: number): string | null {
    const row = block.rows.find((each) => each.written.start === start);
    if (row === undefined || row.written.kind === 'cumulative' || block.power === null) return null;
    const asked: Row = { ...row, sum: { kind: 'amount', amount: exactly(0n), start: 0, end: 0 } };
    const checks = checkBlock({ ...block, rows: block.rows.map((each) => (each === row ? asked : each)) });
    const check = checks.find((each) => each.row === asked && each.of === 'row-sum');
    return check === undefined ? null : written(check);
}

/** In the table's unit, exact; approximate where a part is, or is the middle of a range. */
function written({ computed, parts, dimension, power }: StatedCheck): string {
    const approximate = parts.some(({ amount }) => amount.approximate || amount.range);
    const shift = scaleOf[dimension] + (dimension === 'money' ? power : 0);
    return (approximate ? '~' : '') + writeFigure(computed, shift, 0);
}

function zeros(block: Block, kind: StatedKind, group: number | null): Row {
    const nowhere = { start: -1, end: -1 };
    const blank: WrittenRow = {
        ...nowhere,
        kind,
        actual: false,
        label: null,
        liquidity: 'cash',
        area: null,
        oneOff: false,
        stepwise: false,
        group,
        cells: [],
        sum: null,
        note: null,
        head: nowhere,
        language: null,
    };
    const cells = block.columns.map(() => ({ ...nowhere, kind: 'amount' as const, amount: exactly(0n) }));
    return { written: blank, index: 0, dimension: block.dimension, cells, sum: null };
}

/** Whether a block says such a figure already in the same group; bare totals outside groups may follow one another. */
export function isStated(block: Block, kind: StatedKind, { start, group }: RowPlace): boolean {
    if (kind === 'total' && group === null) {
        const last = block.rows.findLast(({ written: row }) => row.start < start && !row.actual && (isDataRow(row) || row.kind === 'total'));
        return last?.written.kind === 'total' && last.written.group === null;
    }
    return block.rows.some(({ written: row }) => row.kind === kind && !row.actual && row.group === group && row.start !== start);
}
