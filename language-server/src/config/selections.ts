import { withValue } from './json.ts';

/** A name that provenu.json takes, and that `prop export --select @name` can say. */
export const selectionName = /^[\p{L}\p{N}_-]+$/u;

/** The text of provenu.json with a named selection, the rest as it was; null where the text is not an object of JSON, which nothing may overwrite. */
export function withSelection(text: string, name: string, selection: string): string | null {
    return selectionName.test(name) ? withValue(text, ['selections', name], selection) : null;
}
