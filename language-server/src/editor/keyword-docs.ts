import { keywordOf } from '@provenu/grammar/keywords.ts';
import type { Localised } from '../rules/define.ts';
import { fieldDocs } from './keyword-docs/fields.ts';
import { tableDocs } from './keyword-docs/table.ts';
import { valueDocs } from './keyword-docs/values.ts';

const docs: ReadonlyMap<string, Localised> = new Map(Object.entries({ ...fieldDocs, ...valueDocs, ...tableDocs }));

/** The keys of all keywords that are documented: a test holds them against the table of keywords. */
export const documentedKeywords: readonly string[] = [...docs.keys()];

/** Whether the type of a token is a keyword, and not a mark or the name of a terminal. */
export function isKeyword(key: string): boolean {
    return docs.has(key);
}

/** What a keyword means, in one sentence or two; an unknown key is a mistake in the program. */
export function keywordDoc(key: string): Localised {
    const doc = docs.get(key);
    if (doc === undefined) throw new Error(`the keyword '${keywordOf(key).key}' is not documented`);
    return doc;
}
