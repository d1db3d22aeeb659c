import { type EditorDocument, keywordLanguageOf, offsetAt } from '../../language-server/src/editor/editor.ts';
import { Project } from '../../language-server/src/project.ts';

export interface Marked {
    readonly document: EditorDocument;
    /** Where the marks `▮` stood, in the order of the text. */
    readonly positions: readonly { readonly line: number; readonly character: number }[];
}

/** A document in a project of its own, with other files beside it; each `▮` marks a place and is taken out. */
export function marked(text: string, others: Readonly<Record<string, string>> = {}, language: 'da' | 'en' = 'da'): Marked {
    const uri = 'file:///a.prop';
    const parts = text.split('▮');
    const plain = parts.join('');
    const project = new Project();
    for (const [path, content] of Object.entries(others)) project.setFile(path, content);
    project.setFile(uri, plain);
    const offsets = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
    const written = project.writtenOf(uri);
    if (written === undefined) throw new Error('the document was not built');
    const document: EditorDocument = { project, uri, text: plain, written, keywords: keywordLanguageOf(written, 'da'), language, selectCommand: '' };
    return { document, positions: offsets.map((offset) => project.positionOf(uri, offset)) };
}

/** The text that a range of the document covers. */
export function textIn(
    { document }: Marked,
    range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } },
): string {
    return document.text.slice(offsetAt(document, range.start), offsetAt(document, range.end));
}

/** The text after edits have been made, the last first. */
export function edited(
    { document }: Marked,
    edits: readonly {
        readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
        readonly newText: string;
    }[],
): string {
    const ordered = [...edits].sort((a, b) => offsetAt(document, b.range.start) - offsetAt(document, a.range.start));
    return ordered.reduce(
        (text, edit) => text.slice(0, offsetAt(document, edit.range.start)) + edit.newText + text.slice(offsetAt(document, edit.range.end)),
        document.text,
    );
}
