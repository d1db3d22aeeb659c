import { isDigit, isSpace, point } from './characters.ts';
import type { Found, Sentence } from './sentence.ts';
import type { QuantityWords } from './shape.ts';

/** What a word says of a quantity. */
export interface QuantityWord {
    readonly value?: number;
    /** "anden" in "hver anden uge". */
    readonly ordinal?: number;
    /** So many days, or so many of what is counted: "uge", "mio". */
    readonly unit?: number;
    /** So many days from one time to the next: "ugentligt". */
    readonly rate?: number;
    readonly role?: 'each' | 'per' | 'clock' | 'month';
}

/** A number of something, or how often something happens. */
export interface Quantity extends Found {
    readonly value: number | null;
    /** How often a day; null where it is a mere number. */
    readonly often: number | null;
    readonly unit: number | null;
}

/** What the words of a pack say of quantities, made ready to be asked word by word. */
export class QuantityReader {
    private readonly words = new Map<string, QuantityWord>();

    constructor({ numbers, ordinals, units, rates, each, per, clock, months }: QuantityWords) {
        for (const [word, value] of Object.entries(numbers)) this.add(word, { value });
        for (const [word, ordinal] of Object.entries(ordinals)) this.add(word, { ordinal });
        for (const [word, unit] of Object.entries(units)) this.add(word, { unit });
        for (const [word, rate] of Object.entries(rates)) this.add(word, { rate });
        for (const word of each) this.add(word, { role: 'each' });
        for (const word of per) this.add(word, { role: 'per' });
        for (const word of clock) this.add(word, { role: 'clock' });
        for (const word of months) this.add(word, { role: 'month' });
    }

    of(word: string): QuantityWord | null {
        const known = this.words.get(word);
        if (known !== undefined || !isDigit(word.charCodeAt(0))) return known ?? null;
        const value = numberOf(word);
        return value === null ? null : { value };
    }

    private add(word: string, says: QuantityWord): void {
        this.words.set(word, { ...this.words.get(word), ...says });
    }
}

/** `1.200` is a thousand and two hundred, `2,4` a little more than two; a year and a time of day are no quantities. */
function numberOf(word: string): number | null {
    if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word)) return Number(word.replaceAll('.', '').replace(',', '.'));
    if (/^(?:19|20)\d\d$/.test(word) || !/^\d+(?:,\d+)?$/.test(word)) return null;
    return Number(word.replace(',', '.'));
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
