/** A rectangle that something takes up. */
export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

export function overlap(a: Box, b: Box): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What of a picture is taken: a label goes where nothing else stands, or nowhere. */
export class Places {
    private readonly taken: Box[] = [];
    private readonly room: Box;

    constructor(room: Box) {
        this.room = room;
    }

    take(...boxes: readonly Box[]): void {
        this.taken.push(...boxes);
    }

    /**
     * The first of the candidates that is free, and from then on taken; null where none is. They come in groups, the nearest first:
     * in each, those clear of what is better left uncovered go before the others.
     */
    place(groups: readonly (readonly Box[])[], uncovered: readonly Box[] = []): Box | null {
        for (const group of groups) {
            const free = group.filter((box) => this.isFree(box));
            const chosen = free.find((box) => !uncovered.some((other) => overlap(box, other))) ?? free[0];
            if (chosen === undefined) continue;
            this.taken.push(chosen);
            return chosen;
        }
        return null;
    }

    isFree(box: Box): boolean {
        return isWithin(box, this.room) && !this.taken.some((other) => overlap(box, other));
    }
}

function isWithin(box: Box, room: Box): boolean {
    return box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width && box.y + box.height <= room.y + room.height;
}

/** Boxes along a line, close enough that a label between them would touch it. */
export function boxesAlong(points: readonly (readonly [number, number])[], thickness: number): readonly Box[] {
    return points.flatMap(([x, y], index) => {
        const next = points[index + 1];
        if (next === undefined) return [square(x, y, thickness)];
        const steps = Math.max(1, Math.ceil(Math.hypot(next[0] - x, next[1] - y) / thickness));
        return Array.from({ length: steps }, (_, step) => square(x + ((next[0] - x) * step) / steps, y + ((next[1] - y) * step) / steps, thickness));
    });
}

function square(x: number, y: number, side: number): Box {
    return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

/** Middles of labels that stand above one another at a margin, moved as little as needed to be `distance` apart within the room. */
export function spread(wanted: readonly number[], distance: number, from: number, to: number): readonly number[] {
    const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
    let least = from;
    for (const each of order) {
        each.y = Math.max(each.y, least);
        least = each.y + distance;
    }
    let most = to;
    for (const each of order.toReversed()) {
        each.y = Math.min(each.y, most);
        most = each.y - distance;
    }
    const placed = [...wanted];
    for (const { y, index } of order) placed[index] = y;
    return placed;
}

const gap = 6;

/** Every how manieth of some labels fits when they stand `slot` apart. */
export function stride(widest: number, slot: number): number {
    return slot <= 0 ? 1 : Math.max(1, Math.ceil((widest + gap) / slot));
}
