import { z } from 'zod';
import { languageShape, viewRequest } from './shapes.ts';

/** A file that is chosen, as bytes in base64, which JSON can carry. */
const sentSheet = z.object({ name: z.string().max(1000), base64: z.string().max(28_000_000) });

export const importQuestion = z.object({
    files: z.array(sentSheet).min(1).max(2),
    /** What columns mean that were guessed wrong, by their head. */
    columns: z.record(z.string(), z.string()),
    unit: z.enum(['kr', '1.000 kr', 'mio. kr']).nullable(),
    /** Of whoever reads the report, whatever language messages on the text are in; that of the messages where it is left out. */
    language: languageShape.optional(),
});

const importAnswer = z.discriminatedUnion('kind', [
    z.object({
        kind: z.literal('wrong'),
        message: z.string(),
        needs: z.enum(['unit', 'columns']).nullable(),
        heads: z.array(z.object({ sheet: z.string(), head: z.array(z.string()) })),
    }),
    z.object({
        kind: z.literal('read'),
        sheet: z.string(),
        /** What each column is taken for, in the order of the sheet; empty for our own files, which say it themselves. */
        columns: z.array(z.object({ head: z.string(), field: z.string() })),
        rows: z.object({ total: z.number(), read: z.number(), refused: z.number() }),
        remarks: z.array(z.object({ line: z.number(), proposal: z.string().nullable(), what: z.enum(['changed', 'refused']), message: z.string() })),
        /** To write below the folder that is chosen; `/` between folders. */
        files: z.array(z.object({ path: z.string(), ids: z.array(z.string()), text: z.string() })),
    }),
]);

export const importRequest = viewRequest('provenu/import', importQuestion, importAnswer);

export type ImportAnswer = z.infer<typeof importAnswer>;
