import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import { filingOf, labelsOf } from './facts.ts';
import { type Entry, ledgerOf, ledgerSum } from './ledger.ts';

/** What an account is to be corrected by in a year because a proposal is adopted: the cash effect on the result, in øre. */
export interface AccountEntry {
    /** Blank where the proposal names none. Several stand together: how an amount is divided among them, nobody has said. */
    readonly account: string;
    readonly year: number;
    readonly effect: bigint;
}

const decided: readonly (string | null)[] = ['adopted', 'implementing', 'operating', 'realised'];

/** Whether the council has adopted it, however far it has come since. */
export function isDecided({ written }: Proposal): boolean {
    return decided.includes(written.status);
}

/** The account entries of a proposal in the order of their years. Only calendar years can be entered in the accounts. */
export function accountEntries(
    proposal: Proposal,
    workspace: Workspace,
    entries: readonly Entry[] = ledgerOf(proposal, workspace),
): readonly AccountEntry[] {
    const account = labelsOf(filingOf(proposal, workspace).accounts);
    const cash = entries.filter((entry) => entry.liquidity === 'cash');
    const years = [...new Set(cash.flatMap((entry) => entry.calendar ?? []))].sort((a, b) => a - b);
    return years.flatMap((year) => {
        const effect = ledgerSum(cash, 'effect', (entry) => entry.calendar === year);
        return effect === null ? [] : [{ account, year, effect }];
    });
}
