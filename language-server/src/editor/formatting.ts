import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { formatText } from '../language/format/format.ts';
import type { Edit } from '../model/written.ts';
import { type EditorDocument, rangeOf } from './editor.ts';
import { economyTextAt, formatEconomy } from './formatting/economy-text.ts';
import { type LineEdit, lineEdits } from './formatting/line-edits.ts';
import { blockAt } from './formatting/resolved.ts';

/** The characters after which `formatOnType` has something to do. */
export const formatOnTypeCharacters: readonly [string, ...string[]] = ['\n'];

/** The whole file in its one form; only lines that change are edited. A text that cannot be read to its end stays as it is. */
export function formatDocument(document: EditorDocument): TextEdit[] {
    return formattingEdits(document).map((edit) => textEdit(document, edit));
}

/** The lines that a range touches, in the form that formatting the whole file gives them. */
export function formatRange(document: EditorDocument, range: Range): TextEdit[] {
    const { project, uri } = document;
    const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
    const from = project.offsetAt(uri, { line: range.start.line, character: 0 });
    const to = project.offsetAt(uri, { line: last + 1, character: 0 });
    return formattingEdits(document)
        .filter((edit) => from <= edit.from && edit.to <= to)
        .map((edit) => textEdit(document, edit));
}

/**
 * After a line break: when the row just completed has a cell for every column, its table is aligned. The line of the cursor is left alone,
 * and so is everything but blanks.
 */
export function formatOnType(document: EditorDocument, position: Position, character: string): TextEdit[] {
    if (!formatOnTypeCharacters.includes(character) || position.line === 0) return [];
    const { project, uri, text } = document;
    const lineStart = project.offsetAt(uri, { line: position.line - 1, character: 0 });
    const cursorLine = project.offsetAt(uri, { line: position.line, character: 0 });
    const block = blockAt(document, lineStart);
    const economy = economyTextAt(text, lineStart);
    if (block === null || economy === null || economy.lineStart === null) return [];
    const row = block.rows.find(({ written }) => lineStart <= written.start && written.end <= cursorLine);
    if (row === undefined || block.columns.length === 0 || row.written.cells.length !== block.columns.length) return [];
    const from = economy.lineStart;
    const before = text.slice(from, economy.end);
    return lineEdits(before, formatEconomy(before))
        .map((edit) => ({ ...edit, from: edit.from + from, to: edit.to + from }))
        .filter((edit) => edit.inLine && !touchesLine(document, edit, position.line))
        .map((edit) => textEdit(document, edit));
}

function touchesLine({ project, uri }: EditorDocument, edit: Edit, line: number): boolean {
    return project.positionOf(uri, edit.from).line <= line && line <= project.positionOf(uri, edit.to).line;
}

function formattingEdits({ text }: EditorDocument): readonly LineEdit[] {
    const result = formatText(text);
    return result.kind === 'refused' ? [] : lineEdits(text, result.text);
}

export function textEdit(document: EditorDocument, { from, to, text }: Edit): TextEdit {
    return { range: rangeOf(document, { start: from, end: to }), newText: text };
}
