import type { Proposal } from './proposal.ts';

/**
 * Remembers a fact that follows from a proposal and its budget for as long as both stay as they are. It must hold no offsets:
 * those move when the text before the proposal changes, and the fact does not.
 */
export function remembered<Fact>(find: (proposal: Proposal) => Fact): (proposal: Proposal) => Fact {
    const facts = new WeakMap<Proposal, { readonly fact: Fact }>();
    return (proposal) => {
        const known = facts.get(proposal) ?? { fact: find(proposal) };
        facts.set(proposal, known);
        return known.fact;
    };
}
