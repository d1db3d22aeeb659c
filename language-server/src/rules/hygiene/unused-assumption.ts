import { namesIn } from '../../model/assumptions.ts';
import type { Budget } from '../../model/budget.ts';
import { remembered } from '../../model/remembered.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { WrittenAssumption, WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';

export const unusedAssumption = defineRule<{ readonly name: string }>({
    code: 'unused-assumption',
    group: 'hygiene',
    severity: 'info',
    tier: 'basic',
    page: {
        title: { da: 'En forudsætning bruges ikke', en: 'An assumption is not used' },
        what: {
            da: 'Reglen taler om en forudsætning, som ingen formel i dens fil, i forslagene under dens budget eller i dens forslag nævner.',
            en: 'The rule speaks of an assumption that no formula in its file, in the proposals of its budget or in its proposal names.',
        },
        why: {
            da: 'En læser tror, at tallet indgår i økonomien. Retter nogen det, sker der ingenting.',
            en: 'A reader believes that the figure is part of the economy. When somebody changes it, nothing happens.',
        },
        advice: {
            da: 'Brug forudsætningen i en formel, for eksempel (120 timer * vikartime), eller slet den.',
            en: 'Use the assumption in a formula, for example (120 hours * hourly), or delete it.',
        },
        failing: `forslag TEK-01 "Led i gadelygterne" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."
    forudsætning elpris = 2 kr note "Snit for 2026"

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               300   400   400   400    400
    }
}
`,
        passing: `forslag TEK-01 "Led i gadelygterne" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."
    forudsætning elpris = 2 kr note "Snit for 2026"

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               (200.000 kWh * elpris)   400   400   400    400
    }
}
`,
    },
    message: ({ name }) => ({
        da: `Ingen formel bruger forudsætningen '${name}'.`,
        en: `No formula uses the assumption '${name}'.`,
    }),
    checks: { workspace: unusedAssumptions },
});

/** So many proposals are looked at before the work may be set aside. */
const atOnce = 250;

/** An assumption is used where a formula of its own scope names it: the names are gathered once, by proposal, by budget and by file. */
function* unusedAssumptions(workspace: Workspace): Generator<Found | null> {
    const byFile = new Map<string, Set<string>>();
    const byBudget = new Map<Budget, Set<string>>();
    for (const [index, proposal] of workspace.proposals.entries()) {
        if (index % atOnce === 0) yield null;
        const names = namesUsedBy(proposal);
        yield* unusedAmong(proposal.written.assumptions, names, proposal.path, proposal.written.id.name);
        addAll(byFile, proposal.path, names);
        if (proposal.budget !== null) addAll(byBudget, proposal.budget, names);
    }
    for (const budget of workspace.budgets) {
        const own = namesInAssumptions(budget.written.assumptions);
        addAll(byFile, budget.path, own);
        yield* unusedAmong(budget.written.assumptions, new Set([...(byBudget.get(budget) ?? []), ...own]), budget.path);
    }
    for (const { path, assumptions } of workspace.files) {
        if (assumptions.length === 0) continue;
        yield* unusedAmong(assumptions, new Set([...(byFile.get(path) ?? []), ...namesInAssumptions(assumptions)]), path);
    }
}

function unusedAmong(assumptions: readonly WrittenAssumption[], names: ReadonlySet<string>, path: string, proposal?: string): readonly Found[] {
    return assumptions
        .filter((each) => !names.has(each.name.name))
        .map((each) => ({ span: each.name, data: { name: each.name.name }, path, ...(proposal === undefined ? {} : { proposal }) }));
}

const namesUsedBy = remembered(({ written }) => namesUsedIn(written));
const none: ReadonlySet<string> = new Set();
const known = new WeakMap<WrittenProposal, ReadonlySet<string>>();

/** Worked out once for as long as the proposal stays as it is written. */
function namesUsedIn(written: WrittenProposal): ReadonlySet<string> {
    const names = known.get(written) ?? gatheredFrom(written);
    known.set(written, names.size === 0 ? none : names);
    return names;
}

function gatheredFrom({ economies, assumptions }: WrittenProposal): ReadonlySet<string> {
    const names = namesInAssumptions(assumptions);
    for (const { rows } of economies) {
        for (const { cells, sum } of rows)
            for (const cell of sum === null ? cells : [...cells, sum]) for (const name of namesIn(cell)) names.add(name);
    }
    return names;
}

function namesInAssumptions(assumptions: readonly WrittenAssumption[]): Set<string> {
    return new Set(assumptions.flatMap((each) => namesIn(each.value)));
}

function addAll<Key>(sets: Map<Key, Set<string>>, key: Key, names: ReadonlySet<string>): void {
    if (names.size === 0) return;
    const known = sets.get(key);
    if (known === undefined) sets.set(key, new Set(names));
    else for (const name of names) known.add(name);
}
