import { defineRule, type Found } from '../define.ts';
import type { Proposal } from '../../model/proposal.ts';
import { type Block, columnYears } from '../../model/table.ts';
import { todoPage } from '../todo.ts';

export const gainBeforeInvestment = defineRule<{ readonly year: number; readonly label: string; readonly cause: string; readonly causeYear: number }>({
    code: 'gain-before-investment',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: todoPage,
    message: ({ year, label, cause, causeYear }) => ({
        da: `Gevinsten '${label}' begynder i ${year}, før ${cause === 'starts' ? 'forslaget starter' : 'den første investering'} i ${causeYear}.`,
        en: `The gain '${label}' begins in ${year}, before ${cause === 'starts' ? 'the proposal starts' : 'the first investment'} in ${causeYear}.`,
    }),
    checks: { proposal: (proposal) => proposal.scenarios.flatMap((scenario) => earlyGains(scenario.blocks, proposal)) },
});

/** The first gain of a plan, where it comes before the start date or before the first investment of the plan. */
function earlyGains(blocks: readonly Block[], proposal: Proposal): readonly Found[] {
    const places = blocks.flatMap((block) => placesIn(block));
    const gain = earliest(places.filter((place) => place.kind === 'gain'));
    if (gain === undefined || gain.year === null) return [];
    const investment = earliest(places.filter((place) => place.kind === 'investment'));
    const starts = gain.calendar ? (proposal.written.starts?.year ?? null) : null;
    const cause = starts !== null && gain.year < starts ? 'starts' : 'investment';
    const causeYear = cause === 'starts' ? starts : (investment?.year ?? null);
    if (causeYear === null || gain.year >= causeYear || investment?.setup === true) return cause === 'starts' && causeYear !== null ? [early(gain, cause, causeYear)] : [];
    return [early(gain, cause, causeYear)];
}

interface Place {
    readonly kind: string;
    /** Null in the setup column, which comes before every year. */
    readonly year: number | null;
    readonly calendar: boolean;
    readonly setup: boolean;
    readonly label: string;
    readonly start: number;
    readonly end: number;
}

function early(gain: Place, cause: string, causeYear: number): Found {
    return { span: { start: gain.start, end: gain.end }, data: { year: gain.year, label: gain.label, cause, causeYear } };
}

function earliest(places: readonly Place[]): Place | undefined {
    return places.reduce<Place | undefined>((least, place) => (least === undefined || rank(place) < rank(least) ? place : least), undefined);
}

function rank(place: Place): number {
    return place.year ?? Number.NEGATIVE_INFINITY;
}

/** Where money of each kind stands: cells that hold something other than 0. */
function placesIn(block: Block): readonly Place[] {
    const columns = columnYears(block, true);
    return block.rows.flatMap((row) => {
        const { kind, actual, liquidity, label } = row.written;
        if (actual || liquidity !== 'cash' || row.cells === null) return [];
        return columns.flatMap(({ index, column }) => {
            const cell = row.cells?.[index];
            if (cell?.kind !== 'amount' || cell.amount.counted === 0n) return [];
            const year = column.kind === 'setup' ? null : (column.calendar ?? column.year);
            return [{ kind, year, calendar: column.calendar !== null, setup: column.kind === 'setup', label: label?.text ?? '', start: cell.start, end: cell.end }];
        });
    });
}
