import { z } from 'zod';

/** What `prop export --format json` prints: the files, and what could not be written. */
export const exportReportShape = z.strictObject({
    version: z.literal(1),
    to: z.string(),
    files: z.array(
        z.strictObject({
            path: z.string(),
            /** 0 where the file could not be made. */
            bytes: z.int().nonnegative(),
            /** Why it could not be made; null where it was written. */
            reason: z.string().nullable(),
        }),
    ),
    proposals: z.strictObject({
        chosen: z.int().nonnegative(),
        failed: z.array(z.strictObject({ id: z.string(), path: z.string(), reason: z.string() })),
    }),
    /** Errors of the texts that were exported: what was written is what they say. */
    errors: z.int().nonnegative(),
});

export type ExportReport = z.infer<typeof exportReportShape>;
