/** What a character is, asked of its code: a regular expression answers once a code, and the answer is remembered. */
function asked(pattern: RegExp): (code: number) => boolean {
    const unknown = 0;
    const no = 1;
    const yes = 2;
    const answers = new Uint8Array(65536);
    return (code) => {
        const known = answers[code];
        if (known !== unknown) return known === yes;
        const answer = pattern.test(String.fromCharCode(code)) ? yes : no;
        answers[code] = answer;
        return answer === yes;
    };
}

/** What stands inside words. */
export const isWordCode = asked(/[\p{L}\p{M}\d]/u);
export const isLetter = asked(/\p{L}/u);
export const isCapital = asked(/\p{Lu}/u);
/** A blank, a tab, the end of a line. */
export const isSpace = asked(/\s/);
export const isDigit = (code: number) => code >= 48 && code <= 57;

export const newline = 0x0a;
export const blank = 0x20;
export const comma = 0x2c;
export const hyphen = 0x2d;
export const point = 0x2e;
export const questionMark = 0x3f;
export const softHyphen = 0xad;
