/** What is made of a key, made once; so many are remembered at most, then it begins anew. */
export class Remembered<Key, Value> {
    private readonly known = new Map<Key, Value>();
    private readonly most: number;
    private readonly make: (key: Key) => Value;
    private readonly kept: (key: Key) => Key;

    /** `kept` gives the key as it is made from and remembered. */
    constructor(most: number, make: (key: Key) => Value, kept: (key: Key) => Key = (key) => key) {
        this.most = most;
        this.make = make;
        this.kept = kept;
    }

    of(key: Key): Value {
        const known = this.known.get(key);
        if (known !== undefined) return known;
        const kept = this.kept(key);
        const made = this.make(kept);
        if (this.known.size >= this.most) this.known.clear();
        this.known.set(kept, made);
        return made;
    }
}
