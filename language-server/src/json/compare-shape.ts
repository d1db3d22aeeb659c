import { z } from 'zod';
import { statuses } from '../model/written.ts';
import { checkShape } from './shapes.ts';

/** What `prop compare` prints: amounts are numbers in kroner (hours and FTE in their own unit), null where nothing is stated. */
const number = z.number().nullable();
const text = z.string().nullable();

const change = z.enum(['added', 'removed', 'changed']);
const amountChange = z.strictObject({
    scenario: text.describe('null for the one that counts, where it has no name'),
    kind: z.enum(['gain', 'income', 'cost', 'investment', 'net', 'noncash', 'avoided', 'hours', 'fte', 'sum', 'target']),
    column: z.enum(['setup', 'year', 'onward']),
    year: z.int().nullable().describe('null for setup and onward'),
    old: number,
    new: number,
    difference: number.describe('new − old, nothing counting 0'),
});
const figureChange = z.strictObject({
    scenario: text,
    figure: z.enum(['paybackYears', 'paybackYear', 'paybackState', 'withinLimit', 'grossReturn', 'netReturn', 'npv', 'irr', 'totalNet']),
    old: z.union([z.number(), z.string(), z.boolean(), z.null()]),
    new: z.union([z.number(), z.string(), z.boolean(), z.null()]),
});
const fieldChange = z.strictObject({ field: z.string().describe('the English keyword'), old: text, new: text });

const proposal = z.strictObject({
    id: z.string(),
    title: z.string(),
    path: z.string().describe('in the new version, else in the old one'),
    change,
    status: z.strictObject({ old: z.enum(statuses).nullable(), new: z.enum(statuses).nullable() }),
    dropped: z.boolean().describe('removed, or given the status dropped'),
    fields: z.array(fieldChange),
    amounts: z.array(amountChange),
    figures: z.array(figureChange),
});

const budget = z.strictObject({
    id: z.string(),
    change,
    counted: z.strictObject({ added: z.array(z.string()), removed: z.array(z.string()) }),
    amounts: z.array(amountChange),
    figures: z.array(figureChange),
});

export const compareShape = z
    .strictObject({
        version: z.literal(1),
        old: z.string(),
        new: z.string(),
        summary: z.strictObject({ added: z.int(), removed: z.int(), changed: z.int(), unchanged: z.int() }),
        proposals: z.array(proposal).describe('those that differ, in the order of the new version, removed ones last'),
        budgets: z.array(budget),
        files: checkShape.shape.files.describe('what the comparison finds wrong, in the files of the new version'),
    })
    .describe('prop compare --format json');

export type CompareJson = z.infer<typeof compareShape>;
export type ProposalChange = CompareJson['proposals'][number];
export type BudgetChange = CompareJson['budgets'][number];
export type AmountChange = z.infer<typeof amountChange>;
export type FigureChange = z.infer<typeof figureChange>;
export type FieldChange = z.infer<typeof fieldChange>;
