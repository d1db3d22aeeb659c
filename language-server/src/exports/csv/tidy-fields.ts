import type { CsvCell } from './cells.ts';
import { tidyHeaders } from './tidy.ts';

export type TidyName = (typeof tidyHeaders)[number];
export type TidyType = 'string' | 'boolean' | 'integer' | 'number';

/** What each column holds, for the programs that read them. */
export const tidyFields: Readonly<Record<TidyName, { readonly type: TidyType; readonly description: string }>> = {
    proposal: { type: 'string', description: 'Id of the proposal' },
    title: { type: 'string', description: 'Title of the proposal' },
    budget: { type: 'string', description: 'Id of the budget it belongs to' },
    sectors: { type: 'string', description: 'Ids of its sectors, divided by semicolons' },
    types: { type: 'string', description: 'Ids of its types, the primary first, divided by semicolons' },
    class: { type: 'string', description: 'efficiency, service-reduction, budget-change or grey-zone' },
    status: { type: 'string', description: 'From idea to realised, or dropped' },
    scenario: { type: 'string', description: 'Name of the scenario' },
    part: { type: 'string', description: 'Name of the part of the plan' },
    group: { type: 'string', description: 'Group of the row, outer groups first, divided by " / "' },
    kind: { type: 'string', description: 'gain, income, cost, investment, fte, before, after, or net where it was realised' },
    actual: { type: 'boolean', description: 'Realised, not planned' },
    label: { type: 'string', description: 'Label of the row' },
    liquidity: { type: 'string', description: 'cash, noncash or avoided; only cash counts in sums' },
    area: { type: 'string', description: 'service, capital or transfers' },
    one_off: { type: 'boolean', description: 'Comes once' },
    stepwise: { type: 'boolean', description: 'The amounts are what is new each year, not levels' },
    column: { type: 'string', description: 'setup, year or onward' },
    year: { type: 'integer', description: 'Year; counted from 1 where relative is true' },
    amount: { type: 'number', description: 'The amount as it counts, a magnitude in unit; blank where nothing is stated, never 0' },
    low: { type: 'number', description: 'Lower end of a range; blank where it is open' },
    high: { type: 'number', description: 'Upper end of a range; blank where it is open' },
    unit: { type: 'string', description: 'kr, fte or hours' },
    approximate: { type: 'boolean', description: 'Stated as approximate' },
    state: {
        type: 'string',
        description: 'stated, empty, unreadable, repeated, or implied: a year that another part of the plan has, in which the level goes on',
    },
    relative: { type: 'boolean', description: 'The year is counted from 1 and has no calendar year' },
    scenario_number: { type: 'integer', description: '1 is the scenario that counts' },
    factor: { type: 'integer', description: '1 where the amount adds to the result, -1 where it takes from it' },
    direction: { type: 'string', description: 'revenue or expenditure (Fiscal Data Package)' },
    starts: { type: 'string', description: 'First day of the proposal, where it says one' },
    ends: { type: 'string', description: 'Last day of the proposal, where it says one' },
    phase: { type: 'string', description: 'proposed, approved or executed (Fiscal Data Package)' },
    municipality: { type: 'string', description: 'Name of the municipality, where its budget or its settings say it' },
    counted: { type: 'boolean', description: 'Counts towards its budget: neither dropped nor excluded by another; blank without a budget' },
    effect: {
        type: 'number',
        description:
            'What the row does to the result in kr as sums count it, a level: plus improves it. Blank for hours, positions and realised amounts; of before and after, before has the difference',
    },
};

export type TidyValue = string | number | boolean | null;

/** A row as values: blank is null, so that nothing stated and 0 stay apart. */
export function tidyValues(row: readonly CsvCell[]): readonly TidyValue[] {
    return tidyHeaders.map((name, index) => tidyValue(row[index], tidyFields[name].type));
}

function tidyValue(cell: CsvCell | undefined, type: TidyType): TidyValue {
    if (cell === undefined) return null;
    const content = 'number' in cell ? cell.number : cell.text;
    if (content === '') return null;
    if (type === 'boolean') return content === 'true';
    return type === 'string' ? content : Number(content);
}
