import type { Proposal } from '../model/proposal.ts';
import type { Scratch } from './scratch.ts';

/** A proposal that could not be written, and what went wrong: for the report, the others went on. */
export interface FailedProposal {
    readonly id: string;
    readonly path: string;
    readonly reason: string;
}

/** One export under way: which proposals failed, how far it is, and where it may put things aside. */
export class ExportRun {
    private readonly failures = new Map<Proposal, FailedProposal>();
    /** Told after each proposal; the count begins anew with each file that goes through them. */
    onProgress: (done: number, total: number) => void = () => undefined;
    /** For what need not be held; null where there is no disk to put it on. */
    scratch: Scratch | null = null;

    get failed(): readonly FailedProposal[] {
        return [...this.failures.values()];
    }

    /** The work on each proposal, one at a time as they are asked for. One whose work throws is left out, here and in the files that follow. */
    *each<Result>(proposals: readonly Proposal[], work: (proposal: Proposal) => Result): Generator<Result> {
        for (const [index, proposal] of proposals.entries()) {
            const result = this.failures.has(proposal) ? null : this.tried(proposal, work);
            this.onProgress(index + 1, proposals.length);
            if (result !== null) yield result.value;
        }
    }

    private tried<Result>(proposal: Proposal, work: (proposal: Proposal) => Result): { readonly value: Result } | null {
        try {
            return { value: work(proposal) };
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            this.failures.set(proposal, { id: proposal.written.id.name, path: proposal.path, reason });
            return null;
        }
    }
}
