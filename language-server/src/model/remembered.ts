import type { Proposal } from './proposal.ts';

interface Remembered {
    ask(proposal: Proposal): unknown;
    recall(proposal: Proposal, fact: unknown): void;
    /** Null for what is kept to the end. */
    readonly forget: ((proposal: Proposal) => void) | null;
}

const all: Remembered[] = [];

/**
 * Remembers a fact that follows from a proposal and its budget for as long as both stay as they are. It must hold no offsets:
 * those move when the text before the proposal changes, and the fact does not. It is plain data, so that another thread can find it.
 * A `lasting` one is small, and kept where the others are let go.
 */
export function remembered<Fact>(find: (proposal: Proposal) => Fact, { lasting = false } = {}): (proposal: Proposal) => Fact {
    const facts = new WeakMap<Proposal, { readonly fact: Fact }>();
    const ask = (proposal: Proposal) => {
        const known = facts.get(proposal) ?? { fact: find(proposal) };
        facts.set(proposal, known);
        return known.fact;
    };
    all.push({
        ask,
        recall: (proposal, fact) => void facts.set(proposal, { fact: fact as Fact }),
        forget: lasting ? null : (proposal) => void facts.delete(proposal),
    });
    return ask;
}

/** Works out all such facts of a proposal, so that whoever asks for those of ten thousand does not wait. */
export function rememberAll(proposal: Proposal): readonly unknown[] {
    return all.map(({ ask }) => ask(proposal));
}

/** Takes the facts of a proposal as they were worked out elsewhere, in the order of `rememberAll`. */
export function recallAll(proposal: Proposal, facts: readonly unknown[]): void {
    for (const [index, { recall }] of all.entries()) recall(proposal, facts[index]);
}

/** Lets go of what nobody is going to ask for again: it is worked out anew where somebody does. */
export function forgetMost(proposal: Proposal): void {
    for (const { forget } of all) forget?.(proposal);
}
