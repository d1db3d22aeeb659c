import { catalogueOf } from '../model/catalogue.ts';
import type { WrittenFile, WrittenProposal } from '../model/written.ts';
import type { Project } from '../project.ts';
import { groupsOf } from './document/overview.ts';
import type { Confidential } from './document/settings.ts';
import type { Selection } from './selection.ts';

export function isConfidential({ id, status }: WrittenProposal, { ids, statuses }: Confidential): boolean {
    return ids.includes(id.name) || (status !== null && statuses.includes(status));
}

/**
 * The project without what only the politicians may see: no confidential proposals, and nothing that refers to them. Whatever is
 * made of it, in any form, cannot tell of them, and its sums are taken over the others alone.
 */
export function forHearing(project: Project, confidential: Confidential): Project {
    const hidden = new Set(
        project.workspace.proposals.filter(({ written }) => isConfidential(written, confidential)).map(({ written }) => written.id.name),
    );
    const isOpen = ({ name }: { readonly name: string }) => !hidden.has(name);
    const opened = (proposal: WrittenProposal): WrittenProposal => ({
        ...proposal,
        dependsOn: proposal.dependsOn.filter(isOpen),
        excludes: proposal.excludes.filter(isOpen),
        overlaps: proposal.overlaps.filter(({ target }) => isOpen(target)),
    });
    return project.rewritten((file: WrittenFile) => ({
        ...file,
        proposals: file.proposals.filter((proposal) => !isConfidential(proposal, confidential)).map(opened),
    }));
}

/** Texts that name a confidential proposal: nothing can take it out of them, so whoever makes the edition is told. */
export function namedInTexts(
    project: Project,
    confidential: Confidential,
): readonly { readonly proposal: string; readonly path: string; readonly names: string }[] {
    const { proposals } = project.workspace;
    const hidden = proposals.filter(({ written }) => isConfidential(written, confidential)).map(({ written }) => written.id.name);
    return proposals
        .filter(({ written }) => !isConfidential(written, confidential))
        .flatMap(({ written, path }) => {
            const said = textsIn(written);
            return hidden.filter((id) => hasWord(said, id)).map((names) => ({ proposal: written.id.name, path, names }));
        });
}

function textsIn({ title, texts, realisability, measures, class: classified, economies }: WrittenProposal): string {
    const rows = economies.flatMap((economy) => economy.rows.flatMap((row) => [row.label?.text ?? '', row.note ?? '']));
    const measured = measures.flatMap(({ label, note, source }) => [label, note ?? '', source ?? '']);
    const shares = (classified?.shares ?? []).map((share) => share.argument?.text ?? '');
    return [title?.text ?? '', ...Object.values(texts).map((text) => text.text), realisability?.reason ?? '', ...measured, ...shares, ...rows].join(
        '\n',
    );
}

/** By its own, not as the beginning of a longer id. */
function hasWord(text: string, id: string): boolean {
    const letter = /[\p{L}\p{N}_-]/u;
    for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1)) {
        if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + id.length] ?? ' ')) return true;
    }
    return false;
}

/** One item of the agenda: the proposals of one committee. */
export interface AgendaItem {
    readonly committee: string;
    readonly selection: Selection;
}

/** The selection committee by committee; the target is that of the whole budget, and is left out. What counts is what counts there. */
export function agendaItems(selection: Selection): readonly AgendaItem[] {
    return groupsOf(selection.proposals, { selection }).map(({ name, members }) => {
        const ours = new Set(members);
        const catalogues = selection.catalogues
            .filter((catalogue) => catalogue.proposals.some((proposal) => ours.has(proposal)))
            .map((catalogue) => {
                const budget = { ...catalogue.budget, target: [], carriedOver: null };
                const own = catalogueOf(
                    budget,
                    catalogue.counted.filter((proposal) => ours.has(proposal)),
                );
                const among = (proposals: typeof members) => proposals.filter((proposal) => ours.has(proposal));
                return { ...own, proposals: among(catalogue.proposals), excluded: among(catalogue.excluded) };
            });
        const ids = new Set(members.map((proposal) => proposal.written.id.name));
        const isOurs = (finding: { readonly proposal: string | null }) => finding.proposal !== null && ids.has(finding.proposal);
        const files = selection.files.map((file) => ({
            ...file,
            findings: file.findings.filter(isOurs),
            suppressed: file.suppressed.filter(isOurs),
        }));
        return { committee: name, selection: { ...selection, proposals: members, catalogues, files, edition: { kind: 'agenda', committee: name } } };
    });
}
