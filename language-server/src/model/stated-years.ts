import type { Profile } from './derived.ts';
import type { Proposal } from './proposal.ts';

/** Whether a proposal takes part in the year sums of a catalogue: its years, or what anchors them, are calendar years. */
export function hasCalendar(proposal: Proposal): boolean {
    return proposal.scenarios[0]?.blocks.some((block) => !block.relative) === true;
}

/** A year in which the table says nothing is no year with 0. */
export function isStatedIn(year: number, proposal: Proposal, profile: Profile | undefined): boolean {
    if (profile === undefined || !hasCalendar(proposal) || profile.timeline === null) return false;
    const balance = profile.balances[profile.years.indexOf(year)];
    if (balance === undefined) return year >= (profile.years[0] ?? profile.timeline.firstYear);
    return balance.gain !== null || balance.income !== null || balance.cost !== null;
}
