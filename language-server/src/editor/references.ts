import type { Location, Position } from 'vscode-languageserver-types';
import type { WrittenFile } from '../model/written.ts';
import type { Project } from '../project.ts';
import { type EditorDocument, offsetAt, rangeOf } from './editor.ts';
import { type Declaration, declarationsOf, type Name, nameAt, namesIn, spellingsOf, standForSame } from './names.ts';

/** A name in one of the files, and everything it stands for. */
export interface Use {
    readonly uri: string;
    readonly name: Name;
    readonly declarations: readonly Declaration[];
}

/** Every place that means what the name at a place means, in this and all other files; by id, by alias and by label. */
export function references(document: EditorDocument, position: Position, includeDeclaration: boolean): Location[] {
    const { project, written } = document;
    const name = nameAt(document, offsetAt(document, position));
    if (name === null) return [];
    return usesOf(project, name, declarationsOf(project, written, name), project.workspace.files)
        .filter((use) => includeDeclaration || use.name.role === 'reference')
        .map((use) => ({ uri: use.uri, range: rangeOf({ project, uri: use.uri }, use.name) }));
}

/** The names in some files that stand for the same as `name`; only those spelled like it, its aliases or its label are looked up. */
export function usesOf(project: Project, name: Name, declarations: readonly Declaration[], files: readonly WrittenFile[]): readonly Use[] {
    const spellings = spellingsOf(name, declarations);
    return files.flatMap((file) =>
        namesIn(project, file)
            .filter((each) => each.kind === name.kind && spellings.has(each.name))
            .map((each) => ({ uri: file.path, name: each, declarations: declarationsOf(project, file, each) }))
            .filter((use) => standForSame(use.declarations, declarations)),
    );
}
