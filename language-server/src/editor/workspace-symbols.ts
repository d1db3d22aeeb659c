import { spell } from '@provenu/grammar/keywords.ts';
import type { SymbolKind, SymbolTag, WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Span } from '../model/written.ts';
import type { Project } from '../project.ts';
import type { Language } from '../rules/define.ts';
import { rangeOf } from './editor.ts';
import { netWords, onOneLine, tagsOf } from './proposal-words.ts';
import { symbolKinds } from './symbol-kinds.ts';

const most = 200;

interface Candidate {
    readonly name: string;
    readonly kind: SymbolKind;
    readonly uri: string;
    readonly span: Span;
    /** Found only for what is shown: figures take time. */
    readonly detail: () => string;
    readonly tags: { tags?: SymbolTag[] };
}

/**
 * Budgets, proposals and register entries whose id and title hold the letters of the query in their order; the best first, at most
 * 200. The name holds both, because editors search in it again; what the proposal gives a year stands beside it.
 */
export function workspaceSymbols(project: Project, query: string, language: Language): WorkspaceSymbol[] {
    const words = folded(query)
        .split(/\s+/)
        .filter((word) => word !== '');
    return candidatesIn(project, language)
        .map((candidate, place) => ({ candidate, place, rank: rankOf(folded(candidate.name), words) }))
        .filter(({ rank }) => rank !== null)
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.place - b.place)
        .slice(0, most)
        .map(({ candidate: { name, kind, uri, span, detail, tags } }) => ({
            name,
            kind,
            containerName: detail(),
            location: { uri, range: rangeOf({ project, uri }, span) },
            ...tags,
        }));
}

function candidatesIn(project: Project, language: Language): readonly Candidate[] {
    const { workspace } = project;
    const proposals = workspace.proposals.map((proposal) => ({
        name: nameOf(proposal.written.id.name, proposal.written.title?.text),
        kind: symbolKinds.proposal,
        uri: proposal.path,
        span: proposal.written.id,
        detail: () => netWords(project, proposal, language),
        tags: tagsOf(proposal),
    }));
    const budgets = workspace.budgets.map(({ written, path }) => ({
        name: nameOf(written.id.name, written.title?.text),
        kind: symbolKinds.budget,
        uri: path,
        span: written.id,
        detail: () => spell('budget', language),
        tags: {},
    }));
    const entries = workspace.files.flatMap(({ registers, path }) =>
        registers.map(({ register, id, label }) => ({
            name: nameOf(id.name, label),
            kind: symbolKinds.entry,
            uri: path,
            span: id,
            detail: () => spell(register, language),
            tags: {},
        })),
    );
    return [...proposals, ...budgets, ...entries];
}

function nameOf(id: string, title: string | null | undefined): string {
    return onOneLine(`${id} ${title ?? ''}`);
}

function folded(text: string): string {
    return text.toLocaleLowerCase('da');
}

/** How well each word of a query fits, added up, the less the better: it begins the name, begins a word, stands in it, is spread over it. */
function rankOf(name: string, words: readonly string[]): number | null {
    let rank = 0;
    for (const word of words) {
        const at = name.indexOf(word);
        if (at === 0) continue;
        if (at > 0) rank += /[\p{L}\d]/u.test(name.charAt(at - 1)) ? 2 : 1;
        else if (isSubsequence(word, name)) rank += 3;
        else return null;
    }
    return rank;
}

function isSubsequence(letters: string, text: string): boolean {
    let at = -1;
    for (const letter of letters) {
        at = text.indexOf(letter, at + 1);
        if (at < 0) return false;
    }
    return true;
}
