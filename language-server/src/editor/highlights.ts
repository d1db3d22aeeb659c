import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { declarationsOf, nameAt } from './names.ts';
import { usesOf } from './references.ts';
import { labelsLike } from './row-labels.ts';

/** The other places in this document that mean the same as the name at a place, or the rows that go with the row whose label it is. */
export function highlights(document: EditorDocument, position: Position): DocumentHighlight[] {
    const { project, written } = document;
    const offset = offsetAt(document, position);
    const name = nameAt(document, offset);
    if (name === null) return labelsLike(document, offset).map((label) => ({ range: rangeOf(document, label), kind: DocumentHighlightKind.Text }));
    return usesOf(project, name, declarationsOf(project, written, name), [written]).map((use) => ({
        range: rangeOf(document, use.name),
        kind: use.name.role === 'declaration' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
