/** Longer ones are read anew each time: nobody writes them twice. */
const longest = 64;
/** So many letters of spellings there is room for at first. */
const room = 1 << 14;
/** The table has twice as many cells as spellings, or more. */
const cellsAtFirst = 1 << 10;
const empty = -1;

/**
 * What is made of a spelling, made once. A spelling is looked up where it stands in a text, letter by letter: no string is cut out for it. So many
 * are remembered at most, then it begins anew.
 */
export class Spellings<Value> {
    private readonly most: number;
    private readonly make: (spelling: string) => Value;
    private values: Value[] = [];
    private hashes: number[] = [];
    /** The letters of all spellings, one after the other, and where each begins. */
    private letters = new Uint16Array(room);
    private starts: number[] = [0];
    /** The numbers of the spellings, each in the cell of its hash or in the next free one. */
    private cells = new Int32Array(cellsAtFirst).fill(empty);

    constructor(most: number, make: (spelling: string) => Value) {
        this.most = most;
        this.make = make;
    }

    /** What is made of the spelling that stands in a text from one place to another. */
    of(text: string, from: number, to: number): Value {
        if (to - from > longest) return this.make(text.slice(from, to));
        const hash = hashOf(text, from, to);
        const last = this.cells.length - 1;
        for (let cell = hash & last; ; cell = (cell + 1) & last) {
            const known = this.cells[cell] ?? empty;
            if (known === empty) return this.add(text.slice(from, to), hash);
            if (this.hashes[known] === hash && this.isSpelt(known, text, from, to)) return this.values[known] as Value;
        }
    }

    private isSpelt(known: number, text: string, from: number, to: number): boolean {
        const start = this.starts[known] ?? 0;
        if ((this.starts[known + 1] ?? 0) - start !== to - from) return false;
        for (let at = from; at < to; at += 1) if (this.letters[start + at - from] !== text.charCodeAt(at)) return false;
        return true;
    }

    private add(spelling: string, hash: number): Value {
        const made = this.make(spelling);
        if (this.values.length >= this.most) this.clear();
        this.keepLetters(spelling);
        this.values.push(made);
        this.hashes.push(hash);
        if (this.values.length * 2 > this.cells.length) this.widen();
        else this.put(this.values.length - 1);
        return made;
    }

    private keepLetters(spelling: string): void {
        const start = this.starts.at(-1) ?? 0;
        if (start + spelling.length > this.letters.length) {
            const more = new Uint16Array(this.letters.length * 2);
            more.set(this.letters);
            this.letters = more;
        }
        for (let at = 0; at < spelling.length; at += 1) this.letters[start + at] = spelling.charCodeAt(at);
        this.starts.push(start + spelling.length);
    }

    private put(number: number): void {
        const last = this.cells.length - 1;
        let cell = (this.hashes[number] ?? 0) & last;
        while (this.cells[cell] !== empty) cell = (cell + 1) & last;
        this.cells[cell] = number;
    }

    private widen(): void {
        this.cells = new Int32Array(this.cells.length * 2).fill(empty);
        for (let number = 0; number < this.values.length; number += 1) this.put(number);
    }

    private clear(): void {
        this.values = [];
        this.hashes = [];
        this.starts = [0];
        this.cells.fill(empty);
    }
}

function hashOf(text: string, from: number, to: number): number {
    let hash = 0;
    for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    return hash ^ (hash >>> 15);
}
