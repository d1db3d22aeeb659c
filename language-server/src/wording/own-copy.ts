/** The same letters in a string of their own: a part of a text keeps the whole text, and a text of a file the whole file, for as long as it is remembered. */
export function ownCopy(part: string): string {
    return ` ${part}`.slice(1);
}
