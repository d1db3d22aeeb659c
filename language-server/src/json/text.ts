/** The text that `JSON.stringify` makes of a value, two blanks a level, where it stands so many levels down. A text in JSON has no line break of its own. */
export function indented(value: unknown, levels: number): string {
    return JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(levels)}`);
}

/** A list of what is written already, its items so many levels down, item by item: a long one is never held as one text. */
export function* listed(items: Iterable<string>, levels: number): Generator<string> {
    let isEmpty = true;
    for (const item of items) {
        yield `${isEmpty ? '[' : ','}\n${'  '.repeat(levels)}${item}`;
        isEmpty = false;
    }
    yield isEmpty ? '[]' : `\n${'  '.repeat(levels - 1)}]`;
}
