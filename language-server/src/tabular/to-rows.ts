import { type KeywordLanguage, spell } from '@provenu/grammar/keywords.ts';
import { textFields } from '../model/written.ts';
import { itemText } from './from-rows.ts';
import { inOrder, isReferenceList, saidBy, shownText, spelled } from './rows.ts';
import { type Piece, type Statement, statementsOf } from './statement.ts';
import { columnsNamed, splitRow } from './table-row.ts';
import { type FieldRow, type ItemRows, type TableRow, tabularWords } from './words.ts';

export interface ToRows {
    readonly language: KeywordLanguage;
    /** The columns of a table that has no header of its own, by where the table stands. */
    readonly columnsOf: (start: number) => readonly string[];
}

/** The items of a text as rows. One that rows do not give back word for word is a row with its whole text. */
export function rowsOf(text: string, options: ToRows): readonly ItemRows[] {
    const statements = statementsOf(text);
    if (statements === null) return text.trim() === '' ? [] : [whole(text, 0, '', '', options.language)];
    return statements.map((statement) => itemRows(statement, text, options));
}

function itemRows(statement: Statement, text: string, options: ToRows): ItemRows {
    const [head, id] = statement.pieces;
    const source = text.slice(statement.start, statement.end);
    const what = head === undefined ? '' : spelled([head], options.language);
    const rows = id?.type === 'ID' ? readItem(statement, what, id.text, options) : null;
    if (rows !== null && givesBack(rows, statement)) return rows;
    return whole([...statement.comments, source].join('\n'), statement.start, what, id?.type === 'ID' ? id.text : '', options.language);
}

function givesBack(rows: ItemRows, statement: Statement): boolean {
    const [again, ...others] = statementsOf(itemText(rows, true).text) ?? [];
    return again !== undefined && others.length === 0 && saidBy(again) === saidBy(statement);
}

function whole(source: string, start: number, what: string, id: string, language: KeywordLanguage): ItemRows {
    return { start, what, id, fields: [{ ...noField, field: tabularWords.text[language], value: source }], tables: [], tableStarts: [] };
}

const noField: FieldRow = { field: '', name: '', value: '', reason: '', comment: '' };
const noLine: TableRow = { kind: '', label: '', properties: '', cells: new Map(), sum: '', note: '', columns: '', comment: '' };
const isText = new Set<string>(textFields);
const isReference = new Set(['budget', 'sector', 'type', 'track', 'committee', 'account', 'depends_on', 'excludes']);

/** Null where a part of it has no row. */
function readItem(statement: Statement, what: string, id: string, options: ToRows): ItemRows | null {
    const type = statement.pieces[0]?.type;
    const comment = statement.comments.join('\n');
    const base = { start: statement.start, what, id, tables: [], tableStarts: [] };
    if (type === 'assumption') return { ...base, fields: [{ ...assumptionRow(statement, options), field: tabularWords.value[options.language] }] };
    const rest = statement.pieces.slice(2);
    const label = rest.at(-1)?.type === 'STRING' ? rest.at(-1) : undefined;
    const title = { ...noField, field: tabularWords.title[options.language], value: label === undefined ? '' : shownText(label.text), comment };
    if (type !== 'proposal' && type !== 'budget') return { ...base, fields: [title, ...aliasRow(rest, options)] };
    const members = inOrder(statement.block ?? []);
    const tables = members.filter((member) => member.pieces[0]?.type === 'economy');
    const fields = members.filter((member) => !tables.includes(member)).flatMap((member) => fieldRows(member, options));
    const lines = tables.map((table) => tableRows(table, options));
    if (lines.includes(null)) return null;
    const all = lines.flatMap((each) => each ?? []);
    return { ...base, fields: [title, ...fields], tables: all.map((each) => each.row), tableStarts: all.map((each) => each.start) };
}

function aliasRow(rest: readonly Piece[], { language }: ToRows): readonly FieldRow[] {
    const aliases = rest.filter((piece) => piece.type === 'ID').map((piece) => piece.text);
    return aliases.length === 0 ? [] : [{ ...noField, field: tabularWords.alias[language], value: aliases.join(', ') }];
}

function fieldRows(statement: Statement, options: ToRows): readonly FieldRow[] {
    const { language } = options;
    const { pieces, comments, block } = statement;
    const [head] = pieces;
    if (head === undefined) return [];
    if (head.type === 'assumption') return [assumptionRow(statement, options)];
    if (head.type === 'measure') return [measureRow(statement, options)];
    const field = spelled([head], language);
    const colon = pieces.findIndex((piece) => piece.type === ':');
    const name = spelled(pieces.slice(1, Math.max(colon, 1)), language);
    const row = { ...noField, field, name, comment: comments.join('\n') };
    const value = pieces.slice(colon + 1);
    const shares = (block ?? []).map((share) => shareRow(share, field, options));
    return [{ ...row, ...valueAndReason(head.type, value, language) }, ...shares];
}

function valueAndReason(key: string, value: readonly Piece[], language: KeywordLanguage): Pick<FieldRow, 'value' | 'reason'> {
    const [first] = value;
    const last = value.at(-1);
    if (first?.type === 'STRING' && value.length === 1) {
        const shown = shownText(first.text);
        return { value: isText.has(key) || (isReference.has(key) && !isReferenceList(shown)) ? shown : first.text, reason: '' };
    }
    if (last?.type === 'STRING' && !isReference.has(key) && key !== 'overlaps')
        return { value: spelled(value.slice(0, -1), language), reason: shownText(last.text) };
    return { value: spelled(value, language), reason: '' };
}

function shareRow({ pieces, comments }: Statement, field: string, { language }: ToRows): FieldRow {
    const [head, ...rest] = pieces;
    const argument = rest.at(-1)?.type === 'STRING' ? rest.at(-1) : undefined;
    const share = argument === undefined ? rest : rest.slice(0, -1);
    return {
        field,
        name: head === undefined ? '' : spelled([head], language),
        value: spelled(share, language),
        reason: argument === undefined ? '' : shownText(argument.text),
        comment: comments.join('\n'),
    };
}

/** `assumption vikartime = 350 kr note "…"`: a note that ends it is its reason. */
function assumptionRow({ pieces, comments }: Statement, { language }: ToRows): FieldRow {
    const [head, name, , ...value] = pieces;
    const [beforeLast, last] = value.slice(-2);
    const noted = last?.type === 'STRING' && beforeLast?.type === 'note';
    return {
        field: head === undefined ? '' : spelled([head], language),
        name: name?.text ?? '',
        value: spelled(noted ? value.slice(0, -2) : value, language),
        reason: noted ? shownText(last.text) : '',
        comment: comments.join('\n'),
    };
}

function measureRow({ pieces, comments }: Statement, { language }: ToRows): FieldRow {
    const [head, label, ...rest] = pieces;
    return {
        ...noField,
        field: head === undefined ? '' : spelled([head], language),
        name: label?.type === 'STRING' ? shownText(label.text) : '',
        value: spelled(rest, language),
        comment: comments.join('\n'),
    };
}

interface Placed {
    readonly row: TableRow;
    readonly start: number;
}

/** Null where a line is none of a table, or has more cells than the table columns. */
function tableRows(table: Statement, options: ToRows): readonly Placed[] | null {
    const { language, columnsOf } = options;
    const headers = (table.block ?? []).filter((line) => line.pieces[0]?.type === 'years');
    const [header] = headers;
    if (headers.length > 1 || (header !== undefined && table.block?.[0] !== header)) return null;
    const named = header === undefined ? columnsOf(table.start) : columnsNamed(header.pieces.slice(1));
    if (named === null || new Set(named).size < named.length) return null;
    const { label, rest } = labelled(table.pieces.slice(1), language);
    const head: TableRow = {
        ...noLine,
        kind: spell('economy', language),
        label,
        properties: rest,
        comment: table.comments.join('\n'),
    };
    const columns = header === undefined ? '' : spelled(header.pieces.slice(1), language);
    // A comment on the header may be a `prop-ignore`, which has to stand by it: then the header is a row of its own.
    const apart = header !== undefined && header.comments.length > 0;
    const years = apart
        ? [{ row: { ...noLine, kind: spell('years', language), columns, comment: header.comments.join('\n') }, start: header.start }]
        : [];
    const lines = (table.block ?? []).filter((line) => line !== header).map((line) => lineRows(line, named, language));
    if (lines.includes(null)) return null;
    return [{ row: apart ? head : { ...head, columns }, start: table.start }, ...years, ...lines.flatMap((each) => each ?? [])];
}

/** The name of a table, and the words round it: `part "Pilot" in 1.000 kr` is `Pilot` and `part in 1.000 kr`. */
function labelled(pieces: readonly Piece[], language: KeywordLanguage): { readonly label: string; readonly rest: string } {
    const at = pieces.findIndex((piece) => piece.type === 'STRING');
    const label = pieces[at];
    const rest = pieces.filter((piece) => piece !== label).map((piece) => ({ ...piece, gap: piece.gap || pieces[at + 1] === piece }));
    return { label: label === undefined ? '' : shownText(label.text), rest: spelled(rest, language) };
}

function lineRows(line: Statement, columns: readonly string[], language: KeywordLanguage): readonly Placed[] | null {
    const { pieces, comments, block, start } = line;
    const comment = comments.join('\n');
    const [head] = pieces;
    if (head?.type === 'group') {
        const inner = (block ?? []).map((each) => lineRows(each, columns, language));
        if (inner.includes(null) || block === null) return null;
        const { label } = labelled(pieces.slice(1), language);
        const opening = { ...noLine, kind: spell('group', language), label, comment };
        const closing = { ...noLine, kind: tabularWords.groupEnd[language] };
        return [{ row: opening, start }, ...inner.flatMap((each) => each ?? []), { row: closing, start }];
    }
    if (head === undefined || block !== null) return null;
    if (head.type === 'stated_payback' || head.type === 'stated_return')
        return [{ row: { ...noLine, kind: spell(head.type, language), properties: spelled(pieces.slice(1), language), comment }, start }];
    const parts = splitRow(pieces);
    if (parts === null || parts.cells.length > columns.length) return null;
    const cells = new Map(parts.cells.map((cell, index) => [columns[index] ?? '', spelled(cell, language)] as const));
    const row = {
        ...noLine,
        kind: spelled(parts.kind, language),
        label: parts.label === null ? '' : shownText(parts.label.text),
        properties: spelled(parts.modifiers, language),
        cells,
        sum: spelled(parts.sum, language),
        note: parts.note === null ? '' : shownText(parts.note.text),
        comment,
    };
    return [{ row, start }];
}
