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

/** The file of an outline: its texts and tables are read again where somebody asks for them. */
export function fileFrom(outline: FileOutline, readAgain: () => WrittenFile): WrittenFile {
    const { path } = outline;
    return { ...outline, proposals: outline.proposals.map((each, index) => new OutlinedProposal(each, path, index, readAgain)) };
}

/** A proposal of which the outline is at hand. */
class OutlinedProposal implements WrittenProposal {
    readonly start: number;
    readonly end: number;
    readonly id: WrittenProposal['id'];
    readonly title: WrittenProposal['title'];
    readonly budget: WrittenProposal['budget'];
    readonly sectors: WrittenProposal['sectors'];
    readonly types: WrittenProposal['types'];
    readonly tracks: WrittenProposal['tracks'];
    readonly committees: WrittenProposal['committees'];
    readonly accounts: WrittenProposal['accounts'];
    readonly status: WrittenProposal['status'];
    readonly realisability: WrittenProposal['realisability'];
    readonly assumptions: WrittenProposal['assumptions'];
    readonly dependsOn: WrittenProposal['dependsOn'];
    readonly excludes: WrittenProposal['excludes'];
    readonly overlaps: WrittenProposal['overlaps'];
    private readonly path: string;
    private readonly index: number;
    private readonly readAgain: () => WrittenFile;

    constructor(outline: ProposalOutline, path: string, index: number, readAgain: () => WrittenFile) {
        this.start = outline.start;
        this.end = outline.end;
        this.id = outline.id;
        this.title = outline.title;
        this.budget = outline.budget;
        this.sectors = outline.sectors;
        this.types = outline.types;
        this.tracks = outline.tracks;
        this.committees = outline.committees;
        this.accounts = outline.accounts;
        this.status = outline.status;
        this.realisability = outline.realisability;
        this.assumptions = outline.assumptions;
        this.dependsOn = outline.dependsOn;
        this.excludes = outline.excludes;
        this.overlaps = outline.overlaps;
        this.path = path;
        this.index = index;
        this.readAgain = readAgain;
    }

    private whole(): WrittenProposal {
        const proposal = this.readAgain().proposals[this.index];
        if (proposal === undefined) throw new Error(`${this.path} is not what it was when it was read first`);
        return proposal;
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
