import type { Proposal } from '../model/proposal.ts';
import type { Language } from '../rules/define.ts';
import { accountEntries, isDecided } from './accounts.ts';
import { phrases } from './phrases.ts';
import type { Selection } from './selection.ts';

/** What each account is to be corrected by once proposals are adopted: lines under their accounts, a column a year, in øre. */
export interface AccountSheet {
    readonly years: readonly number[];
    readonly groups: readonly AccountGroup[];
    readonly total: readonly (bigint | null)[];
    /** Adopted, but without calendar years: nothing can be entered for them. */
    readonly undated: readonly Proposal[];
}

export interface AccountGroup {
    /** One account, or several that a proposal names together; blank where it names none. */
    readonly account: string;
    readonly lines: readonly AccountLine[];
    readonly sum: readonly (bigint | null)[];
}

export interface AccountLine {
    readonly proposal: Proposal;
    /** A year each; null where the proposal says nothing of it. */
    readonly effects: readonly (bigint | null)[];
}

/** Null where nothing is adopted. */
export function accountSheet({ proposals, workspace, run }: Selection): AccountSheet | null {
    const decided = proposals.filter(isDecided);
    if (decided.length === 0) return null;
    const entered = [...run.each(decided, (proposal) => ({ proposal, entries: accountEntries(proposal, workspace) }))];
    const years = [...new Set(entered.flatMap(({ entries }) => entries.map(({ year }) => year)))].sort((a, b) => a - b);
    const lines = entered.flatMap(({ proposal, entries }) => {
        const [first] = entries;
        const byYear = new Map(entries.map(({ year, effect }) => [year, effect]));
        return first === undefined ? [] : [{ account: first.account, proposal, effects: years.map((year) => byYear.get(year) ?? null) }];
    });
    const order = new Intl.Collator('da', { numeric: true });
    const names = [...new Set(lines.map(({ account }) => account))].sort((a, b) => Number(a === '') - Number(b === '') || order.compare(a, b));
    const groups = names.map((account) => {
        const own = lines.filter((line) => line.account === account);
        return { account, lines: own, sum: sumOf(own, years) };
    });
    const undated = entered.filter(({ entries }) => entries.length === 0).map(({ proposal }) => proposal);
    return { years, groups, total: sumOf(lines, years), undated };
}

/** What is to be known beside the figures: amounts that several accounts share, and proposals that cannot be entered. */
export function accountRemarks({ groups, undated }: AccountSheet, language: Language): readonly string[] {
    const several = groups.some(({ account }) => account.includes(', '));
    return [
        ...(several ? [phrases.accountsTogether[language]] : []),
        ...(undated.length === 0 ? [] : [`${phrases.accountsUndated[language]}: ${undated.map(({ written }) => written.id.name).join(', ')}.`]),
    ];
}

function sumOf(lines: readonly AccountLine[], years: readonly number[]): readonly (bigint | null)[] {
    return years.map((_, index) => {
        const effects = lines.flatMap(({ effects: each }) => each[index] ?? []);
        return effects.length === 0 ? null : effects.reduce((sum, effect) => sum + effect, 0n);
    });
}
