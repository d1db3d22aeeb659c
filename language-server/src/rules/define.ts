import type { Budget } from '../model/budget.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Fix, Problem, Span, WrittenFile } from '../model/written.ts';
import type { Wording } from '../wording/wording.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Tier = 'basic' | 'strict' | 'opt-in';
export type Group = 'arithmetic' | 'time-profile' | 'investment' | 'classification' | 'completeness' | 'catalogue' | 'wording' | 'hygiene';

/** Danish and English beside one another: a text cannot be left untranslated. */
export interface Localised {
    readonly da: string;
    readonly en: string;
}
export type Language = keyof Localised;

export type FindingData = Readonly<Record<string, unknown>>;

/** What a check found, before it is known which rule and proposal it belongs to. */
export interface Found {
    readonly span: Span;
    readonly data: FindingData;
    /** Mechanical mends, each one a choice of its own. */
    readonly fixes?: readonly Fix[];
    /** Where it differs from the rule's. */
    readonly severity?: Severity;
    /** Where the finding stands in another file than the one being checked. */
    readonly path?: string;
    readonly proposal?: string;
}

/**
 * What a rule looks at. What `proposal` finds depends on nothing but the proposal, its budget, its wording and what registers say of the
 * names that the proposal itself is filed under; what `ids` finds on the outline of the proposal and the ids of the workspace; what `file`
 * finds on nothing but the file. It is so that an edit asks again only for what it changed, and many files can be looked at side by side;
 * `catalogue` and `workspace` see everything, and one that takes long yields null where it may be set aside for a moment.
 */
export interface Checks {
    proposal?(proposal: Proposal, workspace: Workspace, limits: Limits, wording: Wording): readonly Found[];
    ids?(proposal: Proposal, workspace: Workspace): readonly Found[];
    budget?(budget: Budget, workspace: Workspace, limits: Limits): readonly Found[];
    file?(file: WrittenFile, workspace: Workspace, limits: Limits): readonly Found[];
    catalogue?(catalogue: Catalogue, workspace: Workspace, limits: Limits): Iterable<Found | null>;
    workspace?(workspace: Workspace, limits: Limits): Iterable<Found | null>;
    /** Asked only where two versions are compared: a proposal as it was, and as it is now. */
    compared?(before: Proposal, now: Proposal, workspace: Workspace, earlier: Workspace): readonly Found[];
}

/** A number in a rule that a municipality may set: its default, the range it must lie in, and what it is. */
export interface Threshold {
    readonly default: number;
    readonly least: number;
    readonly most: number;
    readonly text: Localised;
}

/** The thresholds of a rule as they are in force, by name. */
export type Limits = Readonly<Record<string, number>>;

/** One threshold in force. */
export function limit(limits: Limits, name: string): number {
    const value = limits[name];
    if (value === undefined) throw new Error(`the rule declares no threshold '${name}'`);
    return value;
}

/** A rule: what it finds, how it says it, and its page of documentation. */
export interface Rule {
    readonly code: string;
    readonly group: Group;
    readonly severity: Severity;
    /** Before the politicians see it; default: as `severity`. */
    readonly strictSeverity?: Severity;
    readonly tier: Tier;
    /** One step milder while `status: idea`; not where the text cannot be read at all. */
    readonly alwaysFull?: boolean;
    readonly thresholds?: Readonly<Record<string, Threshold>>;
    readonly page: Page;
    readonly message: (data: FindingData) => Localised;
    readonly checks: Checks;
}

/** A rule's documentation page. Examples are whole .prop files: the tests check that one fires and the other does not. */
export interface Page {
    readonly title: Localised;
    /** What is wrong. */
    readonly what: Localised;
    /** Why it matters in a budget process. */
    readonly why: Localised;
    /** What to do. */
    readonly advice: Localised;
    /** The older version that both examples are compared with, where the rule compares. */
    readonly before?: string;
    readonly failing: string;
    readonly passing: string;
}

type RuleOf<Data> = Omit<Rule, 'message'> & { readonly message: (data: Data) => Localised };

/** Declares a rule whose findings carry `Data`; its message may name nothing else. */
export function defineRule<Data extends object>(rule: RuleOf<Data>): Rule {
    return { ...rule, message: (data) => tidy(rule.message(data as unknown as Data)) };
}

/** The checks of a rule that speaks of what was noticed while the text was read: problems of one code. */
export function problemsOf(code: string): Checks {
    const find = (entry: WithProblems) => problemsIn(entry, code);
    return { proposal: find, budget: find, file: find };
}

interface WithProblems {
    readonly problems: readonly Problem[];
}

/** What was noticed of one code while a proposal, a budget or a file was read. */
export function problemsIn({ problems }: WithProblems, code: string): readonly Found[] {
    if (problems.length === 0) return [];
    return problems
        .filter((problem) => problem.code === code)
        .map(({ span, data: { fixes, ...data } }) => ({ span, data, fixes: (fixes ?? []) as readonly Fix[] }));
}

/** A sentence that ends with an amount has one point: that of `kr.` */
function tidy({ da, en }: Localised): Localised {
    return { da: da.replaceAll('kr..', 'kr.'), en: en.replaceAll('kr..', 'kr.') };
}
