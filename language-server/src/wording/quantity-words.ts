import { isDigit } from './characters.ts';
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
