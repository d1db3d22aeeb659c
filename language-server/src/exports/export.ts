import type { Project } from '../project.ts';
import type { FileFindings } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { agendaFiles } from './agenda.ts';
import type { Choice } from './choice.ts';
import { type DocumentSettings, defaultSettings, type Edition } from './document/settings.ts';
import { forHearing } from './edition.ts';
import type { ExportedFile } from './exported-file.ts';
import type { ExportFormat } from './format.ts';
import { ExportRun } from './run.ts';
import { select } from './selection.ts';

export interface ExportOptions {
    readonly language: Language;
    /** Narrows to the proposals of the budgets of this id. */
    readonly budget?: string;
    /** Narrows to the proposals that are chosen. */
    readonly choice?: Choice;
    /** From `project.check()`: what was suppressed is told in every format. */
    readonly findings: readonly FileFindings[];
    /** How documents for people look and are read; as usual where nothing is said. */
    readonly settings?: DocumentSettings;
    /** For whom it is made; the council where nothing is said. */
    readonly edition?: Edition;
    /** What readers see of a file's path, where the project's own name for it is an address; the same where nothing is said. */
    readonly shownPath?: (path: string) => string;
    /** Where the export tells how far it is; one is made where nobody listens. */
    readonly run?: ExportRun;
}

/** The files of a project's proposals in one format, each made while it is read. The same project gives the same bytes, whenever and wherever. */
export async function* exportProject(project: Project, format: ExportFormat, options: ExportOptions): AsyncGenerator<ExportedFile> {
    const writer = await format.load();
    const { edition = 'council', settings = defaultSettings } = options;
    const shown = edition === 'hearing' ? forHearing(project, settings.confidential) : project;
    const selection = select(shown, options, options.run ?? new ExportRun());
    if (edition === 'agenda') yield* agendaFiles(selection, writer);
    else yield* writer.files(selection);
}
