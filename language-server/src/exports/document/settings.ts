/** For whom an export is made: the council, those who are heard, or one item of an agenda at a time. */
export const editions = ['council', 'hearing', 'agenda'] as const;
export type Edition = (typeof editions)[number];

/** How a municipality wants its documents to look and to be read. */
export interface DocumentSettings {
    /** Instead of what the budget says. */
    readonly municipality: string | null;
    readonly sign: Sign;
    /** The order of a proposal's parts; those not named come after, in the usual order. */
    readonly parts: readonly ProposalPart[];
    readonly look: Look;
    readonly confidential: Confidential;
}

/** Whether an improvement of the municipality's economy is printed with a plus or, as a budget change, with a minus. */
export const signs = ['saving-plus', 'saving-minus'] as const;
export type Sign = (typeof signs)[number];

/** The parts of a proposal's page in the usual order. */
export const proposalParts = ['economy', 'chart', 'content', 'consequences', 'effects', 'risks', 'follow-up', 'facts', 'contact'] as const;
export type ProposalPart = (typeof proposalParts)[number];

export interface Look {
    /** Headings and rules, `#rrggbb`; dark enough to read on white. */
    readonly colour: string;
    /** Behind totals, `#rrggbb`; light enough to read on. */
    readonly shade: string;
    readonly logo: Logo | null;
}

/** A picture of the municipality, checked to be what it says it is. */
export interface Logo {
    readonly type: 'png' | 'jpeg';
    readonly bytes: Uint8Array;
    /** Pixels. */
    readonly width: number;
    readonly height: number;
}

/** What only the politicians may see: proposals by id, or by how far they have come. */
export interface Confidential {
    readonly ids: readonly string[];
    readonly statuses: readonly string[];
}

export const defaultSettings: DocumentSettings = {
    municipality: null,
    sign: 'saving-plus',
    parts: proposalParts,
    look: { colour: '#1f4e79', shade: '#e9eef3', logo: null },
    confidential: { ids: [], statuses: [] },
};

/** The wanted parts first, then the rest in the usual order: no part is ever left out. */
export function orderedParts(wanted: readonly ProposalPart[]): readonly ProposalPart[] {
    return [...new Set([...wanted, ...proposalParts])];
}
