import type { MoneyKind } from '../model/written.ts';

/** What one row adds to the result of one year: gains and income plus, costs and investment minus. Amounts in 1.000 kr. */
export interface ChartSegment {
    readonly kind: MoneyKind;
    readonly label: string;
    /** Where the row begins in its file; null where there is no row. */
    readonly row: number | null;
    readonly amount: number;
}

/** One place of the time line; null where nothing is stated. */
export interface ChartColumn {
    /** A year of the table, the setup column, or a year that the table does not state and that goes on by the rules. */
    readonly place: 'setup' | 'year' | 'onward';
    readonly label: string;
    readonly segments: readonly ChartSegment[];
    readonly net: number | null;
    /** The net that was realised. */
    readonly actual: number | null;
    readonly cumulative: number | null;
    /** The cumulative net in the worst and best case, where there is a range. */
    readonly worst: number | null;
    readonly best: number | null;
}

/** Another plan that the proposal is compared with: its cumulative net, one a column. */
export interface ChartScenario {
    readonly name: string;
    readonly cumulative: readonly (number | null)[];
}

export interface ProposalChartInput {
    readonly title: string;
    readonly description: string;
    readonly columns: readonly ChartColumn[];
    readonly scenarios: readonly ChartScenario[];
    /** The column in which the cumulative net comes up to zero to stay, and what is said of it. */
    readonly breakEven: { readonly column: number; readonly label: string } | null;
    /** The last column within the years of the budget's rule, and what is said of it. */
    readonly limit: { readonly column: number; readonly label: string } | null;
    readonly words: ProposalChartWords;
}

export interface ProposalChartWords {
    readonly yearly: string;
    readonly running: string;
    readonly kinds: Readonly<Record<MoneyKind, string>>;
    readonly net: string;
    readonly actual: string;
    readonly onward: string;
    readonly span: string;
    /** The proposal itself, where scenarios stand beside it. */
    readonly own: string;
}
