import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { scan } from '../language/scanner.ts';
import type { Span } from '../model/written.ts';
import type { Project } from '../project.ts';
import type { Localised } from '../rules/define.ts';
import { type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { type Declaration, declarationsOf, type Name, nameAt } from './names.ts';
import { type Use, usesOf } from './references.ts';
import { clashOf, isId } from './rename-clashes.ts';
import { alreadyTaken, isAlias, notAnId, notDeclared, readsOtherwise, shipsWithProduct, takenTwice } from './rename-messages.ts';

export interface Refusal {
    readonly error: Localised;
}

/** What would be renamed at a place: null where no name stands, a sentence where one does that cannot be renamed. */
export function prepareRename(document: EditorDocument, position: Position): { range: Range; placeholder: string } | Refusal | null {
    const found = renamable(document, position);
    if (found === null || 'error' in found) return found;
    return { range: rangeOf(document, found.name), placeholder: found.name.name };
}

/** Renames what the name at a place stands for, in all files; null where no name stands. */
export function rename(document: EditorDocument, position: Position, newName: string): WorkspaceEdit | Refusal | null {
    const found = renamable(document, position);
    if (found === null || 'error' in found) return found;
    const wanted = newName.trim();
    if (wanted === found.name.name) return { changes: {} };
    if (!isId(wanted)) return { error: notAnId(wanted) };
    const uses = usesToRename(document, found);
    const clash = clashOf(document.project, found.declaration, uses, wanted);
    if (clash !== null) return { error: alreadyTaken(wanted, clash) };
    const spans = spansByFile(uses);
    for (const [uri, places] of spans) if (!staysId(document.project.textOf(uri), places, wanted)) return { error: readsOtherwise(wanted) };
    return { changes: Object.fromEntries([...spans].map(([uri, places]) => [uri, editsOf(document.project, uri, places, wanted)])) };
}

interface Renamable {
    readonly name: Name;
    readonly declaration: Declaration;
}

function renamable(document: EditorDocument, position: Position): Renamable | Refusal | null {
    const { project, written } = document;
    const name = nameAt(document, offsetAt(document, position));
    if (name === null || name.quoted) return null;
    const [declaration, other] = declarationsOf(project, written, name);
    if (declaration === undefined) return { error: notDeclared(name) };
    if (other !== undefined) return { error: takenTwice(name) };
    if (declaration.uri === null) return { error: shipsWithProduct(name) };
    if (name.name !== declaration.id.name) return { error: isAlias(name, declaration) };
    return { name, declaration };
}

/** Aliases and labels keep their spelling; of an id that is taken twice, what refers to it may mean either, and is left alone. */
function usesToRename({ project }: EditorDocument, { name, declaration }: Renamable): readonly Use[] {
    return usesOf(project, name, [declaration], project.workspace.files).filter(
        (use) => use.name.name === name.name && !use.name.quoted && use.declarations.length === 1,
    );
}

function spansByFile(uses: readonly Use[]): ReadonlyMap<string, readonly Span[]> {
    const spans = new Map<string, Span[]>();
    for (const { uri, name } of uses) spans.set(uri, [...(spans.get(uri) ?? []), name]);
    return spans;
}

/** Whether the new name is still read as a name in every place: a keyword is not, everywhere. */
function staysId(text: string, places: readonly Span[], name: string): boolean {
    const ordered = [...places].sort((a, b) => a.start - b.start);
    const starts: number[] = [];
    let renamed = '';
    let last = 0;
    for (const { start, end } of ordered) {
        renamed += text.slice(last, start);
        starts.push(renamed.length);
        renamed += name;
        last = end;
    }
    const tokens = new Map(scan(renamed + text.slice(last)).tokens.map((token) => [token.start, token]));
    return starts.every((start) => tokens.get(start)?.type === 'ID' && tokens.get(start)?.end === start + name.length);
}

function editsOf(project: Project, uri: string, places: readonly Span[], newText: string): TextEdit[] {
    return places.map((span) => ({ range: rangeOf({ project, uri }, span), newText }));
}
