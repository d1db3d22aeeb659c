import { z } from 'zod';
import { proposalViewShape, whatIfShape } from '../../../language-server/src/views/proposal-shape.ts';
import { pageAsks } from './messages.ts';

const offset = z.number().int().nonnegative();

/** What the extension tells the preview of a proposal. */
export const toPreview = z.discriminatedUnion('type', [
    z.object({ type: z.literal('view'), view: proposalViewShape }),
    /** The proposal cannot be found in the text for the moment: what was shown last stays. */
    z.object({ type: z.literal('lost') }),
    /** Where the cursor stands in the text shown; null where it is elsewhere. */
    z.object({ type: z.literal('cursor'), offset: offset.nullable() }),
]);
export type ToPreview = z.infer<typeof toPreview>;

/** What the preview asks of the extension. */
export const fromPreview = z.discriminatedUnion('type', [
    ...pageAsks,
    z.object({ type: z.literal('reveal'), offset }),
    z.object({ type: z.literal('try'), scenario: offset, whatIf: whatIfShape }),
    z.object({ type: z.literal('write'), whatIf: whatIfShape }),
]);
export type FromPreview = z.infer<typeof fromPreview>;

/** What a preview is of, kept by the page so that it comes back after a reload. */
export const previewState = z.object({ uri: z.string(), id: z.string(), scenario: offset, whatIf: whatIfShape });
export type PreviewState = z.infer<typeof previewState>;
