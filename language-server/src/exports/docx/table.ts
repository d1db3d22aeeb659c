import {
    AlignmentType,
    BorderStyle,
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
import type { FactsBlock, TableRow as Row, TableBlock, TableColumn } from '../document/model.ts';
import { fewestPieces, figureLines } from '../document/pieces.ts';
import { clean, type Drawing, textWidth } from './text.ts';

export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C5CCD4' };
export const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Short facts stand two abreast. */
export function factsTable({ facts }: FactsBlock): Table {
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

export function fixedTable(rows: readonly TableRow[], widths: readonly number[], borders: typeof noBorders | object): Table {
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

/** In as many pieces as the width of the page asks for. */
export function tablesDocx(table: TableBlock, drawing: Drawing): readonly Table[] {
    const pieces = fewestPieces(table, (each) => fitted(each) !== null);
    const columns = fitted(pieces) ?? pieces.map((piece) => evenly(piece));
    return pieces.map((piece, index) => tableDocx(piece, columns[index] ?? evenly(piece), drawing));
}

/** The head is repeated on each page, and no row is split between two. */
function tableDocx({ columns, rows }: TableBlock, looks: Columns, drawing: Drawing): Table {
    const { widths, size } = looks;
    const head = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) =>
            cellOf([new TextRun({ text: clean(column.title), bold: true, size })], {
                width: widths[index] ?? 0,
                right: column.kind !== 'word',
                bottom: { style: BorderStyle.SINGLE, size: 12, color: drawing.colour },
            }),
        ),
    });
    const body = rows.map((row) => new TableRow({ cantSplit: true, children: [...cellsOf(row, columns, looks, drawing)] }));
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

function cellsOf(
    row: Row,
    columns: readonly TableColumn[],
    { widths, size, isBroken }: Columns,
    { colour, shade, bookmarks }: Drawing,
): readonly TableCell[] {
    const first = widths[0] ?? 0;
    if (row.kind === 'group')
        return [
            cellOf([new TextRun({ text: clean(row.text), bold: true, color: colour, size })], {
                width: textWidth,
                span: columns.length,
                keepNext: true,
            }),
        ];
    if (row.kind === 'across') {
        const rest = { width: textWidth - first, span: columns.length - 1, right: true };
        return [
            cellOf([new TextRun({ text: clean(row.word), bold: true, size })], { width: first }),
            cellOf([new TextRun({ text: clean(row.text), bold: true, size })], rest),
        ];
    }
    const target = row.to === null ? null : bookmarks.of(row.to);
    // The word of a sum runs on over a cell of words that has nothing to say.
    const runsOn = (index: number) =>
        row.kind !== 'line' && index > 0 && columns[index + 1]?.kind === 'word' && row.cells[index + 1]?.text === '' && row.cells[index]?.text !== '';
    return columns.flatMap(({ kind }, index) => {
        if (runsOn(index - 1)) return [];
        const text = clean(row.cells[index]?.text ?? '');
        const lines = isBroken && kind === 'figure' ? figureLines(text) : [text];
        const runs = lines.map((line, at) => new TextRun({ text: line, bold: row.kind !== 'line', size, ...(at === 0 ? {} : { break: 1 }) }));
        const width = (widths[index] ?? 0) + (runsOn(index) ? (widths[index + 1] ?? 0) : 0);
        const look = { width, right: kind !== 'word', filled: row.kind === 'total' ? shade : null, ...(runsOn(index) ? { span: 2 } : {}) };
        if (kind === 'page') return cellOf(target === null ? [] : [new PageReference(target, { hyperlink: true })], look);
        return cellOf(index === 0 && target !== null ? [new InternalHyperlink({ anchor: target, children: runs })] : runs, look);
    });
}

/** How wide the columns are, in twentieths of a point, and how large their letters, in half points. */
interface Columns {
    readonly widths: readonly number[];
    readonly size: number;
    /** Whether ranges stand under their figures. */
    readonly isBroken: boolean;
}

/** What a letter or digit takes at each size: first in any font that stands in for ours, then in ours. */
const sizes = [
    { size: 18, perCharacter: 118 },
    { size: 18, perCharacter: 100 },
    { size: 16, perCharacter: 90 },
    { size: 14, perCharacter: 80 },
] as const;
const besides = 150;
/** The least that a column of words is given: the first of a table of figures, and a title among ids and classes. */
const leastWords = { name: 2400, title: 2200 };

/** The largest letters in which figures and words have room enough, the same for all pieces. In an overview a range may stand under its figure. */
function fitted(pieces: readonly TableBlock[]): readonly Columns[] | null {
    for (const { size, perCharacter } of sizes) {
        for (const isBroken of pieces.every(({ lookup }) => lookup) ? [false, true] : [false]) {
            const widths = pieces.flatMap((piece) => {
                const each = widthsOf(piece, perCharacter, isBroken);
                return each === null ? [] : [{ widths: each, size, isBroken }];
            });
            if (widths.length === pieces.length) return widths;
        }
    }
    return null;
}

function evenly({ columns }: TableBlock): Columns {
    return { widths: columns.map(() => Math.floor(textWidth / columns.length)), size: sizes[3].size, isBroken: false };
}

/** Ids and figures take what they need, words share the rest; null where that is too little for them. */
function widthsOf({ columns, rows }: TableBlock, perCharacter: number, isBroken: boolean): readonly number[] | null {
    const lastWord = columns.findLastIndex(({ kind }) => kind === 'word');
    const headLength = (title: string) => (isBroken ? Math.max(...title.split(' ').map((each) => each.length)) : title.length);
    const lengthOf = (text: string, index: number) =>
        isBroken && columns[index]?.kind === 'figure' ? Math.max(...figureLines(text).map((line) => line.length)) : text.length;
    const needed = (index: number) =>
        besides +
        perCharacter *
            rows.reduce(
                (most, row) => ('cells' in row ? Math.max(most, lengthOf(row.cells[index]?.text ?? '', index)) : most),
                headLength(columns[index]?.title ?? ''),
            );
    const wide = columns.map(({ kind }, index) => {
        if (kind === 'page') return 640;
        if (kind === 'figure') return Math.max(700, needed(index));
        if (lastWord === 0) return null;
        return index === 0 || index === lastWord ? Math.min(1900, needed(index)) : null;
    });
    const rest = textWidth - wide.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    const open = wide.filter((width) => width === null).length;
    if (open === 0) return wide.map((width) => width ?? 0);
    if (rest < open * (lastWord === 0 ? leastWords.name : leastWords.title)) return null;
    return wide.map((width) => width ?? Math.floor(rest / open));
}
