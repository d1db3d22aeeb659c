import type { Budget } from '../../model/budget.ts';
import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';

export const duplicateId = defineRule<{ readonly id: string; readonly kind: string; readonly elsewhere: string }>({
    code: 'duplicate-id',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'To forslag eller budgetter har samme id', en: 'Two proposals or budgets have the same id' },
        what: {
            da:
                'Reglen melder, når to forslag eller to budgetter har samme id, i én fil eller i hver sin. Den melder det ved alle undtagen det ' +
                'første.',
            en:
                'The rule reports when two proposals, or two budgets, have the same id, in one file or in different ones. It says so at all but ' +
                'the first.',
        },
        why: {
            da:
                "'afhænger af' og 'overlapper' finder et forslag på dets id, og det gør referater, sager og regneark også. Er der to med samme " +
                'id, ved ingen, hvilket der menes.',
            en:
                "'depends on' and 'overlaps' find a proposal by its id, and so do minutes, case files and spreadsheets. With two of the same id " +
                'nobody knows which is meant.',
        },
        advice: {
            da: 'Giv det ene et nyt id, og ret de henvisninger, der mener det. Er det en kopi, så slet den.',
            en: 'Give one of them a new id, and correct the references that mean it. If it is a copy, delete it.',
        },
        failing: `proposal TEK-06 "Joint snow clearing with Nabokøbing" {
    sector: technical-and-environment
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Two municipalities invite tenders for snow clearing together."
    citizens: "Roads are cleared in the order they are today."

    economy in 1.000 kr {
        years               2027  2028  2029  2030  onward
        gain "Contracts"     140   280   280   280     280
    }
}

proposal TEK-06 "Meadow grass on verges" {
    sector: technical-and-environment
    type: service-conversion
    class: efficiency
    realisability: 1
    summary: "Verges outside the towns are sown with grass that needs mowing once a year."
    citizens: "Drivers see as far at junctions as today."

    economy in 1.000 kr {
        years               2027  2028  2029  2030  onward
        gain "Mowing"         35    90    95    95      95
    }
}
`,
        passing: `proposal TEK-06 "Joint snow clearing with Nabokøbing" {
    sector: technical-and-environment
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Two municipalities invite tenders for snow clearing together."
    citizens: "Roads are cleared in the order they are today."

    economy in 1.000 kr {
        years               2027  2028  2029  2030  onward
        gain "Contracts"     140   280   280   280     280
    }
}

proposal TEK-07 "Meadow grass on verges" {
    sector: technical-and-environment
    type: service-conversion
    class: efficiency
    realisability: 1
    summary: "Verges outside the towns are sown with grass that needs mowing once a year."
    citizens: "Drivers see as far at junctions as today."

    economy in 1.000 kr {
        years               2027  2028  2029  2030  onward
        gain "Mowing"         35    90    95    95      95
    }
}
`,
    },
    message: ({ id, kind, elsewhere }) => ({
        da: `${kind === 'budget' ? 'Budgettet' : 'Forslaget'} '${id}' findes også ${elsewhere === '' ? 'tidligere i filen' : `i ${elsewhere}`}. Et id må kun bruges én gang.`,
        en: `The ${kind} '${id}' stands ${elsewhere === '' ? 'earlier in the file' : `in ${elsewhere}`} too. An id may be used only once.`,
    }),
    checks: {
        ids: (proposal, workspace) => repeated(proposal, workspace.proposalsOf(proposal.written.id.name), 'proposal'),
        budget: (budget, workspace) => repeated(budget, workspace.budgetsOf(budget.written.id.name), 'budget'),
    },
});

/** Said at every declaration but the first. */
function repeated(entry: Proposal | Budget, all: readonly (Proposal | Budget)[], kind: string): readonly Found[] {
    const [first] = all;
    if (first === undefined || first === entry) return [];
    return [{ span: entry.written.id, data: { id: entry.written.id.name, kind, elsewhere: first.path === entry.path ? '' : first.path } }];
}
