import type { AmountChange, FigureChange } from '../json/compare-shape.ts';
import type { BudgetJson, ScenarioJson } from '../json/shapes.ts';

const kinds = ['gain', 'income', 'cost', 'investment', 'net', 'noncash', 'avoided', 'hours', 'fte'] as const;
type Kind = AmountChange['kind'];

/** Amounts of one scenario that differ, place by place; a scenario that is not there states nothing. */
export function amountChanges(old: ScenarioJson | null, now: ScenarioJson | null): readonly AmountChange[] {
    const scenario = now?.scenario ?? old?.scenario ?? null;
    const years = merged(old?.years ?? [], now?.years ?? []);
    const change = (kind: Kind, column: AmountChange['column'], year: number | null, was: number | null, is: number | null) =>
        changeOf({ scenario, kind, column, year }, was, is);
    return [
        ...kinds.flatMap((kind) => change(kind, 'setup', null, old?.setup?.[kind] ?? null, now?.setup?.[kind] ?? null)),
        ...years.flatMap((year) => kinds.flatMap((kind) => change(kind, 'year', year, inYear(old, kind, year), inYear(now, kind, year)))),
        ...kinds.flatMap((kind) => change(kind, 'onward', null, old?.onward[kind] ?? null, now?.onward[kind] ?? null)),
    ];
}

function inYear(scenario: ScenarioJson | null, kind: (typeof kinds)[number], year: number): number | null {
    return scenario?.[kind][scenario.years.indexOf(year)] ?? null;
}

function merged(a: readonly number[], b: readonly number[]): readonly number[] {
    return [...new Set([...a, ...b])].sort((one, other) => one - other);
}

/** Kroner with two decimals, hours and FTE with four: a difference of numbers is rounded back to what they are exact to. */
function changeOf(where: Omit<AmountChange, 'old' | 'new' | 'difference'>, old: number | null, now: number | null): readonly AmountChange[] {
    if (old === now) return [];
    return [{ ...where, old, new: now, difference: Math.round(((now ?? 0) - (old ?? 0)) * 10_000) / 10_000 }];
}

/** What follows from the amounts and has changed with them. */
export function figureChanges(old: ScenarioJson | null, now: ScenarioJson | null): readonly FigureChange[] {
    const scenario = now?.scenario ?? old?.scenario ?? null;
    const figures = (each: ScenarioJson | null) => ({
        paybackState: each?.paybackState ?? null,
        paybackYears: each?.paybackYears ?? null,
        paybackYear: each?.paybackYear ?? null,
        withinLimit: each?.withinLimit ?? null,
        totalNet: each?.totals.net ?? null,
        ...keyFigures(each),
        irr: each?.irr ?? null,
    });
    return differing(scenario, figures(old), figures(now));
}

function keyFigures(each: Pick<BudgetJson, 'return' | 'npv'> | null) {
    return { grossReturn: each?.return.gross ?? null, netReturn: each?.return.net ?? null, npv: each?.npv ?? null };
}

function differing<Figures extends Record<string, FigureChange['old']>>(
    scenario: string | null,
    old: Figures,
    now: Figures,
): readonly FigureChange[] {
    return Object.keys(now).flatMap((name) => {
        const figure = name as FigureChange['figure'];
        return old[name] === now[name] ? [] : [{ scenario, figure, old: old[name] ?? null, new: now[name] ?? null }];
    });
}

/** The sums of a budget and what it is measured by. */
export function budgetAmounts(old: BudgetJson | null, now: BudgetJson | null): readonly AmountChange[] {
    const years = merged(old?.years ?? [], now?.years ?? []);
    return (['sum', 'target'] as const).flatMap((kind) =>
        years.flatMap((year) => {
            const at = (each: BudgetJson | null) => each?.[kind][each.years.indexOf(year)] ?? null;
            return changeOf({ scenario: null, kind, column: 'year', year }, at(old), at(now));
        }),
    );
}

export function budgetFigures(old: BudgetJson | null, now: BudgetJson | null): readonly FigureChange[] {
    const figures = (each: BudgetJson | null) => ({ paybackYears: each?.paybackYears ?? null, ...keyFigures(each) });
    return differing(null, figures(old), figures(now));
}
