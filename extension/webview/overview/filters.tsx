import { useMemo } from 'preact/hooks';
import { groupings } from '../../../language-server/src/model/grouping.ts';
import type { BudgetRow } from '../../../language-server/src/views/catalogue-shape.ts';
import type { OverviewState } from '../../src/webview/overview-messages.ts';
import type { ShownCatalogue, ShownProposal } from '../../src/webview/packed-catalogue.ts';
import { choicesOf } from './selection.ts';
import { say } from './words.ts';

interface HeaderProps {
    readonly rows: ShownCatalogue;
    readonly budget: BudgetRow;
    readonly onBudget: (key: string) => void;
    readonly onSelection: (name: string) => void;
}

/** The budget, and the selections that are kept of it. */
export function Header({ rows: { budgets, selections }, budget, onBudget, onSelection }: HeaderProps) {
    return (
        <>
            <h1>{say('title')}</h1>
            <p class="bar">
                <label for="budget">{say('budget')}</label>
                <select id="budget" value={budget.key} onChange={({ currentTarget }) => onBudget(currentTarget.value)}>
                    {budgets.map(({ key, id, title }) => (
                        <option key={key} value={key}>
                            {id} {title}
                        </option>
                    ))}
                </select>
                {selections.length === 0 ? null : (
                    <>
                        <label for="selection">{say('selection')}</label>
                        <select id="selection" value="" onChange={({ currentTarget }) => onSelection(currentTarget.value)}>
                            <option value="" disabled>
                                {say('chooseSelection')}
                            </option>
                            {selections.map(({ name, proposals }) => (
                                <option key={name} value={name}>
                                    {name} ({proposals.length})
                                </option>
                            ))}
                        </select>
                    </>
                )}
            </p>
        </>
    );
}

interface FiltersProps {
    readonly rows: readonly ShownProposal[];
    readonly state: OverviewState;
    readonly change: (part: Partial<OverviewState>) => void;
}

/** What narrows the proposals: each choice says how many there are of it. */
export function Filters({ rows, state, change }: FiltersProps) {
    const set = (by: (typeof groupings)[number], value: string) => {
        const { [by]: _, ...others } = state.filters;
        change({ filters: value === 'all' ? others : { ...others, [by]: value.slice(1) } });
    };
    const choices = useMemo(() => groupings.map((by) => ({ by, all: choicesOf(rows, by) })), [rows]);
    const isNarrowed = state.text !== '' || state.onlyFindings || Object.keys(state.filters).length > 0;
    return (
        <div class="filters">
            <label>
                {say('search')}
                <input type="search" value={state.text} onInput={({ currentTarget }) => change({ text: currentTarget.value })} />
            </label>
            {choices.map(({ by, all }) => (
                <label key={by}>
                    {say(by)}
                    <select
                        value={state.filters[by] === undefined ? 'all' : `=${state.filters[by]}`}
                        onChange={({ currentTarget }) => set(by, currentTarget.value)}
                    >
                        <option value="all">{say('all')}</option>
                        {all.map(({ key, label, count }) => (
                            <option key={key} value={`=${key}`}>
                                {label} ({count})
                            </option>
                        ))}
                    </select>
                </label>
            ))}
            <label class="beside">
                <input
                    type="checkbox"
                    checked={state.onlyFindings}
                    onChange={({ currentTarget }) => change({ onlyFindings: currentTarget.checked })}
                />
                {say('onlyFindings')}
            </label>
            <button type="button" disabled={!isNarrowed} onClick={() => change({ text: '', filters: {}, onlyFindings: false })}>
                {say('clear')}
            </button>
        </div>
    );
}
