import type { Localised } from '../rules/define.ts';

/** A proposal as a sheet tells it, on its way to text: words of the language are keys of the keyword table, figures are written. */
export interface Draft {
    readonly id: string;
    readonly title: string;
    readonly fields: Map<string, string>;
    readonly blocks: DraftBlock[];
}

export interface DraftBlock {
    readonly scenario: string | null;
    readonly part: string | null;
    readonly isPart: boolean;
    readonly unit: string;
    readonly columns: Set<string>;
    readonly lines: DraftLine[];
}

export interface DraftLine {
    readonly key: string;
    readonly kind: string;
    readonly actual: boolean;
    readonly label: string;
    readonly modifiers: readonly string[];
    readonly groups: readonly string[];
    readonly note: string | null;
    /** By column: `setup`, a year or `onward`. */
    readonly cells: Map<string, string>;
}

/** A row that was not taken as it stood: changed, or refused. */
export interface Remark {
    readonly line: number;
    readonly proposal: string | null;
    readonly what: 'changed' | 'refused';
    readonly message: Localised;
}
