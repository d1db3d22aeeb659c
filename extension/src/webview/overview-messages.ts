import { z } from 'zod';
import { selectionName } from '../../../language-server/src/config/selections.ts';
import { groupings } from '../../../language-server/src/model/grouping.ts';
import { sumsShape } from '../../../language-server/src/views/catalogue-shape.ts';
import { pageAsks } from './messages.ts';
import { packedCatalogue } from './packed-catalogue.ts';

const key = z.string().max(5000);
const ticket = z.int().nonnegative();

/** What the extension tells the overview. */
export const toOverview = z.discriminatedUnion('type', [
    z.object({
        type: z.literal('catalogue'),
        catalogue: packedCatalogue,
        /** The budget asked for, null where the page keeps its own choice. */
        budget: key.nullable(),
    }),
    z.object({ type: z.literal('sums'), ticket, sums: sumsShape.nullable() }),
    z.object({ type: z.literal('saved'), name: z.string(), done: z.boolean() }),
]);
export type ToOverview = z.infer<typeof toOverview>;

/** What the overview asks of the extension. */
export const fromOverview = z.discriminatedUnion('type', [
    ...pageAsks,
    z.object({ type: z.literal('sum'), ticket, budget: key, proposals: z.array(key).max(100_000).nullable() }),
    z.object({ type: z.literal('open'), proposal: key }),
    z.object({ type: z.literal('saveSelection'), name: z.string().regex(selectionName), ids: z.array(key).max(100_000) }),
    z.object({ type: z.literal('export'), ids: z.array(key).max(100_000) }),
]);
export type FromOverview = z.infer<typeof fromOverview>;

export const measures = ['result', 'net'] as const;
export const columns = ['id', 'onward', 'investment', 'payback', 'returned', 'class', 'realisability', 'findings'] as const;

/** What the page is seen by, kept by the page so that it comes back after a reload. */
export const overviewState = z.object({
    budget: key.nullable(),
    text: z.string(),
    /** The keys of the groups that are shown; '' stands for those that say nothing, none for all. */
    filters: z.partialRecord(z.enum(groupings), z.string()),
    onlyFindings: z.boolean(),
    unchecked: z.array(key),
    by: z.enum(groupings),
    /** The index of a budget year; as many as there are is the level that goes on. */
    place: z.int().nonnegative().nullable(),
    measure: z.enum(measures),
    sort: z.object({ column: z.union([z.enum(columns), z.int().nonnegative()]), down: z.boolean() }),
});
export type OverviewState = z.infer<typeof overviewState>;
