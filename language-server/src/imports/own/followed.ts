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
    private sheets: ReadonlyMap<string, readonly SheetRow[]> | undefined;

    constructor(items: readonly OwnItem[], newProject: () => Project, language: Language) {
        this.items = items;
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

function contentOf(cell: SheetCell): TableCell {
    if (cell === null) return null;
    return 'text' in cell ? cell.text : 'number' in cell ? cell.number : cell.value;
}

function same(cell: SheetCell, found: TableCell): boolean {
    return String(contentOf(cell) ?? '') === String(found ?? '');
}
