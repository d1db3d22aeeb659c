import type { Catalogue } from '../../model/catalogue.ts';
import type { Proposal } from '../../model/proposal.ts';
import { remembered } from '../../model/remembered.ts';
import type { Workspace } from '../../model/workspace.ts';
import type { Problem } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { holdsMoney } from '../table-rows.ts';

export const priceLevelMissing = defineRule<{ readonly budget: string | null }>({
    code: 'price-level-missing',
    group: 'time-profile',
    severity: 'error',
    tier: 'strict',
    page: {
        title: { da: 'Ingen siger, hvilket års priser beløbene er i', en: "Nothing says which year's prices the amounts are in" },
        what: {
            da:
                "Reglen melder en tabel med beløb, når hverken tabellen eller forslagets budget har et 'prisniveau'. Hører forslaget til et " +
                'budget uden prisniveau, meldes det én gang på budgettet. Tabeller i timer eller årsværk og tabeller uden andre beløb end 0 er ' +
                'ikke med.',
            en:
                "The rule reports a table of amounts where neither the table nor the proposal's budget has 'prices'. Where the proposal belongs " +
                'to a budget without a price level, it is said once, on the budget. Tables in hours or FTE and tables with no amount but 0 are ' +
                'left out.',
        },
        why: {
            da:
                'Beløb i 2025-priser og i 2027-priser kan ikke lægges sammen. Uden prisniveau ved ingen, om gevinsten skal fremskrives, før den ' +
                'tages ud af budgettet, og et par procents fejl i hvert forslag bliver til millioner i kataloget.',
            en:
                'Amounts in 2025 prices and in 2027 prices cannot be added. Without a price level nobody knows whether the gain must be projected ' +
                'before it is taken out of the budget, and a few per cent in each proposal become millions in the catalogue.',
        },
        advice: {
            da:
                "Skriv 'prisniveau: 2027' i budgettet, eller 'prisniveau 2027' efter enheden i den enkelte tabel. Spørg den, der har regnet, " +
                'hvis du er i tvivl om året.',
            en:
                "Write 'prices: 2027' in the budget, or 'prices 2027' after the unit of the single table. Ask the person who made the " +
                'calculation if you are in doubt about the year.',
        },
        failing: `forslag ADM-11 "Fælles aftale om kontorartikler" {
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1 "Rammeaftalen er udbudt"
    ansvarlig: "Indkøbschef"
    hørt: 2026-05-19 "Hovedudvalget"
    resumé: "Rådhuset og skolerne køber papir, kuverter og mapper på én rammeaftale."
    målgruppe: "Administrative medarbejdere på rådhus og skoler"
    berørte: 310
    borgere: "Borgerne berøres ikke; det handler om kontorernes egne indkøb."

    økonomi i 1.000 kr {
        år                                2027  2028  2029  2030  varig
        gevinst "Papir og kuverter" service  120   240   240   240    240  note "Pris pr. pakke i den nye aftale"
    }

    måling "Indkøb uden for aftalen" "pct." fra 40 til 10 senest 2028 kilde "Økonomisystemet"
}
`,
        passing: `forslag ADM-11 "Fælles aftale om kontorartikler" {
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1 "Rammeaftalen er udbudt"
    ansvarlig: "Indkøbschef"
    hørt: 2026-05-19 "Hovedudvalget"
    resumé: "Rådhuset og skolerne køber papir, kuverter og mapper på én rammeaftale."
    målgruppe: "Administrative medarbejdere på rådhus og skoler"
    berørte: 310
    borgere: "Borgerne berøres ikke; det handler om kontorernes egne indkøb."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                2027  2028  2029  2030  varig
        gevinst "Papir og kuverter" service  120   240   240   240    240  note "Pris pr. pakke i den nye aftale"
    }

    måling "Indkøb uden for aftalen" "pct." fra 40 til 10 senest 2028 kilde "Økonomisystemet"
}
`,
    },
    message: ({ budget }) => ({
        da:
            budget === null
                ? "Tabellen siger ikke, hvilket års priser beløbene er i. Skriv 'prisniveau' og årstal efter tabellens enhed eller i budgettet."
                : `Budgettet '${budget}' siger ikke, hvilket års priser forslagenes beløb er i. Skriv 'prisniveau:' og årstal i budgettet.`,
        en:
            budget === null
                ? "The table does not say which year's prices its amounts are in. Write 'prices' and the year after its unit or in the budget."
                : `The budget '${budget}' does not say which year's prices the amounts of its proposals are in. Write 'prices:' and the year in it.`,
    }),
    checks: { proposal: tableWithoutLevel, catalogue: budgetWithoutLevel },
});

/** The first table without a price level; a budget that lacks it is told so itself, where it is among the files looked at. */
function tableWithoutLevel(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { budget } = proposal;
    const unresolved = proposal.written.budget !== null && budget === null;
    if (unresolved || (budget !== null && (workspace.budgets.includes(budget) || isUnreadable(budget.problems)))) return [];
    const block = isUnreadable(proposal.problems) ? undefined : proposal.blocks.find((each) => each.prices === null && holdsMoney(each));
    return block === undefined ? [] : [{ span: block.written.head, data: { budget: null } }];
}

function budgetWithoutLevel({ budget, proposals }: Catalogue): readonly Found[] {
    if (budget.written.prices !== null || isUnreadable(budget.problems)) return [];
    const lacking = proposals.some((proposal) => proposal.budget === budget && takesLevelOfBudget(proposal));
    return lacking ? [{ span: budget.written.id, data: { budget: budget.written.id.name } }] : [];
}

const takesLevelOfBudget = remembered(
    (proposal) => !isUnreadable(proposal.problems) && proposal.blocks.some((block) => block.prices === null && holdsMoney(block)),
);

/** A price level that stands there but could not be read has its own finding. */
function isUnreadable(problems: readonly Problem[]): boolean {
    return problems.some(({ code, data }) => code === 'ambiguous-number' || (code === 'invalid-value' && data.reason === 'price-level'));
}
