import { z } from 'zod';
import { viewRequest } from './shapes.ts';

/** The signals of the whole catalogue, as a document in Markdown. */
export const wordingReportRequest = viewRequest('provenu/wordingReport', z.null(), z.string());
