import type { BlockContent, Heading, List, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { oneLine } from '../facts.ts';
import { paragraphsOf, type TextParagraph } from '../paragraphs.ts';

/** A text of the files never becomes markup: the serializer escapes whatever would be. */
export function plain(content: string): PhrasingContent {
    return { type: 'text', value: content };
}

export function strong(content: string): PhrasingContent {
    return { type: 'strong', children: [plain(content)] };
}

export function heading(depth: 1 | 2 | 3, content: string): Heading {
    return { type: 'heading', depth, children: [plain(oneLine(content))] };
}

export function paragraph(...children: readonly (PhrasingContent | string)[]): Paragraph {
    return { type: 'paragraph', children: children.map((child) => (typeof child === 'string' ? plain(child) : child)) };
}

export function bullets(items: readonly (readonly PhrasingContent[])[]): readonly List[] {
    if (items.length === 0) return [];
    const children = items.map((item) => ({ type: 'listItem' as const, spread: false, children: [paragraph(...item)] }));
    return [{ type: 'list', ordered: false, spread: false, children }];
}

export interface TableLayout {
    readonly head: readonly string[];
    readonly rows: readonly TableRow[];
    /** How many columns on the left hold words; figures stand to the right. */
    readonly words: number;
}

export interface TableRow {
    readonly cells: readonly string[];
    /** A sum, or what the table is about. */
    readonly strong?: boolean;
}

export function table({ head, rows, words }: TableLayout): Table {
    const cell = (content: string, bold: boolean): TableCell => ({
        type: 'tableCell',
        children: content === '' ? [] : [bold ? strong(oneLine(content)) : plain(oneLine(content))],
    });
    return {
        type: 'table',
        align: head.map((_, index) => (index < words ? 'left' : 'right')),
        children: [{ cells: head }, ...rows].map((row) => ({
            type: 'tableRow',
            children: row.cells.map((each) => cell(each, 'strong' in row && row.strong === true)),
        })),
    };
}

/** The paragraphs of a text field, with its list items as a list; `lead` stands before the first. */
export function textBlocks(text: string, lead: PhrasingContent | null = null): readonly BlockContent[] {
    const paragraphs = paragraphsOf(text);
    const [first, ...rest] = paragraphs;
    if (lead === null || first === undefined) return grouped(paragraphs);
    return first.item ? [paragraph(lead), ...grouped(paragraphs)] : [paragraph(lead, ` ${first.text}`), ...grouped(rest)];
}

/** Items that follow one another make one list. */
function grouped(paragraphs: readonly TextParagraph[]): readonly BlockContent[] {
    const runs: TextParagraph[][] = [];
    for (const each of paragraphs) {
        const run = runs.at(-1);
        if (run?.[0]?.item === true && each.item) run.push(each);
        else runs.push([each]);
    }
    return runs.flatMap((run): readonly BlockContent[] =>
        run[0]?.item === true ? bullets(run.map((each) => [plain(each.text)])) : run.map((each) => paragraph(each.text)),
    );
}

// What GitHub's dialect, and others, would make links, mentions or strikethrough of, besides what CommonMark knows.
const unsafe = [
    { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' as const },
    { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' as const },
    { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' as const },
    { character: '~', inConstruct: 'phrasing' as const },
];

export function serialized(children: readonly RootContent[]): string {
    const root: Root = { type: 'root', children: [...children] };
    return toMarkdown(root, { bullet: '-', rule: '-', listItemIndent: 'one', unsafe, extensions: [gfmTableToMarkdown()] });
}
