import { cardColours, paperColours, themeColours } from './colours.ts';
import type { ChartOptions } from './frame.ts';

/** In a hover: as wide as an editor lets one be. */
export const hoverSize: ChartOptions = { width: 480, font: 11, colours: cardColours, interactive: false };

/** On A4 between margins, in pixels of 1/96 inch. */
export const printSize: ChartOptions = { width: 640, font: 12, colours: paperColours, interactive: false };

const least = 280;
const most = 960;

/** In a page that is `width` pixels wide and brings its own colours. */
export function pageSize(width: number): ChartOptions {
    return { width: Math.round(Math.min(most, Math.max(least, width))), font: 12, colours: themeColours, interactive: true };
}
