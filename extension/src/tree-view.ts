import * as vscode from 'vscode';
import type { CatalogueFeed } from './catalogue-feed.ts';
import { treeItemOf } from './tree-items.ts';
import {
    type BudgetNode,
    childrenOf,
    type ProposalNode,
    rootsOf,
    type TreeGrouping,
    type TreeNode,
    type TreeOptions,
    type TreeOrder,
    treeGroupings,
    treeOrders,
} from './tree-model.ts';

const usual: TreeOptions = { by: 'sector', order: 'id', text: '', onlyFindings: false };
const remembered = 'provenu.tree';

/** The catalogue in a container of its own; what is chosen to see it by is kept with the workspace. */
export function registerTree(context: vscode.ExtensionContext, feed: CatalogueFeed): void {
    const tree = new CatalogueTree(feed, context.workspaceState);
    const view = vscode.window.createTreeView('provenu.catalogue', { treeDataProvider: tree, showCollapseAll: true });
    const shown = () => {
        view.message = tree.message ?? '';
        void vscode.commands.executeCommand('setContext', 'provenu.treeNarrowed', tree.isNarrowed);
    };
    shown();
    context.subscriptions.push(
        view,
        tree,
        tree.onDidChangeMessage(shown),
        vscode.commands.registerCommand('provenu.groupTree', async () => tree.set({ by: await chosenGrouping(tree.options.by) })),
        vscode.commands.registerCommand('provenu.sortTree', async () => tree.set({ order: await chosenOrder(tree.options.order) })),
        vscode.commands.registerCommand('provenu.filterTree', () => askForText(tree)),
        vscode.commands.registerCommand('provenu.onlyFindings', () => tree.set({ onlyFindings: !tree.options.onlyFindings })),
        vscode.commands.registerCommand('provenu.clearTreeFilter', () => tree.set({ text: '', onlyFindings: false })),
        vscode.commands.registerCommand('provenu.openProposal', (node: ProposalNode) => open(node)),
        vscode.commands.registerCommand('provenu.openBudget', (node: BudgetNode) => (node.budget === null ? undefined : show(node.budget))),
        vscode.commands.registerCommand('provenu.previewProposal', ({ proposal }: ProposalNode) =>
            vscode.commands.executeCommand('provenu.preview', proposal.uri, proposal.id),
        ),
        vscode.commands.registerCommand('provenu.exportProposal', ({ proposal }: ProposalNode) =>
            vscode.commands.executeCommand('provenu.export', proposal.id),
        ),
        vscode.commands.registerCommand('provenu.checkProposal', async (node: ProposalNode) => {
            await open(node);
            await vscode.commands.executeCommand('provenu.showFindings', node.proposal.uri, node.proposal.id);
        }),
    );
}

class CatalogueTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
    private readonly changed = new vscode.EventEmitter<undefined>();
    readonly onDidChangeTreeData = this.changed.event;
    private readonly messageChanged = new vscode.EventEmitter<void>();
    readonly onDidChangeMessage = this.messageChanged.event;
    private readonly feed: CatalogueFeed;
    private readonly memory: vscode.Memento;
    private readonly listener: vscode.Disposable;
    /** Whether there may be more proposals than are known. */
    private isReading = false;
    options: TreeOptions;

    constructor(feed: CatalogueFeed, memory: vscode.Memento) {
        this.feed = feed;
        this.memory = memory;
        this.options = { ...usual, ...memory.get<Partial<TreeOptions>>(remembered) };
        this.listener = feed.onDidChange(() => this.changed.fire(undefined));
    }

    set(change: Partial<{ readonly [Key in keyof TreeOptions]: TreeOptions[Key] | undefined }>): void {
        const chosen = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        this.options = { ...this.options, ...chosen };
        void this.memory.update(remembered, this.options);
        this.changed.fire(undefined);
        this.messageChanged.fire();
    }

    get isNarrowed(): boolean {
        return this.options.text !== '' || this.options.onlyFindings;
    }

    /** What stands above the tree while not all of it is shown. */
    get message(): string | undefined {
        if (this.isReading) return vscode.l10n.t('The proposals are being read …');
        const { text, onlyFindings } = this.options;
        const parts = [...(text === '' ? [] : [`“${text}”`]), ...(onlyFindings ? [vscode.l10n.t('with findings')] : [])];
        return parts.length === 0 ? undefined : vscode.l10n.t('Only {0}', parts.join(', '));
    }

    getTreeItem(node: TreeNode): vscode.TreeItem {
        return treeItemOf(node);
    }

    async getChildren(node?: TreeNode): Promise<TreeNode[]> {
        if (node !== undefined) return [...childrenOf(node, this.options)];
        const rows = await this.feed.get();
        if (rows.isReading !== this.isReading) {
            this.isReading = rows.isReading;
            this.messageChanged.fire();
        }
        return [...rootsOf(rows, this.options)];
    }

    dispose(): void {
        this.listener.dispose();
        this.changed.dispose();
        this.messageChanged.dispose();
    }
}

function open({ proposal }: ProposalNode): Thenable<unknown> {
    return show(proposal);
}

export function show({ uri, line }: { readonly uri: string; readonly line: number }, column?: vscode.ViewColumn): Thenable<unknown> {
    const selection = new vscode.Range(line, 0, line, 0);
    return vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection, ...(column === undefined ? {} : { viewColumn: column }) });
}

async function chosenGrouping(now: TreeGrouping): Promise<TreeGrouping | undefined> {
    const labels: Readonly<Record<TreeGrouping, string>> = {
        sector: vscode.l10n.t('Sector'),
        committee: vscode.l10n.t('Committee'),
        class: vscode.l10n.t('Class'),
        status: vscode.l10n.t('Status'),
    };
    return pick(treeGroupings, labels, now, vscode.l10n.t('Divide the catalogue by'));
}

async function chosenOrder(now: TreeOrder): Promise<TreeOrder | undefined> {
    const labels: Readonly<Record<TreeOrder, string>> = {
        id: vscode.l10n.t('Id and name'),
        net: vscode.l10n.t('Net, largest first'),
        findings: vscode.l10n.t('Findings, most serious first'),
    };
    return pick(treeOrders, labels, now, vscode.l10n.t('Sort the proposals by'));
}

async function pick<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>, now: Key, placeHolder: string) {
    const items = keys.map((key) => ({ key, label: labels[key], description: key === now ? vscode.l10n.t('now') : '' }));
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.key;
}

/** The tree narrows with each letter; escape brings back what was. */
function askForText(tree: CatalogueTree): void {
    const before = tree.options.text;
    const input = vscode.window.createInputBox();
    input.value = before;
    input.placeholder = vscode.l10n.t('Words in id, title, sector, committee, class or status');
    let accepted = false;
    input.onDidChangeValue((text) => tree.set({ text: text.trim() }));
    input.onDidAccept(() => {
        accepted = true;
        input.hide();
    });
    input.onDidHide(() => {
        if (!accepted) tree.set({ text: before });
        input.dispose();
    });
    input.show();
}
