import { defineRule, type Found } from '../define.ts';
import { type Amount, type Cell, magnitude, scaleOf, unitName } from '../../model/amount.ts';
import { decimalString } from '../../model/decimal.ts';
import { isDataRow, type Row } from '../../model/table.ts';
import { figure } from '../words.ts';
import { todoPage } from '../todo.ts';

export const unitSlip = defineRule<{ readonly amount: string; readonly median: string; readonly unit: string }>({
    code: 'unit-slip',
    group: 'arithmetic',
    severity: 'warning',
    tier: 'basic',
    page: todoPage,
    message: ({ amount, median, unit }) => ({
        da: `${figure(amount, unit, 'da')} er langt fra rækkens øvrige tal, hvis median er ${figure(median, unit, 'da')}. Er enheden den rigtige, kr. mod 1.000 kr. for eksempel?`,
        en: `${figure(amount, unit, 'en')} is far from the other figures of the row, whose median is ${figure(median, unit, 'en')}. Is the unit right, kr. against 1.000 kr. for example?`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap((block) => block.rows.flatMap(slips)) },
});

/** How many times a cell may be over or under the median of its row. Zero is a statement, no slip. */
const factor = 100n;

function slips(row: Row): readonly Found[] {
    if (!isDataRow(row.written)) return [];
    const cells = (row.cells ?? []).flatMap((cell) => (hasSize(cell) ? [cell] : []));
    if (cells.length < 2) return [];
    const sizes = cells.map((cell) => magnitude(cell.amount.counted)).sort((a, b) => (a < b ? -1 : 1));
    const twiceMedian = (sizes[(sizes.length - 1) >> 1] ?? 0n) + (sizes[sizes.length >> 1] ?? 0n);
    const scale = scaleOf[row.dimension];
    return cells.flatMap((cell) => {
        const twice = 2n * magnitude(cell.amount.counted);
        if (twice <= factor * twiceMedian && factor * twice >= twiceMedian) return [];
        const amount = decimalString(cell.amount.counted, scale);
        return [{ span: { start: cell.start, end: cell.end }, data: { amount, median: decimalString(twiceMedian / 2n, scale), unit: unitName[row.dimension] } }];
    });
}

function hasSize(cell: Cell): cell is Cell & { readonly kind: 'amount'; readonly amount: Amount } {
    return cell.kind === 'amount' && cell.amount.counted !== 0n;
}
