/** Which characters make up words, numbers and blanks in a .prop file. Pure tables: the lexer's inner loop calls these. */

/** Letters of Danish, Norwegian, Swedish, Greenlandic, Faroese and English: ASCII, Latin-1 and Latin Extended-A. */
export function isLetter(code: number): boolean {
    if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    return code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7;
}

export function isDigit(code: number): boolean {
    return code >= 48 && code <= 57;
}

/** Blanks within a line; a no-break space is one unless it groups the digits of a number. */
export function isBlank(code: number): boolean {
    return code === 32 || code === 9 || code === 0xa0 || code === 0x202f;
}

export function isNewline(code: number): boolean {
    return code === 10 || code === 13;
}

/** Hyphen, minus sign and en dash are read alike; so is an em dash that a word processor made of two hyphens. */
export function isDash(code: number): boolean {
    return code === 45 || code === 0x2212 || code === 0x2013 || code === 0x2014;
}

/** What may stand between two digits of one number: point, comma, underscore, no-break spaces. */
export function isNumberSeparator(code: number): boolean {
    return code === 46 || code === 44 || code === 95 || code === 0xa0 || code === 0x202f;
}

/** The end of the id or keyword that begins at `start`: letters, digits, `-`, `_` and inner points. */
export function endOfWord(text: string, start: number): number {
    let end = start + 1;
    for (;;) {
        const code = text.charCodeAt(end);
        if (isLetter(code) || isDigit(code) || code === 45 || code === 95) end++;
        else if (code === 46 && (isLetter(text.charCodeAt(end + 1)) || isDigit(text.charCodeAt(end + 1)))) end += 2;
        else return end;
    }
}
