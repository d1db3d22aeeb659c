import { z } from 'zod';
import { groupings } from '../model/grouping.ts';
import { viewRequest } from './shapes.ts';

/** What the server tells of the catalogues, for the tree and the overview; amounts are numbers in kroner. */

const amount = z.number().nullable();
export const groupShape = z.object({ key: z.string().nullable(), label: z.string() });
const payback = z.object({ state: z.enum(['none', 'years', 'never']), text: z.string(), years: z.number().nullable() }).nullable();

export const budgetRowShape = z.object({
    key: z.string().describe('the file and the id'),
    id: z.string(),
    title: z.string(),
    uri: z.string(),
    line: z.int(),
    years: z.array(z.int()),
    counted: z.int(),
    onward: z.number().describe('of the counted, at the level that goes on'),
    groups: z.array(z.object({ by: z.enum(groupings), key: z.string().nullable(), onward: z.number() })),
});

export const proposalRowShape = z.object({
    key: z.string().describe('the file and the id'),
    id: z.string(),
    title: z.string(),
    uri: z.string(),
    line: z.int(),
    budget: z.string().nullable().describe('the key of its budget'),
    groups: z.record(z.enum(groupings), z.array(groupShape)),
    standing: z.enum(['counted', 'excluded', 'dropped', 'undated']),
    result: z.array(amount).describe('cash gain + income − running cost in each year of the budget'),
    net: z.array(amount).describe('the same less investment'),
    onward: amount,
    investment: amount,
    approximate: z.boolean(),
    payback,
    returned: z.number().nullable().describe('gross, per invested krone'),
    findings: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
});

export const catalogueShape = z.object({
    isReading: z.boolean().describe('whether there may be more: a folder is still being read'),
    budgets: z.array(budgetRowShape),
    proposals: z.array(proposalRowShape),
    /** Those that provenu.json names, with the keys of what each selects now. */
    selections: z.array(z.object({ name: z.string(), proposals: z.array(z.string()) })),
});
export const catalogueRequest = viewRequest('provenu/catalogue', z.null(), catalogueShape);

const course = z.array(z.number()).describe('one a budget year, and last the level that goes on');

export const sumsShape = z.object({
    counted: z.int(),
    excluded: z.array(z.string()),
    dropped: z.int(),
    undated: z.array(z.string()),
    years: z.array(
        z.object({
            year: z.int(),
            result: z.number(),
            low: z.number(),
            high: z.number(),
            carried: amount,
            target: amount,
            difference: amount,
            investment: z.number(),
            net: z.number(),
        }),
    ),
    onward: z.number(),
    earlier: z.number().describe('net before the first budget year'),
    payback,
    returned: z.object({ gross: z.number().nullable(), net: z.number().nullable(), years: z.int() }).nullable(),
    npv: amount,
    keyFigures: z.string().nullable(),
    divisions: z.array(
        z.object({
            by: z.enum(groupings),
            groups: z.array(z.object({ key: z.string().nullable(), label: z.string(), count: z.int(), sum: course })),
            between: course,
        }),
    ),
    matrix: z.array(
        z.object({ key: z.string(), id: z.string(), realisability: z.number().nullable(), permanent: z.number(), investment: z.number() }),
    ),
    waterfalls: z.array(
        z.object({
            gross: z.number(),
            excluded: z.number(),
            overlap: z.number(),
            noncash: z.number(),
            avoided: z.number(),
            cost: z.number(),
            counted: z.number(),
        }),
    ),
});

/** Which proposals are summed: those of these keys, or all of the budget. */
export const sumsQuestion = z.object({ budget: z.string(), proposals: z.array(z.string()).nullable() });

export const sumsRequest = viewRequest('provenu/sums', sumsQuestion, sumsShape.nullable());

export type BudgetRow = z.infer<typeof budgetRowShape>;
export type ProposalRow = z.infer<typeof proposalRowShape>;
export type CatalogueRows = z.infer<typeof catalogueShape>;
export type Sums = z.infer<typeof sumsShape>;
