import { isDigit, isSpace, point } from './characters.ts';
import type { Found, Sentence } from './sentence.ts';

/** A number of something, or how often something happens. */
export interface Quantity extends Found {
    readonly value: number | null;
    /** How often a day; null where it is a mere number. */
    readonly often: number | null;
    readonly unit: number | null;
}

/** So many words may stand between a number and what says how often: "to timers hjælp om ugen". */
const nearRate = 3;

/** The quantities of a sentence in their order. */
export function quantitiesIn(sentence: Sentence): readonly Quantity[] {
    const found: Quantity[] = [];
    for (let at = 0; at < sentence.words.length; at += 1) {
        const quantity = quantityAt(sentence, at);
        if (quantity === null) continue;
        found.push(quantity);
        at = quantity.to;
    }
    return found;
}

function quantityAt(sentence: Sentence, at: number): Quantity | null {
    const says = wordAt(sentence, at);
    if (says === null) return null;
    if (says.role === 'each') return intervalAt(sentence, at);
    if (says.value !== undefined) return isCount(sentence, at) ? numberAt(sentence, at, says.value) : null;
    return says.rate === undefined ? null : { from: at, to: at, value: 1, often: 1 / says.rate, unit: null };
}

const wordAt = ({ words }: Sentence, at: number) => words[at]?.quantity ?? null;

/** "hver uge", "hver anden uge", "hver 14. dag". */
function intervalAt(sentence: Sentence, at: number): Quantity | null {
    const next = wordAt(sentence, at + 1);
    const many = next?.ordinal ?? next?.value;
    const to = many === undefined ? at + 1 : at + 2;
    const unit = wordAt(sentence, to)?.unit;
    return unit === undefined ? null : { from: at, to, value: null, often: 1 / ((many ?? 1) * unit), unit: null };
}

/** Not an hour, a date, a class or a paragraph. */
function isCount(sentence: Sentence, at: number): boolean {
    if (wordAt(sentence, at - 1)?.role === 'clock' || wordAt(sentence, at + 1)?.role === 'month') return false;
    const { text, from, to } = sentence;
    const start = from[at] ?? 0;
    if (!isDigit(text.charCodeAt(start))) return true;
    if (text.slice(Math.max(0, start - 2), start).includes('§')) return false;
    const end = to[at] ?? 0;
    const isOrdinal =
        text.charCodeAt(end) === point && at < sentence.words.length - 1 && (isSpace(text.charCodeAt(end + 1)) || text[end + 1] === '-');
    return !isOrdinal;
}

/** A number, and how often where it says so: "to gange om ugen", "fire ugentlige besøg"; of kroner and hours a week it is a mere number. */
function numberAt(sentence: Sentence, at: number, value: number): Quantity {
    const counted = wordAt(sentence, at + 1)?.unit;
    if (counted !== undefined) return { from: at, to: at, value, often: null, unit: counted };
    for (let next = at + 1; next <= at + nearRate && sentence.clause[next] === sentence.clause[at]; next += 1) {
        const says = wordAt(sentence, next);
        if (says?.rate !== undefined) return { from: at, to: next, value, often: value / says.rate, unit: null };
        const unit = says?.role === 'per' ? wordAt(sentence, next + 1)?.unit : undefined;
        if (unit !== undefined) return { from: at, to: next + 1, value, often: value / unit, unit: null };
        if (says?.value !== undefined || says?.role === 'each') break;
    }
    return { from: at, to: at, value, often: null, unit: null };
}
