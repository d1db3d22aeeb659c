import type { Budget } from '../model/budget.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Fix, Span, WrittenFile } from '../model/written.ts';

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
 * What a rule looks at. A proposal's findings depend on nothing but the proposal, its budget and the ids of the workspace, so
 * that an edit asks again only for what it changed; `catalogue` and `workspace` see everything.
 */
export interface Checks {
    proposal?(proposal: Proposal, workspace: Workspace): readonly Found[];
    budget?(budget: Budget, workspace: Workspace): readonly Found[];
    file?(file: WrittenFile, workspace: Workspace): readonly Found[];
    catalogue?(catalogue: Catalogue, workspace: Workspace): readonly Found[];
    workspace?(workspace: Workspace): readonly Found[];
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
    const ofEntry = (entry: { readonly problems: WrittenFile['problems'] }): readonly Found[] =>
        entry.problems
            .filter((problem) => problem.code === code)
            .map(({ span, data: { fixes, ...data } }) => ({ span, data, fixes: (fixes ?? []) as readonly Fix[] }));
    return { proposal: ofEntry, budget: ofEntry, file: ofEntry };
}

/** A sentence that ends with an amount has one point: that of `kr.` */
function tidy({ da, en }: Localised): Localised {
    return { da: da.replaceAll('kr..', 'kr.'), en: en.replaceAll('kr..', 'kr.') };
}
