/** A name that provenu.json takes, and that `prop export --select @name` can say. */
export const selectionName = /^[\p{L}\p{N}_-]+$/u;

/**
 * The text of provenu.json with a named selection, the rest as it was, in the indentation that it had; null where the text is not
 * an object of JSON, which nothing may overwrite.
 */
export function withSelection(text: string, name: string, selection: string): string | null {
    const config = objectOf(text.trim() === '' ? '{}' : text);
    if (config === null || !selectionName.test(name)) return null;
    const selections = isObject(config.selections) ? config.selections : {};
    const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
    return `${JSON.stringify({ ...config, selections: { ...selections, [name]: selection } }, null, indent)}\n`;
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
    try {
        const value: unknown = JSON.parse(text);
        return isObject(value) ? value : null;
    } catch {
        return null;
    }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
