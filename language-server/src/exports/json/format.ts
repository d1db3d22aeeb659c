import type { FormatWriter } from '../format.ts';
import { jsonFile } from './document.ts';

export const jsonFormat = { files: (selection) => [jsonFile(selection)] } satisfies FormatWriter;
