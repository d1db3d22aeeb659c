import type { FormatWriter } from '../format.ts';
import { accountsFile } from './accounts.ts';
import { danishFile } from './danish.ts';
import { dataPackageFile } from './data-package.ts';
import { suppressedFile } from './suppressed.ts';
import { tidyFile } from './tidy.ts';

export const csvFormat = {
    files: (selection) => [danishFile(selection), tidyFile(selection), suppressedFile(selection), dataPackageFile(), accountsFile(selection)],
} satisfies FormatWriter;
