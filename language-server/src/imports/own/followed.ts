import { ExportRun } from '../../exports/run.ts';
import { select } from '../../exports/selection.ts';
import { accountsSheet } from '../../exports/xlsx/accounts-sheet.ts';
import { Book } from '../../exports/xlsx/book.ts';
import { figuresSheet } from '../../exports/xlsx/figures-sheet.ts';
import { followUpSheet } from '../../exports/xlsx/follow-up-sheet.ts';
import { linesSheet } from '../../exports/xlsx/lines-sheet.ts';
import type { Member } from '../../exports/xlsx/member.ts';
import { overviewSheet } from '../../exports/xlsx/overview-sheet.ts';
import type { Sheet, SheetCell, SheetRow } from '../../exports/xlsx/sheet.ts';
import { targetsSheet } from '../../exports/xlsx/targets-sheet.ts';
import type { Project } from '../../project.ts';
import type { Language } from '../../rules/define.ts';
import type { Table, TableCell, TableRow } from '../table.ts';
import type { ItemTexts } from './item-texts.ts';
import type { OwnItem } from './rows.ts';

const makers: Readonly<Record<string, (book: Book) => Sheet>> = {
    overview: overviewSheet,
    lines: linesSheet,
    figures: figuresSheet,
    targets: targetsSheet,
    accounts: accountsSheet,
    followUp: followUpSheet,
};

/** What the sheets that follow would say of the fields and tables as they are read: each made when its first cell is asked for. */
export class Followed {
    private readonly items: readonly OwnItem[];
    private readonly texts: ItemTexts;
    private readonly newProject: () => Project;
    private readonly language: Language;
    /** The sheet of lines as it was handed in. */
    private readonly lines: Table | undefined;
    private filled: FilledBook | undefined;
    private readonly sheets = new Map<string, readonly SheetRow[]>();
    private readonly places = new Map<string, boolean>();

    constructor({ items, texts, newProject }: Source, lines: Table | undefined, language: Language) {
        this.items = items;
        this.texts = texts;
        this.lines = lines;
        this.newProject = newProject;
        this.language = language;
    }

    /** Undefined where it cannot be told: rows were sorted or taken out, or the sheet follows from more than fields and tables. */
    cellOf(key: string, table: Table, { line, cells }: TableRow, column: number): TableCell | undefined {
        const row = this.rowsOf(key)[line - 2];
        // Rows stand where we wrote them as long as what tells them apart does: all texts before the cell asked for.
        const isSame = row
            ?.slice(0, Math.min(column, 3))
            .every((cell, at) => table.formulas?.has(`${line - 1},${at}`) !== true || same(cell, cells[at] ?? null));
        return row === undefined || isSame !== true ? undefined : contentOf(row[column] ?? null);
    }

    /**
     * What stood in a cell that is empty now; undefined where that is not certain. A cell that may have been empty from the start, what it
     * shows being new in the fields or tables, accuses nobody: only one that follows from lines which are all there still was not.
     */
    clearedFrom(key: string, table: Table, row: TableRow, column: number, isAlwaysFilled: boolean): TableCell | undefined {
        const cell = this.rowsOf(key)[row.line - 2]?.[column] ?? null;
        if (cell === null || !(isAlwaysFilled || ('formula' in cell && this.hasItsLines))) return undefined;
        return this.hasItsRows(key, table) ? contentOf(cell) : undefined;
    }

    private get hasItsLines(): boolean {
        return this.lines !== undefined && this.hasItsRows('lines', this.lines);
    }

    /** Whether all rows of ours stand where we wrote them, with the texts that we wrote; numbers may have been calculated anew. */
    private hasItsRows(key: string, table: Table): boolean {
        const known = this.places.get(key);
        if (known !== undefined) return known;
        const rows = this.rowsOf(key);
        const byLine = new Map(table.rows.map((row) => [row.line, row]));
        const holds = lastOfOurs(table) === rows.length + 1 && rows.every((row, index) => isSameRow(row, table, byLine.get(index + 2)));
        this.places.set(key, holds);
        return holds;
    }

    private rowsOf(key: string): readonly SheetRow[] {
        const known = this.sheets.get(key);
        if (known !== undefined) return known;
        this.filled ??= this.fill();
        const rows = rowsIn(this.filled, key);
        this.sheets.set(key, rows);
        return rows;
    }

    private fill(): FilledBook {
        const project = this.newProject();
        for (const [file, text] of this.textOfFiles()) project.setFile(file, text);
        // What a cell shows is the same whether or not it points at the cell of the tables that it repeats.
        const book = new Book(select(project, { language: this.language, findings: [] }, new ExportRun()), false);
        return { book, members: [...book.files()].flatMap((file) => (file === '' ? [] : file.members)) };
    }

    private textOfFiles(): ReadonlyMap<string, string> {
        const texts = new Map<string, string>();
        for (const item of this.items) texts.set(item.file, (texts.get(item.file) ?? '') + this.texts.of(item).text);
        return texts;
    }
}

interface Source {
    readonly items: readonly OwnItem[];
    readonly texts: ItemTexts;
    newProject(): Project;
}

/** A book that all proposals have come to. */
interface FilledBook {
    readonly book: Book;
    readonly members: readonly Member[];
}

function rowsIn({ book, members }: FilledBook, key: string): readonly SheetRow[] {
    const sheet = makers[key]?.(book);
    const rows: SheetRow[] = [];
    for (const member of members) rows.push(...(sheet?.rowsOfMember?.(member, rows.length + 2) ?? []));
    rows.push(...(sheet?.lastRows?.(rows.length + 2) ?? []));
    return rows;
}

/** The last line that still holds a formula. */
function lastOfOurs({ rows, formulas }: Table): number | undefined {
    return rows.findLast(({ line, cells }) => cells.some((_, at) => formulas?.has(`${line - 1},${at}`)))?.line;
}

/** One of its texts may have been typed over or cleared, which is no formula any more; the others tell that it is the same row. */
function isSameRow(own: SheetRow, { formulas }: Table, row: TableRow | undefined): boolean {
    if (row === undefined) return own.every((cell) => cell === null);
    const texts = own.flatMap((cell, at) => (typeof contentOf(cell) === 'string' && formulas?.has(`${row.line - 1},${at}`) === true ? [at] : []));
    return texts.length > 0 && texts.every((at) => same(own[at] ?? null, row.cells[at] ?? null));
}

function contentOf(cell: SheetCell): TableCell {
    if (cell === null) return null;
    return 'text' in cell ? cell.text : 'number' in cell ? cell.number : cell.value;
}

function same(cell: SheetCell, found: TableCell): boolean {
    return String(contentOf(cell) ?? '') === String(found ?? '');
}
