import type { Box } from './places.ts';
import { tenth } from './svg.ts';

const distance = 5;

/** Slanting lines within a box, as the data of a path: drawn as lines, since not every reader of SVG knows patterns. */
export function hatchPath({ x, y, width, height }: Box): string {
    const lines: string[] = [];
    // The lines x + y = c stand where the same c falls in every box, so that neighbours look like one surface.
    for (let c = Math.ceil((x + y) / distance) * distance; c < x + y + width + height; c += distance) {
        const left = Math.max(x, c - y - height);
        const right = Math.min(x + width, c - y);
        if (right - left > 0.05) lines.push(`M${tenth(left)} ${tenth(c - left)}L${tenth(right)} ${tenth(c - right)}`);
    }
    return lines.join('');
}
