import type { Proposal } from './proposal.ts';

const all: ((proposal: Proposal) => unknown)[] = [];

/**
 * Remembers a fact that follows from a proposal and its budget for as long as both stay as they are. It must hold no offsets:
 * those move when the text before the proposal changes, and the fact does not.
 */
export function remembered<Fact>(find: (proposal: Proposal) => Fact): (proposal: Proposal) => Fact {
    const facts = new WeakMap<Proposal, { readonly fact: Fact }>();
    const ask = (proposal: Proposal) => {
        const known = facts.get(proposal) ?? { fact: find(proposal) };
        facts.set(proposal, known);
        return known.fact;
    };
    all.push(ask);
    return ask;
}

/** Works out all such facts of a proposal, so that whoever asks for those of ten thousand does not wait. */
export function rememberAll(proposal: Proposal): void {
    for (const ask of all) ask(proposal);
}
