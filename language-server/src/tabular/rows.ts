import { type KeywordLanguage, keywordsSpelled, spell } from '@provenu/grammar/keywords.ts';
import { contentOf } from '../language/build/texts.ts';
import { isKeyword } from '../language/format/statements.ts';
import { scan } from '../language/scanner.ts';
import { type Piece, type Statement, statementsOf } from './statement.ts';

/** The keys of the keywords that are spelled so, in either language, whatever the case. */
export function keysOf(text: string): readonly string[] {
    return keywordsSpelled(text.trim().toLowerCase()).map((keyword) => keyword.key);
}

export function spelled(pieces: readonly Piece[], language: KeywordLanguage): string {
    return pieces
        .map(({ type, text, gap }, index) => (gap && index > 0 ? ' ' : '') + (isKeyword(type) ? spell(type, language) : text))
        .join('')
        .trim();
}

/** A text as a cell shows it: without its quotes, but where it would be taken for something else. */
export function shownText(quoted: string): string {
    const content = contentOf(quoted);
    return content === '' || isQuoted(content) ? quotedText(content) : content;
}

/** The text that a cell means, in quotes. */
export function textMeant(cell: string): string {
    return isQuoted(cell.trim()) ? cell.trim() : quotedText(cell.replace(/\r\n?/g, '\n'));
}

function isQuoted(text: string): boolean {
    if (!text.startsWith('"')) return false;
    const { tokens, comments, problems } = scan(text);
    return tokens.length === 1 && tokens[0]?.type === 'STRING' && tokens[0].end === text.length && comments.length + problems.length === 0;
}

/** `"…"`, or `"""` with a line each where the text has several. */
export function quotedText(content: string): string {
    const escaped = content.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    return /[\n\r]/.test(content) ? `"""\n${escaped}\n"""` : `"${escaped}"`;
}

/** Whether a cell holds ids and quoted texts with commas between: anything else is one text without its quotes. */
export function isReferenceList(value: string): boolean {
    const found = statementsOf(`proposal X { committee: ${value}\n}`);
    const [{ pieces = [], block = null } = {}] = found?.[0]?.block ?? [];
    if (found?.length !== 1 || found[0]?.block?.length !== 1 || block !== null) return false;
    const targets = pieces.slice(2);
    return targets.length % 2 === 1 && targets.every(({ type }, index) => (index % 2 === 1 ? type === ',' : type === 'ID' || type === 'STRING'));
}

/** What a statement says, whatever its layout: keywords by their key, texts by their content. Tables stand after all else. */
export function saidBy(statement: Statement): string {
    const { pieces, comments, block } = statement;
    const words = pieces.map(({ type, text }) => (isKeyword(type) ? type : type === 'STRING' ? `"${contentOf(text)}` : text));
    const inside = block === null ? [] : ['{', ...inOrder(block).map(saidBy), '}'];
    return [...comments.map(withoutIndentation), ...words, ...inside].join('\u0000');
}

export function inOrder(block: readonly Statement[]): readonly Statement[] {
    const isTable = (each: Statement) => each.pieces[0]?.type === 'economy';
    return [...block.filter((each) => !isTable(each)), ...block.filter(isTable)];
}

function withoutIndentation(comment: string): string {
    return comment
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim())
        .join('\n');
}
