import { type ExportedFile, wholeFile } from '../exported-file.ts';
import type { FormFiles } from './form.ts';
import { tidyHeaders } from './tidy.ts';
import { tidyFields } from './tidy-fields.ts';

/** What the tidy file holds, as a Frictionless data package with the words of a fiscal one; beside it the files that are read back. */
export function dataPackageFile(forms: FormFiles['heads']): ExportedFile {
    const fields = tidyHeaders.map((name) => ({ name, ...tidyFields[name] }));
    const described = {
        $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
        name: 'provenu',
        title: 'Effektiviseringsforslag',
        resources: [
            {
                name: 'tidy',
                path: 'provenu-tidy.csv',
                type: 'table',
                format: 'csv',
                mediatype: 'text/csv',
                encoding: 'utf-8',
                dialect: { delimiter: ',', lineTerminator: '\n' },
                schema: { fields, missingValues: [''] },
            },
            ...forms.map(({ path, heads }) => ({
                name: path.replace(/^provenu-|\.csv$/g, ''),
                path,
                type: 'table',
                format: 'csv',
                mediatype: 'text/csv',
                encoding: 'utf-8',
                dialect: { delimiter: ';', lineTerminator: '\r\n' },
                schema: { fields: heads.map((name) => ({ name, type: 'string' })), missingValues: [''] },
            })),
        ],
    };
    return wholeFile('datapackage.json', () => `${JSON.stringify(described, null, 2)}\n`);
}
