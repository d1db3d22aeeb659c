import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';

/**
 * Whether a proposal was read to its end: beside a syntax error, a field or a row that seems to be missing may be there, so
 * rules that speak of what is missing wait until the error is mended.
 */
export function isReadWhole(proposal: Proposal, workspace: Workspace): boolean {
    const { start, end } = proposal.written;
    const problems = workspace.fileAt(proposal.path)?.problems ?? [];
    const own = proposal.written.problems;
    return ![...problems, ...own].some(({ code, span }) => code === 'syntax-error' && span.start >= start && span.start <= end);
}
