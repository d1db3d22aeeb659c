import { spell } from '@provenu/grammar/keywords.ts';
import type { Block } from '../../model/table.ts';
import type { EditorDocument } from '../editor.ts';
import type { CopiedColumn, CopiedHeading, CopiedRow, CopiedTable } from './copied-table.ts';
import { kindNamed, kindOf } from './words.ts';

/** A copied table as lines of the language, not yet laid out. */
export interface WrittenRows {
    /** To be written where the block has none. */
    readonly header: string | null;
    readonly rows: readonly string[];
    /** The cells of each row alone. */
    readonly cells: readonly string[];
    /** Nothing stood before the figures. */
    readonly unlabelled: boolean;
}

/** Where each cell of a row is taken from; -1 is a column of the block that the copied table lacks. */
interface Layout {
    readonly places: readonly number[];
    readonly sum: number;
}

export function rowsOf({ keywords }: EditorDocument, table: CopiedTable, block: Block | null, hasHeader: boolean): WrittenRows {
    const layout = layoutOf(table, block, hasHeader);
    const unit = unitFor(table.power, block);
    const word = (key: string) => spell(key, keywords);
    const header = hasHeader || table.columns === null ? null : headerLine(table.columns, word);
    const copied = table.lines.filter((line): line is CopiedRow => line.kind === 'row');
    return {
        header,
        rows: table.lines.map((line) => (line.kind === 'heading' ? comment(line) : rowLine(line, layout, unit, word))),
        cells: copied.map((row) => cellsOf(row, layout, unit).join(' ')),
        unlabelled: copied.every((row) => row.texts.length === 0),
    };
}

type Word = (key: string) => string;

/** A heading has no place in a table of figures; as a comment nothing of it is lost. */
function comment({ text }: CopiedHeading): string {
    return `// ${text}`;
}

function headerLine(columns: readonly CopiedColumn[], word: Word): string {
    const names = columns
        .filter((column) => column.kind !== 'sum')
        .map((column) => (column.kind === 'year' ? String(column.year) : word(column.kind)));
    return [word('years'), ...names].join(' ');
}

/** Years go under the same years of the block; where that is impossible, figures keep the order in which they were copied. */
function layoutOf({ columns, lines }: CopiedTable, block: Block | null, hasHeader: boolean): Layout {
    const width = columns?.length ?? lines.reduce((most, line) => Math.max(most, line.kind === 'row' ? line.cells.length : 0), 0);
    const sum = columns?.findIndex((column) => column.kind === 'sum') ?? -1;
    const own = Array.from({ length: width }, (_, index) => index).filter((index) => index !== sum);
    const wanted = hasHeader ? (block?.columns ?? []) : [];
    if (wanted.length === 0) return { places: own, sum };
    if (columns === null) return { places: [...own, ...wanted.slice(own.length).map(() => -1)], sum };
    const places = wanted.map((column) =>
        columns.findIndex((each) => (each.kind === 'year' ? each.year === column.year : each.kind === column.kind)),
    );
    const found = places.filter((place) => place >= 0).length;
    return { places: found === own.length ? places : own, sum };
}

/** Written behind each figure where the copied table is in another unit than the block. */
function unitFor(power: number | null, block: Block | null): string {
    if (power === null || block?.dimension !== 'money' || block.power === null || block.power === power) return '';
    return ` ${units.get(power) ?? ''}`;
}

const units: ReadonlyMap<number, string> = new Map([
    [0, 'kr'],
    [3, 't.kr'],
    [6, 'mio'],
    [9, 'mia'],
]);

function cellsOf({ cells }: CopiedRow, { places }: Layout, unit: string): readonly string[] {
    return places.map((place) => withUnit(cells[place] ?? '-', unit));
}

function withUnit(cell: string, unit: string): string {
    return cell === '-' ? cell : cell + unit;
}

function rowLine(row: CopiedRow, layout: Layout, unit: string, word: Word): string {
    const [first = '', ...rest] = row.texts;
    const named = rest.length > 0 ? kindNamed(first) : null;
    const label = (named === null ? row.texts : rest).join(' – ');
    const guessed = named === null ? kindOf(label) : { kind: named, plain: false };
    const own = guessed.kind === 'fte' ? '' : unit;
    const sum = row.cells[layout.sum] ?? '-';
    return [
        word(guessed.kind),
        ...(guessed.plain ? [] : [quoted(label)]),
        ...cellsOf(row, layout, own),
        ...(sum === '-' ? [] : ['=', withUnit(sum, own)]),
        ...(row.remarks.length === 0 ? [] : [word('note'), quoted(row.remarks.join('; '))]),
    ].join(' ');
}

function quoted(text: string): string {
    return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
