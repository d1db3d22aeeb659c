/** A key is looked for from here on, slot by slot; so much of the table is used at most. */
const fullest = 0.7;
const smallest = 1024;

/**
 * Which numbers, from 0, were put down under which hashes, in their order: most hashes have one, and are a place in two lists of plain numbers,
 * a quarter of what a map of arrays takes.
 */
export class Postings {
    private keys = new Int32Array(smallest);
    /** The first number under the key of the same place, and one more, so that 0 is none. */
    private firsts = new Int32Array(smallest);
    /** The numbers after the first, where there are any. */
    private readonly others = new Map<number, number[]>();
    private used = 0;
    private readonly most: number;

    /** A hash under which `most` numbers stand takes no more. */
    constructor(most: number) {
        this.most = most;
    }

    countOf(key: number): number {
        if (this.firsts[this.slotOf(key)] === 0) return 0;
        return 1 + (this.others.get(key)?.length ?? 0);
    }

    /** Tells each number under a key to `take`, in the order in which they were put down. */
    each(key: number, take: (number: number) => void): void {
        const first = this.firsts[this.slotOf(key)] ?? 0;
        if (first === 0) return;
        take(first - 1);
        const others = this.others.get(key);
        if (others !== undefined) for (const number of others) take(number);
    }

    /** A number that was put down last under the same key is not put down again. */
    put(key: number, number: number): void {
        const slot = this.slotOf(key);
        const first = this.firsts[slot] ?? 0;
        if (first === 0) {
            this.keys[slot] = key;
            this.firsts[slot] = number + 1;
            if (++this.used > this.keys.length * fullest) this.grow();
            return;
        }
        const others = this.others.get(key);
        if ((others?.at(-1) ?? first - 1) === number) return;
        if (others === undefined) this.others.set(key, [number]);
        else if (others.length + 1 < this.most) others.push(number);
    }

    /** Where a key stands, or the free place where it is to stand. */
    private slotOf(key: number): number {
        const { keys, firsts } = this;
        const last = keys.length - 1;
        let slot = spread(key) & last;
        while (firsts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & last;
        return slot;
    }

    private grow(): void {
        const { keys, firsts } = this;
        this.keys = new Int32Array(keys.length * 2);
        this.firsts = new Int32Array(keys.length * 2);
        for (let from = 0; from < keys.length; from++) {
            const first = firsts[from] ?? 0;
            if (first === 0) continue;
            const key = keys[from] ?? 0;
            const to = this.slotOf(key);
            this.keys[to] = key;
            this.firsts[to] = first;
        }
    }
}

/** The low bits of a hash, mixed with its high ones: some are sampled by their low bits and would crowd every fourth place. */
function spread(hash: number): number {
    const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
    return mixed ^ (mixed >>> 15);
}
