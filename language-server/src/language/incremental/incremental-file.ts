import type { WrittenFile } from '../../model/written.ts';
import { readSuppressions } from '../build/suppressions.ts';
import { reportedErrors } from '../build/syntax-errors.ts';
import { LineIndex } from '../lines.ts';
import type { PropParser } from '../parser.ts';
import type { Scan } from '../scanner.ts';
import { assembled } from './assemble.ts';
import { beginsUnit, isClosed, readingUnits, unitsIn, unitsOf } from './read-units.ts';
import type { Unit } from './unit.ts';

/**
 * A file that is typed in: an edit reads only the budget or proposal that it touches, and as far beyond as its mistakes reach. What it
 * says is what the builder makes of the whole text.
 */
export class IncrementalFile {
    written: WrittenFile;
    lines: LineIndex;
    private text: string;
    private units: readonly Unit[];
    private readonly path: string;
    private readonly parser: PropParser;

    /** `units` where the text has been read into them already. */
    constructor(path: string, text: string, parser: PropParser, units = unitsIn(text, parser)) {
        this.path = path;
        this.text = text;
        this.parser = parser;
        this.units = units;
        this.lines = new LineIndex(text);
        this.written = this.assemble();
    }

    /** The same a step at a time. */
    static *inSteps(path: string, text: string, parser: PropParser): Generator<null, IncrementalFile> {
        return new IncrementalFile(path, text, parser, yield* readingUnits(text, parser));
    }

    /** Takes the new text in. */
    update(text: string): void {
        const { from, oldEnd, newEnd } = differenceOf(this.text, text);
        const by = newEnd - oldEnd;
        let first = this.units.findIndex((unit) => unit.end >= from);
        let last = this.units.findLastIndex((unit) => unit.start <= oldEnd);
        const touched = last;
        for (;;) {
            const [start, end] = [this.units[first]?.start ?? 0, (this.units[last]?.end ?? 0) + by];
            const chunk = apart(text.slice(start, end));
            const parsed = this.parser.parse(chunk);
            const witness = last > touched ? (this.units[last] ?? null) : null;
            if (first > 0 && !beginsUnit(parsed.scan)) first--;
            else if (last < this.units.length - 1 && !isClosed(chunk, parsed, witness))
                last = Math.min(this.units.length - 1, 2 * last - touched + 1);
            else {
                this.units = [...this.units.slice(0, first), ...unitsOf(chunk, parsed, this.parser), ...this.units.slice(last + 1)];
                break;
            }
        }
        this.text = text;
        this.lines = new LineIndex(text);
        this.written = this.assemble();
    }

    /** What the scanner makes of the text around an offset: of the unit that it stands in and those beside it, where they stand in the file. */
    scanAround(offset: number): Scan {
        const at = this.units.findIndex((unit) => unit.end >= offset);
        const near = this.units.slice(Math.max(0, at - 1), at + 2);
        return {
            tokens: near.flatMap(({ scan, start }) => moved(scan.tokens, start)),
            comments: near.flatMap(({ scan, start }) => moved(scan.comments, start)),
            problems: near.flatMap(({ scan, start }) => moved(scan.problems, start)),
        };
    }

    private assemble(): WrittenFile {
        let at = 0;
        for (const unit of this.units) {
            unit.moveTo(at);
            at = unit.end;
        }
        const { units, text, lines } = this;
        return {
            path: this.path,
            ...assembled(units, (errors, regions) => reportedErrors(errors, regions, (offset) => lines.lineOf(offset))),
            suppressions: units.flatMap((unit, index) => (unit.suppresses ? readSuppressions(text, scanAround(units, index, lines), lines) : [])),
        };
    }
}

/** The same letters as a text of their own: a part of a text otherwise keeps the whole of it in memory, megabytes for every keystroke. */
function apart(text: string): string {
    return ` ${text}`.slice(1);
}

/** The comments of a unit, and the tokens that may stand on their lines or on the first after them. */
function scanAround(units: readonly Unit[], index: number, lines: LineIndex) {
    const unit = units[index];
    const before = units[index - 1];
    const tokens = before === undefined ? [] : moved(before.scan.tokens.slice(-1), before.start);
    if (unit === undefined) return { tokens, comments: [], problems: [] };
    tokens.push(...moved(unit.scan.tokens, unit.start));
    for (let next = index + 1, added = 0, line = -1; next < units.length; next++) {
        const following = units[next];
        if (following === undefined) break;
        tokens.push(...moved(following.scan.tokens, following.start));
        if (added++ === 0) line = lines.lineOf(following.start);
        if (lines.lineOf(tokens.at(-1)?.start ?? 0) > line) break;
    }
    return { tokens, comments: moved(unit.scan.comments, unit.start), problems: [] };
}

function moved<Token extends { readonly start: number; readonly end: number }>(tokens: readonly Token[], by: number): Token[] {
    return by === 0 ? [...tokens] : tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));
}

/** The one stretch in which two texts differ; several edits at once are one that spans them. */
export function differenceOf(old: string, now: string): { readonly from: number; readonly oldEnd: number; readonly newEnd: number } {
    const most = Math.min(old.length, now.length);
    const from = shared(most, (at, length) => old.slice(at, at + length) === now.slice(at, at + length));
    const fromEnd = (text: string, at: number, length: number) => text.slice(text.length - at - length, text.length - at);
    const behind = shared(most - from, (at, length) => fromEnd(old, at, length) === fromEnd(now, at, length));
    return { from, oldEnd: old.length - behind, newEnd: now.length - behind };
}

/** How far two texts agree: piece by piece, which engines compare quickly, and in the last piece letter by letter. */
function shared(most: number, agree: (at: number, length: number) => boolean): number {
    const piece = 4096;
    let at = 0;
    while (at + piece <= most && agree(at, piece)) at += piece;
    while (at < most && agree(at, 1)) at++;
    return at;
}
