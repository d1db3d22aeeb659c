import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Span, WrittenFile } from '../model/written.ts';
import type { Project } from '../project.ts';
import type { Language } from '../rules/define.ts';

/**
 * What every editor feature is given: the project, the document asked about by its URI, which is its path in the project, and
 * the languages. A feature is a function of these and a position or range; it keeps no state and knows no connection.
 */
export interface EditorDocument {
    readonly project: Project;
    readonly uri: string;
    readonly text: string;
    readonly written: WrittenFile;
    /** The language of the keywords that the file uses, or that the settings choose for an empty one. */
    readonly keywords: KeywordLanguage;
    /** The language of messages and documentation. */
    readonly language: Language;
    /** The client's command that selects a text (uri, text) to be written over; '' where it has none. */
    readonly selectCommand: string;
    /** What can be done about a signal beside the text: left out where the workspace has no folder and the client no commands. */
    readonly signals?: SignalActions;
}

export interface SignalActions {
    /** The client's command that shows the page of a rule; '' where it has none. */
    readonly ruleCommand: string;
    /** The client's command that switches a signal off in provenu.json; '' where it has none, and an edit says it. */
    readonly offCommand: string;
    /** The workspace's provenu.json: its text, null where it is not there yet; null where it could not be made. */
    readonly config: { readonly uri: string; readonly text: string | null } | null;
}

export function rangeOf({ project, uri }: Pick<EditorDocument, 'project' | 'uri'>, span: Span): Range {
    return { start: project.positionOf(uri, span.start), end: project.positionOf(uri, span.end) };
}

export function offsetAt({ project, uri }: Pick<EditorDocument, 'project' | 'uri'>, position: Position): number {
    return project.offsetAt(uri, position);
}

export function contains(span: Span, offset: number): boolean {
    return span.start <= offset && offset <= span.end;
}

/** The language a file is written in: that of most of its keywords. */
export function keywordLanguageOf(written: WrittenFile, fallback: KeywordLanguage): KeywordLanguage {
    const { da, en } = written.keywords;
    if (da.count === en.count) return fallback;
    return da.count > en.count ? 'da' : 'en';
}
