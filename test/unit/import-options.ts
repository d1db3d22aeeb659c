import type { ImportOptions } from '../../language-server/src/imports/import.ts';
import { Project } from '../../language-server/src/project.ts';

/** An import of which nobody has said anything beforehand, and whose words no register knows. */
export const plainImport: ImportOptions = {
    mapping: {},
    sheet: undefined,
    unit: undefined,
    numbers: undefined,
    keywords: 'da',
    newProject: () => new Project(),
    known: () => null,
};
