import type { Position, TextEdit } from 'vscode-languageserver-types';
import { LineIndex } from '../language/lines.ts';
import { type ScannedToken, scan } from '../language/scanner.ts';
import { type EditorDocument, offsetAt } from './editor.ts';
import { type EconomyText, economyTextAt, formatEconomy } from './formatting/economy-text.ts';
import { applied, singleEdit } from './formatting/line-edits.ts';
import { blockAt } from './formatting/resolved.ts';
import { textEdit } from './formatting.ts';
import { copiedCells } from './paste-table/copied-cells.ts';
import { copiedTable } from './paste-table/copied-table.ts';
import { rowsOf } from './paste-table/rows.ts';

/** More than any table of a proposal holds: what is longer was not meant for one. */
const longestPaste = 200_000;

export interface PastedTable {
    readonly edit: TextEdit;
}

/**
 * A range copied from a spreadsheet as rows of the economy block round a position, laid out with it; null where it is no table of figures,
 * or the position is in no block, so that the editor pastes it as it is.
 */
export function pasteTable(document: EditorDocument, position: Position, pasted: string): PastedTable | null {
    if (!pasted.includes('\t') || pasted.length > longestPaste) return null;
    const { text } = document;
    const offset = offsetAt(document, position);
    const economy = economyTextAt(text, offset);
    const table = economy === null ? null : copiedTable(copiedCells(pasted));
    if (economy === null || table === null || isInside(text, offset)) return null;
    const rows = rowsOf(document, table, blockAt(document, economy.start), economy.hasHeader);
    const [completed] = rows.rows.length === 1 && rows.unlabelled ? rows.cells : [];
    const edits =
        completed !== undefined && rowToComplete(economy, text, offset)
            ? [{ from: offset, to: offset, text: ` ${completed}` }]
            : insertions(text, economy, offset, rows.header, rows.rows);
    const from = economy.lineStart ?? economy.start;
    const before = text.slice(from, Math.max(economy.end, ...edits.map((edit) => edit.to)));
    const after = applied(
        before,
        edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from })),
    );
    const made = economy.lineStart === null ? after : formatEconomy(after);
    const { from: start, to, text: written } = singleEdit(before, made);
    return { edit: textEdit(document, { from: from + start, to: from + to, text: written }) };
}

/** Inside a text, a comment or a formula nothing is a table. */
function isInside(text: string, offset: number): boolean {
    const { tokens, comments } = scan(text);
    const within = (piece: ScannedToken) => piece.start < offset && offset < piece.end;
    return comments.some((comment) => within(comment) || (comment.type === 'SL_COMMENT' && offset === comment.end)) || tokens.some(within);
}

/** `gain "Licences" ▮`: figures without labels belong to the row that has none yet. */
function rowToComplete({ tokens, open }: EconomyText, text: string, offset: number): boolean {
    const before = tokens.findLast((token) => token.end <= offset);
    if (before === undefined || before.start < open || before.type !== 'STRING') return false;
    return !/[\r\n]/.test(text.slice(before.end, offset)) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset));
}

interface Insertion {
    readonly from: number;
    readonly to: number;
    readonly text: string;
}

/** The header after the brace, the rows on lines of their own at the position. */
function insertions(text: string, economy: EconomyText, offset: number, header: string | null, rows: readonly string[]): readonly Insertion[] {
    const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const at = placeOf(text, economy, offset, lineEnd);
    const lines = rows.join(lineEnd);
    const head = header === null ? [] : [{ from: economy.open, to: economy.open, text: lineEnd + header }];
    const body = { from: at.from, to: at.to, text: at.before + lines + at.after };
    if (header === null || at.from > economy.open) return [...head, body];
    return [{ ...body, text: `${lineEnd}${header}${at.before === '' ? lineEnd : at.before}${lines}${at.after}` }];
}

interface Place {
    readonly from: number;
    readonly to: number;
    readonly before: string;
    readonly after: string;
}

/** An empty line is filled; at the beginning of a line the rows go before it, elsewhere after it. */
function placeOf(text: string, economy: EconomyText, offset: number, lineEnd: string): Place {
    const lines = new LineIndex(text);
    const line = lines.lineOf(offset);
    const start = lines.startOf(line);
    const content = text.slice(start, lines.endOf(line)).replace(/[\r\n]+$/, '');
    const end = start + content.length;
    if (start >= economy.open && end <= economy.close) {
        if (content.trim() === '') return { from: start, to: end, before: '', after: '' };
        if (text.slice(start, offset).trim() === '') return { from: start, to: start, before: '', after: lineEnd };
        return { from: end, to: end, before: lineEnd, after: '' };
    }
    if (start >= economy.open && text.slice(start, economy.close).trim() === '') return { from: start, to: start, before: '', after: lineEnd };
    const after = Math.max(economy.open, Math.min(end, economy.close));
    return { from: after, to: after, before: lineEnd, after: after === end ? '' : lineEnd };
}
