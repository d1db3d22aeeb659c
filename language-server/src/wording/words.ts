/** The words of a text with their places, in lower case; what stands between two words says how far apart they are. */
export interface Words {
    readonly text: string;
    readonly words: readonly string[];
    readonly from: readonly number[];
    readonly to: readonly number[];
}

const letterOrDigit = /[\p{L}\p{M}\d]/u;

/** 1 for what stands inside words, found once a character code. */
const known = new Int8Array(65536).fill(-1);

export function isWordCode(code: number): boolean {
    const seen = known[code];
    if (seen !== undefined && seen >= 0) return seen === 1;
    const answer = letterOrDigit.test(String.fromCharCode(code));
    known[code] = answer ? 1 : 0;
    return answer;
}

export const isDigit = (code: number) => code >= 48 && code <= 57;
const softHyphen = 0xad;

/** Splits a text into words. `2.100` and `2,5` are one word, `SKI-aftaler` is one, and so is a word broken by a hyphen at a line's end. */
export function wordsIn(text: string, start = 0, end = text.length): Words {
    const words: string[] = [];
    const from: number[] = [];
    const to: number[] = [];
    for (let at = start; at < end; ) {
        if (!isWordCode(text.charCodeAt(at))) {
            if (text[at] === '%') push(at, at + 1);
            at += 1;
            continue;
        }
        const stop = endOfWord(text, at, end);
        push(at, stop);
        at = stop;
    }
    return { text, words, from, to };

    function push(begin: number, stop: number): void {
        words.push(plain(text.slice(begin, stop)));
        from.push(begin);
        to.push(stop);
    }
}

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
    const mark = text[at];
    const after = text.charCodeAt(at + 1);
    if (at + 1 >= end) return 0;
    if ((mark === '.' || mark === ',') && isDigit(text.charCodeAt(at - 1)) && isDigit(after)) return 1;
    if (mark === "'" || mark === '’') return isWordCode(after) ? 1 : 0;
    if (mark !== '-') return 0;
    if (isWordCode(after)) return 1;
    return brokenLine(text, at, end);
}

/** A hyphen at a line's end, and a small letter at the beginning of the next: `nor-⏎mering`. */
function brokenLine(text: string, at: number, end: number): number {
    let next = at + 1;
    let breaks = 0;
    while (next < end && /\s/.test(text[next] ?? '')) {
        if (text[next] === '\n') breaks += 1;
        next += 1;
    }
    return breaks === 1 && next < end && isLower(text[next] ?? '') && !/^(?:og|eller|and|or)(?![\p{L}\d])/u.test(text.slice(next, next + 6))
        ? next - at
        : 0;
}

const isLower = (letter: string) => letter !== letter.toUpperCase();

/** So many different spellings are remembered; then it begins anew. */
const remembered = 60_000;
const spelt = new Map<string, string>();

function plain(word: string): string {
    const seen = spelt.get(word);
    if (seen !== undefined) return seen;
    const found = plainly(word);
    if (spelt.size >= remembered) spelt.clear();
    spelt.set(word, found);
    return found;
}

/** Lower case, composed, and without the hyphen and break of a word in two halves. */
function plainly(word: string): string {
    const lower = word.toLowerCase();
    if (/^[\p{L}\d]*$/u.test(lower)) return lower.normalize();
    return lower.replace(/-\s+|\u00ad/g, '').normalize();
}
