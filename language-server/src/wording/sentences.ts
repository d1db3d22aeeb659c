import { isDigit } from './words.ts';

/** A stretch of a text: a sentence or a line of a list. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
}

/** So long a sentence is cut: nobody wrote it, and every way through it stays short. */
const longest = 4_000;

/** The sentences of a text. An abbreviation ends none, nor does a number; a blank line, a list item and a bullet always do. */
export function sentenceStretches(text: string, abbreviations: ReadonlySet<string>): readonly Stretch[] {
    const found: Stretch[] = [];
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
        const stop = endsAt(text, at, abbreviations) ? at + 1 : at - start >= longest && text[at] === ' ' ? at : -1;
        if (stop < 0) continue;
        push(start, stop);
        start = stop;
    }
    push(start, text.length);
    return found;

    function push(from: number, to: number): void {
        let begin = from;
        let end = to;
        while (begin < end && /\s/.test(text[begin] ?? '')) begin += 1;
        while (end > begin && /\s/.test(text[end - 1] ?? '')) end -= 1;
        if (end > begin) found.push({ from: begin, to: end });
    }
}

function endsAt(text: string, at: number, abbreviations: ReadonlySet<string>): boolean {
    const mark = text[at];
    if (mark === '\n') return startsItem(text, at + 1);
    if (mark === '•' || mark === '\uf0b7') return true;
    if (mark === '!' || mark === '?') return isGap(text[at + 1]);
    return mark === '.' && isGap(text[at + 1]) && startsSentence(text, at + 1) && !isAbbreviation(text, at, abbreviations);
}

const isGap = (character: string | undefined) => character === undefined || /[\s"”’)]/.test(character);

/** A blank line, or a list item. */
function startsItem(text: string, at: number): boolean {
    let next = at;
    while (text[next] === ' ' || text[next] === '\t') next += 1;
    return next >= text.length || text[next] === '\n' || text[next] === '•' || ((text[next] === '-' || text[next] === '*') && text[next + 1] === ' ');
}

function startsSentence(text: string, at: number): boolean {
    let next = at;
    while (next < text.length && /[\s"”’)("«»']/.test(text[next] ?? '')) next += 1;
    const letter = text[next];
    return letter === undefined || letter === '-' || isDigit(letter.charCodeAt(0)) || letter !== letter.toLowerCase();
}

function isAbbreviation(text: string, at: number, abbreviations: ReadonlySet<string>): boolean {
    let start = at;
    while (start > 0 && at - start < 12 && /[\p{L}.]/u.test(text[start - 1] ?? '')) start -= 1;
    const word = text.slice(start, at).toLowerCase();
    return (
        abbreviations.has(word) ||
        /^\p{L}$/u.test(word) ||
        (word === '' && isDigit(text.charCodeAt(at - 1)) && !/\s["\p{Lu}]/u.test(text.slice(at + 1, at + 3)))
    );
}
