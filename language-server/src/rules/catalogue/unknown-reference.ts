import { defineRule, type Found, problemsOf } from '../define.ts';
import type { Localised } from '../define.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { RegisterName, Target } from '../../model/written.ts';
import { todoPage } from '../todo.ts';

export const unknownReference = defineRule<{ readonly kind: string; readonly id: string }>({
    code: 'unknown-reference',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: todoPage,
    message: ({ kind, id }) => ({
        da: `${names[kind]?.da ?? kind} '${id}' findes ikke i filerne.`,
        en: `The files hold no ${names[kind]?.en ?? kind} '${id}'.`,
    }),
    checks: {
        proposal: (proposal, workspace) => [...assumptions(proposal, workspace), ...danglingReferences(proposal, workspace)],
        budget: (budget, workspace) => inBudget.budget?.(budget, workspace) ?? [],
    },
});

const inBudget = problemsOf('unknown-reference');

const names: Readonly<Record<string, Localised>> = {
    budget: { da: 'Budgettet', en: 'budget' },
    proposal: { da: 'Forslaget', en: 'proposal' },
    sector: { da: 'Sektoren', en: 'sector' },
    type: { da: 'Typen', en: 'type' },
    track: { da: 'Sporet', en: 'track' },
    committee: { da: 'Udvalget', en: 'committee' },
    account: { da: 'Kontoen', en: 'account' },
    assumption: { da: 'Forudsætningen', en: 'assumption' },
};

/** Names in formulas, noticed while they were evaluated. */
function assumptions(proposal: Proposal, workspace: Workspace): readonly Found[] {
    return inBudget.proposal?.(proposal, workspace) ?? [];
}

function danglingReferences(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written } = proposal;
    const registers = workspace.registersFor(proposal.budget);
    const inRegister = (register: RegisterName, targets: readonly Target[]) =>
        targets.filter((target) => !target.quoted && registers.find(register, target.name) === null).map((target) => dangling(register, target));
    const needed = [...written.dependsOn, ...written.excludes, ...written.overlaps.map((overlap) => overlap.target)];
    return [
        ...(written.budget !== null && proposal.budget === null ? [dangling('budget', written.budget)] : []),
        ...inRegister('sector', written.sectors),
        ...inRegister('type', written.types),
        ...inRegister('track', written.tracks),
        ...inRegister('committee', written.committees),
        ...inRegister('account', written.accounts),
        ...needed.filter((target) => workspace.proposalsOf(target.name).length === 0).map((target) => dangling('proposal', target)),
    ];
}

function dangling(kind: string, { name, start, end }: { readonly name: string; readonly start: number; readonly end: number }): Found {
    return { span: { start, end }, data: { kind, id: name } };
}
