import { defineRule, type Found } from '../define.ts';
import type { Budget } from '../../model/budget.ts';
import type { Proposal } from '../../model/proposal.ts';
import { todoPage } from '../todo.ts';

export const duplicateId = defineRule<{ readonly id: string; readonly kind: string; readonly elsewhere: string }>({
    code: 'duplicate-id',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: todoPage,
    message: ({ id, kind, elsewhere }) => ({
        da: `${kind === 'budget' ? 'Budgettet' : 'Forslaget'} '${id}' findes også i ${elsewhere}. Et id må kun stå ét sted.`,
        en: `The ${kind} '${id}' stands in ${elsewhere} too. An id may stand in one place only.`,
    }),
    checks: {
        proposal: (proposal, workspace) => repeated(proposal, workspace.proposalsOf(proposal.written.id.name), 'proposal'),
        budget: (budget, workspace) => repeated(budget, workspace.budgetsOf(budget.written.id.name), 'budget'),
    },
});

/** Said at every declaration but the first. */
function repeated(entry: Proposal | Budget, all: readonly (Proposal | Budget)[], kind: string): readonly Found[] {
    const [first] = all;
    if (first === undefined || first === entry) return [];
    return [{ span: entry.written.id, data: { id: entry.written.id.name, kind, elsewhere: first.path } }];
}
