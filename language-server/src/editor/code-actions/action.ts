import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import { spell } from '@provenu/grammar/keywords.ts';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Edit, Span } from '../../model/written.ts';
import type { Finding } from '../../rules/check.ts';
import type { Localised } from '../../rules/define.ts';
import { diagnosticsOf } from '../diagnostics.ts';
import { type EditorDocument, offsetAt } from '../editor.ts';
import { textEdit } from '../formatting.ts';

/** What every kind of action is made from. */
export interface ActionContext {
    readonly document: EditorDocument;
    readonly range: Span;
    /** The open findings of the file, and those that the range touches. */
    readonly all: readonly Finding[];
    readonly findings: readonly Finding[];
}

export function contextOf(document: EditorDocument, range: Range, all: readonly Finding[]): ActionContext {
    const [start, end] = [offsetAt(document, range.start), offsetAt(document, range.end)];
    const findings = all.filter(({ span }) => span.start <= end && start <= span.end && span.end <= document.text.length);
    return { document, range: { start, end }, all, findings };
}

export interface Offer {
    readonly title: Localised;
    readonly edits: readonly Edit[];
    readonly kind?: string;
    /** What it mends. */
    readonly finding?: Finding;
    readonly preferred?: boolean;
    /** What it leaves to be written over: a client that can selects it. */
    readonly toWrite?: string;
}

export function actionOf(document: EditorDocument, { title, edits, kind, finding, preferred, toWrite }: Offer): CodeAction {
    const { project, uri, language, selectCommand } = document;
    return {
        title: title[language],
        kind: kind ?? CodeActionKind.QuickFix,
        ...(finding === undefined ? {} : { diagnostics: diagnosticsOf(project, uri, [finding], language) }),
        ...(preferred === true ? { isPreferred: true } : {}),
        ...(toWrite === undefined || selectCommand === ''
            ? {}
            : { command: { title: title[language], command: selectCommand, arguments: [uri, toWrite] } }),
        edit: { changes: { [uri]: edits.map((edit) => textEdit(document, edit)) } },
    };
}

/** A keyword as the file's language writes it. */
export function inFile({ keywords }: { readonly keywords: KeywordLanguage }, key: string): string {
    return spell(key, keywords);
}

/** A title that quotes something is the same in both languages but for its words. */
export function titled(make: (danish: boolean) => string): Localised {
    return { da: make(true), en: make(false) };
}
