import { z } from 'zod';

/** What `prop import --format json` prints. */
export const importReportShape = z.strictObject({
    version: z.literal(1),
    sheet: z.string(),
    /** What each column was taken for, by its head. */
    columns: z.record(z.string(), z.string()),
    rows: z.strictObject({
        total: z.int().nonnegative(),
        read: z.int().nonnegative(),
        changed: z.int().nonnegative(),
        refused: z.int().nonnegative(),
    }),
    remarks: z.array(
        z.strictObject({
            /** The row of the sheet, from 1; 0 where it concerns the whole proposal. */
            line: z.int().nonnegative(),
            proposal: z.string().nullable(),
            what: z.enum(['changed', 'refused']),
            message: z.string(),
        }),
    ),
    /** Nothing that was there is written over unless asked for. */
    files: z.array(z.strictObject({ path: z.string(), proposal: z.string(), written: z.boolean() })),
});

export type ImportReport = z.infer<typeof importReportShape>;
