import * as vscode from 'vscode';

/** What a column may be taken for, in the words of whoever chooses. */
function names(): Readonly<Record<string, string>> {
    return {
        id: vscode.l10n.t('Number or id of the proposal'),
        title: vscode.l10n.t('Title'),
        budget: vscode.l10n.t('Budget'),
        sector: vscode.l10n.t('Sector'),
        type: vscode.l10n.t('Type'),
        class: vscode.l10n.t('Class'),
        status: vscode.l10n.t('Status'),
        committee: vscode.l10n.t('Committee'),
        summary: vscode.l10n.t('Summary'),
        starts: vscode.l10n.t('Start date'),
        ends: vscode.l10n.t('End date'),
        kind: vscode.l10n.t('Kind: gain, cost, income or investment'),
        label: vscode.l10n.t('Text of the row'),
        group: vscode.l10n.t('Group'),
        liquidity: vscode.l10n.t('Cash, noncash or avoided'),
        year: vscode.l10n.t('Year of the row'),
        amount: vscode.l10n.t('Amount of the row'),
        unit: vscode.l10n.t('Unit'),
        note: vscode.l10n.t('Note'),
        setup: vscode.l10n.t('Amount for setup'),
        onward: vscode.l10n.t('Amount onward'),
        ignore: vscode.l10n.t('Left out'),
    };
}

export function fieldName(field: string): string {
    return /^\d+$/.test(field) ? vscode.l10n.t('Amount in {0}', field) : (names()[field] ?? field);
}

/** The years that the head may be meant to be stand first. */
export function fieldChoices(head: string): readonly { readonly label: string; readonly field: string }[] {
    // `Besparelse i 27 (1.000 kr.)`: what stands in parentheses is a unit, and a longer number is no year.
    const said = /(?<!\d)(?:20)?(\d\d)(?!\d)\D*$/.exec(head.replace(/\([^)]*\)/g, ''))?.[1];
    const first = said === undefined ? new Date().getFullYear() + 1 : 2000 + Number(said);
    const years = Array.from({ length: 6 }, (_, index) => String(first + index));
    const fields = [...(said === undefined ? [] : years.slice(0, 1)), ...Object.keys(names()), ...(said === undefined ? years : years.slice(1))];
    return fields.map((field) => ({ label: fieldName(field), field }));
}
