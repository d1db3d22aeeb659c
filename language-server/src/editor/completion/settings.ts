import type { Budget } from '../../model/budget.ts';
import type { Unit, WrittenEconomy } from '../../model/written.ts';
import type { EditorDocument } from '../editor.ts';

/** What a new table would most likely have. */
export interface TableSettings {
    readonly years: readonly number[];
    /** As it is written after `in`. */
    readonly unit: string;
}

/** Where nothing in the workspace tells: nothing here knows today's date. */
const fallback: TableSettings = { years: [2027, 2028, 2029, 2030], unit: '1.000 kr' };
/** So many proposals of other files are asked at most. */
const mostAsked = 50;
const mostYears = 12;

/** The years and unit of the budget that rules; else those last used in this file, of any budget, or last used elsewhere. */
export function tableSettings({ project, uri, written }: EditorDocument, budget: Budget | null, start: number): TableSettings {
    const earlier = written.proposals.flatMap((proposal) => proposal.economies).filter((economy) => economy.start < start);
    const [own, ...others] = [...project.workspace.budgets].sort((a, b) => Number(b.path === uri) - Number(a.path === uri));
    const elsewhere = project.workspace.proposals.slice(-mostAsked).flatMap((proposal) => proposal.written.economies);
    const known = [
        ...(budget === null ? [] : [{ years: budget.written.years, unit: unitText(budget.written.unit) }]),
        ...earlier.reverse().map(settingsOf),
        ...(own === undefined ? [] : [own, ...others].map((each) => ({ years: each.written.years, unit: unitText(each.written.unit) }))),
        ...elsewhere.reverse().map(settingsOf),
        fallback,
    ];
    const years = known.find((each) => each.years.length > 0)?.years ?? fallback.years;
    return { years: years.slice(0, mostYears), unit: known.find((each) => each.unit !== null)?.unit ?? fallback.unit };
}

function settingsOf({ columns, unit }: WrittenEconomy): { readonly years: readonly number[]; readonly unit: string | null } {
    const years = (columns ?? []).flatMap(({ year }) => (year !== null && year >= 1000 ? [year] : []));
    return { years, unit: unitText(unit) };
}

const moneyUnits: ReadonlyMap<number, string> = new Map([
    [0, 'kr'],
    [3, '1.000 kr'],
    [6, 'mio. kr'],
    [9, 'mia. kr'],
]);

function unitText(unit: Unit | null): string | null {
    return unit?.kind === 'money' ? (moneyUnits.get(unit.power) ?? null) : null;
}

/** `2027-2030`. */
export function spanOfYears(years: readonly number[]): string {
    const [first] = years;
    const last = years.at(-1);
    return first === undefined || last === undefined ? '' : first === last ? String(first) : `${first}-${last}`;
}
