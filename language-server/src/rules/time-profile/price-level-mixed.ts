import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { holdsMoney } from '../table-rows.ts';
import { listed } from '../words.ts';

export const priceLevelMixed = defineRule<{ readonly level: number; readonly levels: readonly number[] }>({
    code: 'price-level-mixed',
    group: 'time-profile',
    severity: 'error',
    tier: 'strict',
    page: {
        title: { da: 'Forslagets tabeller er i forskellige års priser', en: "The proposal's tables are in different years' prices" },
        what: {
            da:
                "Reglen melder et forslag, hvis tabeller har hvert sit 'prisniveau', enten skrevet i tabellen eller arvet fra budgettet. Tabeller " +
                'i timer eller årsværk og tabeller uden andre beløb end 0 er ikke med.',
            en:
                "The rule reports a proposal whose tables have different 'prices', written in the table or taken from the budget. Tables in hours " +
                'or FTE and tables with no amount but 0 are left out.',
        },
        why: {
            da:
                'To dele eller to scenarier i hver sine priser kan hverken lægges sammen eller holdes op mod hinanden: forskellen mellem dem er ' +
                'også den lønudvikling og prisstigning, der ligger imellem.',
            en:
                'Two parts or two scenarios in different prices can neither be added nor compared: the difference between them also holds the ' +
                'rise in wages and prices that lies in between.',
        },
        advice: {
            da: 'Regn alle forslagets tabeller om til samme prisniveau, helst budgettets, og skriv i en note, hvad der er fremskrevet.',
            en: "Convert all tables of the proposal to one price level, preferably the budget's, and say in a note what has been projected.",
        },
        failing: `proposal KUL-11 "One crew for all swimming pools" {
    sector: culture-and-leisure
    type: organisation
    class: efficiency
    realisability: 1 "Agreed with both pools"
    owner: "Head of Leisure"
    consulted: 2026-05-19 "Joint committee"
    summary: "Caretakers and technicians of two swimming pools work as one crew."
    target group: "Swimmers and swimming clubs"
    affected: 2.300
    citizens: "The pools open and close at the same hours as before."

    economy part "Caretakers" in 1.000 kr prices 2026 {
        years                            2027  2028  2029  2030  onward
        gain "Contract work" service      100   200   200   200     200  note "Agreement with the contractor"
    }

    economy part "Technicians" in 1.000 kr prices 2027 {
        years                            2027  2028  2029  2030  onward
        gain "Service visits" service      60   120   120   120     120  note "Agreement with the supplier"
    }

    measure "Service visits" "visits a year" from 48 to 20 by 2028 source "Invoices"
}
`,
        passing: `proposal KUL-11 "One crew for all swimming pools" {
    sector: culture-and-leisure
    type: organisation
    class: efficiency
    realisability: 1 "Agreed with both pools"
    owner: "Head of Leisure"
    consulted: 2026-05-19 "Joint committee"
    summary: "Caretakers and technicians of two swimming pools work as one crew."
    target group: "Swimmers and swimming clubs"
    affected: 2.300
    citizens: "The pools open and close at the same hours as before."

    economy part "Caretakers" in 1.000 kr prices 2027 {
        years                            2027  2028  2029  2030  onward
        gain "Contract work" service      103   206   206   206     206  note "Agreement with the contractor, projected from 2026"
    }

    economy part "Technicians" in 1.000 kr prices 2027 {
        years                            2027  2028  2029  2030  onward
        gain "Service visits" service      60   120   120   120     120  note "Agreement with the supplier"
    }

    measure "Service visits" "visits a year" from 48 to 20 by 2028 source "Invoices"
}
`,
    },
    message: ({ level, levels }) => ({
        da:
            `Tabellen er i ${level}-priser, men forslaget bruger prisniveau ${listed(levels.map(String), 'da')} side om side. ` +
            'Regn alle tabeller om til samme prisniveau.',
        en:
            `The table is in ${level} prices, but the proposal uses the price levels ${listed(levels.map(String), 'en')} side by side. ` +
            'Convert all tables to one price level.',
    }),
    checks: { proposal: mixedLevels },
});

/** One finding a proposal, on the first table that leaves the level of the others: the budget's, else that of the first table. */
function mixedLevels(proposal: Proposal): readonly Found[] {
    const blocks = proposal.blocks.filter((block) => block.prices !== null && holdsMoney(block));
    const levels = [...new Set(blocks.flatMap((block) => block.prices ?? []))].sort((a, b) => a - b);
    if (levels.length < 2) return [];
    const ofBudget = proposal.budget?.written.prices ?? null;
    const usual = levels.find((level) => level === ofBudget) ?? blocks[0]?.prices;
    const odd = blocks.find((block) => block.prices !== usual);
    return odd === undefined ? [] : [{ span: odd.written.head, data: { level: odd.prices, levels } }];
}
