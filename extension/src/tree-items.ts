import * as vscode from 'vscode';
import { danish } from '../../language-server/src/model/decimal.ts';
import type { ProposalRow } from '../../language-server/src/views/catalogue-shape.ts';
import { type BudgetNode, findingsIn, findingsOf, type GroupNode, type ProposalNode, type TreeNode } from './tree-model.ts';

/** How a node of the tree is shown, read aloud and told about under the pointer. */
export function treeItemOf(node: TreeNode): vscode.TreeItem {
    if (node.kind === 'proposal') return proposalItem(node);
    return node.kind === 'group' ? groupItem(node) : budgetItem(node);
}

function budgetItem({ budget, proposals }: BudgetNode): vscode.TreeItem {
    const label = budget === null ? vscode.l10n.t('Without a budget') : budget.title || budget.id;
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
    item.id = budget?.key ?? ' none';
    item.description = described([budget === null ? null : onwardText(budget.onward), countText(proposals.length)]);
    item.iconPath = new vscode.ThemeIcon('book');
    item.contextValue = budget === null ? 'none' : 'budget';
    item.tooltip = [label, item.description].join('\n');
    return item;
}

function groupItem({ budget, key, label, onward, proposals }: GroupNode): vscode.TreeItem {
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${budget?.key ?? ''} ${label} ${key ?? ''}`;
    item.description = described([onward === null ? null : onwardText(onward), countText(proposals.length), findingsText(findingsIn(proposals))]);
    item.iconPath = new vscode.ThemeIcon('folder');
    item.contextValue = 'group';
    item.tooltip = [label, item.description].join('\n');
    return item;
}

function proposalItem({ proposal, under }: ProposalNode): vscode.TreeItem {
    const { id, title, key, onward } = proposal;
    // The title comes last: net and findings are read however narrow the view is.
    const item = new vscode.TreeItem(id);
    item.id = `${under} ${key}`;
    item.description = described([
        onward === null ? null : onwardText(onward),
        findingsText(findingsOf(proposal)),
        standingText(proposal),
        title === '' ? null : title,
    ]);
    item.iconPath = iconOf(proposal);
    item.contextValue = 'proposal';
    item.tooltip = tooltipOf(proposal);
    item.command = { command: 'provenu.openProposal', title: '', arguments: [{ kind: 'proposal', proposal, under }] };
    return item;
}

function described(parts: readonly (string | null)[]): string {
    return parts.filter((part) => part !== null).join(' · ');
}

/** Kroner in thousands, as the tables have them. */
export function thousands(kroner: number): string {
    return danish((Math.round(kroner / 100) / 10).toString());
}

/** With its unit, which no heading of the tree says. */
function onwardText(kroner: number): string {
    return vscode.l10n.t('{0} kr. a year', danish(Math.round(kroner).toString()));
}

function countText(count: number): string {
    return count === 1 ? vscode.l10n.t('1 proposal') : vscode.l10n.t('{0} proposals', count);
}

function findingsText(count: number): string | null {
    if (count === 0) return null;
    return count === 1 ? vscode.l10n.t('1 finding') : vscode.l10n.t('{0} findings', count);
}

function standingText({ standing }: ProposalRow): string | null {
    switch (standing) {
        case 'excluded':
            return vscode.l10n.t('not counted: another excludes it');
        case 'dropped':
            return vscode.l10n.t('not counted: dropped');
        case 'undated':
            return vscode.l10n.t('not counted: no calendar years');
        case 'counted':
            return null;
    }
}

function iconOf({ findings, standing }: ProposalRow): vscode.ThemeIcon {
    if (standing === 'dropped') return new vscode.ThemeIcon('circle-slash');
    if (findings.error > 0) return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    if (findings.warning > 0) return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    return new vscode.ThemeIcon('file');
}

/** Plain text: a title is shown as it stands, whatever it holds. */
function tooltipOf(proposal: ProposalRow): string {
    const { id, title, onward, investment, payback, groups, findings } = proposal;
    const amounts = [
        ...(onward === null ? [] : [vscode.l10n.t('Net a year when in place: {0} (1.000 kr.)', thousands(onward))]),
        ...(investment === null ? [] : [vscode.l10n.t('Investment: {0} (1.000 kr.)', thousands(investment))]),
        ...(payback === null || payback.state === 'none' ? [] : [vscode.l10n.t('Payback: {0}', payback.text)]),
    ];
    const filing = [groups.sector, groups.committee, groups.class, groups.status].map((each) => each.map(({ label }) => label).join(', '));
    const found = vscode.l10n.t('{0} errors, {1} warnings, {2} notes', findings.error, findings.warning, findings.info);
    return [`${id} ${title}`.trim(), filing.join(' · '), ...amounts, ...[standingText(proposal)].filter((each) => each !== null), found].join('\n');
}
