import { defineRule, type Found } from '../define.ts';
import { decimalString } from '../../model/decimal.ts';
import { amountAt, statedIn } from '../../model/flows.ts';
import { isCash } from '../../model/profile.ts';
import type { Proposal } from '../../model/proposal.ts';
import { figure } from '../words.ts';
import { todoPage } from '../todo.ts';

export const partYearSuspected = defineRule<{ readonly starts: string; readonly year: number; readonly amount: string }>({
    code: 'part-year-suspected',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: todoPage,
    message: ({ starts, year, amount }) => ({
        da: `Forslaget starter ${starts}, men ${year} har allerede fuld gevinst (${figure(amount, 'kr', 'da')}), som året efter. Skriv den del af året, der virker.`,
        en: `The proposal starts ${starts}, but ${year} already has the full gain (${figure(amount, 'kr', 'en')}) of the year after. Write the part of the year that has effect.`,
    }),
    checks: { proposal: (proposal) => fullFirstYear(proposal) },
});

/** Year 1 is a full year where its gain is no smaller than the next year's. One-off gains come when they come. */
function fullFirstYear(proposal: Proposal): readonly Found[] {
    const { starts } = proposal.written;
    const [first] = proposal.scenarios;
    if (starts === null || first === undefined || starts.first <= `${starts.year}-01-01`) return [];
    if (first.blocks.every((block) => block.relative)) return [];
    const gains = first.flows.filter((flow) => isCash(flow) && flow.kind === 'gain' && !flow.oneOff);
    if (statedIn(gains, starts.year) === null) return [];
    const level = (year: number) => gains.reduce((sum, flow) => sum + amountAt(flow, year).counted, 0n);
    const [firstYear, nextYear] = [level(starts.year), level(starts.year + 1)];
    if (firstYear <= 0n || firstYear < nextYear || !hasLater(gains, starts.year)) return [];
    return [{ span: { start: starts.start, end: starts.end }, data: { starts: starts.first, year: starts.year, amount: decimalString(firstYear, 2) } }];
}

/** Something must be said of a later year to compare with. */
function hasLater(gains: readonly { readonly lastYear: number; readonly onwardStated: boolean }[], year: number): boolean {
    return gains.some((flow) => flow.lastYear > year || flow.onwardStated);
}
