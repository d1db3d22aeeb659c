import { type Budget, resolveBudget, termsOf } from './budget.ts';
import { type Catalogue, catalogueInSteps, sameMembers } from './catalogue.ts';
import { type Profile, profilesOf } from './derived.ts';
import { type Proposal, ResolvedProposal } from './proposal.ts';
import { Recent } from './recent.ts';
import { Registers } from './registers.ts';
import type { RegisterEntry, WrittenBudget, WrittenFile, WrittenProposal } from './written.ts';
import { meaningOf } from './written-meaning.ts';

/** What is known of one file. */
interface Entry {
    file: WrittenFile;
    /** There to be referred to: its budgets, ids and registers count, but nothing is said of it. */
    readonly context: boolean;
    readonly order: number;
    budgets: readonly Budget[];
    assumptions: string;
    /** Resolved when they are asked for; worth nothing once budgets have changed. */
    proposals: { readonly all: readonly ResolvedProposal[]; readonly budgetEpoch: number } | null;
}

/** Where something of a name is declared: which of its file's. */
interface Place {
    readonly entry: Entry;
    readonly index: number;
}

const mostProfiles = 256;

/**
 * All files together: names resolved, amounts in øre, catalogues summed. The same files in the same order give the same answers,
 * whatever was replaced on the way: a file that changes takes with it only what depends on it.
 */
export class Workspace {
    private readonly entries = new Map<string, Entry>();
    private readonly builtIn: readonly RegisterEntry[];
    private readonly proposalPlaces = new Map<string, readonly Place[]>();
    private readonly budgetPlaces = new Map<string, readonly Place[]>();
    private readonly summed = new WeakMap<Budget, { readonly terms: string; readonly catalogue: Catalogue }>();
    private readonly profiles = new Recent<Proposal, readonly Profile[]>(mostProfiles);
    private opened = 0;
    private budgetEpoch = 0;
    private lists: Partial<Lists> = {};
    private registers: { readonly own: Registers; readonly withBuiltIn: Registers } | undefined;
    /** Rises whenever a register says something else than before; what was found with the same number still holds. */
    registerEpoch = 0;

    constructor(builtIn: readonly RegisterEntry[], files: readonly WrittenFile[] = []) {
        this.builtIn = builtIn;
        for (const file of files) this.setFile(file);
    }

    /** The same files with some of them replaced, apart from these: what would follow if they said something else. */
    withFiles(files: readonly WrittenFile[]): Workspace {
        const replaced = new Map(files.map((file) => [file.path, file]));
        const other = new Workspace(this.builtIn);
        for (const [path, { file, context }] of this.entries) other.setFile(replaced.get(path) ?? file, context);
        return other;
    }

    /** Adds a file, or puts it in the place of the one of its path. */
    setFile(file: WrittenFile, context = false): void {
        const before = this.entries.get(file.path);
        const order = before?.order ?? this.opened++ + (context ? afterAll : 0);
        const entry = before ?? { file: nothing(file.path), context, order, budgets: [], assumptions: '', proposals: null };
        this.entries.set(file.path, entry);
        this.replace(entry, file);
    }

    removeFile(path: string): void {
        const entry = this.entries.get(path);
        if (entry === undefined) return;
        for (const proposal of entry.proposals?.all ?? []) {
            proposal.moved();
            this.profiles.forget(proposal);
        }
        this.replace(entry, nothing(path));
        this.entries.delete(path);
    }

    private replace(entry: Entry, file: WrittenFile): void {
        const before = entry.file;
        const assumptions = meaningOf(file.assumptions);
        this.forgetLists(before, file);
        entry.file = file;
        if (before.registers.length > 0 || file.registers.length > 0) this.replaceRegisters(before, file);
        if (before.budgets.length > 0 || file.budgets.length > 0) this.replaceBudgets(entry, before, assumptions !== entry.assumptions);
        if (!sameIds(before.proposals, file.proposals)) declare(this.proposalPlaces, entry, before.proposals, file.proposals);
        entry.proposals = this.resolved(entry, assumptions === entry.assumptions);
        entry.assumptions = assumptions;
    }

    /** A list that holds nothing of a file stays when that file changes. */
    private forgetLists(before: WrittenFile, file: WrittenFile): void {
        const holds = (part: 'budgets' | 'proposals') => before[part].length > 0 || file[part].length > 0;
        const { budgets, proposals, catalogues } = this.lists;
        if (holds('budgets')) this.lists = {};
        else if (holds('proposals')) this.lists = budgets === undefined ? {} : { budgets };
        else this.lists = { ...(budgets && { budgets }), ...(proposals && { proposals }), ...(catalogues && { catalogues }) };
    }

    private replaceRegisters(before: WrittenFile, file: WrittenFile): void {
        this.registers = undefined;
        if (meaningOf(before.registers) !== meaningOf(file.registers)) this.registerEpoch++;
    }

    /** A budget that says the same to its proposals stays what they know, with the places and texts it has now. */
    private replaceBudgets(entry: Entry, { budgets: before }: WrittenFile, assumptionsChanged: boolean): void {
        const { file } = entry;
        const known = entry.budgets;
        const same = sameIds(before, file.budgets) && !assumptionsChanged;
        entry.budgets = file.budgets.map((written, index) => {
            const old = known[index];
            if (same && old?.written === written) return Object.assign(old, resolveBudget(file.path, written, file.assumptions));
            const budget = resolveBudget(file.path, written, file.assumptions);
            if (same && old !== undefined && termsOf(old) === termsOf(budget)) return Object.assign(old, budget);
            this.budgetEpoch++;
            return budget;
        });
        if (same) return;
        this.budgetEpoch++;
        declare(this.budgetPlaces, entry, before, file.budgets);
    }

    /** The proposals of a file, those that no edit touched being the same as before. */
    private resolved(entry: Entry, sameAssumptions: boolean): Entry['proposals'] {
        if (entry.proposals === null) return null;
        const { budgetEpoch } = this;
        const known = new Map(entry.proposals.all.map((proposal) => [proposal.written, proposal]));
        const all = entry.file.proposals.map((written) => {
            const budget = this.budgetOf(entry.file, written);
            const before = known.get(written);
            if (before !== undefined && sameAssumptions && before.budget === budget) return before;
            return new ResolvedProposal(entry.file.path, written, budget, entry.file.assumptions);
        });
        const kept = new Set(all);
        for (const before of known.values()) if (!kept.has(before)) this.profiles.forget(before);
        return { all, budgetEpoch };
    }

    private proposalsOfEntry(entry: Entry): readonly ResolvedProposal[] {
        entry.proposals ??= { all: [], budgetEpoch: -1 };
        if (entry.proposals.budgetEpoch !== this.budgetEpoch) entry.proposals = this.resolved(entry, true);
        return entry.proposals?.all ?? [];
    }

    get files(): readonly WrittenFile[] {
        this.lists.files ??= [...this.entries.values()].flatMap(({ file, context }) => (context ? [] : [file]));
        return this.lists.files;
    }

    /** Those that are there to be referred to. */
    get contextFiles(): readonly WrittenFile[] {
        return [...this.entries.values()].flatMap(({ file, context }) => (context ? [file] : []));
    }

    get budgets(): readonly Budget[] {
        this.lists.budgets ??= [...this.entries.values()].flatMap(({ budgets, context }) => (context ? [] : budgets));
        return this.lists.budgets;
    }

    get proposals(): readonly Proposal[] {
        this.lists.proposals ??= [...this.entries.values()].flatMap((entry) => (entry.context ? [] : this.proposalsOfEntry(entry)));
        return this.lists.proposals;
    }

    /** Some of them, for whoever asks on every keystroke. */
    firstProposals(most: number): readonly Proposal[] {
        const first: Proposal[] = [];
        for (const entry of this.entries.values()) {
            if (first.length >= most) break;
            if (!entry.context) first.push(...this.proposalsOfEntry(entry));
        }
        return first.slice(0, most);
    }

    fileAt(path: string): WrittenFile | undefined {
        return this.entries.get(path)?.file;
    }

    budgetsIn(path: string): readonly Budget[] {
        return this.entries.get(path)?.budgets ?? [];
    }

    proposalsIn(path: string): readonly Proposal[] {
        const entry = this.entries.get(path);
        return entry === undefined ? [] : this.proposalsOfEntry(entry);
    }

    /** Offsets in a file have moved: figures that carry them are worked out again. */
    moved(path: string): void {
        for (const proposal of this.entries.get(path)?.proposals?.all ?? []) proposal.moved();
    }

    /** All proposals of one id: more than one is an error of the files. */
    proposalsOf(id: string): readonly Proposal[] {
        const places = this.proposalPlaces.get(id) ?? [];
        return places.flatMap(({ entry, index }) => (entry.context ? [] : (this.proposalsOfEntry(entry)[index] ?? [])));
    }

    /** Whether anything can be referred to by this id. */
    hasProposal(id: string): boolean {
        return this.proposalPlaces.has(id);
    }

    budgetsOf(id: string): readonly Budget[] {
        const places = this.budgetPlaces.get(id) ?? [];
        return places.flatMap(({ entry, index }) => entry.budgets[index] ?? []);
    }

    /** The registers a proposal is filed by: its budget's own, or the built-in ones with what the workspace adds. */
    registersFor(budget: Budget | null): Registers {
        this.registers ??= this.readRegisters();
        return budget?.written.ownRegisters === true ? this.registers.own : this.registers.withBuiltIn;
    }

    private readRegisters() {
        const files = [...this.entries.values()].sort((a, b) => a.order - b.order);
        const declared = files.flatMap(({ file }) => file.registers);
        return { own: new Registers(declared), withBuiltIn: new Registers([...this.builtIn, ...declared]) };
    }

    /** The derived figures of each scenario of a proposal, the first being the one that counts. */
    profilesOf(proposal: Proposal): readonly Profile[] {
        return this.profiles.get(proposal, () => profilesOf(proposal));
    }

    get catalogues(): readonly Catalogue[] {
        for (const _ of this.summing());
        return this.lists.catalogues ?? [];
    }

    /** Sums the catalogues a step at a time; those whose proposals and terms are what they were stay. Worth nothing once a file changes. */
    *summing(): Generator<null> {
        const { lists } = this;
        if (lists.catalogues !== undefined) return;
        const members = new Map<Budget, Proposal[]>(this.budgets.map((budget) => [budget, []]));
        for (const proposal of this.proposals) if (proposal.budget !== null) members.get(proposal.budget)?.push(proposal);
        const catalogues: Catalogue[] = [];
        for (const [budget, proposals] of members) {
            const terms = termsOf(budget);
            const known = this.summed.get(budget);
            const isSame = known !== undefined && known.terms === terms && sameMembers(known.catalogue.proposals, proposals);
            const catalogue = isSame ? known.catalogue : yield* catalogueInSteps(budget, proposals);
            this.summed.set(budget, { terms, catalogue });
            catalogues.push(catalogue);
        }
        lists.catalogues = catalogues;
    }

    /** The budget a proposal names, that of its own file first. */
    private budgetOf(file: WrittenFile, proposal: WrittenProposal): Budget | null {
        if (proposal.budget === null) return null;
        const named = this.budgetsOf(proposal.budget.name);
        return named.find((budget) => budget.path === file.path) ?? named[0] ?? null;
    }
}

interface Lists {
    files: readonly WrittenFile[];
    budgets: readonly Budget[];
    proposals: readonly Proposal[];
    catalogues: readonly Catalogue[];
}

/** Context files come after all others. */
const afterAll = 2 ** 40;

function nothing(path: string): WrittenFile {
    const none = { count: 0, first: null };
    return { path, budgets: [], proposals: [], registers: [], assumptions: [], problems: [], suppressions: [], keywords: { en: none, da: none } };
}

type Declared = WrittenProposal | WrittenBudget;

function sameIds(a: readonly Declared[], b: readonly Declared[]): boolean {
    return a.length === b.length && a.every((each, index) => each.id.name === b[index]?.id.name);
}

/** Takes what a file declared out of the index and what it declares now in, in the order of the files. */
function declare(places: Map<string, readonly Place[]>, entry: Entry, before: readonly Declared[], now: readonly Declared[]): void {
    for (const { id } of before) {
        const left = places.get(id.name)?.filter((place) => place.entry !== entry) ?? [];
        if (left.length === 0) places.delete(id.name);
        else places.set(id.name, left);
    }
    now.forEach(({ id }, index) => {
        const others = places.get(id.name);
        const place = { entry, index };
        places.set(id.name, others === undefined ? [place] : [...others, place].sort((a, b) => a.entry.order - b.entry.order || a.index - b.index));
    });
}
