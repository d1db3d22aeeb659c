import type { Proposal } from '../../model/proposal.ts';
import type { Block } from '../../model/table.ts';
import type { WrittenProposal } from '../../model/written.ts';
import { contains, type EditorDocument } from '../editor.ts';

/** The proposal that stands round an offset, as it is written. */
export function writtenProposalAt({ written }: EditorDocument, offset: number): WrittenProposal | null {
    return written.proposals.find((proposal) => contains(proposal, offset)) ?? null;
}

/** A written proposal with its budget, amounts and years resolved. */
export function resolvedProposal({ project, uri }: EditorDocument, written: WrittenProposal): Proposal | null {
    const found = project.workspace.proposalsOf(written.id.name);
    return found.find((proposal) => proposal.path === uri && proposal.written.start === written.start) ?? null;
}

/** The economy block that stands round an offset, its amounts resolved. */
export function blockAt(document: EditorDocument, offset: number): Block | null {
    const written = writtenProposalAt(document, offset);
    const proposal = written === null ? null : resolvedProposal(document, written);
    return proposal?.blocks.find((block) => contains(block.written, offset)) ?? null;
}
