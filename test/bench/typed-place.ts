import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface Range {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
}

/** A letter of a document that is typed over by turns, the first making something wrong and the second right again. */
export interface TypedPlace {
    readonly uri: string;
    readonly text: string;
    readonly range: Range;
    readonly letters: readonly [string, string];
    /** The code of the finding that the first causes; null where any answer will do. */
    readonly causes: string | null;
}

/** The last digit of the last stated net of a file, typed over by one so far off that no rounding explains it. */
export function lastNet(path: string): TypedPlace {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n', text.lastIndexOf('\n        net ') + 1);
    const right = text.charAt(end - 1);
    return {
        uri: pathToFileURL(path).href,
        text,
        range: letterAt(text, end - 1),
        letters: [right < '5' ? '9' : '0', right],
        causes: 'net-mismatch',
    };
}

/** The last letter before the first `"` that closes a text: of a title or a label, which concerns nobody else. */
export function firstText(path: string, text: string): TypedPlace {
    const at = text.indexOf('"', text.indexOf('"') + 1) - 1;
    return { uri: pathToFileURL(path).href, text, range: letterAt(text, at), letters: ['x', text.charAt(at)], causes: null };
}

function letterAt(text: string, offset: number): Range {
    const before = text.slice(0, offset).split('\n');
    const start = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    return { start, end: { line: start.line, character: start.character + 1 } };
}
