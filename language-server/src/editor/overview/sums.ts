import { catalogueKeyFigures } from '../../exports/markdown/key-figures.ts';
import { kroner } from '../../json/profile-json.ts';
import type { Amount } from '../../model/amount.ts';
import { type Catalogue, catalogueOf } from '../../model/catalogue.ts';
import { type Course, type Division, type Overview, overviewOf, targetYears } from '../../model/overview.ts';
import type { Proposal } from '../../model/proposal.ts';
import { hasCalendar } from '../../model/stated-years.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Language } from '../../rules/define.ts';
import type { Sums } from '../../views/catalogue-shape.ts';
import { keyOf, paybackRow } from './rows.ts';
import { wholeOverview } from './whole.ts';
import { groupLabel } from './words.ts';

/** The sums of a selection of a budget's proposals, by their keys; null where the budget is no more. */
export function sumsOf(workspace: Workspace, budgetKey: string, keys: readonly string[] | null, language: Language): Sums | null {
    const whole = workspace.catalogues.find(({ budget }) => keyOf(budget) === budgetKey);
    return whole === undefined ? null : sumsJson(chosenOf(whole, keys, workspace), language);
}

/** With everything chosen it is the catalogue itself. */
function chosenOf(whole: Catalogue, keys: readonly string[] | null, workspace: Workspace): Overview {
    if (keys === null) return wholeOverview(whole, workspace);
    const wanted = new Set(keys);
    const chosen = whole.proposals.filter((proposal) => wanted.has(keyOf(proposal)));
    return chosen.length === whole.proposals.length ? wholeOverview(whole, workspace) : overviewOf(catalogueOf(whole.budget, chosen), workspace);
}

function sumsJson({ catalogue, divisions, matrix, waterfalls }: Overview, language: Language): Sums {
    const { counted, excluded, proposals, timeline, returns, npv } = catalogue;
    const first = catalogue.years[0];
    const before = timeline?.years.filter(({ year }) => first !== undefined && year < first) ?? [];
    const kept = proposals.filter((proposal) => proposal.scenarios.length > 0 && !hasCalendar(proposal) && proposal.written.status !== 'dropped');
    return {
        counted: counted.length,
        excluded: excluded.map(idOf),
        dropped: proposals.filter(({ written }) => written.status === 'dropped').length,
        undated: kept.map(idOf),
        years: yearSums(catalogue),
        onward: money(catalogue.onward),
        earlier: kroner(before.reduce((sum, each) => sum + each.net, 0n)),
        payback: paybackRow(catalogue.payback, false, language),
        returned: returns === null ? null : { gross: returns.gross, net: returns.net, years: returns.years },
        npv: npv === null ? null : Math.round(npv) / 100,
        keyFigures: counted.length === 0 ? null : catalogueKeyFigures(catalogue, language),
        divisions: divisions.map((division) => divisionJson(division, language)),
        matrix: matrix.map(({ proposal, realisability, permanent, investment }) => {
            return { key: keyOf(proposal), id: idOf(proposal), realisability, permanent: kroner(permanent), investment: kroner(investment) };
        }),
        waterfalls: waterfalls.map(({ gross, excluded: rivals, overlap, noncash, avoided, cost, counted: left }) => {
            const steps = { overlap: kroner(overlap), noncash: kroner(noncash), avoided: kroner(avoided), cost: kroner(cost) };
            return { gross: kroner(gross), excluded: kroner(rivals), ...steps, counted: kroner(left) };
        }),
    };
}

function yearSums(catalogue: Catalogue): Sums['years'] {
    return targetYears(catalogue).map(({ year, sum, carried, target, difference }) => {
        const found = catalogue.timeline?.years.find((each) => each.year === year);
        return {
            year,
            result: money(sum),
            low: kroner(sum.low),
            high: kroner(sum.high),
            carried: carried === null ? null : money(carried),
            target: target === null ? null : money(target),
            difference: difference === null ? null : money(difference),
            investment: kroner(found?.investment ?? 0n),
            net: kroner(found?.net ?? sum.counted),
        };
    });
}

function divisionJson({ by, groups, between }: Division, language: Language): Sums['divisions'][number] {
    return {
        by,
        groups: groups.map(({ name, count, sum }) => ({ key: name.key, label: groupLabel(name, by, language), count, sum: courseJson(sum) })),
        between: courseJson(between),
    };
}

function courseJson({ years, onward }: Course): number[] {
    return [...years, onward].map(money);
}

function money(amount: Amount): number {
    return kroner(amount.counted);
}

function idOf({ written }: Proposal): string {
    return written.id.name;
}
