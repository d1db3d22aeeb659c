import type { Proposal } from './proposal.ts';
import type { Workspace } from './workspace.ts';
import type { RegisterName, Target } from './written.ts';

export interface MissingName {
    readonly kind: 'budget' | RegisterName;
    readonly target: Pick<Target, 'name' | 'start' | 'end'>;
}

/** The budget and the register entries that a proposal names and no file has declared. */
export function missingNames({ written, budget }: Proposal, workspace: Workspace): readonly MissingName[] {
    const registers = workspace.registersFor(budget);
    const inRegister = (kind: RegisterName, targets: readonly Target[]): readonly MissingName[] =>
        targets.filter((target) => !target.quoted && registers.find(kind, target.name) === null).map((target) => ({ kind, target }));
    return [
        ...(written.budget !== null && budget === null ? [{ kind: 'budget' as const, target: written.budget }] : []),
        ...inRegister('sector', written.sectors),
        ...inRegister('type', written.types),
        ...inRegister('track', written.tracks),
        ...inRegister('committee', written.committees),
        ...inRegister('account', written.accounts),
    ];
}
