import type { Catalogue } from '../model/catalogue.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Project } from '../project.ts';
import type { FileFindings, SuppressedFinding } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';
import { type Choice, isChosen } from './choice.ts';
import { type DocumentSettings, defaultSettings, type Edition } from './document/settings.ts';
import type { ExportRun } from './run.ts';

/** What goes into an export, in the order of the project. */
export interface Selection {
    readonly project: Project;
    readonly workspace: Workspace;
    readonly language: Language;
    readonly catalogues: readonly Catalogue[];
    readonly proposals: readonly Proposal[];
    readonly files: readonly FileFindings[];
    /** For whom the export is made. */
    readonly edition: { readonly kind: Exclude<Edition, 'agenda'> } | { readonly kind: 'agenda'; readonly committee: string };
    /** How documents for people look and are read. */
    readonly settings: DocumentSettings;
    /** What readers see of a file's path. */
    readonly shownPath: (path: string) => string;
    /** Goes through the proposals: one that fails is named there and does not stop the others. */
    readonly run: ExportRun;
}

interface Narrowing {
    readonly language: Language;
    readonly budget?: string;
    readonly choice?: Choice;
    readonly findings: readonly FileFindings[];
    readonly settings?: DocumentSettings;
    readonly edition?: Edition;
    readonly shownPath?: (path: string) => string;
}

export function select(
    project: Project,
    { language, budget, choice, findings, settings = defaultSettings, edition, shownPath = (path) => path }: Narrowing,
    run: ExportRun,
): Selection {
    const { workspace } = project;
    const kind = edition === 'hearing' ? ({ kind: edition } as const) : ({ kind: 'council' } as const);
    const all = {
        project,
        workspace,
        language,
        catalogues: workspace.catalogues,
        proposals: workspace.proposals,
        files: edition === 'hearing' ? [] : findings,
        settings,
        edition: kind,
        shownPath,
        run,
    };
    if (budget === undefined && choice === undefined) return all;
    // A proposal that names a budget belongs to it even where no file declares one.
    const proposals = workspace.proposals.filter(
        (proposal) =>
            (budget === undefined || proposal.written.budget?.name === budget) && (choice === undefined || isChosen(proposal, choice, workspace)),
    );
    const ids = new Set(proposals.map((proposal) => proposal.written.id.name));
    const catalogues = workspace.catalogues.filter((catalogue) =>
        budget === undefined ? proposals.some((proposal) => proposal.budget === catalogue.budget) : catalogue.budget.written.id.name === budget,
    );
    const paths = new Set([...catalogues.map((catalogue) => catalogue.budget.path), ...proposals.map((proposal) => proposal.path)]);
    const isOurs = (finding: { readonly proposal: string | null }) => finding.proposal === null || ids.has(finding.proposal);
    const files = all.files
        .filter((file) => paths.has(file.path))
        .map((file) => ({ ...file, findings: file.findings.filter(isOurs), suppressed: file.suppressed.filter(isOurs) }));
    return { ...all, catalogues, proposals, files };
}

/** A suppressed finding where people look for it. */
export interface SetAside {
    readonly finding: SuppressedFinding;
    /** Its file, as readers see it. */
    readonly path: string;
    /** From 1, as editors count. */
    readonly line: number;
}

export function setAside({ project, files, shownPath }: Selection): readonly SetAside[] {
    return files.flatMap((file) =>
        file.suppressed.map((finding) => ({
            finding,
            path: shownPath(finding.path),
            line: project.positionOf(finding.path, finding.span.start).line + 1,
        })),
    );
}
