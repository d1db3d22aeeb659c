import { spell } from '@provenu/grammar/keywords.ts';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type {
    Measure,
    RegisterEntry,
    Span,
    WrittenAssumption,
    WrittenBudget,
    WrittenColumn,
    WrittenEconomy,
    WrittenProposal,
} from '../model/written.ts';
import { columnWord } from '../rules/words.ts';
import { contains, type EditorDocument, rangeOf } from './editor.ts';
import { onOneLine, proposalDetail, tagsOf } from './proposal-words.ts';
import { symbolKinds } from './symbol-kinds.ts';

export { workspaceSymbols } from './workspace-symbols.ts';

/** An outline entry before its places are lines and columns. */
interface Entry {
    readonly kind: keyof typeof symbolKinds;
    readonly name: string;
    readonly detail: string;
    readonly span: Span;
    /** What is selected when somebody goes there. */
    readonly head: Span;
    readonly children?: readonly Entry[];
    readonly tags?: DocumentSymbol['tags'];
}

/** The outline of a document: what it declares, in the order of the text. */
export function documentSymbols(document: EditorDocument): DocumentSymbol[] {
    const { written } = document;
    return symbolsOf(document, [
        ...written.registers.map((entry) => registerEntry(document, entry)),
        ...written.assumptions.map((assumption) => assumptionEntry(document, assumption)),
        ...written.budgets.map((budget) => budgetEntry(document, budget)),
        ...written.proposals.map((proposal) => proposalEntry(document, proposal)),
    ]);
}

function symbolsOf(document: EditorDocument, entries: readonly Entry[]): DocumentSymbol[] {
    return [...entries]
        .sort((a, b) => a.span.start - b.span.start)
        .map(({ kind, name, detail, span, head, children, tags }) => ({
            name,
            detail,
            kind: symbolKinds[kind],
            range: rangeOf(document, span),
            selectionRange: rangeOf(document, contains(span, head.start) && contains(span, head.end) ? head : span),
            children: symbolsOf(document, children ?? []),
            ...(tags === undefined ? {} : { tags }),
        }));
}

function registerEntry({ language }: EditorDocument, { register, id, label, start, end }: RegisterEntry): Entry {
    const what = spell(register, language);
    return { kind: 'entry', name: id.name, detail: label === null ? what : `${what} · ${onOneLine(label)}`, span: { start, end }, head: id };
}

function assumptionEntry({ text }: EditorDocument, { name, value, start, end }: WrittenAssumption): Entry {
    return { kind: 'assumption', name: name.name, detail: onOneLine(text.slice(value.start, value.end)), span: { start, end }, head: name };
}

function budgetEntry(document: EditorDocument, budget: WrittenBudget): Entry {
    return {
        kind: 'budget',
        name: budget.id.name,
        detail: onOneLine(budget.title?.text ?? ''),
        span: budget,
        head: budget.id,
        children: budget.assumptions.map((assumption) => assumptionEntry(document, assumption)),
    };
}

function proposalEntry(document: EditorDocument, written: WrittenProposal): Entry {
    const { project, language } = document;
    const proposal = project.workspace.proposalsOf(written.id.name).find((each) => each.written === written);
    return {
        kind: 'proposal',
        name: written.id.name,
        detail: proposal === undefined ? onOneLine(written.title?.text ?? '') : proposalDetail(project, proposal, language),
        span: written,
        head: written.id,
        children: [
            ...written.economies.map((economy) => economyEntry(document, economy)),
            ...written.measures.map((measure) => measureEntry(document, measure)),
            ...written.assumptions.map((assumption) => assumptionEntry(document, assumption)),
        ],
        ...(proposal === undefined ? {} : tagsOf(proposal)),
    };
}

/** `18 → 12..13`: what was measured, what is aimed at and what it became, as it is written. */
function measureEntry({ text, keywords }: EditorDocument, { label, unit, values, start, end }: Measure): Entry {
    const path = values.map(({ value }) => onOneLine(text.slice(value.start, value.end))).join(' → ');
    return {
        kind: 'measure',
        name: onOneLine(label) || spell('measure', keywords),
        detail: [path, onOneLine(unit ?? '')].filter((part) => part !== '').join(' '),
        span: { start, end },
        head: { start, end },
    };
}

function economyEntry(document: EditorDocument, economy: WrittenEconomy): Entry {
    const { keywords, language } = document;
    const words = [spell('economy', keywords), ...(economy.part ? [spell('part', keywords)] : []), onOneLine(economy.label ?? '')];
    return {
        kind: 'economy',
        name: words.filter((part) => part !== '').join(' '),
        detail: yearWords(economy.columns ?? [], language),
        span: economy,
        head: economy.head,
        children: groupEntries(document, economy, null),
    };
}

/** `2027-2030, varig`. */
function yearWords(columns: readonly WrittenColumn[], language: EditorDocument['language']): string {
    const years = columns.flatMap(({ year }) => year ?? []);
    const [first, last] = [years[0], years.at(-1)];
    const named = (kind: WrittenColumn['kind']) => (columns.some((column) => column.kind === kind) ? [columnWord(kind, language)] : []);
    const span = first === undefined || last === undefined ? [] : [first === last ? String(first) : `${first}-${last}`];
    return [...named('setup'), ...span, ...named('onward')].join(', ');
}

function groupEntries(document: EditorDocument, economy: WrittenEconomy, parent: number | null): readonly Entry[] {
    const word = spell('group', document.keywords);
    return economy.groups.flatMap((group, index) => {
        // A group lies in one before it, so that this ends.
        if (group.parent !== parent || (parent !== null && parent >= index)) return [];
        const { start, end } = group;
        const children = groupEntries(document, economy, index);
        return [{ kind: 'group' as const, name: onOneLine(group.label) || word, detail: word, span: { start, end }, head: { start, end }, children }];
    });
}
