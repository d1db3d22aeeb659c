import type { Profile } from '../model/derived.ts';
import { isCash } from '../model/profile.ts';
import type { Proposal, Scenario } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Span } from '../model/written.ts';

/** The first plan of a proposal in which money is invested: what the rules about earning back speak of. */
export interface InvestmentCase {
    readonly profile: Profile;
    readonly span: Span;
    /** The N of the N-year rule; null without a `payback` in the budget. */
    readonly limit: number | null;
}

/** Null where nothing is invested, where no timeline can be laid, or where a figure of the plan is not known. */
export function investmentCase(proposal: Proposal, workspace: Workspace): InvestmentCase | null {
    const [scenario] = proposal.scenarios;
    const [profile] = workspace.profilesOf(proposal);
    if (scenario === undefined || profile === undefined || profile.timeline === null || !isKnown(scenario)) return null;
    const invests = profile.timeline.setup < 0n || hasInvestment(scenario);
    return invests ? { profile, span: placeOf(scenario), limit: proposal.budget?.written.payback ?? null } : null;
}

function isKnown(scenario: Scenario): boolean {
    return scenario.blocks.every((block) => block.rows.every((row) => row.cells?.every((cell) => cell.kind !== 'unknown') === true));
}

function hasInvestment(scenario: Scenario): boolean {
    return scenario.flows.some((flow) => {
        if (flow.kind !== 'investment' || !isCash(flow)) return false;
        return [flow.setup, ...flow.byYear.values()].some((amount) => (amount?.counted ?? 0n) > 0n);
    });
}

/** The label of the first investment row, else the head of the table. */
function placeOf(scenario: Scenario): Span {
    for (const block of scenario.blocks) {
        const row = block.rows.find((each) => each.written.kind === 'investment' && !each.written.actual);
        if (row !== undefined) return row.written.label ?? row.written.head;
    }
    return scenario.blocks[0]?.written.head ?? { start: 0, end: 0 };
}
