import { headWord, unitWord } from '../../exports/phrases.ts';
import { words } from '../../exports/xlsx/words.ts';
import { danish } from '../../model/decimal.ts';
import type { Project } from '../../project.ts';
import type { Language } from '../../rules/define.ts';
import type { Remark } from '../draft.ts';
import type { TableRow as SheetRow, Table, TableCell } from '../table.ts';
import { type ShownField, takeField } from './field-edits.ts';
import { Followed } from './followed.ts';
import type { ItemTexts } from './item-texts.ts';
import { isProposal, type OwnItem } from './rows.ts';
import type { SheetNames } from './sheet-names.ts';

/** The sheets that follow from the fields and tables, and in which every cell of ours is a formula. */
const following = ['overview', 'lines', 'profile', 'figures', 'targets', 'accounts', 'findings', 'followUp'] as const;
export type FollowingSheet = (typeof following)[number];

/**
 * What is no formula in a sheet that follows was typed by somebody. What is a field of a proposal goes there; all else is not read, and is
 * named. Another program that calculates anew keeps the formulas; one that keeps none tells nothing of who typed what.
 */
export function takeTypedCells(tables: readonly Table[], items: readonly OwnItem[], reading: Reading): readonly Remark[] {
    const { names } = reading;
    return (['da', 'en'] as const).flatMap((language) => {
        const lines = tables.find(({ name }) => name === words.lines[language]);
        const followed = new Followed({ ...reading, items }, lines, language);
        return following.flatMap((key) => {
            const table = tables.find(({ name }) => name === words[key][language]);
            if (table === undefined || !isOurs(table, key)) return [];
            const sheet: TypedSheet = { key, table, language, items, followed, names };
            return [...missingRows(sheet), ...table.rows.flatMap((row) => changedIn(sheet, row))];
        });
    });
}

interface Reading {
    readonly names: SheetNames;
    readonly texts: ItemTexts;
    newProject(): Project;
}

interface TypedSheet {
    readonly key: FollowingSheet;
    readonly table: Table;
    readonly language: Language;
    readonly items: readonly OwnItem[];
    readonly followed: Followed;
    /** Of the sheets that are read. */
    readonly names: SheetNames;
}

/** Whether its texts are still formulas: they stand in the second column, or, in the sheet of one proposal, in the first. */
function isOurs({ rows, formulas }: Table, key: FollowingSheet): boolean {
    const column = key === 'profile' ? 0 : 1;
    return rows.some(({ line }) => formulas?.has(`${line - 1},${column}`));
}

function changedIn(sheet: TypedSheet, row: SheetRow): readonly Remark[] {
    const { table } = sheet;
    return Array.from({ length: Math.max(row.cells.length, table.head.length) }, (_, column) => column).flatMap((column) => {
        if (table.formulas?.has(`${row.line - 1},${column}`) === true) return [];
        const cell = row.cells[column] ?? null;
        return cell === null || cell === '' ? cleared(sheet, row, column) : typedIn(sheet, row, column, cell);
    });
}

function typedIn(sheet: TypedSheet, row: SheetRow, column: number, cell: TableCell): readonly Remark[] {
    const { table, key, language } = sheet;
    // An amount of the lines goes to the cell of the tables that it repeats, and the yellow cell is there to be written in.
    if (key === 'lines' && table.head[column] === words.amount[language]) return [];
    if (key === 'profile' && column === 2 && row.line === 3) return [];
    return [takenAsField(sheet, row, column, cell) ?? notRead(sheet, row, column, cell)];
}

/** The columns of these sheets that are filled in every row. */
function isAlwaysFilled(head: string, language: Language): boolean {
    const { number, id, counted, line, kind, year, amount, unit, origin } = words;
    return [number, id, counted, line, kind, year, amount, unit, origin].some((each) => each[language] === head);
}

/** Of what may be empty in the sheet of lines, only the effect is worked out, and only of money: all else need not be made to be compared. */
function mayHaveEffect({ table, language }: TypedSheet, { line, cells }: SheetRow, column: number): boolean {
    if (table.head[column] !== words.effect[language]) return false;
    const unit = table.head.indexOf(words.unit[language]);
    return table.formulas?.has(`${line - 1},${unit}`) !== true || cells[unit] === unitWord('money', language);
}

/** A cell that was emptied takes nothing out of the text: that is told, where it is certain. */
function cleared(sheet: TypedSheet, row: SheetRow, column: number): readonly Remark[] {
    const { key, table, language, items, followed, names } = sheet;
    if (key !== 'overview' && key !== 'lines' && key !== 'figures') return [];
    const alwaysFilled = isAlwaysFilled(table.head[column] ?? '', language);
    if (!alwaysFilled && key === 'lines' && !mayHaveEffect(sheet, row, column)) return [];
    const before = followed.clearedFrom(key, table, row, column, alwaysFilled);
    if (before === undefined || before === null || before === '') return [];
    const place = placeOf(table, row, column);
    const old = shown(before);
    return [
        {
            ...{ line: row.line, proposal: itemOf(table, row, items, language)?.id ?? null, what: 'changed' },
            message: {
                da: `${place}: ${old.da} er slettet; det er ikke læst. Ret i teksten eller i arkene ${names.fields.da} og ${names.tables.da}`,
                en: `${place}: ${old.en} is cleared; it is not read. Change the text, or the sheets ${names.fields.en} and ${names.tables.en}`,
            },
        },
    ];
}

/** Null where the column is no field, or the cell no value of it. */
function takenAsField({ key, table, language, items }: TypedSheet, row: SheetRow, column: number, cell: TableCell): Remark | null {
    const field = fieldOf(key, table.head[column] ?? '', language);
    const item = itemOf(table, row, items, language);
    if (field === null || item === undefined) return null;
    const said = String(cell).trim();
    const before = takeField(item, field, said, { line: row.line, language });
    if (before === null) return null;
    const place = placeOf(table, row, column);
    const [old, now] = [shown(before === '' ? null : before), shown(said)];
    return {
        ...{ line: row.line, proposal: item.id, what: 'changed' },
        message: { da: `${place}: ${old.da} er rettet til ${now.da}`, en: `${place}: ${old.en} is changed to ${now.en}` },
    };
}

function fieldOf(key: FollowingSheet, head: string, language: Language): ShownField | null {
    const heads: Readonly<Record<string, ShownField>> = {
        [words.title[language]]: 'title',
        [words.budget[language]]: 'budget',
        [headWord('committee', language)]: 'committee',
        [headWord('class', language)]: 'class',
        [headWord('status', language)]: 'status',
        [words.owner[language]]: 'owner',
    };
    const isHere = key === 'overview' || key === 'accounts' || key === 'followUp';
    return isHere ? (heads[head] ?? null) : null;
}

/** The proposal of a row, by a number that is still the one that we wrote. */
function itemOf(table: Table, { line, cells }: SheetRow, items: readonly OwnItem[], language: Language): OwnItem | undefined {
    const column = table.head.indexOf(words.number[language]);
    if (column < 0 || table.formulas?.has(`${line - 1},${column}`) !== true) return undefined;
    const number = String(cells[column] ?? '');
    return items.find((item) => isProposal(item) && item.number === number);
}

function notRead({ key, table, language, items, followed, names }: TypedSheet, row: SheetRow, column: number, cell: TableCell): Remark {
    const place = placeOf(table, row, column);
    const before = followed.cellOf(key, table, row, column);
    const now = shown(cell);
    const old = before === undefined ? { da: 'det, arket selv skriver', en: 'what the workbook writes itself' } : shown(before);
    return {
        ...{ line: row.line, proposal: itemOf(table, row, items, language)?.id ?? null, what: 'changed' },
        message: {
            da: `${place}: ${now.da} er skrevet i stedet for ${old.da}; det er ikke læst. Ret i teksten eller i arkene ${names.fields.da} og ${names.tables.da}`,
            en: `${place}: ${now.en} is typed in place of ${old.en}; it is not read. Change the text, or the sheets ${names.fields.en} and ${names.tables.en}`,
        },
    };
}

/** A proposal whose row was taken out of the overview is read all the same. */
function missingRows({ key, table, language, items, names }: TypedSheet): readonly Remark[] {
    if (key !== 'overview') return [];
    const column = table.head.indexOf(words.number[language]);
    const there = new Set(table.rows.map(({ cells }) => String(cells[column] ?? '')));
    return items
        .filter((item) => isProposal(item) && !there.has(item.number))
        .map(({ id }) => ({
            ...{ line: 0, proposal: id, what: 'changed' as const },
            message: {
                da: `${id} har ingen række i arket ${table.name}, men er læst af ${names.fields.da} og ${names.tables.da}; slet det dér, hvis det skal ud`,
                en: `${id} has no row in the sheet ${table.name} but is read from ${names.fields.en} and ${names.tables.en}; delete it there if it is to go`,
            },
        }));
}

/** `Oversigt!C5 (Titel)`; the sheet of one proposal has no heads above its columns. */
function placeOf({ name, head }: Table, { line }: SheetRow, column: number): string {
    const title = name === words.profile.da || name === words.profile.en ? '' : (head[column] ?? '');
    return `${name}!${columnLetters(column)}${line}${title === '' ? '' : ` (${title})`}`;
}

const most = 80;

function shown(cell: TableCell): { readonly da: string; readonly en: string } {
    if (cell === null || cell === '') return { da: 'en tom celle', en: 'an empty cell' };
    const said = typeof cell === 'number' ? danish(String(cell)) : `'${cell.length > most ? `${cell.slice(0, most)}…` : cell}'`;
    return { da: said, en: said };
}

/** 0 is A, 26 is AA. */
function columnLetters(column: number): string {
    const before = column < 26 ? '' : columnLetters(Math.floor(column / 26) - 1);
    return before + String.fromCharCode(65 + (column % 26));
}
