import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import { SafeNames, safeStem } from '../exports/safe-name.ts';
import { convertKeywords } from '../language/format/convert-keywords.ts';
import { formatText } from '../language/format/format.ts';
import type { Project } from '../project.ts';
import type { ImportedProposal } from './import.ts';

/** A file to write, and what it declares. */
export interface ImportedFile {
    /** Below the folder chosen, `/` between folders; safe on every disk. */
    readonly path: string;
    readonly ids: readonly string[];
    readonly text: string;
}

export interface FileOptions {
    readonly keywords: KeywordLanguage;
    /** Whether a budget of this id stands in the files that are there already. */
    isDeclared(budget: string): boolean;
}

/**
 * What an import writes: items of one file together again, else a file a proposal, and a file for each budget that the sheet names and
 * nobody declares: without one, every reference to it would be to nothing.
 */
export function importedFiles(items: readonly ImportedProposal[], { keywords, isDeclared }: FileOptions): readonly ImportedFile[] {
    const names = new FolderNames();
    const together = new Map<string, { readonly path: string; readonly items: ImportedProposal[] }>();
    for (const item of items) {
        const key = item.file === null || item.file === '' ? `proposal ${together.size}` : item.file;
        const path = item.file === null || item.file === '' ? names.name(item.id) : names.path(item.file);
        const known = together.get(key) ?? { path, items: [] };
        known.items.push(item);
        together.set(key, known);
    }
    const files = [...together.values()].map(({ path, items: inside }) => ({
        path,
        ids: inside.map(({ id }) => id),
        text: finished(inside.map(({ text }) => text).join('\n'), keywords),
    }));
    return [...files, ...missingBudgets(items, isDeclared).map((id) => budgetFile(id, names, keywords))];
}

/** The language that the files there already use; null where there is none, or as much of both. */
export function keywordsUsed(project: Project): KeywordLanguage | null {
    const count = (language: KeywordLanguage) =>
        project.paths.reduce((sum, path) => sum + (project.writtenOf(path)?.keywords[language].count ?? 0), 0);
    const [da, en] = [count('da'), count('en')];
    return da === en ? null : da > en ? 'da' : 'en';
}

/** Names for the files of each folder. */
class FolderNames {
    private readonly folders = new Map<string, SafeNames>();

    name(stem: string, folder = ''): string {
        const names = this.folders.get(folder.toLowerCase()) ?? new SafeNames();
        this.folders.set(folder.toLowerCase(), names);
        return folder + names.name(stem, 'prop');
    }

    /** `../a b/c.prop` as a path that leads nowhere but below the folder. */
    path(file: string): string {
        const parts = file.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
        const stem = (parts.pop() ?? '').replace(/\.prop$/i, '');
        return this.name(stem, parts.map((part) => `${safeStem(part)}/`).join(''));
    }
}

function missingBudgets(items: readonly ImportedProposal[], isDeclared: (budget: string) => boolean): readonly string[] {
    const declared = new Set(items.filter(({ declares }) => declares === 'budget').map(({ id }) => id));
    const named = new Set(items.flatMap(({ budget }) => budget ?? []));
    return [...named].filter((id) => !declared.has(id) && !isDeclared(id));
}

/** `budget-B2027.prop`, whatever a proposal of the same id is called. */
function budgetFile(id: string, names: FolderNames, keywords: KeywordLanguage): ImportedFile {
    return { path: names.name(`budget-${id}`), ids: [id], text: finished(`budget ${id} {\nunit: 1.000 kr\n}\n`, keywords) };
}

function finished(text: string, keywords: KeywordLanguage): string {
    const formatted = formatText(convertKeywords(text, keywords));
    return formatted.kind === 'formatted' ? formatted.text : text;
}
