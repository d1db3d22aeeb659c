import type { Bookmarks } from './bookmarks.ts';

/** Twentieths of a point: A4 less the margins. */
export const textWidth = 11906 - 2 * 1020;

export interface Drawing {
    /** Without `#`. */
    readonly colour: string;
    readonly shade: string;
    readonly bookmarks: Bookmarks;
}

/** Characters that XML cannot hold become blanks. */
export function clean(text: string): string {
    return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');
}
