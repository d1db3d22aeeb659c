import type { Decimal } from './decimal.ts';

/**
 * What one file says, as plain data: amounts as they are written, names not yet resolved. Made by the builder from the tree
 * of one text, independent of every other file, and the only thing that the rest of the program reads of a text.
 */
export interface Span {
    /** Offsets into the text, `end` exclusive. */
    readonly start: number;
    readonly end: number;
}

export interface Named extends Span {
    readonly name: string;
}

export interface WrittenText extends Span {
    /** Escapes resolved, common indentation removed, line breaks kept. */
    readonly text: string;
    /** Of a text over several lines without escapes: where each line of `text` begins, counted from `start`. */
    readonly lineStarts?: readonly number[];
}

/** A finding of the builder or of the resolution: the code says which rule speaks of it, the data what its message names. */
export interface Problem {
    readonly code: string;
    readonly span: Span;
    readonly data: ProblemData;
}

export type ProblemData = Readonly<Record<string, string | number | boolean | readonly string[] | readonly Fix[]>>;

/** `text` takes the place of `from`..`to`, offsets into the file. */
export interface Edit {
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

/** An edit of one of several files. */
export interface FileEdit extends Edit {
    readonly path: string;
}

/** A mechanical mend: edits that belong together. */
export type Fix = readonly Edit[];

export type Unit =
    | { readonly kind: 'money' /** Kroner as a power of ten: 0, 3, 6 or 9. */; readonly power: number }
    | { readonly kind: 'percent' }
    | { readonly kind: 'hours' }
    | { readonly kind: 'fte' }
    | { readonly kind: 'word'; readonly word: string };

export interface WrittenAmount extends Span {
    readonly kind: 'amount';
    readonly approximate: boolean;
    readonly range: boolean;
    /** Null is an open end; without a range both are the number. */
    readonly low: Decimal | null;
    readonly high: Decimal | null;
    readonly unit: Unit | null;
    /** Where the number ends and its unit may begin. */
    readonly numberEnd: number;
}

export interface WrittenFormula extends Span {
    readonly kind: 'formula';
    readonly expression: Expression;
    readonly result: WrittenAmount | WrittenUnreadable | null;
}

/** A number that the builder has reported already: no check may touch it. */
export interface WrittenUnreadable extends Span {
    readonly kind: 'unreadable';
}

export interface WrittenEmpty extends Span {
    readonly kind: 'empty';
}

export type WrittenCell = WrittenAmount | WrittenFormula | WrittenUnreadable | WrittenEmpty;

export type Expression =
    | { readonly kind: 'number'; readonly amount: WrittenAmount }
    | { readonly kind: 'unreadable' }
    | { readonly kind: 'reference'; readonly name: Named }
    | { readonly kind: 'negation'; readonly operand: Expression; readonly span: Span }
    | {
          readonly kind: 'binary';
          readonly operator: '+' | '-' | '*' | '/';
          readonly left: Expression;
          readonly right: Expression;
          readonly span: Span;
      };

/** A date as inexact as its source: the first and last day it can mean, as `YYYY-MM-DD`. */
export interface WrittenDate extends Span {
    readonly year: number;
    readonly first: string;
    readonly last: string;
}

export type RegisterName = 'sector' | 'type' | 'track' | 'committee' | 'account';

export interface RegisterEntry extends Span {
    readonly register: RegisterName;
    readonly id: Named;
    readonly aliases: readonly string[];
    readonly label: string | null;
}

export interface WrittenAssumption extends Span {
    readonly name: Named;
    readonly value: WrittenCell;
    readonly note: string | null;
}

export const proposalClasses = ['efficiency', 'service-reduction', 'budget-change', 'grey-zone'] as const;
export type ProposalClass = (typeof proposalClasses)[number];

/** From the first thought to the last: the order decides which of two that exclude each other counts. */
export const statuses = ['idea', 'analysis', 'proposed', 'consulting', 'adopted', 'implementing', 'operating', 'realised', 'dropped'] as const;
export type Status = (typeof statuses)[number];

export interface WrittenClass extends Span {
    readonly value: ProposalClass;
    readonly shares: readonly WrittenShare[] | null;
}

export interface WrittenShare extends Span {
    readonly class: ProposalClass;
    readonly share: WrittenAmount | WrittenUnreadable;
    readonly argument: WrittenText | null;
}

/** A reference by id, or by text where a register allows it. */
export interface Target extends Named {
    readonly quoted: boolean;
}

export interface WrittenOverlap extends Span {
    readonly target: Target;
    readonly amount: WrittenAmount | WrittenUnreadable | null;
}

export interface WrittenStated extends Span {
    readonly of: 'total' | 'count';
    readonly subject: Target | null;
    readonly cells: readonly WrittenCell[];
}

export interface MeasuredValue extends Span {
    readonly kind: 'from' | 'to' | 'actual';
    readonly value: WrittenAmount | WrittenUnreadable;
    readonly date: WrittenDate | null;
}

export interface Measure extends Span {
    readonly label: string;
    readonly unit: string | null;
    readonly values: readonly MeasuredValue[];
    readonly deadline: WrittenDate | null;
    readonly source: string | null;
    readonly note: string | null;
}

export const rowKinds = ['gain', 'income', 'cost', 'investment', 'fte', 'before', 'after'] as const;
export type RowKind = (typeof rowKinds)[number];
export const moneyKinds = ['gain', 'income', 'cost', 'investment'] as const;
export type MoneyKind = (typeof moneyKinds)[number];
export const statedKinds = ['total', 'total_gain', 'total_income', 'total_cost', 'total_investment', 'net', 'cumulative'] as const;
export type StatedKind = (typeof statedKinds)[number];
export type Liquidity = 'cash' | 'noncash' | 'avoided';
export type Area = 'service' | 'capital' | 'transfers';

export interface WrittenColumn extends Span {
    readonly kind: 'setup' | 'year' | 'onward';
    /** Null but for a year. */
    readonly year: number | null;
}

export interface WrittenRow extends Span {
    readonly kind: RowKind | StatedKind;
    readonly actual: boolean;
    readonly label: WrittenText | null;
    readonly liquidity: Liquidity;
    readonly area: Area | null;
    readonly oneOff: boolean;
    readonly stepwise: boolean;
    /** Index into the block's groups, or null outside any. */
    readonly group: number | null;
    readonly cells: readonly WrittenCell[];
    readonly sum: WrittenCell | null;
    readonly note: string | null;
    /** The word that begins the row, and the language it is in where only one has it. */
    readonly head: Span;
    readonly language: 'en' | 'da' | null;
}

export interface WrittenGroup extends Span {
    readonly label: string;
    readonly parent: number | null;
}

export interface WrittenKeyFigure extends Span {
    readonly of: 'payback' | 'return';
    readonly basis: 'gross' | 'net' | null;
    readonly value: WrittenAmount | WrittenUnreadable;
}

export interface WrittenEconomy extends Span {
    readonly label: string | null;
    readonly part: boolean;
    readonly unit: Unit | null;
    readonly prices: number | null;
    /** Null without a header: then the budget's years apply. */
    readonly columns: readonly WrittenColumn[] | null;
    readonly header: Span | null;
    /** A header with a mistake of its own: its rows are not measured against it. */
    readonly headerUnreadable: boolean;
    readonly rows: readonly WrittenRow[];
    readonly groups: readonly WrittenGroup[];
    readonly keyFigures: readonly WrittenKeyFigure[];
    readonly head: Span;
}

export const textFields = [
    'municipality',
    'owner',
    'contact',
    'financing',
    'summary',
    'description',
    'target_group',
    'citizens',
    'staff',
    'effects',
    'barriers',
    'risks',
] as const;
export type TextFieldName = (typeof textFields)[number];

export interface WrittenRealisability extends Span {
    readonly low: number;
    readonly high: number;
    readonly reason: string | null;
}

interface WrittenEntry extends Span {
    readonly id: Named;
    readonly title: WrittenText | null;
    readonly texts: Readonly<Partial<Record<TextFieldName, WrittenText>>>;
    readonly assumptions: readonly WrittenAssumption[];
    readonly problems: readonly Problem[];
}

export interface WrittenBudget extends WrittenEntry {
    readonly years: readonly number[];
    readonly yearsSpan: Span | null;
    readonly unit: Unit | null;
    readonly prices: number | null;
    /** The N of the N-year rule. */
    readonly payback: number | null;
    /** As a fraction: 3,5 % is 0.035. */
    readonly discountRate: number | null;
    readonly target: readonly WrittenCell[];
    readonly targetSpan: Span | null;
    readonly carriedOver: WrittenAmount | WrittenUnreadable | null;
    readonly decision: WrittenDate | null;
    readonly ownRegisters: boolean;
    readonly stated: readonly WrittenStated[];
}

export interface WrittenProposal extends WrittenEntry {
    /** The keys of the fields that are there, readable or not. */
    readonly fields: ReadonlySet<string>;
    readonly budget: Named | null;
    readonly sectors: readonly Target[];
    readonly types: readonly Target[];
    readonly tracks: readonly Target[];
    readonly committees: readonly Target[];
    readonly accounts: readonly Target[];
    readonly class: WrittenClass | null;
    readonly status: Status | null;
    readonly realisability: WrittenRealisability | null;
    readonly starts: WrittenDate | null;
    readonly ends: WrittenDate | null;
    readonly consulted: WrittenDate | null;
    readonly baseBudget: WrittenAmount | WrittenUnreadable | null;
    readonly affected: WrittenAmount | WrittenUnreadable | null;
    readonly economies: readonly WrittenEconomy[];
    readonly measures: readonly Measure[];
    readonly dependsOn: readonly Target[];
    readonly excludes: readonly Target[];
    readonly overlaps: readonly WrittenOverlap[];
}

/** A `// prop-ignore` comment. */
export interface Suppression extends Span {
    readonly codes: readonly Named[];
    readonly reason: string | null;
    /** The zero-based line it speaks of. */
    readonly line: number;
    /** The lines whose findings it silences: more than that one where a text over several lines begins or ends on it. */
    readonly firstLine: number;
    readonly lastLine: number;
}

/** Whether a suppression speaks of a (zero-based) line. */
export function concerns({ firstLine, lastLine }: Suppression, line: number): boolean {
    return firstLine <= line && line <= lastLine;
}

export interface WrittenFile {
    readonly path: string;
    readonly budgets: readonly WrittenBudget[];
    readonly proposals: readonly WrittenProposal[];
    readonly registers: readonly RegisterEntry[];
    readonly assumptions: readonly WrittenAssumption[];
    /** Problems outside any budget or proposal, syntax errors among them. */
    readonly problems: readonly Problem[];
    readonly suppressions: readonly Suppression[];
    /** The keywords that belong to one language alone: how many, and the first. */
    readonly keywords: Readonly<Record<'en' | 'da', { readonly count: number; readonly first: Named | null }>>;
}
