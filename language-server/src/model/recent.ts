/**
 * What was worked out last, bounded in number: derived figures are many times larger than the texts they follow from, and those
 * of ten thousand proposals at once are of no use to anybody.
 */
export class Recent<Key extends object | string, Value> {
    private readonly values = new Map<Key, Value>();
    most: number;

    constructor(most: number) {
        this.most = most;
    }

    get(key: Key, make: () => Value): Value {
        const known = this.values.get(key);
        if (known !== undefined) return known;
        const value = make();
        if (this.values.size >= this.most) for (const oldest of this.values.keys()) if (this.values.delete(oldest)) break;
        this.values.set(key, value);
        return value;
    }

    forget(key: Key): void {
        this.values.delete(key);
    }
}
