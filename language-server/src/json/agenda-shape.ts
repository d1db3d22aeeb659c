import { z } from 'zod';
import { proposalClasses, statuses } from '../model/written.ts';

/** What stands beside each document of the agenda edition, for the system that holds the agenda. */
export const agendaShape = z
    .strictObject({
        version: z.literal(1),
        file: z.string().describe('the document, in the same folder'),
        language: z.enum(['da', 'en']),
        committee: z.string().describe('as the proposals name it; a sector where none names a committee'),
        municipality: z.string().nullable(),
        title: z.string().nullable().describe('of the budget'),
        budgets: z.array(z.strictObject({ id: z.string(), decision: z.iso.date().nullable() })),
        pages: z.int().positive().nullable().describe('how many the document has; null for a form without pages of its own'),
        proposals: z.array(
            z.strictObject({
                id: z.string(),
                title: z.string(),
                class: z.enum(proposalClasses).nullable(),
                status: z.enum(statuses).nullable(),
                page: z.int().positive().nullable().describe('where it begins in the document, counted from its first page'),
            }),
        ),
    })
    .describe('prop export --edition agenda: the .json beside each document');

export type AgendaSidecar = z.infer<typeof agendaShape>;
