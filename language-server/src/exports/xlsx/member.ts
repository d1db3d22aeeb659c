import type { Proposal } from '../../model/proposal.ts';
import type { Entry } from '../ledger.ts';

/** A proposal of the workbook: its number is the key of all sums, since ids may stand twice in texts that hold errors. */
export interface Member {
    readonly number: number;
    readonly proposal: Proposal;
    readonly entries: readonly Entry[];
}
