/**
 * What words say together, of what each says by itself. A signal is a phrase: in a long sentence the many words around it must not outvote it. So the strongest few in
 * a row count most, by a smooth maximum over all rows, and the sum of all words the rest.
 */

/** So many words in a row are heard as one phrase. */
export const REACH = 8;
/** So much of what is said is the sum of all words; the rest, what the strongest in a row say. */
export const OF_ALL = 0.4;

/** The numbers of one class in a table that holds `step` numbers a word, in `unit` of log-odds. */
export interface Said {
    readonly table: ArrayLike<number>;
    readonly words: number;
    readonly first: number;
    readonly step: number;
    readonly unit: number;
}

/** Log-odds; 0 where there are no words. Deterministic, and its work grows as the words do. */
export function together({ table, words, first, step, unit }: Said): number {
    if (words === 0) return 0;
    let all = 0;
    let row = 0;
    let most = Number.NEGATIVE_INFINITY;
    let mass = 0;
    for (let word = 0; word < words; word++) {
        const said = (table[first + word * step] ?? 0) * unit;
        all += said;
        row += word < REACH ? said : said - (table[first + (word - REACH) * step] ?? 0) * unit;
        if (row > most) {
            mass = mass * Math.exp(most - row) + 1;
            most = row;
        } else mass += Math.exp(row - most);
    }
    return OF_ALL * all + (1 - OF_ALL) * (most + Math.log(mass));
}

/** How much of what each word says reaches the whole: the slopes of `together`. */
export function sharesOf({ table, words, first, step, unit }: Said): Float64Array {
    const rows = new Float64Array(words);
    for (let word = 0; word < words; word++) {
        const said = (table[first + word * step] ?? 0) * unit;
        rows[word] = (rows[word - 1] ?? 0) + (word < REACH ? said : said - (table[first + (word - REACH) * step] ?? 0) * unit);
    }
    const most = rows.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    const likely = rows.map((row) => Math.exp(row - most));
    const mass = likely.reduce((a, b) => a + b, 0);
    const shares = new Float64Array(words);
    let within = 0;
    for (let end = words + REACH - 2; end >= 0; end--) {
        within += (likely[end] ?? 0) - (likely[end + REACH] ?? 0);
        if (end < words) shares[end] = OF_ALL + ((1 - OF_ALL) * within) / mass;
    }
    return shares;
}

/** So far below the most a row adds nothing to a smooth maximum that shows: less than a millionth. */
const deepest = 20;

/** `together` of whole numbers, of which each is `unit` of log-odds: what use asks of every sentence. */
export class WholeNumbers {
    private readonly unit: number;
    private readonly step: number;
    /** The mass of a row so many below the most. */
    private readonly masses: Float64Array;

    constructor(unit: number, step: number) {
        this.unit = unit;
        this.step = step;
        this.masses = Float64Array.from({ length: Math.ceil(deepest / unit) }, (_, below) => Math.exp(-below * unit));
    }

    together(table: Int32Array, first: number, words: number): number {
        if (words === 0) return 0;
        const behind = REACH * this.step;
        let all = 0;
        let row = 0;
        let most = 0;
        let mass = 0;
        for (let word = 0, at = first; word < words; word++, at += this.step) {
            const said = table[at] ?? 0;
            all += said;
            row += word < REACH ? said : said - (table[at - behind] ?? 0);
            if (mass === 0 || row > most) {
                mass = mass * (this.masses[row - most] ?? 0) + 1;
                most = row;
            } else mass += this.masses[most - row] ?? 0;
        }
        return this.unit * (OF_ALL * all + (1 - OF_ALL) * most) + (1 - OF_ALL) * Math.log(mass);
    }
}
