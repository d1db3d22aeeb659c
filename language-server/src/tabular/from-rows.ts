import { keywordsSpelled } from '@provenu/grammar/keywords.ts';
import { scan } from '../language/scanner.ts';
import { textFields } from '../model/written.ts';
import { isReferenceList, keysOf, textMeant } from './rows.ts';
import { statementsOf } from './statement.ts';
import { cellLength, columnsNamed } from './table-row.ts';
import { byColumn, type FieldRow, type ItemRows, isWord, type TableRow } from './words.ts';

export type RowProblem = 'unknown-field' | 'unreadable' | 'outside-table' | 'outside-columns' | 'unclosed-group';

/** A row that has no place in the text: which of the fields or of the table rows, from 0. */
export interface RefusedRow {
    readonly sheet: 'fields' | 'tables';
    readonly index: number;
    readonly problem: RowProblem;
    /** The column that the problem is in, where it is one of the years. */
    readonly column?: string;
}

export interface ItemText {
    /** Keywords as the rows have them, not yet formatted. */
    readonly text: string;
    readonly refused: readonly RefusedRow[];
}

const isText = new Set<string>(textFields);
const isReference = new Set(['budget', 'sector', 'type', 'track', 'committee', 'account', 'depends_on', 'excludes']);
const withReason = new Set(['realisability', 'affected', 'base_budget', 'carried_over', 'prices', 'starts', 'ends', 'consulted', 'decision']);
const registers = new Set(['sector', 'type', 'track', 'committee', 'account']);

/**
 * A budget, a proposal, a register entry or an assumption as text. A row that cannot stand there is left out and named; rows that are
 * trusted, being made by us a moment ago, are not asked.
 */
export function itemText({ what, id, fields, tables }: Pick<ItemRows, 'what' | 'id' | 'fields' | 'tables'>, trusted = false): ItemText {
    const refused: RefusedRow[] = [];
    const [whole] = fields.filter((row) => isWord(row.field, 'text'));
    if (whole !== undefined) return { text: `${whole.value}\n`, refused };
    const declaration =
        keysOf(what).find((key) => key === 'proposal' || key === 'budget' || key === 'assumption' || registers.has(key)) ?? 'proposal';
    if (declaration === 'assumption') {
        const [row] = fields;
        return { text: row === undefined ? '' : withComment(row.comment, assumption(id, row)), refused };
    }
    const title = fields.find((row) => isWord(row.field, 'title'));
    const label = title === undefined || title.value === '' ? '' : ` ${textMeant(title.value)}`;
    if (registers.has(declaration)) {
        const alias = fields.find((row) => isWord(row.field, 'alias'))?.value ?? '';
        return { text: withComment(title?.comment ?? '', `${declaration} ${id}${alias === '' ? '' : ` alias ${alias}`}${label}`), refused };
    }
    const members = fields.flatMap((row, index) => {
        if (row === title) return [];
        const found = member(row, fields, index, trusted);
        if (typeof found === 'string') return found === '' ? [] : [found];
        refused.push({ sheet: 'fields', index, problem: found.problem });
        return [];
    });
    const lines = tablesText(tables, refused, trusted);
    return { text: `${withComment(title?.comment ?? '', `${declaration} ${id}${label} {`)}${members.join('')}${lines}}\n`, refused };
}

/** Each comment on a line of its own; what is none is made one. */
function withComment(comment: string, text: string): string {
    if (comment.trim() === '') return `${text}\n`;
    const { tokens, problems } = scan(comment);
    const isComment = tokens.length + problems.length === 0;
    const lines = isComment ? comment : comment.replace(/^(?!\s*\/\/)/gm, '// ').replaceAll('*/', '* /');
    return `${lines.replace(/\r\n?/g, '\n')}\n${text}\n`;
}

type Member = string | { readonly problem: RowProblem };

/** A field with its comment; empty for one that a cleared cell takes away. */
function member(row: FieldRow, fields: readonly FieldRow[], index: number, trusted: boolean): Member {
    const keys = keysOf(row.field);
    const [key] = keys;
    if (row.value === '' && row.reason === '' && row.name === '' && row.comment === '') return '';
    if (key === undefined) return { problem: 'unknown-field' };
    if (key === 'class') {
        // The shares of a class follow the row that names it.
        if (row.name !== '')
            return fields.slice(0, index).some((each) => keysOf(each.field).includes('class') && each.name === '') ? '' : { problem: 'unreadable' };
        const shares = fields.filter((each) => each.name !== '' && keysOf(each.field).includes('class')).map(share);
        return checked(trusted, row, `${key}: ${row.value}${shares.length === 0 ? '' : ` {\n${shares.join('')}}`}`);
    }
    return checked(trusted, row, fieldText(key, row));
}

function fieldText(key: string, row: FieldRow): string {
    const reason = row.reason === '' ? '' : ` ${textMeant(row.reason)}`;
    if (key === 'assumption') return assumption(row.name, row);
    if (key === 'measure') return `measure ${textMeant(row.name)} ${row.value}`;
    if (key === 'stated_total' || key === 'stated_count') return `${key.replace('_', ' ')} ${row.name}: ${row.value}`;
    const field = `${key.replaceAll('_', ' ')}:`;
    if (isText.has(key)) return `${field} ${textMeant(row.value)}`;
    if (isReference.has(key)) return `${field} ${isReferenceList(row.value) ? row.value : textMeant(row.value)}`;
    return `${field} ${row.value}${withReason.has(key) ? reason : ''}`;
}

function assumption(name: string, { value, reason }: FieldRow): string {
    return `assumption ${name} = ${value}${reason === '' ? '' : ` note ${textMeant(reason)}`}`;
}

function share(row: FieldRow): string {
    return withComment(row.comment, `${row.name} ${row.value}${row.reason === '' ? '' : ` ${textMeant(row.reason)}`}`);
}

/** A field may hold what it likes but for another field: then its cell is no value. */
function checked(trusted: boolean, row: FieldRow, text: string): Member {
    const whole = withComment(row.comment, text);
    if (trusted) return whole;
    const found = statementsOf(`proposal X {\n${whole}}`);
    const isOne = found?.length === 1 && found[0]?.block?.length === 1;
    return isOne ? whole : { problem: 'unreadable' };
}

function tablesText(rows: readonly TableRow[], refused: RefusedRow[], trusted: boolean): string {
    const tables = new Tables(trusted);
    rows.forEach((row, index) => {
        const problem = tables.add(row);
        if (problem !== null) refused.push({ sheet: 'tables', index, ...problem });
    });
    return tables.whole();
}

interface Refusal {
    readonly problem: RowProblem;
    readonly column?: string;
}

/** The tables of a proposal, row after row. */
class Tables {
    private text = '';
    /** Of the table that is open; null where it has no header, undefined outside any. */
    private columns: readonly string[] | null | undefined;
    private groups = 0;
    private readonly trusted: boolean;

    constructor(trusted: boolean) {
        this.trusted = trusted;
    }

    whole(): string {
        return this.text + this.closing();
    }

    /** What is wrong with a row, which is then left out; null where nothing is. */
    add(row: TableRow): Refusal | null {
        const keys = keysOf(row.kind);
        if (keys.includes('economy')) return this.open(row);
        if (this.columns === undefined) return { problem: 'outside-table' };
        if (keys.includes('years')) return this.setHeader(row);
        if (isWord(row.kind, 'groupEnd')) return this.endGroup();
        if (keys.includes('group')) {
            this.groups++;
            this.text += withComment(row.comment, `group${row.label === '' ? '' : ` ${textMeant(row.label)}`} {`);
            return null;
        }
        const line = lineText(row, this.columns, this.trusted);
        if (typeof line !== 'string') return line;
        this.text += line;
        return null;
    }

    private closing(): string {
        return this.columns === undefined ? '' : '}\n'.repeat(this.groups + 1);
    }

    private open(row: TableRow): Refusal | null {
        const left = this.groups > 0 ? ({ problem: 'unclosed-group' } as const) : null;
        this.text += this.closing();
        this.groups = 0;
        const head = tableHead(row);
        const columns = row.columns === '' ? null : columnsIn(row.columns);
        const readable = columns !== undefined && (this.trusted || isOneStatement(`${head}}`));
        this.columns = readable ? columns : undefined;
        if (!readable) return { problem: 'unreadable' };
        this.text += head;
        return left;
    }

    private setHeader(row: TableRow): Refusal | null {
        const named = columnsIn(row.columns);
        if (named === undefined) return { problem: 'unreadable' };
        this.columns = named;
        this.text += withComment(row.comment, `years ${row.columns}`);
        return null;
    }

    private endGroup(): Refusal | null {
        if (this.groups === 0) return { problem: 'outside-table' };
        this.groups--;
        this.text += '}\n';
        return null;
    }
}

function tableHead({ label, properties, columns, comment }: TableRow): string {
    const [, part = '', rest = ''] = /^(part\b|del\b)?\s*(.*)$/s.exec(properties) ?? [];
    const name = label === '' ? '' : ` ${textMeant(label)}`;
    const header = columns === '' ? '' : `years ${columns}\n`;
    return `${withComment(comment, `economy${part === '' ? '' : ' part'}${name} ${rest} {`)}${header}`;
}

/** Undefined where the cell names no columns. */
function columnsIn(text: string): readonly string[] | undefined {
    const line = statementsOf(`proposal X { economy {\nyears ${text}\n} }`)?.[0]?.block?.[0]?.block;
    const [header] = line ?? [];
    return line?.length === 1 && header !== undefined ? (columnsNamed(header.pieces.slice(1)) ?? undefined) : undefined;
}

type Line = string | Refusal;

function lineText(row: TableRow, columns: readonly string[] | null, trusted: boolean): Line {
    const kind = row.kind.trim().toLowerCase();
    if (!trusted && !isKind(kind)) return { problem: 'unknown-field' };
    const cells = cellsOf(row, columns);
    if ('problem' in cells) return cells;
    for (const [column, cell] of trusted ? [] : row.cells) if (!isCell(cell)) return { problem: 'unreadable', column };
    if (!trusted && row.sum !== '' && !isCell(row.sum)) return { problem: 'unreadable' };
    const parts = [
        kind,
        row.label === '' ? '' : textMeant(row.label),
        row.properties,
        ...cells,
        row.sum === '' ? '' : `= ${row.sum}`,
        row.note === '' ? '' : `note ${textMeant(row.note)}`,
    ];
    const text = withComment(row.comment, parts.filter((part) => part !== '').join(' '));
    return trusted || isOneLine(text) ? text : { problem: 'unreadable' };
}

function isKind(kind: string): boolean {
    const [, rest = kind] = /^(?:actual|realiseret)\s+(.*)$/.exec(kind) ?? [];
    return keywordsSpelled(kind)
        .concat(keywordsSpelled(rest))
        .some((keyword) => keyword.roles.includes('line'));
}

/** The cells in the order of the columns: an empty one states nothing, but for those after the last, which the row may lack. */
function cellsOf({ cells }: TableRow, columns: readonly string[] | null): readonly string[] | Refusal {
    const placed = columns ?? [...cells.keys()].sort(byColumn);
    for (const column of cells.keys()) if (!placed.includes(column)) return { problem: 'outside-columns', column };
    const last = placed.findLastIndex((column) => cells.has(column));
    return placed.slice(0, last + 1).map((column) => cells.get(column) ?? '-');
}

function isCell(text: string): boolean {
    if (/^-?\d+(?:\.\d{3})*(?:,\d+)?$/.test(text)) return true;
    const pieces = statementsOf(`proposal X { economy {\nnet ${text}\n} }`)?.[0]?.block?.[0]?.block?.[0]?.pieces.slice(1) ?? [];
    return pieces.length > 0 && cellLength(pieces) === pieces.length;
}

function isOneStatement(text: string): boolean {
    const found = statementsOf(`proposal X {\n${text}\n}`);
    return found?.length === 1 && found[0]?.block?.length === 1;
}

function isOneLine(text: string): boolean {
    const found = statementsOf(`proposal X {\neconomy {\n${text}}\n}`);
    const block = found?.[0]?.block;
    return found?.length === 1 && block?.length === 1 && block[0]?.block?.length === 1;
}
