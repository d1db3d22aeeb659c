import { ExportRun } from '../../exports/run.ts';
import { select } from '../../exports/selection.ts';
import { accountsSheet } from '../../exports/xlsx/accounts-sheet.ts';
import { Book } from '../../exports/xlsx/book.ts';
import { figuresSheet } from '../../exports/xlsx/figures-sheet.ts';
import { followUpSheet } from '../../exports/xlsx/follow-up-sheet.ts';
import { linesSheet } from '../../exports/xlsx/lines-sheet.ts';
import { overviewSheet } from '../../exports/xlsx/overview-sheet.ts';
import type { Sheet, SheetCell, SheetRow } from '../../exports/xlsx/sheet.ts';
import { targetsSheet } from '../../exports/xlsx/targets-sheet.ts';
import type { Project } from '../../project.ts';
import type { Language } from '../../rules/define.ts';
import { itemText } from '../../tabular/from-rows.ts';
import type { Table, TableCell, TableRow } from '../table.ts';
import type { OwnItem } from './rows.ts';

const makers: Readonly<Record<string, (book: Book) => Sheet>> = {
    overview: overviewSheet,
    lines: linesSheet,
    figures: figuresSheet,
    targets: targetsSheet,
    accounts: accountsSheet,
    followUp: followUpSheet,
};

/** What the sheets that follow would say of the fields and tables as they are read: made when the first cell is asked for. */
export class Followed {
    private readonly items: readonly OwnItem[];
    private readonly newProject: () => Project;
    private readonly language: Language;
    /** The sheet of lines as it was handed in. */
    private readonly lines: Table | undefined;
    private sheets: ReadonlyMap<string, readonly SheetRow[]> | undefined;
    private readonly places = new Map<string, boolean>();

    constructor(items: readonly OwnItem[], lines: Table | undefined, newProject: () => Project, language: Language) {
        this.items = items;
        this.lines = lines;
        this.newProject = newProject;
        this.language = language;
    }

    /** Undefined where it cannot be told: rows were sorted or taken out, or the sheet follows from more than fields and tables. */
    cellOf(key: string, table: Table, { line, cells }: TableRow, column: number): TableCell | undefined {
        this.sheets ??= this.made();
        const row = this.sheets.get(key)?.[line - 2];
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
        this.sheets ??= this.made();
        const cell = this.sheets.get(key)?.[row.line - 2]?.[column] ?? null;
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
        const rows = this.sheets?.get(key) ?? [];
        const byLine = new Map(table.rows.map((row) => [row.line, row]));
        const holds = lastOfOurs(table) === rows.length + 1 && rows.every((row, index) => isSameRow(row, table, byLine.get(index + 2)));
        this.places.set(key, holds);
        return holds;
    }

    private made(): ReadonlyMap<string, readonly SheetRow[]> {
        const project = this.newProject();
        for (const [file, text] of this.texts()) project.setFile(file, text);
        const book = new Book(select(project, { language: this.language, findings: [] }, new ExportRun()));
        const sheets = Object.entries(makers).map(([key, make]) => ({ key, sheet: make(book), rows: [] as SheetRow[] }));
        for (const file of book.files()) {
            if (file === '') continue;
            for (const { sheet, rows } of sheets)
                for (const member of file.members) rows.push(...(sheet.rowsOfMember?.(member, rows.length + 2) ?? []));
        }
        for (const { sheet, rows } of sheets) rows.push(...(sheet.lastRows?.(rows.length + 2) ?? []));
        return new Map(sheets.map(({ key, rows }) => [key, rows]));
    }

    private texts(): ReadonlyMap<string, string> {
        const texts = new Map<string, string>();
        for (const item of this.items) {
            const { text } = itemText({ ...item, fields: item.fields.map(({ row }) => row), tables: item.tables.map(({ row }) => row) });
            texts.set(item.file, (texts.get(item.file) ?? '') + text);
        }
        return texts;
    }
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
