import { type Document, isCollection, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { Text } from './shape.ts';

/** A file of YAML as data, and where each part of it stands. */
export interface Yaml {
    readonly value: unknown;
    readonly mistakes: readonly { readonly line: number; readonly text: Text }[];
    /** The line, from 1, of what stands at a path, or of the nearest that it would stand in. */
    lineOf(path: readonly PropertyKey[]): number;
}

export type ReadYaml = (text: string) => Yaml;

/** Reads YAML without aliases, tags or anything else that could grow or run. */
export function readYaml(text: string): Yaml {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, customTags: [], resolveKnownTags: false, merge: false, logLevel: 'silent' });
    const lineAt = (offset: number) => lines.linePos(offset).line;
    const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
    const mistakes = document.errors.map((error) => ({ line: error.linePos?.[0].line ?? 1, text: textOf(error) }));
    if (mistakes.length > 0) return { value: null, mistakes, lineOf };
    try {
        return { value: document.toJS({ maxAliasCount: 0 }), mistakes, lineOf };
    } catch {
        return { value: null, mistakes: [{ line: 1, text: aliases }], lineOf };
    }
}

/** The key where a pair has one, since that is where a reader looks. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
    let node: Node | null = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const step of path) {
        if (!isCollection(node)) break;
        const next = isMap(node)
            ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
            : { key: node.items[Number(step)], value: node.items[Number(step)] };
        if (next === undefined) break;
        if (isNode(next.key)) offset = next.key.range?.[0] ?? offset;
        node = isNode(next.value) ? next.value : null;
    }
    return offset;
}

const aliases: Text = {
    da: "'*' og '&' foran et ord er YAML's henvisninger og bruges ikke her. Skal teksten begynde sådan, så sæt den i anførselstegn.",
    en: "'*' and '&' in front of a word are YAML's aliases and not used here. A text that begins so stands in quotes.",
};
const quotes: Text = {
    da: "en tekst, der begynder med @, ` eller %, eller som har ': ' eller ' #' i sig, skal stå i anførselstegn.",
    en: "a text that begins with @, ` or %, or that holds ': ' or ' #', must stand in quotes.",
};
const indentation: Text = { da: 'linjen er ikke rykket ind som de andre i sin liste.', en: 'the line is not indented like the others of its list.' };

const texts: Readonly<Partial<Record<YAMLError['code'], Text>>> = {
    BAD_ALIAS: aliases,
    BAD_SCALAR_START: quotes,
    BLOCK_AS_IMPLICIT_KEY: quotes,
    MULTILINE_IMPLICIT_KEY: quotes,
    BAD_INDENT: indentation,
    TAB_AS_INDENT: { da: 'der er rykket ind med tabulator; brug mellemrum.', en: 'a tab indents the line; use spaces.' },
    DUPLICATE_KEY: { da: 'nøglen står her to gange.', en: 'the key stands here twice.' },
    MISSING_CHAR: {
        da: 'et tegn mangler: et anførselstegn, en parentes eller et komma.',
        en: 'a character is missing: a quote, a bracket or a comma.',
    },
    MULTIPLE_DOCS: {
        da: "filen har flere dele, skilt af '---'; der må kun være én.",
        en: "the file has several parts, divided by '---'; one is allowed.",
    },
};

function textOf({ code }: YAMLError): Text {
    return (
        texts[code] ?? {
            da: 'her kan YAML ikke læses; se på indrykning og anførselstegn.',
            en: 'YAML cannot be read here; look at indentation and quotes.',
        }
    );
}
