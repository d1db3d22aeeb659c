/** Something of a file that knows its offsets: a span, or an edit. They stay the same objects when the text before them changes. */
interface Placed {
    start?: number;
    end?: number;
    numberEnd?: number;
    from?: number;
    to?: number;
}

/** Everything below `root` that holds offsets, each object once. What stands nowhere, at 0 to 0, has none. */
export function placesIn(root: unknown): readonly Placed[] {
    const found: Placed[] = [];
    const seen = new Set<object>();
    const open: unknown[] = [root];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
        if (typeof value !== 'object' || value === null || seen.has(value)) continue;
        seen.add(value);
        if (Array.isArray(value)) open.push(...value.map(known));
        else {
            if (isPlaced(value)) found.push(value);
            for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) open.push(part);
        }
    }
    return found;
}

function known(value: unknown): unknown {
    return value ?? null;
}

function isPlaced(value: object): value is Placed {
    const { start, end, from, to } = value as Placed;
    if (typeof start === 'number' && typeof end === 'number') return end > 0;
    return typeof from === 'number' && typeof to === 'number' && 'text' in value;
}

/** Moves what stands behind an edit, in place: a model of a thousand proposals is not made anew for one letter in the first. */
export function move(places: readonly Placed[], by: number): void {
    for (const place of places) {
        if (place.start !== undefined) place.start += by;
        if (place.end !== undefined) place.end += by;
        if (place.numberEnd !== undefined) place.numberEnd += by;
        if (place.from !== undefined && place.to !== undefined) {
            place.from += by;
            place.to += by;
        }
    }
}
