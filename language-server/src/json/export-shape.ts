import { z } from 'zod';
import { proposalClasses, rowKinds, statuses } from '../model/written.ts';
import { checkShape, profileShape } from './shapes.ts';

/**
 * The JSON export as a schema: the derived figures of `prop profile` with everything the form says beside them, and its tables
 * line by line. Amounts are numbers in the unit their line names, kroner for money; null where nothing is stated.
 */
const text = z.string().nullable();
const day = z.iso.date().nullable().describe('the first day that the date can mean');
const lastDay = z.iso.date().nullable().describe('the last day that the date can mean: what ends in 2029 ends with it');
const number = z.number().nullable();

const span = {
    low: number.describe('the lower end of a range, null where it is open; the figure itself without a range'),
    high: number.describe('the upper end of a range, null where it is open; the figure itself without a range'),
    approximate: z.boolean(),
};
const money = z.strictObject({ amount: z.number().describe('kroner'), ...span });
const quantity = z.strictObject({ ...span, unit: text.describe('as written; null for a bare number') });

const filed = z.strictObject({ id: text.describe('the id of the register; null for a committee or account given as text'), label: z.string() });
const share = z.strictObject({ class: z.enum(proposalClasses), percent: number, argument: text });
const realisability = z.strictObject({ low: z.number(), high: z.number(), reason: text }).describe('from 1, easy, to 3, hard');

const measured = quantity.extend({ kind: z.enum(['from', 'to', 'actual']), date: day });
const measure = z.strictObject({ label: z.string(), unit: text, values: z.array(measured), by: lastDay, source: text, note: text });
const relations = z.strictObject({
    dependsOn: z.array(z.string()),
    excludes: z.array(z.string()),
    overlaps: z.array(z.strictObject({ proposal: z.string(), perYear: money.nullable() })),
});

const cell = z.strictObject({
    column: z.enum(['setup', 'year', 'onward']),
    year: z.int().nullable().describe('null for setup and onward'),
    relative: z.boolean().describe('true where the year counts from 1 without a calendar year to begin from'),
    state: z
        .enum(['stated', 'empty', 'unreadable', 'repeated'])
        .describe('empty: `-`, not stated, which is not 0; unreadable: a mistake of the file; repeated: the year stands twice, the first counts'),
    amount: number.describe('counted: the middle of a closed range, the closed end of an open one'),
    low: number,
    high: number,
    approximate: z.boolean(),
    unit: z.enum(['kr', 'hours', 'fte', 'count']),
});

const line = z
    .strictObject({
        scenario: text,
        scenarioNumber: z.int().positive().describe('1 is the scenario that counts'),
        part: text.describe('the block within its scenario, where it has several'),
        group: text,
        kind: z.enum([...rowKinds, 'net']).describe('net only where it is realised: stated sums are checked, they are no lines'),
        actual: z.boolean().describe('true for what was realised'),
        label: z.string(),
        liquidity: z.enum(['cash', 'noncash', 'avoided']).nullable().describe('null for hours and FTE'),
        area: z.enum(['service', 'capital', 'transfers']).nullable(),
        oneOff: z.boolean(),
        stepwise: z.boolean().describe('true where the amounts are increments, to be added up into levels'),
        note: text,
        cells: z.array(cell),
    })
    .describe('a row as it is written, before derivation: amounts are magnitudes, the kind says which way they go');

const proposal = profileShape.shape.proposals.element.extend({
    budget: text,
    sectors: z.array(filed),
    types: z.array(filed).describe('the first is the primary one'),
    tracks: z.array(filed),
    committees: z.array(filed),
    accounts: z.array(filed),
    class: z.enum(proposalClasses).nullable(),
    shares: z.array(share),
    status: z.enum(statuses).nullable(),
    realisability: realisability.nullable(),
    owner: text,
    contact: text,
    financing: text,
    summary: text,
    description: text,
    targetGroup: text,
    citizens: text,
    staff: text,
    effects: text,
    barriers: text,
    risks: text,
    starts: day,
    ends: lastDay,
    consulted: day,
    baseBudget: money.nullable(),
    affected: quantity.nullable(),
    priceLevels: z.array(z.int()),
    measures: z.array(measure),
    relations,
    lines: z.array(line),
});

const budget = profileShape.shape.budgets.element.extend({
    title: z.string(),
    municipality: text,
    priceLevel: z.int().nullable(),
    unit: z.literal('kr').describe('of all amounts here'),
    statedIn: text.describe('what a bare amount of the files means, for example 1.000 kr'),
    paybackLimit: z.int().nullable().describe('the N of the N-year rule'),
    discountRate: number.describe('a fraction: 0.035 is 3,5 %'),
    decision: day,
});

const suppressed = checkShape.shape.files.element.shape.suppressed.element.extend({ path: z.string() });

export const exportShape = z
    .strictObject({ version: z.literal(1), budgets: z.array(budget), proposals: z.array(proposal), suppressed: z.array(suppressed) })
    .describe('prop export --to json');

export type ExportJson = z.infer<typeof exportShape>;
export type ExportedProposal = ExportJson['proposals'][number];
export type ExportedBudget = ExportJson['budgets'][number];
export type ExportedLine = ExportedProposal['lines'][number];
export type ExportedCell = ExportedLine['cells'][number];
