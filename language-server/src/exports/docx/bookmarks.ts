/** Word's names for places: letters, digits and `_`, forty at most, each once whatever its case. */
export class Bookmarks {
    private readonly names = new Map<string, string>();
    private readonly taken = new Set<string>();

    of(anchor: string): string {
        const known = this.names.get(anchor);
        if (known !== undefined) return known;
        const plain = anchor.replace(/[^\p{L}\p{N}_]/gu, '_').slice(0, 34);
        let name = plain;
        for (let count = 2; this.taken.has(name.toLowerCase()); count++) name = `${plain}_${count}`;
        this.taken.add(name.toLowerCase());
        this.names.set(anchor, name);
        return name;
    }
}
