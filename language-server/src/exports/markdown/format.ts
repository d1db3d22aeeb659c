import type { FormatWriter } from '../format.ts';
import { markdownFile } from './document.ts';

export const markdownFormat = { files: (selection) => [markdownFile(selection)] } satisfies FormatWriter;
