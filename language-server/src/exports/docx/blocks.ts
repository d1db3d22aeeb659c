import {
    AlignmentType,
    Bookmark,
    BorderStyle,
    HeadingLevel,
    InternalHyperlink,
    PageReference,
    Paragraph,
    type ParagraphChild,
    ShadingType,
    Table,
    TableCell,
    TableLayoutType,
    TableRow,
    TextRun,
    WidthType,
} from 'docx';
import type { Block, FactsBlock, ListBlock, TableRow as Row, TableBlock, TableColumn } from '../document/model.ts';
import type { Bookmarks } from './bookmarks.ts';
import { chartParagraph } from './chart.ts';

/** Twentieths of a point: A4 less the margins. */
export const textWidth = 11906 - 2 * 1020;

export interface Drawing {
    /** Without `#`. */
    readonly colour: string;
    readonly shade: string;
    readonly bookmarks: Bookmarks;
}

export function blocksDocx(blocks: readonly Block[], drawing: Drawing): readonly (Paragraph | Table)[] {
    return blocks.flatMap((block) => blockDocx(block, drawing));
}

function blockDocx(block: Block, drawing: Drawing): readonly (Paragraph | Table)[] {
    switch (block.kind) {
        case 'heading':
            return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun(clean(block.text))] })];
        case 'text': {
            const name = block.name === null ? [] : [new TextRun({ text: `${clean(block.name)} `, bold: true })];
            const style = { body: {}, lead: { style: 'Lead' }, note: { style: 'Note' } }[block.role];
            return [new Paragraph({ ...style, children: [...name, new TextRun(clean(block.text))] })];
        }
        case 'list':
            return listDocx(block);
        case 'facts':
            return [factsTable(block), gap()];
        case 'table':
            return [tableDocx(block, drawing), gap()];
        case 'chart':
            return [chartParagraph(block, drawing.colour)];
    }
}

/** Characters that XML cannot hold become blanks. */
export function clean(text: string): string {
    return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}

/** Notes under a table run on, one after another. */
function listDocx({ items, role }: ListBlock): readonly Paragraph[] {
    if (role === 'note') return [new Paragraph({ style: 'Note', children: [new TextRun(clean(items.join(' · ')))] })];
    return items.map(
        (item) =>
            new Paragraph({
                numbering: { reference: 'bullets', level: 0 },
                spacing: { after: 40 },
                children: [new TextRun(clean(item))],
            }),
    );
}

/** Two tables in a row would become one. */
function gap(): Paragraph {
    return new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C5CCD4' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Short facts stand two abreast. */
function factsTable({ facts }: FactsBlock): Table {
    const isShort = facts.every(({ word, text }) => word.length <= 18 && text.length <= 60);
    const abreast = isShort && facts.length > 2 ? 2 : 1;
    const [name, rest] = abreast === 2 ? [1500, textWidth / 2 - 1500] : [2500, textWidth - 2500];
    const cell = (text: string, index: number) =>
        new TableCell({
            width: { size: index % 2 === 0 ? name : rest, type: WidthType.DXA },
            children: [tableText([new TextRun({ text: clean(text), bold: index % 2 === 0 })])],
        });
    const lines = Array.from({ length: Math.ceil(facts.length / abreast) }, (_, line) => facts.slice(line * abreast, (line + 1) * abreast));
    const rows = lines.map((line) => {
        const texts = [...line, ...(line.length < abreast ? [{ word: '', text: '' }] : [])].flatMap(({ word, text }) => [word, text]);
        return new TableRow({ cantSplit: true, children: texts.map(cell) });
    });
    return fixedTable(rows, abreast === 2 ? [name, rest, name, rest] : [name, rest], noBorders);
}

function fixedTable(rows: readonly TableRow[], widths: readonly number[], borders: typeof noBorders | object): Table {
    return new Table({
        rows: [...rows],
        columnWidths: [...widths],
        width: { size: textWidth, type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        margins: { left: 60, right: 60 },
        borders,
    });
}

function tableText(children: readonly ParagraphChild[], right = false, keepNext = false): Paragraph {
    return new Paragraph({ style: 'TableText', keepNext, alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [...children] });
}

/** The head is repeated on each page, and no row is split between two. */
function tableDocx(table: TableBlock, drawing: Drawing): Table {
    const { columns, rows } = table;
    const widths = widthsOf(table);
    const head = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) =>
            cellOf([new TextRun({ text: clean(column.title), bold: true })], {
                width: widths[index] ?? 0,
                right: column.kind !== 'word',
                bottom: { style: BorderStyle.SINGLE, size: 12, color: drawing.colour },
            }),
        ),
    });
    const body = rows.map((row) => new TableRow({ cantSplit: true, children: [...cellsOf(row, columns, widths, drawing)] }));
    return fixedTable([head, ...body], widths, { ...noBorders, bottom: thin, insideHorizontal: thin });
}

interface CellLook {
    readonly width: number;
    readonly right?: boolean;
    readonly span?: number;
    /** The colour behind it. */
    readonly filled?: string | null;
    readonly keepNext?: boolean;
    readonly bottom?: { readonly style: (typeof BorderStyle)[keyof typeof BorderStyle]; readonly size: number; readonly color: string };
}

function cellOf(children: readonly ParagraphChild[], { width, right = false, span, filled = null, keepNext = false, bottom }: CellLook): TableCell {
    return new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(span === undefined ? {} : { columnSpan: span }),
        ...(filled !== null ? { shading: { type: ShadingType.CLEAR, fill: filled, color: 'auto' } } : {}),
        ...(bottom === undefined ? {} : { borders: { bottom } }),
        children: [tableText(children, right, keepNext)],
    });
}

function cellsOf(row: Row, columns: readonly TableColumn[], widths: readonly number[], { colour, shade, bookmarks }: Drawing): readonly TableCell[] {
    const first = widths[0] ?? 0;
    if (row.kind === 'group')
        return [
            cellOf([new TextRun({ text: clean(row.text), bold: true, color: colour })], { width: textWidth, span: columns.length, keepNext: true }),
        ];
    if (row.kind === 'across') {
        const rest = { width: textWidth - first, span: columns.length - 1, right: true };
        return [
            cellOf([new TextRun({ text: clean(row.word), bold: true })], { width: first }),
            cellOf([new TextRun({ text: clean(row.text), bold: true })], rest),
        ];
    }
    const target = row.to === null ? null : bookmarks.of(row.to);
    return columns.map(({ kind }, index) => {
        const run = new TextRun({ text: clean(row.cells[index]?.text ?? ''), bold: row.kind !== 'line' });
        const look = { width: widths[index] ?? 0, right: kind !== 'word', filled: row.kind === 'total' ? shade : null };
        if (kind === 'page') return cellOf(target === null ? [] : [new PageReference(target, { hyperlink: true })], look);
        return cellOf([index === 0 && target !== null ? new InternalHyperlink({ anchor: target, children: [run] }) : run], look);
    });
}

/** Ids and figures take what they need, words share the rest: the last of several little, a title most. */
function widthsOf({ columns, rows }: TableBlock): readonly number[] {
    const lastWord = columns.findLastIndex(({ kind }) => kind === 'word');
    const longest = (index: number) =>
        rows.reduce((most, row) => (row.kind === 'group' || row.kind === 'across' ? most : Math.max(most, row.cells[index]?.text.length ?? 0)), 0);
    const wide = columns.map(({ title, kind }, index) => {
        if (kind === 'page') return 620;
        if (kind === 'figure') return Math.max(640, Math.min(1500, Math.max(title.length, longest(index)) * 100 + 120));
        if (lastWord === 0) return null;
        return index === 0 ? Math.min(1700, longest(0) * 105 + 160) : index === lastWord ? 1350 : null;
    });
    const rest = textWidth - wide.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const open = wide.filter((width) => width === null).length;
    return wide.map((width) => width ?? Math.max(1500, Math.floor(rest / open)));
}

export function marked(anchor: string, text: string, bookmarks: Bookmarks): Bookmark {
    return new Bookmark({ id: bookmarks.of(anchor), children: [new TextRun(clean(text))] });
}
