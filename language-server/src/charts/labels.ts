/** Where a label would stand, and whether it goes before the others. */
export interface Extent {
    readonly from: number;
    readonly to: number;
    readonly first: boolean;
}

const gap = 6;

/** The labels that stand clear of one another: those that go first, then as many of the rest, evenly, as there is room for. */
export function labelsThatFit(extents: readonly Extent[]): ReadonlySet<number> {
    const shown: number[] = [];
    const isClear = ({ from, to }: Extent) =>
        shown.every((index) => {
            const other = extents[index];
            return other === undefined || to + gap <= other.from || from >= other.to + gap;
        });
    const place = (extent: Extent, index: number) => {
        if (isClear(extent)) shown.push(index);
    };
    extents.forEach((extent, index) => void (extent.first && place(extent, index)));
    const others = extents.map((extent, index) => ({ extent, index })).filter(({ extent }) => !extent.first);
    const every = stride(others.map(({ extent }) => extent));
    others.forEach(({ extent, index }, order) => void (order % every === 0 && place(extent, index)));
    return new Set(shown);
}

/** Every how manieth label fits. */
function stride(extents: readonly Extent[]): number {
    const [a, b] = [extents[0], extents[1]];
    if (a === undefined || b === undefined) return 1;
    const widest = Math.max(...extents.map(({ from, to }) => to - from));
    const distance = (b.from + b.to - a.from - a.to) / 2;
    return distance <= 0 ? extents.length : Math.max(1, Math.ceil((widest + gap) / distance));
}

/** About how wide a text is: no font can be asked, and digits are nearly all of it. */
export function textWidth(text: string, size: number): number {
    return [...text].reduce((sum, letter) => sum + (/[.,:;iljtfr' |-]/.test(letter) ? 0.34 : 0.59), 0) * size;
}
