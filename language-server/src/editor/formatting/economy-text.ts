import { keywordOf } from '@provenu/grammar/keywords.ts';
import { isBlank, isNewline } from '../../language/characters.ts';
import { formatText } from '../../language/format/format.ts';
import { declaresBlock, isKeyword } from '../../language/format/statements.ts';
import { type ScannedToken, scan } from '../../language/scanner.ts';
import type { Span } from '../../model/written.ts';

/** An economy block as it stands in a text, broken or not; offsets into the text. */
export interface EconomyText extends Span {
    /** After its `{`. */
    readonly open: number;
    /** Of its `}`, or where something begins that cannot stand in a block that was never closed. */
    readonly close: number;
    readonly closed: boolean;
    /** The start of its first line, or null where something else begins on that line. */
    readonly lineStart: number | null;
    readonly tokens: readonly ScannedToken[];
    readonly hasHeader: boolean;
}

/** The economy block whose rows stand round an offset, or null; by its tokens alone, so that half-written ones are found too. */
export function economyTextAt(text: string, offset: number): EconomyText | null {
    const { tokens } = scan(text);
    for (let index = 0; index < tokens.length && (tokens[index]?.start ?? 0) <= offset; index++) {
        const economy = tokens[index]?.type === 'economy' ? readEconomy(text, tokens, index) : null;
        if (economy !== null && economy.open <= offset && offset <= economy.close) return economy;
    }
    return null;
}

function readEconomy(text: string, tokens: readonly ScannedToken[], first: number): EconomyText | null {
    let brace = first + 1;
    while (brace < tokens.length && tokens[brace]?.type !== '{' && !endsBlock(tokens, brace)) brace++;
    const [economy, opening] = [tokens[first], tokens[brace]];
    if (economy === undefined || opening?.type !== '{') return null;
    let depth = 1;
    let last = brace + 1;
    for (; last < tokens.length && !endsBlock(tokens, last); last++) {
        const type = tokens[last]?.type;
        if (type === '{') depth++;
        else if (type === '}' && --depth === 0) break;
    }
    const closing = tokens[last];
    const closed = closing?.type === '}' && depth === 0;
    const close = closed ? closing.start : (closing?.start ?? text.length);
    return {
        start: economy.start,
        end: closed ? closing.end : Math.min(close, endOfLineAfter(text, tokens[last - 1]?.end ?? opening.end)),
        open: opening.end,
        close,
        closed,
        lineStart: startOfLine(text, economy.start),
        tokens: tokens.slice(brace + 1, last),
        hasHeader: tokens.slice(brace + 1, last).some((token) => token.type === 'years'),
    };
}

/** What cannot stand in a table: the block before it was never closed. */
function endsBlock(tokens: readonly ScannedToken[], index: number): boolean {
    const type = tokens[index]?.type ?? '';
    if (!isKeyword(type)) return false;
    if (type === 'economy' || type === 'measure' || type === 'assumption' || declaresBlock(tokens, index)) return true;
    return tokens[index + 1]?.type === ':' && keywordOf(type).roles.includes('field');
}

/** Null where anything but blanks stands before it on its line. */
function startOfLine(text: string, offset: number): number | null {
    let start = offset;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    return start === 0 || isNewline(text.charCodeAt(start - 1)) ? start : null;
}

function endOfLineAfter(text: string, offset: number): number {
    let end = offset;
    while (end < text.length && !isNewline(text.charCodeAt(end))) end++;
    return end;
}

/**
 * The lines of one economy block, laid out as the formatter would, whatever stands round it; the text itself where it cannot be read.
 * `text` begins at the start of the block's first line and ends with its last token.
 */
export function formatEconomy(text: string): string {
    const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const head = `proposal X {${lineEnd}`;
    const result = formatText(head + text);
    if (result.kind === 'refused') return text;
    const body = result.text.slice(result.text.search(/[\r\n]/)).replace(/^(?:\r\n|\n|\r)/, '');
    return body.trimEnd() + text.slice(text.trimEnd().length);
}
