import type { Proposal } from '../../model/proposal.ts';
import type { MoneyKind } from '../../model/written.ts';
import type { Language } from '../../rules/define.ts';
import type { Look } from './settings.ts';

/**
 * A catalogue as people read it: plain data, made once from the workspace, from which HTML, DOCX and PDF are drawn. Every text
 * is plain text on one line; who draws it escapes it. An anchor names a place within the document.
 */
export interface CatalogueDocument {
    readonly language: Language;
    readonly title: string;
    readonly look: Look;
    readonly cover: Cover;
    readonly guide: Section;
    readonly overviews: readonly Section[];
    readonly proposals: readonly ProposalPage[];
    /** What stands after the proposals. */
    readonly appendix: readonly Section[];
}

/** The same with its proposals made one by one as they are read, once. */
export type CatalogueInPieces = Omit<CatalogueDocument, 'proposals'> & { readonly proposals: Iterable<ProposalPage> };

export interface Cover {
    readonly municipality: string;
    readonly title: string;
    /** What the edition is and holds, a line each. */
    readonly lines: readonly string[];
}

export interface Section {
    readonly anchor: string;
    readonly title: string;
    readonly blocks: readonly Block[];
}

export interface ProposalPage extends Section {
    /** What the page is made of. */
    readonly proposal: Proposal;
    readonly id: string;
    /** Without the id, which the title begins with. */
    readonly name: string;
    readonly committee: string;
    /** Class, status and what else a reader asks first. */
    readonly labels: readonly string[];
    readonly status: string | null;
    readonly class: string | null;
}

export type Block = HeadingBlock | TextBlock | ListBlock | TableBlock | ChartBlock | FactsBlock;

/** Below the title of its section. */
export interface HeadingBlock {
    readonly kind: 'heading';
    readonly text: string;
}

export interface TextBlock {
    readonly kind: 'text';
    readonly role: 'lead' | 'body' | 'note';
    /** Set before the text, in bold. */
    readonly name: string | null;
    readonly text: string;
}

export interface ListBlock {
    readonly kind: 'list';
    readonly role: 'body' | 'note';
    readonly items: readonly string[];
}

export interface FactsBlock {
    readonly kind: 'facts';
    readonly facts: readonly { readonly word: string; readonly text: string }[];
}

export interface TableBlock {
    readonly kind: 'table';
    /** What the table shows, for those who do not see it. */
    readonly caption: string;
    readonly columns: readonly TableColumn[];
    readonly rows: readonly TableRow[];
    /** Whether readers look up in it: those who can may sort and filter it. */
    readonly lookup: boolean;
}

export interface TableColumn {
    readonly title: string;
    /** Words, figures, or the page on which the row's anchor stands: none where there are no pages. */
    readonly kind: 'word' | 'figure' | 'page';
}

export type TableRow =
    | {
          readonly kind: 'line' | 'sum' | 'total';
          readonly cells: readonly TableCell[];
          /** Where the row is told of at length. */
          readonly to: string | null;
          readonly group: string | null;
      }
    /** A heading across the table, or a word and a text across the rest of it. */
    | { readonly kind: 'group'; readonly text: string }
    | { readonly kind: 'across'; readonly word: string; readonly text: string };

/** A cell of a page column is empty. */
export interface TableCell {
    readonly text: string;
    /** What sorting goes by where the text does not tell: a figure in øre. */
    readonly value: bigint | null;
}

export interface ChartBlock {
    readonly kind: 'chart';
    readonly title: string;
    readonly description: string;
    /** A drawing without anything from outside. */
    readonly svg: string;
    readonly unit: string;
    readonly words: ChartWords;
    readonly columns: readonly ChartPlace[];
}

/** Amounts in the unit of the chart, null where nothing is stated. */
export interface ChartPlace {
    readonly label: string;
    /** After the years of the table. */
    readonly beyond: boolean;
    readonly net: number | null;
    readonly cumulative: number | null;
    /** What adds is positive, what takes is negative. */
    readonly kinds: Readonly<Record<MoneyKind, number | null>>;
}

export interface ChartWords {
    readonly net: string;
    readonly cumulative: string;
    readonly kinds: Readonly<Record<MoneyKind, string>>;
    /** What the bars of a year show, and what the line does. */
    readonly yearly: string;
    readonly running: string;
}

export function textBlock(text: string, role: TextBlock['role'] = 'body', name: string | null = null): TextBlock {
    return { kind: 'text', role, name, text };
}
