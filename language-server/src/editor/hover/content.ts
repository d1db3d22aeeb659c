import type { PhrasingContent, RootContent } from 'mdast';
import { bullets, paragraph, plain, serialized, strong, type TableLayout, table } from '../../exports/markdown/nodes.ts';
import type { Span } from '../../model/written.ts';

/** What a hover says of a place in the text; texts from a file are nodes of plain text, which the serializer escapes. */
export interface Said {
    readonly span: Span;
    readonly content: readonly RootContent[];
}

export type { PhrasingContent, RootContent };
export { bullets, paragraph, plain, strong };

export function tableOf(layout: TableLayout): RootContent {
    return table(layout);
}

export function items(...lines: readonly (readonly (PhrasingContent | string)[])[]): readonly RootContent[] {
    return bullets(lines.map((line) => line.map((part) => (typeof part === 'string' ? plain(part) : part))));
}

export function code(text: string): PhrasingContent {
    return { type: 'inlineCode', value: text };
}

export function emphasis(text: string): PhrasingContent {
    return { type: 'emphasis', children: [plain(text)] };
}

export function link(text: string, url: string): PhrasingContent {
    return { type: 'link', url, children: [plain(text)] };
}

export function image(url: string, alt: string): RootContent {
    return { type: 'paragraph', children: [{ type: 'image', url, alt }] };
}

export function rule(): RootContent {
    return { type: 'thematicBreak' };
}

/** The serializer escapes the colon of every address, for texts; that of a link of ours stays as it is, for readers of plain text. */
export function markdown(content: readonly RootContent[]): string {
    return serialized(content).trimEnd().replaceAll('](https\\://', '](https://');
}
