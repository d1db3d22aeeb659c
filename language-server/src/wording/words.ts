import { comma, hyphen, isDigit, isSpace, isWordCode, newline, point, softHyphen } from './characters.ts';

/** The words of a text with their places. */
export interface Words<Word> {
    readonly text: string;
    readonly words: readonly Word[];
    readonly from: readonly number[];
    readonly to: readonly number[];
}

/** Splits a text into words, in lower case. `2.100` and `2,5` are one word, `SKI-aftaler` is one, and so is a word broken by a hyphen at a line's end. */
export function wordsIn(text: string): Words<string> {
    return wordsOf(text, 0, text.length, (of, from, to) => plain(of.slice(from, to)));
}

/** The words of a stretch of a text, each read where it stands. */
export function wordsOf<Word>(text: string, start: number, end: number, read: (text: string, from: number, to: number) => Word): Words<Word> {
    const words: Word[] = [];
    const from: number[] = [];
    const to: number[] = [];
    for (let at = start; at < end; ) {
        const code = text.charCodeAt(at);
        const inWord = isWordCode(code);
        const stop = inWord ? endOfWord(text, at, end) : at + 1;
        if (inWord || code === percent) {
            words.push(read(text, at, stop));
            from.push(at);
            to.push(stop);
        }
        at = stop;
    }
    return { text, words, from, to };
}

const percent = 0x25;
const apostrophe = 0x27;
const raised = 0x2019;

function endOfWord(text: string, start: number, end: number): number {
    let at = start;
    while (at < end) {
        const code = text.charCodeAt(at);
        if (isWordCode(code) || code === softHyphen) at += 1;
        else {
            const next = joined(text, at, end);
            if (next === 0) break;
            at += next;
        }
    }
    return at;
}

/** How many characters from a place join two halves of a word; 0 where it ends. */
function joined(text: string, at: number, end: number): number {
    if (at + 1 >= end) return 0;
    const mark = text.charCodeAt(at);
    const after = text.charCodeAt(at + 1);
    if (mark === point || mark === comma) return isDigit(text.charCodeAt(at - 1)) && isDigit(after) ? 1 : 0;
    if (mark === apostrophe || mark === raised) return isWordCode(after) ? 1 : 0;
    if (mark !== hyphen) return 0;
    return isWordCode(after) ? 1 : brokenLine(text, at, end);
}

/** A hyphen at a line's end, and a small letter at the beginning of the next: `nor-⏎mering`. */
function brokenLine(text: string, at: number, end: number): number {
    let next = at + 1;
    let breaks = 0;
    while (next < end && isSpace(text.charCodeAt(next))) {
        if (text.charCodeAt(next) === newline) breaks += 1;
        next += 1;
    }
    return breaks === 1 && next < end && isLower(text[next] ?? '') && !/^(?:og|eller|and|or)(?![\p{L}\d])/u.test(text.slice(next, next + 6))
        ? next - at
        : 0;
}

const isLower = (letter: string) => letter !== letter.toUpperCase();

/** Lower case, composed, and without the hyphen and break of a word in two halves. */
export function plain(spelling: string): string {
    const lower = spelling.toLowerCase();
    if (/^[\p{L}\d]*$/u.test(lower)) return lower.normalize();
    return lower.replace(/-\s+|\u00ad/g, '').normalize();
}
