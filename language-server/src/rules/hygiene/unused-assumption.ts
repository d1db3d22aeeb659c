import type { Workspace } from '../../model/workspace.ts';
import type { Expression, WrittenAssumption, WrittenCell } from '../../model/written.ts';
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

/** An assumption is used where a formula of its own scope names it; names, not declarations, are compared. */
function unusedAssumptions(workspace: Workspace): readonly Found[] {
    const inProposals = workspace.proposals.map((proposal) => {
        const { economies, assumptions } = proposal.written;
        const cells = economies.flatMap((economy) => economy.rows.flatMap((row) => [...row.cells, ...(row.sum === null ? [] : [row.sum])]));
        return { proposal, names: new Set([...cells, ...assumptions.map((each) => each.value)].flatMap(namesIn)) };
    });
    const unused = (assumptions: readonly WrittenAssumption[], names: ReadonlySet<string>, path: string, id: string | null): readonly Found[] =>
        assumptions
            .filter((each) => !names.has(each.name.name))
            .map((each) => ({ span: each.name, data: { name: each.name.name }, path, ...(id === null ? {} : { proposal: id }) }));
    const union = (sets: readonly { readonly names: ReadonlySet<string> }[], own: readonly WrittenAssumption[]) =>
        new Set([...sets.flatMap((each) => [...each.names]), ...own.flatMap((each) => namesIn(each.value))]);
    return [
        ...inProposals.flatMap(({ proposal, names }) => unused(proposal.written.assumptions, names, proposal.path, proposal.written.id.name)),
        ...workspace.budgets.flatMap((budget) => {
            const own = budget.written.assumptions;
            return unused(
                own,
                union(
                    inProposals.filter(({ proposal }) => proposal.budget === budget),
                    own,
                ),
                budget.path,
                null,
            );
        }),
        ...workspace.files.flatMap((file) => {
            const budgets = file.budgets.flatMap((budget) => budget.assumptions);
            return unused(
                file.assumptions,
                union(
                    inProposals.filter(({ proposal }) => proposal.path === file.path),
                    [...file.assumptions, ...budgets],
                ),
                file.path,
                null,
            );
        }),
    ];
}

function namesIn(cell: WrittenCell): readonly string[] {
    return cell.kind === 'formula' ? namesOf(cell.expression) : [];
}

function namesOf(expression: Expression): readonly string[] {
    if (expression.kind === 'reference') return [expression.name.name];
    if (expression.kind === 'negation') return namesOf(expression.operand);
    return expression.kind === 'binary' ? [...namesOf(expression.left), ...namesOf(expression.right)] : [];
}
