import type { BudgetRow, CatalogueRows, ProposalRow } from '../../language-server/src/views/catalogue-shape.ts';

/** The tree of a catalogue as plain data: budget > sector (or what it is divided by) > proposal. */

export const treeGroupings = ['sector', 'committee', 'class', 'status'] as const;
export type TreeGrouping = (typeof treeGroupings)[number];
export const treeOrders = ['id', 'net', 'findings'] as const;
export type TreeOrder = (typeof treeOrders)[number];

export interface TreeOptions {
    readonly by: TreeGrouping;
    readonly order: TreeOrder;
    /** Only proposals whose id, title or filing holds all its words. */
    readonly text: string;
    readonly onlyFindings: boolean;
}

export interface BudgetNode {
    readonly kind: 'budget';
    /** Null for the proposals that no budget holds. */
    readonly budget: BudgetRow | null;
    readonly proposals: readonly ProposalRow[];
}

export interface GroupNode {
    readonly kind: 'group';
    readonly budget: BudgetRow | null;
    readonly key: string | null;
    readonly label: string;
    /** Kroner a year at the level that goes on; null outside a budget, where nothing sums it. */
    readonly onward: number | null;
    readonly proposals: readonly ProposalRow[];
}

export interface ProposalNode {
    readonly kind: 'proposal';
    readonly proposal: ProposalRow;
    /** Where it stands: a proposal filed under two sectors stands in both. */
    readonly under: string;
}

export type TreeNode = BudgetNode | GroupNode | ProposalNode;

export function rootsOf({ budgets, proposals }: CatalogueRows, options: TreeOptions): readonly BudgetNode[] {
    const shown = proposals.filter((proposal) => isShown(proposal, options));
    const narrowed = shown.length < proposals.length;
    const nodes: BudgetNode[] = [...budgets, null].map((budget) => ({
        kind: 'budget',
        budget,
        proposals: shown.filter((proposal) => proposal.budget === (budget?.key ?? null)),
    }));
    return nodes.filter((node) => node.proposals.length > 0 || (node.budget !== null && !narrowed));
}

export function childrenOf(node: TreeNode, options: TreeOptions): readonly TreeNode[] {
    if (node.kind === 'proposal') return [];
    if (node.kind === 'budget') return groupsOf(node, options);
    const under = `${node.budget?.key ?? ''} ${options.by} ${node.key ?? ''}`;
    return [...node.proposals].sort(orders[options.order]).map((proposal) => ({ kind: 'proposal', proposal, under }));
}

function groupsOf({ budget, proposals }: BudgetNode, { by, order }: TreeOptions): readonly GroupNode[] {
    const groups = new Map<string | null, { readonly label: string; readonly proposals: ProposalRow[] }>();
    for (const proposal of proposals) {
        for (const { key, label } of proposal.groups[by]) {
            const group = groups.get(key);
            if (group === undefined) groups.set(key, { label, proposals: [proposal] });
            else group.proposals.push(proposal);
        }
    }
    const nodes = [...groups].map(([key, { label, proposals: members }]): GroupNode => {
        const onward = budget?.groups.find((each) => each.by === by && each.key === key)?.onward ?? null;
        return { kind: 'group', budget, key, label, onward, proposals: members };
    });
    return by === 'status' && order === 'id' ? nodes : nodes.sort(groupOrders[order]);
}

/** What it says nothing of comes last. */
const byLabel = (a: GroupNode, b: GroupNode) => Number(a.key === null) - Number(b.key === null) || a.label.localeCompare(b.label, 'da');

const groupOrders: Readonly<Record<TreeOrder, (a: GroupNode, b: GroupNode) => number>> = {
    id: byLabel,
    net: (a, b) => (b.onward ?? 0) - (a.onward ?? 0) || byLabel(a, b),
    findings: (a, b) => findingsIn(b.proposals) - findingsIn(a.proposals) || byLabel(a, b),
};

const byId = (a: ProposalRow, b: ProposalRow) => a.id.localeCompare(b.id, 'da', { numeric: true });

const orders: Readonly<Record<TreeOrder, (a: ProposalRow, b: ProposalRow) => number>> = {
    id: byId,
    net: (a, b) => (b.onward ?? Number.NEGATIVE_INFINITY) - (a.onward ?? Number.NEGATIVE_INFINITY) || byId(a, b),
    findings: (a, b) => weight(b) - weight(a) || byId(a, b),
};

/** Errors stand before warnings, warnings before notes. */
function weight({ findings }: ProposalRow): number {
    return findings.error * 1e6 + findings.warning * 1e3 + findings.info;
}

export function findingsOf({ findings }: ProposalRow): number {
    return findings.error + findings.warning + findings.info;
}

export function findingsIn(proposals: readonly ProposalRow[]): number {
    return proposals.reduce((sum, proposal) => sum + findingsOf(proposal), 0);
}

function isShown(proposal: ProposalRow, { text, onlyFindings }: TreeOptions): boolean {
    if (onlyFindings && findingsOf(proposal) === 0) return false;
    const words = text.toLocaleLowerCase('da').split(/\s+/);
    const filing = Object.values(proposal.groups).flatMap((groups) => groups.map((group) => group.label));
    const held = [proposal.id, proposal.title, ...filing].join(' ').toLocaleLowerCase('da');
    return words.every((word) => held.includes(word));
}
