import { applyEdits, findNodeAtLocation, type JSONPath, modify, type Node, type ParseError, parse, parseTree } from 'jsonc-parser';

export type Json = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'wrong'; readonly line: number };

/** JSON in which comments and a last comma may stand, as editors allow them in settings. The line, from 1, of the first mistake. */
export function readJson(text: string): Json {
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    const [first] = errors;
    if (first === undefined) return { kind: 'json', value };
    return { kind: 'wrong', line: lineOf(text, first.offset) };
}

/** The line, from 1, of what stands at a path: of its key, where it has one. What is missing is named where it should stand. */
export function lineAt(text: string, path: readonly PropertyKey[]): number {
    const root = parseTree(text, [], { allowTrailingComma: true });
    const node = root === undefined ? undefined : nearestNode(root, path);
    return lineOf(text, (node?.parent?.type === 'property' ? node.parent : node)?.offset ?? 0);
}

function nearestNode(root: Node, path: readonly PropertyKey[]): Node {
    for (let length = path.length; length > 0; length -= 1) {
        const node = findNodeAtLocation(root, path.slice(0, length) as JSONPath);
        if (node !== undefined) return node;
    }
    return root;
}

function lineOf(text: string, offset: number): number {
    return text.slice(0, offset).split('\n').length;
}

/**
 * The text of a JSON file with one value set, and everything else as it was: comments, order, indentation. Null where the text is not an
 * object of JSON, which nothing may overwrite.
 */
export function withValue(text: string, path: JSONPath, value: unknown, isNewElement = false): string | null {
    const whole = text.trim() === '' ? '{}\n' : text;
    const read = readJson(whole);
    if (read.kind === 'wrong' || typeof read.value !== 'object' || read.value === null || Array.isArray(read.value)) return null;
    const indent = /^([ \t]+)["/]/m.exec(whole)?.[1] ?? '  ';
    const formattingOptions = {
        insertSpaces: !indent.startsWith('\t'),
        tabSize: indent.startsWith('\t') ? 1 : indent.length,
        eol: whole.includes('\r\n') ? '\r\n' : '\n',
    };
    try {
        return applyEdits(whole, modify(whole, path, value, { formattingOptions, isArrayInsertion: isNewElement }));
    } catch {
        // Something else than an object or a list stands where the value should go.
        return null;
    }
}
