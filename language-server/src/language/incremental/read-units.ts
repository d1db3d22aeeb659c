import { spanOf } from '../build/tree.ts';
import type { Parsed, PropParser } from '../parser.ts';
import { headsIn, type Scan } from '../scanner.ts';
import { Unit } from './unit.ts';

/** A text that follows the grammar as one unit a budget or proposal; any other as one unit. */
export function unitsOf(text: string, parsed: Parsed, parser: PropParser): readonly Unit[] {
    return [...cut(text, parsed, parser)];
}

/**
 * The units of a text, a step at a time: a whole catalogue takes longer to read than somebody who types should wait. It is read from one
 * head to the next, and further where what follows would be read otherwise if it stood alone.
 */
export function* readingUnits(text: string, parser: PropParser): Generator<null, readonly Unit[]> {
    const units: Unit[] = [];
    const starts = [0, ...headsIn(text)];
    const endOf = (piece: number) => starts[piece + 1] ?? text.length;
    const unitAt = (piece: number) => unitOf(text.slice(starts[piece], endOf(piece)), parser);
    for (let first = 0, last = 0; first < starts.length; ) {
        const chunk = text.slice(starts[first], endOf(last));
        const parsed = parser.parse(chunk);
        yield null;
        const isAtEnd = last === starts.length - 1;
        if (isAtEnd || isClosed(chunk, parsed, parsed.result !== null && last > first ? unitAt(last) : null)) {
            for (const unit of cut(chunk, parsed, parser)) {
                unit.moveTo(units.at(-1)?.end ?? 0);
                units.push(unit);
                yield null;
            }
            first = ++last;
        } else last = Math.min(starts.length - 1, 2 * last - first + 1);
    }
    return units;
}

export function unitsIn(text: string, parser: PropParser): readonly Unit[] {
    const steps = readingUnits(text, parser);
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

function unitOf(text: string, parser: PropParser): Unit {
    return new Unit(text, parser.parse(text));
}

function* cut(text: string, parsed: Parsed, parser: PropParser): Generator<Unit> {
    const cuts = parsed.result === null ? cutsIn(parsed) : [];
    if (cuts.length === 0) return yield new Unit(text, parsed);
    for (const [index, start] of [0, ...cuts].entries()) {
        yield unitOf(text.slice(start, cuts[index] ?? text.length), parser);
    }
}

/** Where a budget or proposal begins right after another: what stands on both sides is read alike alone and together. */
function cutsIn({ tree }: Parsed): readonly number[] {
    const items = tree.items ?? [];
    return items.flatMap((item, index) => {
        const before = items[index - 1];
        return before !== undefined && isBlock(before) && isBlock(item) ? [spanOf(item).start] : [];
    });
}

function isBlock({ $type }: { readonly $type: string }): boolean {
    return $type === 'Budget' || $type === 'Proposal';
}

/** Whether a text begins as a unit that stands behind another must: with the word that declares a budget or a proposal. */
export function beginsUnit({ tokens }: Scan): boolean {
    const [first, second] = tokens;
    return first?.start === 0 && (first.type === 'proposal' || (first.type === 'budget' && second?.type !== ':'));
}

/**
 * Whether what follows a text is read as if it stood alone: the text is whole and closed by its last brace, or its last unit, `witness`, which
 * no edit touched, is read among its mistakes as it was read before them, and no mistake reaches beyond its first word.
 */
export function isClosed(text: string, parsed: Parsed, witness: Unit | null): boolean {
    if (parsed.result === null) return endsBlock(text, parsed.scan);
    if (witness === null || !witness.isWhole || !beginsUnit(witness.scan)) return false;
    const start = text.length - witness.text.length;
    return isReadAlike(new Unit(text, parsed), witness, start);
}

function endsBlock(text: string, { tokens, comments }: Scan): boolean {
    const comment = comments.at(-1);
    const reachesOut = comment !== undefined && comment.end === text.length && comment.type === 'SL_COMMENT';
    return tokens.at(-1)?.type === '}' && !reachesOut;
}

function isReadAlike(whole: Unit, witness: Unit, start: number): boolean {
    if (whole.errors.some((error) => error.start > start)) return false;
    const starts = whole.starts.slice(-witness.starts.length);
    if (!starts.every((each, index) => each === (witness.starts[index] ?? 0) + start) || whole.lastEnd !== witness.lastEnd + start) return false;
    const tokens = whole.scan.tokens.slice(-witness.scan.tokens.length);
    return tokens.every(({ type, start: at, end }, index) => {
        const token = witness.scan.tokens[index];
        return token !== undefined && token.type === type && token.start + start === at && token.end + start === end;
    });
}
