import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import type { WrittenProposal } from '../../model/written.ts';
import type { EditorDocument } from '../editor.ts';
import { resolvedProposal, writtenProposalAt } from '../formatting/resolved.ts';
import { type ActionContext, actionOf, inFile, type Offer } from './action.ts';
import { insertions } from './places.ts';

export const startsKind = `${CodeActionKind.RefactorRewrite}.starts`;

/** Where years count from 1 with nothing to begin from: the year they begin in. */
export function startsMends({ document, findings }: ActionContext): readonly CodeAction[] {
    return findings.flatMap((finding) => {
        const proposal = finding.code === 'relative-years' ? writtenProposalAt(document, finding.span.start) : null;
        return proposal === null ? [] : startsAction(document, proposal, { finding });
    });
}

/** At the head of a proposal that does not say when it starts. */
export function startsOffers({ document, range, findings }: ActionContext): readonly CodeAction[] {
    const proposal = writtenProposalAt(document, range.start);
    if (proposal === null || range.start > (proposal.title ?? proposal.id).end) return [];
    return findings.some(({ code }) => code === 'relative-years') ? [] : startsAction(document, proposal, { kind: startsKind });
}

function startsAction(document: EditorDocument, proposal: WrittenProposal, more: Pick<Offer, 'finding' | 'kind'>): readonly CodeAction[] {
    const year = firstYear(document, proposal);
    const field = inFile(document, 'starts');
    const line = `${field}: ${year ?? ''}`;
    const edits = proposal.fields.has('starts') ? [] : insertions(document.text, proposal, [{ key: 'starts', text: line }]);
    if (edits.length === 0) return [];
    const written = year === null ? { da: `Indsæt '${field}'`, en: `Insert '${field}'` } : { da: `Skriv '${line}'`, en: `Write '${line}'` };
    return [actionOf(document, { title: written, edits, ...more })];
}

/** The first year that anything around the proposal speaks of; null leaves the year to the author. */
function firstYear(document: EditorDocument, proposal: WrittenProposal): number | null {
    const resolved = resolvedProposal(document, proposal);
    const calendar = resolved?.blocks.flatMap((block) => block.columns.flatMap((column) => column.calendar ?? [])) ?? [];
    const prices = resolved?.blocks.flatMap((block) => block.prices ?? []) ?? [];
    return calendar[0] ?? resolved?.budget?.written.years[0] ?? prices[0] ?? document.project.workspace.budgets[0]?.written.years[0] ?? null;
}
