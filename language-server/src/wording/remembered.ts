/** What is made of a key, made once; so many are remembered at most, then it begins anew. */
export class Remembered<Key, Value> {
    private readonly known = new Map<Key, Value>();
    private readonly most: number;
    private readonly make: (key: Key) => Value;

    constructor(most: number, make: (key: Key) => Value) {
        this.most = most;
        this.make = make;
    }

    of(key: Key): Value {
        const known = this.known.get(key);
        if (known !== undefined) return known;
        const made = this.make(key);
        if (this.known.size >= this.most) this.known.clear();
        this.known.set(key, made);
        return made;
    }
}
