import type { TableBlock, TableColumn, TableRow } from '../document/model.ts';
import { fewestPieces } from '../document/pieces.ts';
import type { Look } from '../document/settings.ts';
import { type Line, wordsOf } from './lines.ts';
import { ink, paper, type Sheet, type Tag, type TextStyle, textWidth } from './sheet.ts';

const leastSize = 6.6;
const sizes = [8.7, 8, 7.3, leastSize] as const;
const pad = { x: 4, y: 1.2 };
/** The least that a column of words is given: the name of a row, and a title among ids and classes. */
const leastWords = { name: 95, title: 130 };

interface Columns {
    readonly style: TextStyle;
    readonly widths: readonly number[];
}

/** A table over as many pages as it takes, its head on each; one with too many years for a page's width stands in pieces under one another. */
export function drawTable(sheet: Sheet, parent: Tag, table: TableBlock, look: Look): void {
    const pieces = fewestPieces(table, (each) => fitted(sheet, each) !== null);
    const columns = fitted(sheet, pieces) ?? pieces.map((piece) => evenly(piece));
    pieces.forEach((piece, index) => {
        new TableDrawing(sheet, piece, columns[index] ?? evenly(piece), look).draw(parent);
    });
}

/** The largest size in which figures and words have room enough, the same for all pieces. In an overview a range may stand under its figure. */
function fitted(sheet: Sheet, pieces: readonly TableBlock[]): readonly Columns[] | null {
    for (const size of sizes) {
        for (const isBroken of pieces.every(({ lookup }) => lookup) ? [false, true] : [false]) {
            const widths = pieces.flatMap((piece) => {
                const each = widthsAt(sheet, piece, size, isBroken);
                return each === null ? [] : [each];
            });
            if (widths.length === pieces.length) return widths.map((each) => ({ style: styleOf(size), widths: each }));
        }
    }
    return null;
}

function evenly({ columns }: TableBlock): Columns {
    return { style: styleOf(leastSize), widths: columns.map(() => textWidth / columns.length) };
}

function styleOf(size: number): TextStyle {
    return { size, colour: ink, leading: 1.24 };
}

function widthsAt(sheet: Sheet, { columns, rows }: TableBlock, size: number, isBroken: boolean): readonly number[] | null {
    const lastWord = columns.findLastIndex(({ kind }) => kind === 'word');
    const widest = (index: number) => {
        const texts = rows.flatMap((row) => (row.kind === 'group' || row.kind === 'across' ? [] : [row.cells[index]?.text ?? '']));
        const parts = isBroken && columns[index]?.kind === 'figure' ? texts.flatMap(wordsOf).map((part) => part.trimEnd()) : texts;
        return Math.max(0, ...[columns[index]?.title ?? '', ...parts].map((text) => sheet.faces.width(text, 'bold'))) * size + 2 * pad.x;
    };
    const wanted = columns.map(({ kind }, index) => {
        if (kind === 'page') return sheet.faces.width('Side', 'bold') * size + 2 * pad.x + 2;
        if (kind === 'figure') return widest(index);
        if (lastWord === 0) return null;
        return index === 0 ? Math.min(widest(0), 90) : index === lastWord ? Math.min(widest(index), 78) : null;
    });
    const open = wanted.filter((width) => width === null).length;
    const rest = textWidth - wanted.reduce<number>((sum, width) => sum + (width ?? 0), 0);
    if (rest < (lastWord === 0 ? leastWords.name : leastWords.title) * open) return null;
    return wanted.map((width) => width ?? rest / open);
}

class TableDrawing {
    private readonly sheet: Sheet;
    private readonly table: TableBlock;
    private readonly columns: Columns;
    private readonly look: Look;

    constructor(sheet: Sheet, table: TableBlock, columns: Columns, look: Look) {
        this.sheet = sheet;
        this.table = table;
        this.columns = columns;
        this.look = look;
    }

    draw(parent: Tag): void {
        const { sheet } = this;
        const table = this.table;
        const heads = table.columns.map((column, index) => this.cell(column.title, index, true));
        // No head stands alone at the foot of a page.
        const firstRows = table.rows.slice(0, table.rows[0]?.kind === 'group' ? 2 : 1).map((row) => this.heightOf(this.cellsOf(row)));
        sheet.need(firstRows.reduce((sum, height) => sum + height, this.heightOf(heads)));
        const drawn = (tag: Tag) => {
            this.head(heads, sheet.tag(tag, 'TR'));
            for (const [index, row] of table.rows.entries()) {
                const cells = this.cellsOf(row);
                const height = this.heightOf(cells);
                // A heading stands with what it is the heading of.
                const next = row.kind === 'group' ? this.heightOf(this.cellsOf(table.rows[index + 1] ?? row)) : 0;
                if (sheet.need(height + next)) this.head(heads, null);
                sheet.part(tag, 'TR', (line) => this.row(row, cells, height, line));
            }
        };
        sheet.part(parent, 'Table', drawn, { title: table.caption });
        sheet.y += 6;
    }

    private get lineHeight(): number {
        return this.columns.style.size * this.columns.style.leading;
    }

    private cell(text: string, index: number, bold: boolean, width = this.columns.widths[index] ?? 0): readonly Line[] {
        return this.sheet.lines([{ text, face: bold ? 'bold' : 'regular' }], this.columns.style, Math.max(10, width - 2 * pad.x + 0.5));
    }

    private cellsOf(row: TableRow): readonly (readonly Line[])[] {
        if (row.kind === 'group') return [this.cell(row.text, 0, true, textWidth)];
        if (row.kind === 'across') return [this.cell(row.word, 0, true), this.cell(row.text, 0, true, textWidth - (this.columns.widths[0] ?? 0))];
        return row.cells.map((cell, index) => this.cell(cell.text, index, row.kind !== 'line', this.roomOf(row, index)));
    }

    /** The word of a sum runs on over a cell of words that has nothing to say. */
    private roomOf({ kind, cells }: Extract<TableRow, { readonly to: string | null }>, index: number): number {
        const own = this.columns.widths[index] ?? 0;
        const isFree = kind !== 'line' && this.table.columns[index + 1]?.kind === 'word' && cells[index + 1]?.text === '';
        return isFree ? own + (this.columns.widths[index + 1] ?? 0) : own;
    }

    private heightOf(cells: readonly (readonly Line[])[]): number {
        return Math.max(1, ...cells.map((lines) => lines.length)) * this.lineHeight + 2 * pad.y;
    }

    /** Read once, seen on each page. */
    private head(cells: readonly (readonly Line[])[], tag: Tag | null): void {
        const { sheet, table } = this;
        const height = this.heightOf(cells);
        const drop = (lines: readonly Line[]) => height - pad.y - lines.length * this.lineHeight;
        const draw = (column: TableColumn, index: number) => this.lines(cells[index] ?? [], index, column.kind !== 'word', drop(cells[index] ?? []));
        if (tag === null) sheet.artifact(() => table.columns.forEach(draw));
        else {
            table.columns.forEach((column, index) => {
                const cell = sheet.tag(tag, 'TH', { scope: 'Column' });
                cell.add(() => draw(column, index));
                cell.end();
            });
            tag.end();
        }
        sheet.y += height;
        this.rule(1.2, this.look.colour);
    }

    private row(row: TableRow, cells: readonly (readonly Line[])[], height: number, tag: Tag): void {
        const { sheet, table } = this;
        if (row.kind === 'total')
            sheet.artifact(() => void sheet.pdf.fillOpacity(1).rect(paper.left, sheet.y, textWidth, height).fill(this.look.shade));
        if (row.kind === 'group') this.headCell(cells[0] ?? [], tag, table.columns.length, 'Column', this.look.colour);
        else if (row.kind === 'across') {
            this.headCell(cells[0] ?? [], tag, 1, 'Row');
            const cell = spanning(sheet.tag(tag, 'TD'), table.columns.length - 1);
            cell.add(() => this.right(cells[1] ?? [], paper.left + textWidth));
            cell.end();
        } else for (const [index, column] of table.columns.entries()) this.plainCell(row, column, index, cells[index] ?? [], tag);
        sheet.y += height;
        this.rule(row.kind === 'total' ? 0.9 : 0.4, row.kind === 'total' ? '#4a5460' : '#c5ccd4');
    }

    private headCell(lines: readonly Line[], tag: Tag, span: number, scope: 'Row' | 'Column', colour = ink): void {
        const cell = spanning(this.sheet.tag(tag, 'TH', { scope }), span);
        cell.add(() => this.lines(lines, 0, false, pad.y, colour));
        cell.end();
    }

    private plainCell(
        row: Extract<TableRow, { readonly to: string | null }>,
        { kind }: TableColumn,
        index: number,
        lines: readonly Line[],
        tag: Tag,
    ): void {
        const { sheet } = this;
        const cell = sheet.tag(tag, index === 0 ? 'TH' : 'TD', index === 0 ? { scope: 'Row' } : {});
        if (kind === 'page') {
            if (row.to === null) cell.end();
            else {
                sheet.y += pad.y;
                sheet.pageOf(row.to, cell, this.rightOf(index) - pad.x, this.columns.style);
                sheet.y -= pad.y;
            }
            return;
        }
        const isLink = index === 0 && row.to !== null;
        const draw = () => this.lines(lines, index, kind === 'figure', pad.y, isLink ? this.look.colour : ink);
        if (isLink) {
            const box = { x: paper.left, y: sheet.y, width: this.columns.widths[0] ?? 0, height: this.lineHeight + 2 * pad.y };
            sheet.link(cell, { anchor: row.to, says: row.cells[0]?.text ?? '', ...box }, draw);
        } else cell.add(draw);
        cell.end();
    }

    private rightOf(index: number): number {
        return paper.left + this.columns.widths.slice(0, index + 1).reduce((sum, width) => sum + width, 0);
    }

    private lines(lines: readonly Line[], index: number, right: boolean, drop: number, colour = ink): void {
        if (right) {
            this.right(lines, this.rightOf(index), drop, colour);
            return;
        }
        const left = this.rightOf(index) - (this.columns.widths[index] ?? 0) + pad.x;
        lines.forEach((line, at) => {
            this.sheet.line(line, left, this.sheet.y + drop + at * this.lineHeight, { ...this.columns.style, colour });
        });
    }

    private right(lines: readonly Line[], edge: number, drop = pad.y, colour = ink): void {
        lines.forEach((line, at) => {
            this.sheet.line(line, edge - pad.x - line.width, this.sheet.y + drop + at * this.lineHeight, { ...this.columns.style, colour });
        });
    }

    private rule(width: number, colour: string): void {
        const { pdf, y } = this.sheet;
        this.sheet.artifact(
            () =>
                void pdf
                    .undash()
                    .strokeOpacity(1)
                    .lineWidth(width)
                    .moveTo(paper.left, y)
                    .lineTo(paper.left + textWidth, y)
                    .stroke(colour),
        );
    }
}

function spanning(cell: Tag, span: number): Tag {
    if (span < 2 || !('dictionary' in cell)) return cell;
    const { data } = (cell as unknown as { readonly dictionary: { readonly data: Record<string, object> } }).dictionary;
    data.A = { ...data.A, O: 'Table', ColSpan: span };
    return cell;
}
