import { holdsForm } from '../form.ts';
import type { FormatWriter } from '../format.ts';
import { accountsFile } from './accounts.ts';
import { danishFile } from './danish.ts';
import { dataPackageFile } from './data-package.ts';
import { formFiles } from './form.ts';
import { suppressedFile } from './suppressed.ts';
import { tidyFile } from './tidy.ts';

export const csvFormat = {
    files: (selection) => {
        const form = holdsForm(selection) ? formFiles(selection) : { files: [], heads: [] };
        const described = dataPackageFile(form.heads);
        return [danishFile(selection), tidyFile(selection), suppressedFile(selection), described, accountsFile(selection), ...form.files];
    },
} satisfies FormatWriter;
