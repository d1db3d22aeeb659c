import type { Project } from '../project.ts';
import type { FileFindings } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { danishFile } from './csv/danish.ts';
import { suppressedFile } from './csv/suppressed.ts';
import { tidyFile } from './csv/tidy.ts';
import type { ExportedFile } from './exported-file.ts';
import { jsonFile } from './json/document.ts';
import { markdownFile } from './markdown/document.ts';
import { type Selection, select } from './selection.ts';

export const exportFormats = ['json', 'csv', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
    readonly language: Language;
    /** Narrows to the proposals of the budgets of this id. */
    readonly budget?: string;
    /** From `project.check()`: what was suppressed is told in every format. */
    readonly findings: readonly FileFindings[];
}

export type { ExportedFile };

const writers: Readonly<Record<ExportFormat, (selection: Selection) => readonly ExportedFile[]>> = {
    json: (selection) => [jsonFile(selection)],
    csv: (selection) => [danishFile(selection), tidyFile(selection), suppressedFile(selection)],
    md: (selection) => [markdownFile(selection)],
};

/** The proposals of a project in one format. The same project gives the same bytes, whenever and wherever. */
export function exportProject(project: Project, format: ExportFormat, options: ExportOptions): readonly ExportedFile[] {
    return writers[format](select(project, options));
}
