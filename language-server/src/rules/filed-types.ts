import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Target } from '../model/written.ts';

/** A type or track of a proposal with every name its register knows it by. */
export interface Filed {
    readonly target: Target;
    readonly names: readonly string[];
}

/** What a proposal is filed under in one register; what the register does not hold says nothing. */
export function filedUnder(register: 'type' | 'track', proposal: Proposal, workspace: Workspace): readonly Filed[] {
    const registers = workspace.registersFor(proposal.budget);
    const targets = register === 'type' ? proposal.written.types : proposal.written.tracks;
    return targets.flatMap((target) => {
        const entry = registers.find(register, target.name);
        return entry === null ? [] : [{ target, names: [entry.id.name, ...entry.aliases] }];
    });
}
