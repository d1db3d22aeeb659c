import type { Location, Position } from 'vscode-languageserver-types';
import { type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { declarationsOf, nameAt } from './names.ts';

/** Where the name at a place is declared; nowhere for what ships with the product, several places where an id is taken twice. */
export function definition(document: EditorDocument, position: Position): Location[] {
    const { project, written } = document;
    const name = nameAt(document, offsetAt(document, position));
    if (name === null) return [];
    return declarationsOf(project, written, name).flatMap(({ uri, id }) => (uri === null ? [] : [{ uri, range: rangeOf({ project, uri }, id) }]));
}
