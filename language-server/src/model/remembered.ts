import type { Proposal } from './proposal.ts';

interface Fact {
    readonly find: (proposal: Proposal) => unknown;
    /** Kept where the others are let go. */
    readonly lasting: boolean;
    /** The same in less room, as plain data. */
    readonly pack: (found: unknown) => unknown;
}

interface Keeping<Found> {
    readonly lasting?: boolean;
    readonly pack?: (found: Found) => Found;
}

const all: Fact[] = [];

/** What is remembered of each proposal, in the order in which the facts were declared; undefined where nobody has asked yet. */
const known = new WeakMap<Proposal, unknown[]>();

/** Where the facts of a proposal are kept that are not held here; each is asked for whenever somebody wants it. */
const elsewhere = new WeakMap<Proposal, (fact: number) => unknown>();

function knownOf(proposal: Proposal): unknown[] {
    const before = known.get(proposal);
    if (before !== undefined) return before;
    const none: unknown[] = [];
    known.set(proposal, none);
    return none;
}

/**
 * Remembers a fact that follows from a proposal and its budget for as long as both stay as they are. It must hold no offsets:
 * those move when the text before the proposal changes, and the fact does not. It is plain data, so that another thread can find it.
 * A `lasting` one is small, and kept where the others are let go; `pack` says the same in less room.
 */
export function remembered<Found>(
    find: (proposal: Proposal) => Found,
    { lasting = false, pack = (found) => found }: Keeping<Found> = {},
): (proposal: Proposal) => Found {
    const index = all.push({ find, lasting, pack: (found) => pack(found as Found) }) - 1;
    return (proposal) => factOf(proposal, index) as Found;
}

function factOf(proposal: Proposal, index: number): unknown {
    const before = factAt(proposal, index);
    if (before !== undefined) return before;
    const found = all[index]?.find(proposal);
    knownOf(proposal)[index] = found;
    return found;
}

/** What has been found already, here or elsewhere. */
function factAt(proposal: Proposal, index: number): unknown {
    const held = known.get(proposal)?.[index];
    return held === undefined ? elsewhere.get(proposal)?.(index) : held;
}

/** Works out all such facts of a proposal, so that whoever asks for those of ten thousand does not wait. */
export function rememberAll(proposal: Proposal): readonly unknown[] {
    return all.map((_, index) => factOf(proposal, index));
}

/** Takes the facts of a proposal as they were worked out elsewhere, in the order of `rememberAll`. */
export function recallAll(proposal: Proposal, facts: readonly unknown[]): void {
    known.set(proposal, [...facts]);
}

/** Takes the facts of a proposal from where they are kept, one at a time and again whenever they are asked for. */
export function recallFrom(proposal: Proposal, factOf: (fact: number) => unknown): void {
    known.delete(proposal);
    elsewhere.set(proposal, factOf);
}

/** The facts of `rememberAll` in less room, for whoever holds those of many proposals. */
export function packAll(facts: readonly unknown[]): readonly unknown[] {
    return facts.map((fact, index) => all[index]?.pack(fact));
}

/** Lets go of what nobody is going to ask for again: it is worked out anew where somebody does. */
export function forgetMost(proposal: Proposal): void {
    const facts = all.map(({ lasting }, index) => (lasting ? factAt(proposal, index) : undefined));
    elsewhere.delete(proposal);
    if (facts.some((fact) => fact !== undefined)) known.set(proposal, facts);
    else known.delete(proposal);
}
