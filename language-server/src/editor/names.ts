import type { Budget } from '../model/budget.ts';
import type { Registers } from '../model/registers.ts';
import type { RegisterEntry, RegisterName, Target, WrittenAssumption, WrittenBudget, WrittenFile, WrittenProposal } from '../model/written.ts';
import type { Project } from '../project.ts';
import { contains, type EditorDocument } from './editor.ts';
import { type Occurrence, occurrencesIn, partAt } from './occurrences.ts';
import { budgetNames } from './occurrences-in-budgets.ts';
import { tokenAt } from './tokens.ts';

/** A name at a place, with what finding its declaration needs. */
export interface Name extends Occurrence {
    /** Written as a text, which is compared with the labels of a register. */
    readonly quoted: boolean;
}

/** What a name stands for. Two names stand for the same where they share a `node`. */
export interface Declaration {
    readonly kind: Name['kind'];
    readonly node: WrittenProposal | WrittenBudget | RegisterEntry | WrittenAssumption;
    readonly id: { readonly name: string; readonly start: number; readonly end: number };
    /** The file it stands in; null for what ships with the product. */
    readonly uri: string | null;
}

type Place = Pick<Declaration, 'uri'>;

/** Every name of a file in the order of the text; the subject of a stated total is what its budget's registers say that it is. */
export function namesIn(project: Project, file: WrittenFile): readonly Name[] {
    const subjects = new Map<number, Budget | null>();
    for (const written of file.budgets) {
        for (const { subject } of written.stated) if (subject !== null) subjects.set(subject.start, budgetOf(project, written));
    }
    const found = new Map<number, Name>();
    for (const occurrence of [...occurrencesIn(file), ...budgetNames(file)]) {
        const budget = subjects.get(occurrence.start);
        const kind = budget === undefined ? occurrence.kind : subjectKind(project.workspace.registersFor(budget), occurrence.name);
        found.set(occurrence.start, { ...occurrence, kind, quoted: false });
    }
    for (const name of quotedNames(file)) found.set(name.start, name);
    return [...found.values()].sort((a, b) => a.start - b.start);
}

function subjectKind(registers: Registers, id: string): RegisterName {
    return registers.find('sector', id) === null && registers.find('committee', id) !== null ? 'committee' : 'sector';
}

/** Committees and accounts may be written as texts. */
function quotedNames(file: WrittenFile): readonly Name[] {
    const name = (kind: RegisterName, within: string) => (target: Target) =>
        target.quoted ? [{ kind, role: 'reference' as const, name: target.name, start: target.start, end: target.end, within, quoted: true }] : [];
    const inBudgets = file.budgets.flatMap(({ id, stated }) =>
        stated.flatMap(({ subject }) => (subject === null ? [] : name('committee', id.name)(subject))),
    );
    const inProposals = file.proposals.flatMap(({ id, committees, accounts }) => [
        ...committees.flatMap(name('committee', id.name)),
        ...accounts.flatMap(name('account', id.name)),
    ]);
    return [...inBudgets, ...inProposals];
}

/** The name at an offset, or null; an alias in its declaration is a name of its entry. */
export function nameAt(document: EditorDocument, offset: number): Name | null {
    const { project, written, text } = document;
    const name = namesIn(project, partAt(written, offset)).find((each) => contains(each, offset));
    if (name !== undefined) return name;
    const entry = written.registers.find((each) => contains(each, offset));
    const token = entry === undefined ? undefined : tokenAt(project.scanAround(document.uri, offset), offset);
    if (entry === undefined || token?.type !== 'ID') return null;
    const alias = text.slice(token.start, token.end);
    if (!entry.aliases.includes(alias)) return null;
    return { kind: entry.register, role: 'reference', name: alias, start: token.start, end: token.end, within: '', quoted: false };
}

/** What a name stands for: nothing where nobody declares it, several where an id is declared twice. */
export function declarationsOf(project: Project, file: WrittenFile, name: Name): readonly Declaration[] {
    if (name.role === 'declaration') return declaredAt(project, file, name);
    switch (name.kind) {
        case 'proposal':
            return project.workspace.proposalsOf(name.name).map(({ written, path }) => declared(project, 'proposal', written, written.id, path));
        case 'budget':
            return budgetNamed(project, file, name.name);
        case 'assumption':
            return assumptionSeen(project, file, name.start, name.name);
        default:
            return registerEntry(project, file, name, name.kind);
    }
}

/** The assumption that a name stands for at an offset: the nearest of proposal, budget and file that declares it. */
export function assumptionSeen(project: Project, file: WrittenFile, offset: number, name: string): readonly Declaration[] {
    for (const { assumptions, path } of scopesAt(project, file, offset)) {
        const found = assumptions.find((each) => each.name.name === name);
        if (found !== undefined) return [declared(project, 'assumption', found, found.name, path)];
    }
    return [];
}

function declaredAt(project: Project, file: WrittenFile, { kind, start }: Name): readonly Declaration[] {
    const place: Place = { uri: file.path };
    const at = (each: { readonly start: number }) => each.start === start;
    const entry = file.registers.find(({ id }) => at(id)) ?? null;
    if (entry !== null) return [{ ...place, kind, node: entry, id: entry.id }];
    const owner = [...file.budgets, ...file.proposals].find(({ id }) => at(id));
    if (owner !== undefined) return [{ ...place, kind, node: owner, id: owner.id }];
    const assumption = scopesAt(project, file, start)
        .flatMap((scope) => scope.assumptions)
        .find((each) => at(each.name));
    return assumption === undefined ? [] : [{ ...place, kind, node: assumption, id: assumption.name }];
}

function declared(
    project: Project,
    kind: Declaration['kind'],
    node: Declaration['node'],
    id: Declaration['id'],
    path: string | undefined,
): Declaration {
    return { kind, node, id, uri: path !== undefined && project.writtenOf(path) !== undefined ? path : null };
}

/** The budget that figures are computed with: that of the file itself first. */
function budgetNamed(project: Project, file: WrittenFile, id: string): readonly Declaration[] {
    const named = project.workspace.budgetsOf(id);
    const budget = named.find((each) => each.path === file.path) ?? named[0];
    return budget === undefined ? [] : [declared(project, 'budget', budget.written, budget.written.id, budget.path)];
}

function registerEntry(project: Project, file: WrittenFile, name: Name, register: RegisterName): readonly Declaration[] {
    const here = file.registers.find((each) => contains(each, name.start));
    const registers = project.workspace.registersFor(budgetAt(project, file, name.start));
    const labelled = () => (name.quoted ? registers.all(register).find(({ label }) => label === name.name) : undefined);
    const entry = here ?? registers.find(register, name.name) ?? labelled();
    if (entry === undefined) return [];
    const owner = project.workspace.files.find((each) => each.registers.includes(entry));
    return [declared(project, register, entry, entry.id, owner?.path)];
}

interface Scope {
    readonly assumptions: readonly WrittenAssumption[];
    readonly path: string;
}

function scopesAt(project: Project, file: WrittenFile, offset: number): readonly Scope[] {
    const proposal = file.proposals.find((each) => contains(each, offset));
    const own = proposal ?? file.budgets.find((each) => contains(each, offset));
    const budget = proposal === undefined ? null : budgetAt(project, file, offset);
    return [
        ...(own === undefined ? [] : [{ assumptions: own.assumptions, path: file.path }]),
        ...(budget === null ? [] : [{ assumptions: budget.written.assumptions, path: budget.path }]),
        { assumptions: file.assumptions, path: file.path },
    ];
}

/** The budget that an offset belongs to: the one it stands in, or that of the proposal it stands in. */
function budgetAt(project: Project, file: WrittenFile, offset: number): Budget | null {
    const written = file.proposals.find((each) => contains(each, offset));
    if (written !== undefined) return project.workspace.proposalsOf(written.id.name).find((each) => each.written === written)?.budget ?? null;
    const budget = file.budgets.find((each) => contains(each, offset));
    return budget === undefined ? null : budgetOf(project, budget);
}

function budgetOf(project: Project, written: WrittenBudget): Budget | null {
    return project.workspace.budgetsOf(written.id.name).find((each) => each.written === written) ?? null;
}

/** Whether two names stand for the same; names that nobody declares do where they are spelled alike. */
export function standForSame(a: readonly Declaration[], b: readonly Declaration[]): boolean {
    return (a.length === 0 && b.length === 0) || a.some(({ node }) => b.some((each) => each.node === node));
}

/** Every spelling under which a declaration can be referred to. */
export function spellingsOf(name: Name, declarations: readonly Declaration[]): ReadonlySet<string> {
    const others = declarations.flatMap(({ node, id }) => [id.name, ...('aliases' in node ? [...node.aliases, node.label ?? id.name] : [])]);
    return new Set([name.name, ...others]);
}
