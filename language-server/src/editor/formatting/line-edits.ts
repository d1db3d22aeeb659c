import type { Edit } from '../../model/written.ts';
import { type MatchedLine, matchedLines } from './matched-lines.ts';

/** An edit between two texts; `inLine` where it changes one line into one line and leaves the number of lines alone. */
export interface LineEdit extends Edit {
    readonly inLine: boolean;
}

interface Line {
    readonly start: number;
    /** Where what it says ends, and where the next line begins. */
    readonly end: number;
    readonly next: number;
}

/**
 * What makes `after` out of `before`, and nothing more: lines that are the same but for what is `immaterial`, blanks unless told otherwise,
 * are paired and edited each on its own, so that the cursor and the folds of the other lines stay where they are.
 */
export function lineEdits(before: string, after: string, immaterial = /\s+/g): readonly LineEdit[] {
    if (before === after) return [];
    const [old, made] = [linesOf(before), linesOf(after)];
    const pairs = matchedLines(contents(before, old, immaterial), contents(after, made, immaterial));
    const edits: LineEdit[] = [];
    let [i, j] = [0, 0];
    for (const pair of [...pairs, { before: old.length, after: made.length }] satisfies readonly MatchedLine[]) {
        replaceLines(edits, { text: before, lines: old, from: i, to: pair.before }, { text: after, lines: made, from: j, to: pair.after });
        const [line, other] = [old[pair.before], made[pair.after]];
        if (line !== undefined && other !== undefined) changeLine(edits, before, line, after.slice(other.start, other.next));
        [i, j] = [pair.before + 1, pair.after + 1];
    }
    return edits;
}

export function applied(text: string, edits: readonly Edit[]): string {
    let result = '';
    let end = 0;
    for (const { from, to, text: written } of edits) {
        result += text.slice(end, from) + written;
        end = to;
    }
    return result + text.slice(end);
}

/** One edit that makes `after` out of `before`: what both begin and end with is left alone. */
export function singleEdit(before: string, after: string): Edit {
    return trimmed(before, 0, before.length, after);
}

function linesOf(text: string): readonly Line[] {
    const lines: Line[] = [];
    const ends = /\r\n|\n|\r/g;
    let start = 0;
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
        lines.push({ start, end: end.index, next: ends.lastIndex });
        start = ends.lastIndex;
    }
    if (start < text.length) lines.push({ start, end: text.length, next: text.length });
    return lines;
}

function contents(text: string, lines: readonly Line[], immaterial: RegExp): readonly string[] {
    return lines.map((line) => text.slice(line.start, line.end).replace(immaterial, ''));
}

interface Stretch {
    readonly text: string;
    readonly lines: readonly Line[];
    readonly from: number;
    readonly to: number;
}

function replaceLines(edits: LineEdit[], old: Stretch, made: Stretch): void {
    if (old.from === old.to && made.from === made.to) return;
    const written = made.text.slice(startOf(made, made.from), startOf(made, made.to));
    add(edits, { from: startOf(old, old.from), to: startOf(old, old.to), text: written, inLine: false });
}

function startOf({ lines, text }: Stretch, line: number): number {
    return lines[line]?.start ?? text.length;
}

function changeLine(edits: LineEdit[], text: string, line: Line, written: string): void {
    if (text.slice(line.start, line.next) === written) return;
    add(edits, { ...trimmed(text, line.start, line.next, written), inLine: true });
}

/** Two insertions at one place would depend on the order in which an editor makes them: they become one edit. */
function add(edits: LineEdit[], edit: LineEdit): void {
    const last = edits.at(-1);
    const touches = last !== undefined && last.to === edit.from && (last.from === last.to || edit.from === edit.to);
    if (last === undefined || !touches) edits.push(edit);
    else edits[edits.length - 1] = { from: last.from, to: edit.to, text: last.text + edit.text, inLine: false };
}

function trimmed(text: string, from: number, to: number, written: string): Edit {
    const shortest = Math.min(to - from, written.length);
    let same = 0;
    while (same < shortest && text.charCodeAt(from + same) === written.charCodeAt(same)) same++;
    if (splitsPair(written, same)) same--;
    let tail = 0;
    while (tail < shortest - same && text.charCodeAt(to - 1 - tail) === written.charCodeAt(written.length - 1 - tail)) tail++;
    if (splitsPair(written, written.length - tail) || splitsPair(text, to - tail)) tail--;
    return { from: from + same, to: to - tail, text: written.slice(same, written.length - tail) };
}

/** An edit may not part the two halves of one character, nor a line end of two. */
function splitsPair(text: string, at: number): boolean {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
    return (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000) || (before === 13 && after === 10);
}
