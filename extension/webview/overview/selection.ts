import type { OverviewState } from '../../src/webview/overview-messages.ts';
import type { ShownCatalogue, ShownProposal } from '../../src/webview/packed-catalogue.ts';

export const initial: OverviewState = {
    budget: null,
    text: '',
    filters: {},
    onlyFindings: false,
    unchecked: [],
    by: 'sector',
    place: null,
    measure: 'result',
    sort: { column: 'id', down: false },
};

/** The budget shown: the one chosen while there is such a one, else the first. */
export function budgetOf({ budgets }: ShownCatalogue, { budget }: OverviewState) {
    return budgets.find(({ key }) => key === budget) ?? budgets[0] ?? null;
}

/** The proposals of a budget that the filters and the search let through, in the order that is asked for. */
export function shownRows(rows: readonly ShownProposal[], state: OverviewState): readonly ShownProposal[] {
    const words = state.text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean);
    const filters = Object.entries(state.filters) as [keyof ShownProposal['groups'], string][];
    const isShown = (row: ShownProposal) =>
        filters.every(([by, wanted]) => row.groups[by].some(({ key }) => (key ?? '') === wanted)) &&
        (!state.onlyFindings || row.findings.error + row.findings.warning + row.findings.info > 0) &&
        words.every((word) => `${row.id} ${row.title}`.toLocaleLowerCase('da').includes(word));
    const shown = rows.filter(isShown);
    const { column, down } = state.sort;
    return shown.sort((a, b) => compared(valueIn(a, column, state), valueIn(b, column, state), down) || byId(a, b));
}

const collator = new Intl.Collator('da', { numeric: true });
const byId = (a: ShownProposal, b: ShownProposal) => collator.compare(a.id, b.id);

/** What is not stated comes last, whichever way it goes. */
function compared(a: string | number | null, b: string | number | null, down: boolean): number {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return down ? -order : order;
}

function valueIn(row: ShownProposal, column: OverviewState['sort']['column'], { measure }: OverviewState): string | number | null {
    if (typeof column === 'number') return row[measure][column] ?? null;
    switch (column) {
        case 'id':
            return row.id;
        case 'onward':
        case 'investment':
        case 'returned':
            return row[column];
        case 'payback':
            return row.payback === null ? null : (row.payback.years ?? Number.MAX_VALUE);
        case 'class':
        case 'realisability':
            return row.groups[column][0]?.key === null ? null : (row.groups[column][0]?.label ?? null);
        case 'findings':
            return row.findings.error * 1e6 + row.findings.warning * 1e3 + row.findings.info;
    }
}

/** What a filter can choose among, as often as it occurs. */
export function choicesOf(rows: readonly ShownProposal[], by: keyof ShownProposal['groups']) {
    const found = new Map<string, { readonly key: string; readonly label: string; count: number }>();
    for (const { groups } of rows) {
        for (const { key, label } of groups[by]) {
            const choice = found.get(key ?? '');
            if (choice === undefined) found.set(key ?? '', { key: key ?? '', label, count: 1 });
            else choice.count++;
        }
    }
    return [...found.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || collator.compare(a.label, b.label));
}
