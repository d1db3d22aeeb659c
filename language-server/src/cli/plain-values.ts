/**
 * Plain values as bytes: what structured cloning passes on of numbers, texts, lists, objects, sets, maps and 32-bit numbers, in a third of its
 * room. Every text and every list of keys is said once, every object as often as it is another; an empty
 * list is always the same one, so none may stand in a set or be the key of a map. Read on the kind of machine that wrote it.
 */
export function packValue(value: unknown): Uint8Array<ArrayBuffer> {
    return new Packer().pack(value);
}

export function unpackValue(packed: Uint8Array): unknown {
    return new Unpacker(packed).next();
}

/** The lowest bits of a token say what it is, the others a small number: a value, a length or a place in a table. */
const kindBits = 4;
const kindMask = (1 << kindBits) - 1;
const largest = 2 ** (31 - kindBits);
const kind = { constant: 0, integer: 1, double: 2, bigint: 3, text: 4, list: 5, object: 6, known: 7, set: 8, map: 9, int32: 10 } as const;
const constants = [undefined, null, false, true] as const;

interface Tables {
    readonly texts: readonly string[];
    /** The keys of objects that have the same ones in the same order. */
    readonly shapes: readonly (readonly string[])[];
}

const tokenBytes = 4;
/** The first four bytes say how many tokens there are; the tables follow on them. */
const start = tokenBytes;

class Packer {
    private tokens = new Int32Array(16 * 1024);
    private length = 0;
    private readonly texts = new Map<string, number>();
    private readonly shapes: (readonly string[])[] = [];
    private readonly shapesByFirst = new Map<string, readonly number[]>();
    private readonly objects = new Map<object, number>();
    private readonly double = new Float64Array(1);
    private readonly halves = new Int32Array(this.double.buffer);

    pack(value: unknown): Uint8Array<ArrayBuffer> {
        this.put(value);
        const tables: Tables = { texts: [...this.texts.keys()], shapes: this.shapes };
        const text = Buffer.from(JSON.stringify(tables));
        const packed = new Uint8Array(start + this.length * tokenBytes + text.length);
        new Int32Array(packed.buffer, 0, 1)[0] = this.length;
        new Int32Array(packed.buffer, start, this.length).set(this.tokens.subarray(0, this.length));
        packed.set(text, start + this.length * tokenBytes);
        return packed;
    }

    private put(value: unknown): void {
        if (typeof value === 'string') this.token(kind.text, this.textAt(value));
        else if (typeof value === 'number') this.putNumber(value);
        else if (typeof value === 'bigint') this.token(kind.bigint, this.textAt(String(value)));
        else if (typeof value === 'object' && value !== null) this.putObject(value);
        else this.token(kind.constant, constantAt(value));
    }

    private putNumber(value: number): void {
        if (Number.isInteger(value) && value >= -largest && value < largest && !Object.is(value, -0)) {
            this.token(kind.integer, value);
            return;
        }
        this.double[0] = value;
        this.token(kind.double, 0);
        this.raw(this.halves);
    }

    private putObject(value: object): void {
        if (Array.isArray(value)) this.putAll(kind.list, value.length, value);
        else if (value instanceof Int32Array) {
            this.token(kind.int32, value.length);
            this.raw(value);
        } else if (value instanceof Set) this.putAll(kind.set, value.size, value);
        else if (value instanceof Map) this.putAll(kind.map, value.size, [...value].flat(1));
        else this.putPlain(value);
    }

    private putAll(what: number, length: number, values: Iterable<unknown>): void {
        this.token(what, length);
        for (const value of values) this.put(value);
    }

    private putPlain(value: object): void {
        const known = this.objects.get(value);
        if (known !== undefined) {
            this.token(kind.known, known);
            return;
        }
        if (ArrayBuffer.isView(value) || value instanceof Date) throw new TypeError(`no plain value: ${value.constructor.name}`);
        this.objects.set(value, this.objects.size);
        const keys = Object.keys(value);
        this.token(kind.object, this.shapeOf(keys));
        for (const key of keys) this.put((value as Record<string, unknown>)[key]);
    }

    /** Looked for among those that begin with the same key: there are few. */
    private shapeOf(keys: readonly string[]): number {
        const [first = ''] = keys;
        const alike = this.shapesByFirst.get(first) ?? [];
        for (const place of alike) if (areSame(this.shapes[place] ?? [], keys)) return place;
        this.shapesByFirst.set(first, [...alike, this.shapes.length]);
        return this.shapes.push(keys) - 1;
    }

    private textAt(text: string): number {
        const known = this.texts.get(text);
        if (known !== undefined) return known;
        const place = this.texts.size;
        this.texts.set(text, place);
        return place;
    }

    private token(what: number, number: number): void {
        if (this.length === this.tokens.length) this.grow(1);
        this.tokens[this.length++] = (number << kindBits) | what;
    }

    private raw(values: Int32Array): void {
        if (this.length + values.length > this.tokens.length) this.grow(values.length);
        this.tokens.set(values, this.length);
        this.length += values.length;
    }

    private grow(least: number): void {
        const larger = new Int32Array(2 * this.tokens.length + least);
        larger.set(this.tokens);
        this.tokens = larger;
    }
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
    if (a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
    return true;
}

function constantAt(value: unknown): number {
    const place = (constants as readonly unknown[]).indexOf(value);
    if (place < 0) throw new TypeError(`no plain value: ${typeof value}`);
    return place;
}

/** Frozen: what one added to it, all would have. */
const noList: readonly never[] = Object.freeze([]);

class Unpacker {
    private readonly tokens: Int32Array;
    private readonly texts: Tables['texts'];
    private readonly shapes: Tables['shapes'];
    private readonly objects: object[] = [];
    private at = 0;

    constructor(packed: Uint8Array) {
        const bytes = packed.byteOffset % tokenBytes === 0 ? packed : new Uint8Array(packed);
        const length = new Int32Array(bytes.buffer, bytes.byteOffset, 1)[0] ?? 0;
        this.tokens = new Int32Array(bytes.buffer, bytes.byteOffset + start, length);
        const tables = Buffer.from(bytes.buffer, bytes.byteOffset + start + length * tokenBytes, bytes.length - start - length * tokenBytes);
        const { texts, shapes } = JSON.parse(tables.toString()) as Tables;
        this.texts = texts;
        this.shapes = shapes;
    }

    next(): unknown {
        const token = this.tokens[this.at++] ?? 0;
        const number = token >> kindBits;
        switch (token & kindMask) {
            case kind.integer:
                return number;
            case kind.text:
                return this.texts[number];
            case kind.constant:
                return constants[number];
            case kind.object:
                return this.object(this.shapes[number] ?? []);
            case kind.list:
                return number === 0 ? noList : this.list(number);
            case kind.known:
                return this.objects[number];
            case kind.bigint:
                return BigInt(this.texts[number] ?? 0);
            case kind.double:
                return new Float64Array(this.numbers(2).buffer)[0];
            case kind.int32:
                return this.numbers(number);
            case kind.set:
                return new Set(this.list(number));
            default:
                return this.map(number);
        }
    }

    private object(keys: readonly string[]): unknown {
        const object: Record<string, unknown> = {};
        this.objects.push(object);
        for (const key of keys) {
            if (key === '__proto__') Object.defineProperty(object, key, { value: this.next(), writable: true, enumerable: true, configurable: true });
            else object[key] = this.next();
        }
        return object;
    }

    private list(length: number): unknown[] {
        const list: unknown[] = [];
        for (let left = length; left > 0; left--) list.push(this.next());
        return list;
    }

    private map(size: number): ReadonlyMap<unknown, unknown> {
        const map = new Map<unknown, unknown>();
        for (let left = size; left > 0; left--) map.set(this.next(), this.next());
        return map;
    }

    /** A copy, so that nobody holds all tokens for the sake of a few. */
    private numbers(length: number): Int32Array<ArrayBuffer> {
        const numbers = Int32Array.from(this.tokens.subarray(this.at, this.at + length));
        this.at += length;
        return numbers;
    }
}
