import { magnitude } from '../../model/amount.ts';
import { type Decimal, decimalString, stepOf, toMinor } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { figure } from '../words.ts';

export const sharesNot100 = defineRule<{ readonly stated: string }>({
    code: 'shares-not-100',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Andelene i gråzonen giver ikke 100 %', en: 'The shares of the grey zone do not make 100 %' },
        what: {
            da:
                "Reglen lægger andelene i 'klasse: gråzone { … }' sammen og melder, når de ikke giver 100 %. Hele procenter skal give præcis 100; " +
                'har alle andele decimaler, må de sidste cifre forklare en lille forskel.',
            en:
                "The rule adds up the shares in 'class: grey-zone { … }' and reports when they do not make 100 %. Whole percentages must make " +
                'exactly 100; where every share has decimals, their last digits may explain a small difference.',
        },
        why: {
            da:
                'Andelene siger, hvor meget af beløbet der er effektivisering, og hvor meget der er lavere service eller en budgetændring. Giver ' +
                'de ikke 100 %, mangler en del af pengene en klasse, eller også tælles den to gange.',
            en:
                'The shares say how much of the amount is efficiency and how much is lower service or a budget change. If they do not make 100 %, ' +
                'part of the money has no class or is counted twice.',
        },
        advice: {
            da:
                "Ret andelene, så de tilsammen giver 100 %. Mangler der en del, så giv den sin egen linje med 'effektivisering', " +
                "'servicereduktion' eller 'budgetændring' og et argument.",
            en:
                "Correct the shares so that they make 100 %. If a part is missing, give it a line of its own with 'efficiency', " +
                "'service-reduction' or 'budget-change' and an argument.",
        },
        failing: `proposal KUL-02 "One booking of sports halls" {
    sector: culture-and-leisure
    type: scheduling
    class: grey-zone {
        efficiency 60 % "One office fills the halls and plans the work of the caretakers."
        service-reduction 30 % "Clubs cannot always keep the hall they have had so far."
    }
    realisability: 2
    summary: "All halls are booked in one place, and empty halls are closed for the evening."
    citizens: "Some clubs train in another hall than today."

    economy in 1.000 kr {
        years                         2027  2028  2029  2030  onward
        gain "Caretakers and power"    180   350   350   350     350
    }
}
`,
        passing: `proposal KUL-02 "One booking of sports halls" {
    sector: culture-and-leisure
    type: scheduling
    class: grey-zone {
        efficiency 60 % "One office fills the halls and plans the work of the caretakers."
        service-reduction 40 % "Clubs cannot always keep the hall they have had so far."
    }
    realisability: 2
    summary: "All halls are booked in one place, and empty halls are closed for the evening."
    citizens: "Some clubs train in another hall than today."

    economy in 1.000 kr {
        years                         2027  2028  2029  2030  onward
        gain "Caretakers and power"    180   350   350   350     350
    }
}
`,
    },
    message: ({ stated }) => ({
        da: `Andelene giver tilsammen ${figure(stated, '%', 'da')} og skal give 100 %.`,
        en: `The shares add up to ${figure(stated, '%', 'en')} and must make 100 %.`,
    }),
    checks: { proposal: (proposal) => shareSum(proposal) },
});

/** Percentages are kept with six decimals; whole ones must make 100 exactly, thirds like 33,3 may lack what their last digit hides. */
const scale = 6;

function shareSum(proposal: Proposal): readonly Found[] {
    const declared = proposal.written.class;
    const shares = (declared?.shares ?? []).flatMap(({ share }) => (share.kind === 'amount' && share.low !== null ? [share.low] : []));
    if (declared === null || declared?.shares === null || shares.length !== declared.shares.length) return [];
    const sum = shares.reduce((total, share) => total + toMinor(share, scale), 0n);
    const difference = sum - toMinor({ mantissa: 100n, decimals: 0 }, scale);
    if (difference === 0n || 2n * magnitude(difference) <= hidden(shares)) return [];
    const { start, end } = declared.shares.at(-1)?.share ?? declared;
    const data = { stated: decimalString(sum, scale), computed: '100', difference: decimalString(difference, scale), tolerance: '0', unit: '%' };
    return [{ span: { start, end }, data }];
}

function hidden(shares: readonly Decimal[]): bigint {
    return shares.every((share) => share.decimals > 0) ? shares.reduce((sum, share) => sum + stepOf(share, scale), 0n) : 0n;
}
