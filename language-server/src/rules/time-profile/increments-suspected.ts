import { defineRule, type Found } from '../define.ts';
import { decimalString } from '../../model/decimal.ts';
import type { Cell } from '../../model/amount.ts';
import type { Proposal } from '../../model/proposal.ts';
import { type Block, columnYears } from '../../model/table.ts';
import { figure } from '../words.ts';
import { todoPage } from '../todo.ts';

export const incrementsSuspected = defineRule<{ readonly label: string; readonly year: string; readonly before: string }>({
    code: 'increments-suspected',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: todoPage,
    message: ({ label, year, before }) => ({
        da: `Gevinsten '${label}' falder til 0 i ${year} efter ${figure(before, 'kr', 'da')} året før. Beløb er niveauer mod basisbudgettet: skriv 'trinvis', hvis tallene er nye beløb hvert år, eller 'engangs', hvis gevinsten kun kommer én gang.`,
        en: `The gain '${label}' falls to 0 in ${year} after ${figure(before, 'kr', 'en')} the year before. Amounts are levels against the base budget: write 'stepwise' if each figure is new that year, or 'one-off' if the gain comes once.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap((block) => fallingGains(block, proposal)) },
});

/** A stated 0 after a gain: an empty cell says nothing and accuses nobody. */
function fallingGains(block: Block, proposal: Proposal): readonly Found[] {
    if (block.dimension !== 'money') return [];
    const lastYear = proposal.written.ends?.year ?? Number.POSITIVE_INFINITY;
    return block.rows.flatMap((row) => {
        const { kind, actual, oneOff, stepwise, label } = row.written;
        if (kind !== 'gain' || actual || oneOff || stepwise || row.cells === null) return [];
        const levels = columnYears(block).flatMap(({ index, column }) => {
            const cell = row.cells?.[index];
            return cell === undefined || cell.kind === 'unknown' || (column.calendar ?? 0) > lastYear ? [] : [{ cell, column }];
        });
        const fall = levels.findIndex(({ cell }, at) => cell.kind === 'amount' && levelOf(cell) === 0n && levelOf(levels[at - 1]?.cell) > 0n);
        const fallen = levels[fall];
        const before = levels[fall - 1];
        if (fallen === undefined || before === undefined) return [];
        const { start, end } = fallen.cell;
        return [{ span: { start, end }, data: { label: label?.text ?? '', year: String(fallen.column.year), before: decimalString(levelOf(before.cell), 2) } }];
    });
}

function levelOf(cell: Cell | undefined): bigint {
    return cell?.kind === 'amount' ? cell.amount.counted : 0n;
}
