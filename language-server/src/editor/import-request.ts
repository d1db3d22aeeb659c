import type { z } from 'zod';
import { bytesOfBase64 } from '../base64.ts';
import { importedFiles, keywordsUsed } from '../imports/files.ts';
import type { SheetFile } from '../imports/import.ts';
import { Project } from '../project.ts';
import type { ImportAnswer, importQuestion } from '../views/import-shape.ts';
import type { Session } from './session.ts';

/** What a sheet that somebody chose says, as files to write; nothing is written here. */
export async function importedSheet(
    session: Session,
    { files, columns, unit, language = session.language }: z.output<typeof importQuestion>,
): Promise<ImportAnswer> {
    const { importSheets, knownIn } = await import('../imports/import.ts');
    const { project } = session;
    const keywords = keywordsUsed(project) ?? session.keywords;
    const sheets = files.map(({ name, base64 }) => ({ kind: kindOf(name), bytes: bytesOfBase64(base64) }));
    const result = await importSheets(sheets, {
        mapping: columns,
        sheet: undefined,
        unit: unit ?? undefined,
        numbers: undefined,
        keywords,
        newProject: () => new Project(),
        known: knownIn(project.workspace.registersFor(null)),
    });
    if (result.kind === 'wrong') {
        const heads = result.heads.map(({ sheet, head }) => ({ sheet, head: [...head] }));
        return { kind: 'wrong', message: result.message[language], needs: result.needs, heads };
    }
    const made = importedFiles(result.proposals, { keywords, isDeclared: (budget) => project.workspace.budgetsOf(budget).length > 0 });
    return {
        kind: 'read',
        sheet: result.sheet,
        columns: result.head.map((head) => ({ head, field: result.mapping[head] ?? 'ignore' })),
        rows: { total: result.rows, read: result.read, refused: result.rows - result.read },
        remarks: result.remarks.map((remark) => ({ ...remark, message: remark.message[language] })),
        files: made.map(({ ids, ...file }) => ({ ...file, ids: [...ids] })),
    };
}

function kindOf(name: string): SheetFile['kind'] {
    return /\.xlsx$/i.test(name) ? 'xlsx' : /\.zip$/i.test(name) ? 'zip' : 'csv';
}
