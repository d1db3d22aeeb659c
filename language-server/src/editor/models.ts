import type { Budget } from '../model/budget.ts';
import type { Proposal } from '../model/proposal.ts';
import type { WrittenBudget, WrittenProposal } from '../model/written.ts';
import type { EditorDocument } from './editor.ts';

/** The model of a proposal that the document holds; null for a moment after the text has changed. */
export function proposalOf({ project, uri }: EditorDocument, written: WrittenProposal): Proposal | null {
    const all = project.workspace.proposalsOf(written.id.name);
    return all.find((each) => each.written === written) ?? all.find((each) => each.path === uri) ?? null;
}

export function budgetOf({ project, uri }: EditorDocument, written: WrittenBudget): Budget | null {
    const all = project.workspace.budgetsOf(written.id.name);
    return all.find((each) => each.written === written) ?? all.find((each) => each.path === uri) ?? null;
}

/** Of several with one id, which is an error, the one in this document. */
export function proposalNamed({ project, uri }: EditorDocument, id: string): Proposal | null {
    const all = project.workspace.proposalsOf(id);
    return all.find((each) => each.path === uri) ?? all[0] ?? null;
}

export function budgetNamed({ project, uri }: EditorDocument, id: string): Budget | null {
    const all = project.workspace.budgetsOf(id);
    return all.find((each) => each.path === uri) ?? all[0] ?? null;
}
