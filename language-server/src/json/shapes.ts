import { z } from 'zod';

/**
 * The JSON that the command line prints, as schemas: the published JSON Schemas are made of these, and the output is checked
 * against them in the tests. Amounts are numbers in kroner, null where nothing is stated.
 */
const amounts = z.array(z.number().nullable());
const amount = z.number().nullable();
const position = z.strictObject({ line: z.int().nonnegative(), character: z.int().nonnegative() }).describe('zero-based');
const range = z.strictObject({ start: position, end: position });
const severity = z.enum(['error', 'warning', 'info']);

const finding = z.strictObject({
    code: z.string().describe('a code of the rule catalogue'),
    severity,
    message: z.string(),
    proposal: z.string().nullable().describe('the id of the proposal it stands in'),
    range,
    data: z
        .record(z.string(), z.unknown())
        .describe(
            'for figures: stated, computed, difference (stated − computed) and tolerance as decimal strings in unit; fixes: the mends to choose from, each a list of edits',
        ),
});

export const checkShape = z
    .strictObject({
        version: z.literal(1),
        files: z.array(
            z.strictObject({
                path: z.string(),
                findings: z.array(finding),
                suppressed: z.array(finding.extend({ reason: z.string() })),
            }),
        ),
        summary: z.strictObject({ proposals: z.int(), files: z.int(), errors: z.int(), warnings: z.int(), infos: z.int() }),
    })
    .describe('prop check --format json');

const balance = { gain: amount, income: amount, cost: amount, investment: amount, net: amount };
const place = z.strictObject({ ...balance, noncash: amount, avoided: amount, hours: amount, fte: amount });
const returns = z.strictObject({ gross: z.number().nullable(), net: z.number().nullable(), years: z.int().describe('the years it is taken over') });

const profileFields = {
    id: z.string(),
    title: z.string(),
    path: z.string(),
    scenario: z.string().nullable(),
    unit: z.literal('kr'),
    years: z.array(z.int()),
    relative: z.boolean().describe('true where the years count from 1 without a calendar year to begin from'),
    gain: amounts,
    income: amounts,
    cost: amounts,
    investment: amounts,
    net: amounts,
    cumulative: amounts,
    setup: place.nullable(),
    onward: place.describe('the level after the last stated year, also where no column states it'),
    low: z.strictObject({ net: amounts }).nullable().describe('the worst case of the ranges; null without ranges'),
    high: z.strictObject({ net: amounts }).nullable().describe('the best case of the ranges; null without ranges'),
    approximate: z.boolean(),
    totals: z.strictObject(balance).describe('over the stated years, setup included'),
    paybackYears: z.number().nullable(),
    paybackYear: z.int().nullable().describe('the year in which it breaks even'),
    paybackState: z.enum(['years', 'never', 'none']).describe('none: no investment to earn back, or no cash at all'),
    paybackLow: z.number().nullable().describe('the fewest years, in the best case; null without ranges'),
    paybackHigh: z.number().nullable().describe('the most years, in the worst case; null without ranges, or where it is never earned back'),
    withinLimit: z.boolean().nullable().describe("the N-year rule of the budget's payback; null without one"),
    return: returns,
    npv: amount,
    irr: z.number().nullable().describe('a fraction: 0.1 is 10 %'),
    noncash: amounts,
    avoided: amounts,
    hours: amounts,
    fte: amounts,
    actual: z.strictObject({ gain: amounts, income: amounts, cost: amounts, investment: amounts, net: amounts }).nullable(),
    parts: z.array(z.string()),
};
const scenario = z.strictObject({ ...profileFields, scenarios: z.array(z.never()) });
const profile = z.strictObject({ ...profileFields, scenarios: z.array(scenario) });

const catalogue = z.strictObject({
    id: z.string(),
    years: z.array(z.int()),
    counted: z.array(z.string()),
    excluded: z.array(z.string()).describe('left out for another that excludes them; dropped proposals stand in neither list'),
    overlaps: z.array(z.strictObject({ a: z.string(), b: z.string(), amounts: z.array(z.number()) })),
    carriedOver: amount,
    target: amounts,
    sum: z.array(z.number()).describe('gain + income − cost of the counted, overlaps taken off, without what is carried over'),
    paybackYears: z.number().nullable(),
    npv: amount,
    return: returns,
});

export const profileShape = z
    .strictObject({ version: z.literal(1), proposals: z.array(profile), budgets: z.array(catalogue) })
    .describe('prop profile --format json');

const localised = z.strictObject({ da: z.string(), en: z.string() });
const signal = z.strictObject({
    class: z.enum(['service', 'budget', 'vague', 'euphemism']),
    code: z.enum(['service-signal', 'budget-signal', 'vague-gain', 'euphemism']),
    phrase: z.string(),
    from: z.int().describe('the first character within the line, from 0'),
    to: z.int().describe('the character after the last; a phrase that runs over the end of the line ends with it'),
    severity: z.enum(['warning', 'info']),
    rule: z.string(),
    pack: z.string().optional(),
    weight: z.number().optional().describe('what the signs of the class in the sentence weigh together, 0 to 1'),
    pattern: z.string().optional(),
    reason: localised.optional(),
    question: localised.optional(),
    suggestion: localised.optional(),
});

export const wordingShape = z
    .strictObject({
        version: z.literal(1),
        lines: z.array(z.strictObject({ line: z.int().describe('from 1'), signals: z.array(signal) })),
    })
    .describe('prop wording --format json; from pack to suggestion with --explain');

export type WordingJson = z.infer<typeof wordingShape>;
export type CheckJson = z.infer<typeof checkShape>;
export type ProfileJson = z.infer<typeof profileShape>;
export type ProposalJson = ProfileJson['proposals'][number];
export type ScenarioJson = z.infer<typeof scenario>;
export type BudgetJson = ProfileJson['budgets'][number];
export type FindingJson = z.infer<typeof finding>;
