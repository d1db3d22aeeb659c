import { z } from 'zod';

/** What every page may ask of the extension; each page adds its own. Pages are not trusted more than any other input. */
export const pageAsks = [
    /** The page is loaded; whether it has been told already what it shows. */
    z.object({ type: z.literal('ready'), isTold: z.boolean() }),
    z.object({ type: z.literal('copy'), text: z.string().max(2_000_000) }),
    z.object({
        type: z.literal('save'),
        name: z.string().max(300),
        /** The text of an SVG, or the bytes of a PNG as base64. */
        picture: z.discriminatedUnion('format', [
            z.object({ format: z.literal('svg'), text: z.string().max(10_000_000) }),
            z.object({ format: z.literal('png'), base64: z.base64().max(40_000_000) }),
        ]),
    }),
] as const;

export const pageAsk = z.discriminatedUnion('type', [...pageAsks]);
export type PageAsk = z.infer<typeof pageAsk>;
