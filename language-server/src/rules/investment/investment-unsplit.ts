import { spell } from '@provenu/grammar/keywords.ts';
import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Fix } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { type InvestmentRow, investmentRows } from '../investment-rows.ts';
import { figure, word } from '../words.ts';

export const investmentUnsplit = defineRule<{ readonly label: string; readonly amount: string }>({
    code: 'investment-unsplit',
    group: 'investment',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'En investering siger ikke, om den er anlæg eller drift', en: 'An investment does not say whether it is capital or service' },
        what: {
            da:
                "Reglen melder en kontant 'investering' med et beløb, der hverken har ordet 'anlæg' eller 'service'. Rækker med kun 0 eller '-', " +
                "rækker med 'overførsler' og rækker med 'realiseret' er ikke med.",
            en:
                "The rule reports a cash 'investment' with an amount that has neither the word 'capital' nor 'service'. Rows with only 0 or '-', " +
                "rows with 'transfers' and rows with 'actual' are left alone.",
        },
        why: {
            da:
                'Anlæg og service ligger i hver sin ramme, og loftet over servicerammen er et andet end loftet over anlæg. En licens, der regnes ' +
                'som anlæg, kan vælte servicerammen, når den skal betales.',
            en:
                'Capital and service lie in frames of their own, each with its own ceiling. A licence counted as capital may break the service ' +
                'frame when it has to be paid.',
        },
        advice: {
            da:
                "Skriv 'anlæg' eller 'service' efter rækkens tekst; hurtigrettelsen gør det ene eller det andet. Er beløbet begge dele, så del " +
                'det i to rækker.',
            en:
                "Write 'capital' or 'service' after the label of the row; the quick fix does one or the other. If the amount is both, split it " +
                'into two rows.',
        },
        failing: `proposal KUL-04 "Solar cells on the swimming pool" {
    sector: culture-and-leisure
    type: energy
    class: efficiency
    status: proposed
    realisability: 1 "The roof has been examined and can carry them"
    owner: "Head of Property"
    starts: 2027-01-01
    financing: "Capital frame for energy"
    consulted: 2026-05-12 "Joint committee"
    summary: "Solar cells on the roof deliver a third of the power that the pool uses."
    target group: "Guests of the swimming pool"
    affected: 3.200
    citizens: "Guests will see a screen that shows how much power the roof makes."

    economy in 1.000 kr prices 2027 {
        years                               2027  2028  2029  2030  onward
        gain "Electricity" cash service       90   180   180   180     180  note "Half a year in 2027"
        investment "Solar cells"             700     -     -     -       -
    }

    measure "Power bought" "MWh" from 310 to 205 by 2028 source "Electricity meter"
}
`,
        passing: `proposal KUL-04 "Solar cells on the swimming pool" {
    sector: culture-and-leisure
    type: energy
    class: efficiency
    status: proposed
    realisability: 1 "The roof has been examined and can carry them"
    owner: "Head of Property"
    starts: 2027-01-01
    financing: "Capital frame for energy"
    consulted: 2026-05-12 "Joint committee"
    summary: "Solar cells on the roof deliver a third of the power that the pool uses."
    target group: "Guests of the swimming pool"
    affected: 3.200
    citizens: "Guests will see a screen that shows how much power the roof makes."

    economy in 1.000 kr prices 2027 {
        years                               2027  2028  2029  2030  onward
        gain "Electricity" cash service       90   180   180   180     180  note "Half a year in 2027"
        investment "Solar cells" capital     700     -     -     -       -
    }

    measure "Power bought" "MWh" from 310 to 205 by 2028 source "Electricity meter"
}
`,
    },
    message: ({ label, amount }) => ({
        da:
            `Investeringen${label === '' ? '' : ` '${label}'`} på ${figure(amount, 'kr', 'da')} siger ikke, hvilken ramme den hører til. ` +
            `Skriv '${word('capital', 'da')}' eller '${word('service', 'da')}', eller del den i to rækker.`,
        en:
            `The investment${label === '' ? '' : ` '${label}'`} of ${figure(amount, 'kr', 'en')} does not say which frame it belongs to. ` +
            `Write '${word('capital', 'en')}' or '${word('service', 'en')}', or split it into two rows.`,
    }),
    checks: { proposal: unsplitInvestments },
});

function unsplitInvestments(proposal: Proposal): readonly Found[] {
    return investmentRows(proposal.blocks).flatMap((investment) => {
        const { row, cash, label, span, amount } = investment;
        if (!cash || row.written.area !== null || amount === null || amount === 0n) return [];
        return [{ span, data: { label, amount: decimalString(amount, 2) }, fixes: eitherFrame(investment) }];
    });
}

/** The word of each frame after the label, in the language of the row. */
function eitherFrame({ row, span }: InvestmentRow): readonly Fix[] {
    return ['capital', 'service'].map((area) => [{ from: span.end, to: span.end, text: ` ${spell(area, row.written.language ?? 'da')}` }]);
}
