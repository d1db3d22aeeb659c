import type { Expression, RegisterName, Span, Target, WrittenAssumption, WrittenCell, WrittenFile, WrittenProposal } from '../model/written.ts';

import { contains } from './editor.ts';

/** What a name in a file can stand for. */
export type SymbolKind = 'proposal' | 'budget' | 'assumption' | RegisterName;

/** A name at a place: where it is declared, or where it is referred to. */
export interface Occurrence extends Span {
    readonly kind: SymbolKind;
    readonly name: string;
    readonly role: 'declaration' | 'reference';
    /** The id of the proposal or budget it stands in, '' at the top of the file: assumptions are seen by where they stand. */
    readonly within: string;
}

/** Every id, register entry and assumption that a file declares or refers to, in the order of the text. */
export function occurrencesIn(file: WrittenFile): readonly Occurrence[] {
    const found: Occurrence[] = [];
    const add = (kind: SymbolKind, role: Occurrence['role'], { name, start, end }: Span & { readonly name: string }, within = '') =>
        void found.push({ kind, role, name, start, end, within });
    for (const entry of file.registers) add(entry.register, 'declaration', entry.id);
    for (const assumption of file.assumptions) addAssumption(assumption, '', add);
    for (const budget of file.budgets) {
        add('budget', 'declaration', budget.id);
        for (const assumption of budget.assumptions) addAssumption(assumption, budget.id.name, add);
        for (const { subject } of budget.stated) if (subject !== null && !subject.quoted) add('sector', 'reference', subject, budget.id.name);
    }
    for (const proposal of file.proposals) addProposal(proposal, add);
    return found.sort((a, b) => a.start - b.start);
}

/** What of a file an offset stands in: names are not looked for in a thousand other proposals. */
export function partAt(file: WrittenFile, offset: number): WrittenFile {
    const around = <Part extends Span>(parts: readonly Part[]) => parts.filter((part) => contains(part, offset));
    const { budgets, proposals, registers, assumptions } = file;
    return { ...file, budgets: around(budgets), proposals: around(proposals), registers: around(registers), assumptions: around(assumptions) };
}

type Add = (kind: SymbolKind, role: Occurrence['role'], place: Span & { readonly name: string }, within?: string) => void;

function addProposal(proposal: WrittenProposal, add: Add): void {
    const within = proposal.id.name;
    const refer = (kind: SymbolKind, targets: readonly Target[]) => {
        for (const target of targets) if (!target.quoted) add(kind, 'reference', target, within);
    };
    add('proposal', 'declaration', proposal.id);
    if (proposal.budget !== null) add('budget', 'reference', proposal.budget, within);
    refer('sector', proposal.sectors);
    refer('type', proposal.types);
    refer('track', proposal.tracks);
    refer('committee', proposal.committees);
    refer('account', proposal.accounts);
    refer('proposal', [...proposal.dependsOn, ...proposal.excludes, ...proposal.overlaps.map((overlap) => overlap.target)]);
    for (const assumption of proposal.assumptions) addAssumption(assumption, within, add);
    for (const economy of proposal.economies) {
        for (const row of economy.rows) for (const cell of [...row.cells, ...(row.sum === null ? [] : [row.sum])]) addFormula(cell, within, add);
    }
}

function addAssumption(assumption: WrittenAssumption, within: string, add: Add): void {
    add('assumption', 'declaration', assumption.name, within);
    addFormula(assumption.value, within, add);
}

function addFormula(cell: WrittenCell, within: string, add: Add): void {
    if (cell.kind === 'formula') addNames(cell.expression, within, add);
}

function addNames(expression: Expression, within: string, add: Add): void {
    if (expression.kind === 'reference') add('assumption', 'reference', expression.name, within);
    else if (expression.kind === 'negation') addNames(expression.operand, within, add);
    else if (expression.kind === 'binary') {
        addNames(expression.left, within, add);
        addNames(expression.right, within, add);
    }
}
