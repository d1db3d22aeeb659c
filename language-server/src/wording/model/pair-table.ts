/** What an unknown word or concept has for a number, and what stands for a feature that has no weight. */
export const UNKNOWN = -1;

/** A number for some pairs of numbers, in one flat table that is at least half empty: most pairs are told by one look to have none. */
export class PairTable {
    private readonly cells: Int32Array;
    private readonly shift: number;
    private readonly mask: number;

    constructor(pairs: number) {
        const bits = Math.ceil(Math.log2(Math.max(2, pairs))) + 1;
        this.cells = new Int32Array(2 << bits).fill(UNKNOWN);
        this.shift = 32 - bits;
        this.mask = (1 << bits) - 1;
    }

    set(first: number, second: number, value: number): void {
        const cell = this.cellOf(first, second);
        this.cells[cell] = keyOf(first, second);
        this.cells[cell + 1] = value;
    }

    get(first: number, second: number): number {
        return this.cells[this.cellOf(first, second) + 1] ?? UNKNOWN;
    }

    /** The cell of a pair, or the empty one where it would stand. */
    private cellOf(first: number, second: number): number {
        const key = keyOf(first, second);
        let cell = Math.imul(key, spread) >>> this.shift;
        for (;;) {
            const known = this.cells[2 * cell];
            if (known === key || known === UNKNOWN) return 2 * cell;
            cell = (cell + 1) & this.mask;
        }
    }
}

/** Pairs that lie beside one another are strewn over the table. */
const spread = 0x9e3779b1;

/** There are fewer than 32,768 of the second. */
const keyOf = (first: number, second: number) => (first << 15) | second;
