import { z } from 'zod';
import { proposalClasses } from '../model/written.ts';

const localised = z.strictObject({ da: z.string(), en: z.string() });
const position = z.strictObject({ line: z.int(), character: z.int() });
const count = z.int().nonnegative();
const counts = z.strictObject({ service: count, budget: count, vague: count, euphemism: count });

const signal = z.strictObject({
    class: z.enum(['service', 'budget', 'vague', 'euphemism']),
    code: z.enum(['service-signal', 'budget-signal', 'vague-gain', 'euphemism']),
    phrase: z.string(),
    field: z.string(),
    range: z.strictObject({ start: position, end: position }).describe('from 0, as prop check says it'),
    severity: z.enum(['error', 'warning', 'info']),
    state: z
        .enum(['finding', 'suppressed', 'repeated', 'unsaid'])
        .describe(
            'what prop check makes of it: repeated where the rule has spoken in the field already, unsaid where it does not speak of it at all',
        ),
    unsaid: z
        .enum(['off', 'no-class', 'class', 'other-class', 'other-rule'])
        .optional()
        .describe(
            'why it is unsaid: its code is off, the proposal has no class, its class says it itself, the code is for efficiencies only, or another rule speaks there',
        ),
    why: z.string().nullable().describe('the reason of a suppression'),
    rule: z.string(),
    pack: z.string().optional(),
    pattern: z.string().optional(),
    weight: z.number().optional(),
    reason: localised.optional(),
    question: localised.optional(),
    suggestion: localised.optional(),
});

/** The signals of a catalogue, for those who read all of its proposals. */
export const wordingReportShape = z
    .strictObject({
        version: z.literal(1),
        proposals: z
            .array(
                z.strictObject({
                    id: z.string(),
                    title: z.string(),
                    path: z.string(),
                    line: z.int().describe('from 1'),
                    budget: z.string().nullable(),
                    class: z.enum(proposalClasses).nullable(),
                    counts,
                    signals: z.array(signal),
                }),
            )
            .describe('those with signals, the one with most findings first'),
        notReadWhole: z.array(z.string()).optional().describe('files with syntax errors: signals may be missing'),
        totals: z.strictObject({ proposals: count, withSignals: count, counts }),
    })
    .describe('prop wording PATHS --format json; from pack to suggestion with --explain');

export type WordingReportJson = z.infer<typeof wordingReportShape>;
