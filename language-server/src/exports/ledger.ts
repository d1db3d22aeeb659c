import type { Amount } from '../model/amount.ts';
import { inCatalogue, levelIn, onwardLevel, type Profile } from '../model/derived.ts';
import { amountAt, type Flow, yearOf } from '../model/flows.ts';
import type { Proposal, Scenario } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Liquidity, MoneyKind } from '../model/written.ts';
import { countsFromStart } from './phrases.ts';

/** Where in its table an entry stands: a year, counted from 1 where no calendar is known, or a column beside the years. */
export type EntryPlace = { readonly column: 'year'; readonly year: number; readonly relative: boolean } | { readonly column: 'setup' | 'onward' };

/** One amount of the plan that counts, as a level: what sums are taken over. Minor units; a magnitude, `kind` says which way it counts. */
export interface Entry {
    readonly label: string;
    readonly kind: MoneyKind | 'fte' | 'hours';
    readonly liquidity: Liquidity | null;
    readonly place: EntryPlace;
    /** The calendar year in which a catalogue counts it. */
    readonly calendar: number | null;
    readonly amount: bigint;
    /** Not written in the table: a level that goes on into a year of the budget. */
    readonly implied: boolean;
    /** The cell of the table that it repeats, times ten to the power; null where it is worked out from several. */
    readonly cell: LedgerCell | null;
}

export interface LedgerCell {
    /** Where the row begins in the text of the proposal. */
    readonly row: number;
    /** `setup`, a year as the header writes it, or `onward`. */
    readonly column: string;
    readonly power: number;
}

/**
 * The first scenario of a proposal, entry by entry: steps made into levels, before and after into their difference. Its sums by year are
 * those of the profile, its sums by calendar year those that the catalogue counts.
 */
export function ledgerOf(proposal: Proposal, workspace: Workspace): readonly Entry[] {
    const [profile] = workspace.profilesOf(proposal);
    if (profile === undefined) return [];
    const [scenario] = proposal.scenarios;
    const entries = scenario === undefined ? [] : scenario.flows.flatMap((flow) => entriesOf(flow, scenario, profile, proposal));
    return [...entries, ...quantities(profile)];
}

function entriesOf(flow: Flow, scenario: Scenario, profile: Profile, proposal: Proposal): readonly Entry[] {
    const calendar = scenario.blocks.some((block) => !block.relative);
    const entry = (place: EntryPlace, year: number | null, amount: Amount | null, implied = false): readonly Entry[] =>
        amount === null
            ? []
            : [
                  {
                      ...{ label: flow.label, kind: flow.kind, liquidity: flow.liquidity, place, calendar: year, amount: amount.counted, implied },
                      cell: cellOf(flow, scenario, implied ? { column: 'onward' } : place, amount.counted),
                  },
              ];
    const placed = (year: number): EntryPlace => ({ column: 'year', year, relative: !calendar });
    const counted = inCatalogue(flow);
    const further = calendar ? (proposal.budget?.written.years ?? []).filter((year) => !profile.years.includes(year)) : [];
    const onward = onwardLevel(flow);
    // Of columns beside the years alone, and without a start, nothing says which year they are.
    const hasSetupYear = calendar && flow.setup !== null && !countsFromStart(flow.firstYear, profile.relative);
    return [
        ...entry({ column: 'setup' }, hasSetupYear ? flow.firstYear - 1 : null, flow.setup),
        ...profile.years.flatMap((year) => entry(placed(year), calendar ? year : null, levelIn(flow, year))),
        ...further
            .filter((year) => !(flow.setup !== null && year === flow.firstYear - 1) && amountAt(counted, year).counted !== 0n)
            .flatMap((year) => entry(placed(year), year, amountAt(counted, year), true)),
        ...(onward.counted === 0n && !flow.onwardStated ? [] : entry({ column: 'onward' }, null, onward)),
    ];
}

/** The cell whose amount it is as it stands: not the steps that make a level, nor a before and its after. */
function cellOf(flow: Flow, { blocks }: Scenario, place: EntryPlace, counted: bigint): LedgerCell | null {
    const block = blocks.find(({ rows }) => rows.some((row) => row.written.start === flow.row?.start));
    const row = block?.rows.find((each) => each.written.start === flow.row?.start);
    if (block === undefined || row === undefined || block.power === null || row.written.stepwise || row.written.kind !== flow.kind) return null;
    const found = block.columns.findIndex((column) =>
        place.column === 'year' ? yearOf(column, block) === place.year : column.kind === place.column,
    );
    const index = found < 0 && place.column === 'onward' ? block.columns.findLastIndex((column) => column.kind === 'year') : found;
    const [column, cell] = [block.columns[index], row.cells?.[index]];
    if (column === undefined || cell?.kind !== 'amount' || cell.amount.counted !== counted) return null;
    return { row: row.written.start, column: column.kind === 'year' ? String(column.year) : column.kind, power: block.power };
}

/** Positions and hours as the profile adds them up. */
function quantities({ asides, years, relative, onward }: Profile): readonly Entry[] {
    return (['fte', 'hours'] as const).flatMap((kind) => {
        const entry = (place: EntryPlace, calendar: number | null, amount: Amount | null): readonly Entry[] =>
            amount === null ? [] : [{ label: '', kind, liquidity: null, place, calendar, amount: amount.counted, implied: false, cell: null }];
        return [
            ...years.flatMap((year, index) => entry({ column: 'year', year, relative }, relative ? null : year, asides[index]?.[kind] ?? null)),
            ...entry({ column: 'onward' }, null, onward[kind]),
        ];
    });
}

/** Øre of the entries of money that hold: as they stand, or signed by what they do to the result. Null where there is none: not 0. */
export function ledgerSum(entries: readonly Entry[], of: 'amount' | 'effect', holds: (entry: Entry) => boolean): bigint | null {
    const chosen = entries.filter((entry) => entry.liquidity !== null && holds(entry));
    if (chosen.length === 0) return null;
    return chosen.reduce(
        (sum, entry) => sum + (of === 'amount' || entry.kind === 'gain' || entry.kind === 'income' ? entry.amount : -entry.amount),
        0n,
    );
}
