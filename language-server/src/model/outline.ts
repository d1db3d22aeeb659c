import type { WrittenFile, WrittenProposal } from './written.ts';

const outlined = [
    'start',
    'end',
    'id',
    'title',
    'budget',
    'sectors',
    'types',
    'tracks',
    'committees',
    'accounts',
    'status',
    'realisability',
    'assumptions',
    'dependsOn',
    'excludes',
    'overlaps',
] as const satisfies readonly (keyof WrittenProposal)[];

/** What a whole catalogue asks of each of its proposals: a small part of what it says, without its texts and tables. */
export type ProposalOutline = Pick<WrittenProposal, (typeof outlined)[number]>;

/** What remains of a file once its proposals have been looked at one by one; plain data. */
export type FileOutline = Omit<WrittenFile, 'proposals'> & { readonly proposals: readonly ProposalOutline[] };

export function outlineOf(file: WrittenFile): FileOutline {
    return { ...file, proposals: file.proposals.map(outlineOfProposal) };
}

function outlineOfProposal(written: WrittenProposal): ProposalOutline {
    const { start, end, id, title, budget, sectors, types, tracks, committees, accounts, status, realisability } = written;
    const { assumptions, dependsOn, excludes, overlaps } = written;
    return {
        start,
        end,
        id,
        title,
        budget,
        sectors: exact(sectors),
        types: exact(types),
        tracks: exact(tracks),
        committees: exact(committees),
        accounts: exact(accounts),
        status,
        realisability,
        assumptions: exact(assumptions),
        dependsOn: exact(dependsOn),
        excludes: exact(excludes),
        overlaps: exact(overlaps),
    };
}

const none: readonly never[] = [];

/** A list without the room for a dozen more that it has where it was filled entry by entry; the empty ones are one. */
function exact<Entry>(list: readonly Entry[]): readonly Entry[] {
    return list.length === 0 ? none : list.slice();
}

/**
 * The file of an outline: its texts and tables are read again where somebody asks for them, from wherever `readAgain` takes them. Where its
 * outline is kept in less room, it is not held but asked for again too.
 */
export function fileFrom(outline: FileOutline, readAgain: () => WrittenFile, outlineAgain: (() => FileOutline) | null = null): WrittenFile {
    const { path } = outline;
    const proposals = outline.proposals.map((each, index) => new OutlinedProposal(each, path, index, readAgain, outlineAgain));
    return { ...outline, proposals };
}

/** Lets go of the outlines of a file's proposals but for what tells one from another: the rest is read again as their texts are. */
export function forgetOutlines({ proposals }: WrittenFile): void {
    for (const proposal of proposals) if (proposal instanceof OutlinedProposal) proposal.forget();
}

/** A proposal of which the outline is at hand. */
class OutlinedProposal implements WrittenProposal {
    readonly start: number;
    readonly end: number;
    readonly id: WrittenProposal['id'];
    readonly budget: WrittenProposal['budget'];
    readonly status: WrittenProposal['status'];
    // Asked for again and again, and mostly empty.
    readonly accounts: WrittenProposal['accounts'];
    readonly assumptions: WrittenProposal['assumptions'];
    readonly dependsOn: WrittenProposal['dependsOn'];
    readonly excludes: WrittenProposal['excludes'];
    readonly overlaps: WrittenProposal['overlaps'];
    private readonly path: string;
    private readonly index: number;
    private readonly readAgain: () => WrittenFile;
    private outlineAgain: (() => FileOutline) | null;
    private outline: ProposalOutline | null;

    constructor(outline: ProposalOutline, path: string, index: number, readAgain: () => WrittenFile, outlineAgain: (() => FileOutline) | null) {
        this.start = outline.start;
        this.end = outline.end;
        this.id = outline.id;
        this.budget = outline.budget;
        this.status = outline.status;
        this.accounts = outline.accounts;
        this.assumptions = outline.assumptions;
        this.dependsOn = outline.dependsOn;
        this.excludes = outline.excludes;
        this.overlaps = outline.overlaps;
        this.path = path;
        this.index = index;
        this.readAgain = readAgain;
        this.outlineAgain = outlineAgain;
        this.outline = outlineAgain === null ? outline : null;
    }

    forget(): void {
        this.outline = null;
        this.outlineAgain = null;
    }

    private get outlined(): ProposalOutline {
        return this.outline ?? this.outlineAgain?.().proposals[this.index] ?? this.whole();
    }

    private whole(): WrittenProposal {
        const proposal = this.readAgain().proposals[this.index];
        if (proposal === undefined) throw new Error(`${this.path} is not what it was when it was read first`);
        return proposal;
    }

    get title() {
        return this.outlined.title;
    }

    get sectors() {
        return this.outlined.sectors;
    }

    get types() {
        return this.outlined.types;
    }

    get tracks() {
        return this.outlined.tracks;
    }

    get committees() {
        return this.outlined.committees;
    }

    get realisability() {
        return this.outlined.realisability;
    }

    get texts() {
        return this.whole().texts;
    }

    get problems() {
        return this.whole().problems;
    }

    get fields() {
        return this.whole().fields;
    }

    get class() {
        return this.whole().class;
    }

    get starts() {
        return this.whole().starts;
    }

    get ends() {
        return this.whole().ends;
    }

    get consulted() {
        return this.whole().consulted;
    }

    get baseBudget() {
        return this.whole().baseBudget;
    }

    get affected() {
        return this.whole().affected;
    }

    get economies() {
        return this.whole().economies;
    }

    get measures() {
        return this.whole().measures;
    }
}
