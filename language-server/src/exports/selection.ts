import type { Catalogue } from '../model/catalogue.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Project } from '../project.ts';
import type { FileFindings, SuppressedFinding } from '../rules/check.ts';
import type { Language } from '../rules/define.ts';

/** What goes into an export, in the order of the project. */
export interface Selection {
    readonly project: Project;
    readonly workspace: Workspace;
    readonly language: Language;
    readonly catalogues: readonly Catalogue[];
    readonly proposals: readonly Proposal[];
    readonly files: readonly FileFindings[];
}

interface Choice {
    readonly language: Language;
    readonly budget?: string;
    readonly findings: readonly FileFindings[];
}

export function select(project: Project, { language, budget, findings }: Choice): Selection {
    const { workspace } = project;
    const all = { project, workspace, language, catalogues: workspace.catalogues, proposals: workspace.proposals, files: findings };
    if (budget === undefined) return all;
    const catalogues = workspace.catalogues.filter((catalogue) => catalogue.budget.written.id.name === budget);
    // A proposal that names a budget belongs to it even where no file declares one.
    const proposals = workspace.proposals.filter((proposal) => proposal.written.budget?.name === budget);
    const paths = new Set([...catalogues.map((catalogue) => catalogue.budget.path), ...proposals.map((proposal) => proposal.path)]);
    const ids = new Set(proposals.map((proposal) => proposal.written.id.name));
    const files = findings
        .filter((file) => paths.has(file.path))
        .map((file) => ({ ...file, suppressed: file.suppressed.filter((finding) => finding.proposal === null || ids.has(finding.proposal)) }));
    return { ...all, catalogues, proposals, files };
}

/** A suppressed finding where people look for it. */
export interface SetAside {
    readonly finding: SuppressedFinding;
    /** From 1, as editors count. */
    readonly line: number;
}

export function setAside({ project, files }: Selection): readonly SetAside[] {
    return files.flatMap((file) =>
        file.suppressed.map((finding) => ({ finding, line: project.positionOf(finding.path, finding.span.start).line + 1 })),
    );
}
