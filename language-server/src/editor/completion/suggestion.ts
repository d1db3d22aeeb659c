import { keywordOf } from '@provenu/grammar/keywords.ts';
import { type CompletionItem, type CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver-types';
import { type EditorDocument, rangeOf } from '../editor.ts';
import type { Word } from '../place.ts';

/** What could be written at a place, before it is an item of the protocol. Producers list the likeliest first. */
export interface Suggestion {
    readonly label: string;
    /** A snippet where `snippet` says so, else plain text; the label where left out. */
    readonly insert?: string;
    readonly snippet?: boolean;
    readonly kind: CompletionItemKind;
    readonly detail: string;
    /** Markdown: what stands in it from a file is escaped. */
    readonly about: string;
    /** Other words that find it: its name in the other language, aliases. */
    readonly also?: readonly string[];
    /** What it writes asks for a choice at once: the list opens again. */
    readonly goesOn?: boolean;
}

export interface CompletionOptions {
    /** Whether the editor can place the cursor inside what is inserted. */
    readonly snippets: boolean;
    /** The editor's command that opens the list again, after a field whose values are known: `editor.action.triggerSuggest` in VS Code. */
    readonly suggestCommand?: string;
}

/** A suggestion with the word it takes the place of. */
export interface Placed {
    readonly suggestion: Suggestion;
    readonly word: Word;
}

/** Suggestions as items, in the order they came in, each label once. */
export function toItems(document: EditorDocument, placed: readonly Placed[], options: CompletionOptions): CompletionItem[] {
    const seen = new Set<string>();
    return placed.flatMap(({ suggestion, word }, index) => {
        if (seen.has(suggestion.label)) return [];
        seen.add(suggestion.label);
        return [toItem(document, suggestion, word, index, options)];
    });
}

function toItem(document: EditorDocument, suggestion: Suggestion, word: Word, index: number, options: CompletionOptions): CompletionItem {
    const { label, kind, detail, about, insert = label, snippet = false, goesOn = false } = suggestion;
    const { snippets, suggestCommand } = options;
    return {
        label,
        kind,
        detail,
        documentation: { kind: MarkupKind.Markdown, value: about },
        sortText: String(index).padStart(4, '0'),
        filterText: filterText(suggestion),
        insertTextFormat: snippet && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        ...(insert.includes('\n') ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
        textEdit: { range: rangeOf(document, word), newText: parting(document.text, word) + (snippet && !snippets ? withoutStops(insert) : insert) },
        ...(goesOn && suggestCommand !== undefined ? { command: { title: 'suggest', command: suggestCommand } } : {}),
    };
}

/** The list opens right behind a colon or comma: a blank parts them from what is inserted. */
function parting(text: string, { start }: Word): string {
    return ':,='.includes(text.charAt(start - 1) || ' ') ? ' ' : '';
}

/** What is typed is looked for in these words; letters that a keyboard may lack are there in other spellings too. */
function filterText({ label, also = [] }: Suggestion): string {
    const words = [label, ...also];
    return [...new Set([...words, ...words.map(withoutDanishLetters)])].join(' ');
}

const spelledOut: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', Æ: 'Ae', Ø: 'Oe', Å: 'Aa', é: 'e', É: 'E' };

export function withoutDanishLetters(text: string): string {
    return text.replace(/[æøåÆØÅéÉ]/g, (letter) => spelledOut[letter] ?? letter);
}

/** All spellings of a keyword in all languages: English words find Danish items, and the reverse. */
export function spellings(...keys: readonly string[]): readonly string[] {
    return keys.flatMap((key) => [...keywordOf(key).da, ...keywordOf(key).en]);
}

/** A tab stop of a snippet, with what stands in it at first. */
export function stop(number: number, text = ''): string {
    return text === '' ? `$${number}` : `\${${number}:${escapeSnippet(text)}}`;
}

/** A tab stop with a choice of words, the first standing in it. */
export function choice(number: number, words: readonly string[]): string {
    const options = words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',');
    return words.length > 1 ? `\${${number}|${options}|}` : stop(number, words[0]);
}

export function escapeSnippet(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet as plain text, for editors that know none: what stands in each stop at first. */
function withoutStops(snippet: string): string {
    return snippet
        .replace(/\$\{\d+\|((?:\\.|[^\\,|])*)(?:,(?:\\.|[^\\|])*)?\|\}/g, '$1')
        .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
        .replace(/(\\.)|\$\d+/g, (_, escaped: string | undefined) => escaped ?? '')
        .replace(/\\([\\$},|])/g, '$1');
}

/** A text from a file in Markdown: none of its characters means anything there. */
export function plain(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

/** No longer than a line of a list shows. */
export function shortened(text: string, most = 80): string {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}
