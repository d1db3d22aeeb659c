import { type Budget, resolveBudget } from './budget.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { type Profile, profilesOf } from './derived.ts';
import { type Proposal, resolveProposal } from './proposal.ts';
import { Registers } from './registers.ts';
import type { RegisterEntry, WrittenBudget, WrittenFile, WrittenProposal } from './written.ts';

/** All files together: names resolved, amounts in øre, catalogues summed. Pure: the same files give the same workspace. */
export class Workspace {
    readonly files: readonly WrittenFile[];
    readonly budgets: readonly Budget[];
    readonly proposals: readonly Proposal[];
    private readonly byId = new Map<string, Proposal[]>();
    private readonly budgetsById = new Map<string, Budget[]>();
    private readonly contextIds: ReadonlySet<string>;
    private readonly own: Registers;
    private readonly withBuiltIn: Registers;
    private summed: readonly Catalogue[] | undefined;

    /** `context` files are there to be referred to: their budgets, ids and registers count, but nothing is said of them. */
    constructor(files: readonly WrittenFile[], builtIn: readonly RegisterEntry[], context: readonly WrittenFile[] = []) {
        this.files = files;
        const declared = [...files, ...context].flatMap((file) => file.registers);
        this.own = new Registers(declared);
        this.withBuiltIn = new Registers([...builtIn, ...declared]);
        this.budgets = budgetsIn(files);
        const contextBudgets = budgetsIn(context);
        for (const budget of [...this.budgets, ...contextBudgets]) push(this.budgetsById, budget.written.id.name, budget);
        this.proposals = files.flatMap((file) => file.proposals.map((proposal) => resolvedProposal(file, proposal, this.budgetOf(file, proposal))));
        for (const proposal of this.proposals) push(this.byId, proposal.written.id.name, proposal);
        this.contextIds = new Set(context.flatMap((file) => file.proposals.map((proposal) => proposal.id.name)));
    }

    /** All proposals of one id: more than one is an error of the files. */
    proposalsOf(id: string): readonly Proposal[] {
        return this.byId.get(id) ?? [];
    }

    /** Whether anything can be referred to by this id. */
    hasProposal(id: string): boolean {
        return this.byId.has(id) || this.contextIds.has(id);
    }

    budgetsOf(id: string): readonly Budget[] {
        return this.budgetsById.get(id) ?? [];
    }

    /** The registers a proposal is filed by: its budget's own, or the built-in ones with what the workspace adds. */
    registersFor(budget: Budget | null): Registers {
        return budget?.written.ownRegisters === true ? this.own : this.withBuiltIn;
    }

    /** The derived figures of each scenario of a proposal, the first being the one that counts. */
    profilesOf(proposal: Proposal): readonly Profile[] {
        const known = knownProfiles.get(proposal);
        if (known !== undefined) return known;
        const made = profilesOf(proposal);
        knownProfiles.set(proposal, made);
        return made;
    }

    get catalogues(): readonly Catalogue[] {
        this.summed ??= this.budgets.map((budget) =>
            catalogueOf(
                budget,
                this.proposals.filter((proposal) => proposal.budget === budget),
            ),
        );
        return this.summed;
    }

    /** The budget a proposal names, that of its own file first. */
    private budgetOf(file: WrittenFile, proposal: WrittenProposal): Budget | null {
        if (proposal.budget === null) return null;
        const named = this.budgetsOf(proposal.budget.name);
        return named.find((budget) => budget.path === file.path) ?? named[0] ?? null;
    }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
}

function budgetsIn(files: readonly WrittenFile[]): readonly Budget[] {
    return files.flatMap((file) => file.budgets.map((budget) => resolvedBudget(file, budget)));
}

/** What follows from what a file says is kept as long as the file says it: an edit resolves only what it changed. */
const knownBudgets = new WeakMap<WrittenBudget, Budget>();
const knownProposals = new WeakMap<WrittenProposal, Proposal>();
const knownProfiles = new WeakMap<Proposal, readonly Profile[]>();

function resolvedBudget(file: WrittenFile, written: WrittenBudget): Budget {
    const known = knownBudgets.get(written);
    if (known !== undefined) return known;
    const budget = resolveBudget(file.path, written, file.assumptions);
    knownBudgets.set(written, budget);
    return budget;
}

function resolvedProposal(file: WrittenFile, written: WrittenProposal, budget: Budget | null): Proposal {
    const known = knownProposals.get(written);
    if (known !== undefined && known.budget === budget) return known;
    const proposal = resolveProposal(file.path, written, budget, file.assumptions);
    knownProposals.set(written, proposal);
    return proposal;
}
