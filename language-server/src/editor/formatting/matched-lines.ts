/** Two lines that are the same line before and after. */
export interface MatchedLine {
    readonly before: number;
    readonly after: number;
}

/** Texts that differ in more lines than this are not compared line by line: nobody would see the difference. */
const mostDifferences = 800;

/** The lines that two texts share, in order: their common beginning and end, and between them what Myers' algorithm finds. */
export function matchedLines(before: readonly string[], after: readonly string[]): readonly MatchedLine[] {
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head]) head++;
    let tail = 0;
    const room = Math.min(before.length, after.length) - head;
    while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    const middle = shared(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
    return [
        ...range(head).map((index) => ({ before: index, after: index })),
        ...middle.map((pair) => ({ before: pair.before + head, after: pair.after + head })),
        ...range(tail).map((index) => ({ before: before.length - tail + index, after: after.length - tail + index })),
    ];
}

function range(length: number): readonly number[] {
    return Array.from({ length }, (_, index) => index);
}

/** The shortest way from one list to the other, as the furthest place reached on each diagonal after so many differences. */
function shared(before: readonly string[], after: readonly string[]): readonly MatchedLine[] {
    if (before.length === 0 || after.length === 0) return [];
    const most = Math.min(before.length + after.length, mostDifferences);
    let reached = new Map<number, number>([[1, 0]]);
    const steps: ReadonlyMap<number, number>[] = [];
    for (let differences = 0; differences <= most; differences++) {
        steps.push(reached);
        const next = new Map(reached);
        for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
            let x = cameFromAbove(reached, diagonal, differences) ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1;
            while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
            next.set(diagonal, x);
            if (x >= before.length && x - diagonal >= after.length) return wayBack(steps, before.length, after.length);
        }
        reached = next;
    }
    return [];
}

function at(reached: ReadonlyMap<number, number>, diagonal: number): number {
    return reached.get(diagonal) ?? -1;
}

function cameFromAbove(reached: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
    return diagonal === -differences || (diagonal !== differences && at(reached, diagonal - 1) < at(reached, diagonal + 1));
}

function wayBack(steps: readonly ReadonlyMap<number, number>[], beforeEnd: number, afterEnd: number): readonly MatchedLine[] {
    const pairs: MatchedLine[] = [];
    let [x, y] = [beforeEnd, afterEnd];
    for (let differences = steps.length - 1; differences >= 0; differences--) {
        const reached = steps[differences] ?? new Map<number, number>();
        const diagonal = x - y;
        const previous = cameFromAbove(reached, diagonal, differences) ? diagonal + 1 : diagonal - 1;
        const fromX = at(reached, previous);
        const fromY = fromX - previous;
        while (x > fromX && y > fromY && x > 0 && y > 0) pairs.push({ before: --x, after: --y });
        [x, y] = [fromX, fromY];
    }
    return pairs.reverse();
}
