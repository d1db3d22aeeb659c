import { blank, hyphen, isDigit, isLetter, isSpace, newline, point, questionMark } from './characters.ts';

/** A stretch of a text: a sentence or a line of a list. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
}

/** So long a sentence is cut: nobody wrote it, and every way through it stays short. */
const longest = 4_000;

const tab = 0x09;
const carriageReturn = 0x0d;
const exclamation = 0x21;
const asterisk = 0x2a;
const bullet = 0x2022;
/** The bullet of a list pasted from Word. */
const pastedBullet = 0xf0b7;

/** The sentences of a text. An abbreviation ends none, nor does a number; a blank line, a list item and a bullet always do. */
export function sentenceStretches(text: string, abbreviations: ReadonlySet<string>): readonly Stretch[] {
    const found: Stretch[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        const stop = endsAt(text, at, code, abbreviations) ? at + 1 : at - start >= longest && code === blank ? at : -1;
        if (stop < 0) continue;
        push(found, text, start, stop);
        start = stop;
    }
    push(found, text, start, text.length);
    return found;
}

function push(found: Stretch[], text: string, start: number, stop: number): void {
    let from = start;
    let to = stop;
    while (from < to && isSpace(text.charCodeAt(from))) from += 1;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
    if (to > from) found.push({ from, to });
}

function endsAt(text: string, at: number, code: number, abbreviations: ReadonlySet<string>): boolean {
    switch (code) {
        case newline:
            return startsItem(text, at + 1);
        case bullet:
        case pastedBullet:
            return true;
        case exclamation:
        case questionMark:
            return isGap(text, at + 1);
        case point:
            return isGap(text, at + 1) && startsSentence(text, at + 1) && !isAbbreviation(text, at, abbreviations);
        default:
            return false;
    }
}

function isGap(text: string, at: number): boolean {
    return at >= text.length || isSpace(text.charCodeAt(at)) || '"”’)'.includes(text.charAt(at));
}

/** A blank line, or a list item. */
function startsItem(text: string, at: number): boolean {
    let next = at;
    while (text.charCodeAt(next) === blank || text.charCodeAt(next) === tab || text.charCodeAt(next) === carriageReturn) next += 1;
    if (next >= text.length) return true;
    const code = text.charCodeAt(next);
    return code === newline || code === bullet || ((code === hyphen || code === asterisk) && text.charCodeAt(next + 1) === blank);
}

function startsSentence(text: string, at: number): boolean {
    let next = at;
    while (next < text.length && (isSpace(text.charCodeAt(next)) || '"”’)(«»\''.includes(text.charAt(next)))) next += 1;
    const letter = text[next];
    return letter === undefined || letter === '-' || isDigit(letter.charCodeAt(0)) || letter !== letter.toLowerCase();
}

/** So many characters before a full stop are looked at for an abbreviation. */
const longestAbbreviation = 12;

function isAbbreviation(text: string, at: number, abbreviations: ReadonlySet<string>): boolean {
    let start = at;
    while (start > 0 && at - start < longestAbbreviation && isPartOfAbbreviation(text.charCodeAt(start - 1))) start -= 1;
    if (start === at) return isDigit(text.charCodeAt(at - 1)) && !/^\r?\s["\p{Lu}]/u.test(text.slice(at + 1, at + 4));
    const word = text.slice(start, at).toLowerCase();
    return abbreviations.has(word) || (word.length === 1 && isLetter(word.charCodeAt(0)));
}

const isPartOfAbbreviation = (code: number) => code === point || isLetter(code);
