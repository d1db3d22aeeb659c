import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { investmentCase } from '../investment-case.ts';
import { roundedUp } from '../key-figures.ts';
import { figure } from '../words.ts';

export const barelyEarnedBack = defineRule<{ readonly limit: number; readonly after: string }>({
    code: 'barely-earned-back',
    group: 'investment',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Investeringen tjenes kun lige akkurat hjem', en: 'The investment is only just earned back' },
        what: {
            da: 'Reglen taler, når summen efter budgettets antal år er præcis 0, eller når investeringen først er tjent hjem i det sidste af årene.',
            en: "The rule speaks where the sum after the budget's years is exactly 0, or where the investment is earned back in the last of them.",
        },
        why: {
            da: 'Reglen om tilbagebetaling kræver noget til overs. Et forslag på grænsen holder ikke til en forsinkelse eller en prisstigning.',
            en: 'The payback rule asks for something left over. A proposal on the limit does not stand a delay or a rise in prices.',
        },
        advice: {
            da: 'Vis, hvad der sker ved en forsinkelse på et år, for eksempel med et interval, eller find en større gevinst.',
            en: 'Show what a delay of a year would do, for example with a range, or find a larger gain.',
        },
        failing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
    payback: 4 years
}

proposal ADM-01 "One booking system" {
    budget: B2027
    sector: administration
    type: digitalisation
    class: efficiency
    realisability: 2 "New to two offices"
    summary: "Rooms and cars are booked in one system."
    citizens: "No change for citizens."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Licences"        250   250   250   350     350
        investment "System"  1.000     -     -     -       -
    }
}
`,
        passing: `budget B2027 "Efficiencies 2027-2030" {
    years: 2027..2030
    unit: 1.000 kr
    prices: 2027
    payback: 4 years
}

proposal ADM-01 "One booking system" {
    budget: B2027
    sector: administration
    type: digitalisation
    class: efficiency
    realisability: 2 "New to two offices"
    summary: "Rooms and cars are booked in one system."
    citizens: "No change for citizens."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Licences"        450   450   450   450     450
        investment "System"  1.000     -     -     -       -
    }
}
`,
    },
    message: ({ limit, after }) => ({
        da: `Investeringen er først tjent hjem i år ${limit}, det sidste inden for budgettets frist; der er ${figure(after, 'kr', 'da')} til overs. Den mindste forsinkelse vælter regnestykket.`,
        en: `The investment is earned back only in year ${limit}, the last within the budget's limit; ${figure(after, 'kr', 'en')} is left over. The slightest delay upsets the sum.`,
    }),
    checks: { proposal: narrowEarning },
});

function narrowEarning(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const found = investmentCase(proposal, workspace);
    if (found === null || found.limit === null || found.profile.payback?.state !== 'years') return [];
    const after = found.profile.afterLimit ?? 0n;
    const inLastYear = roundedUp(found.profile.payback.years) === found.limit;
    if (after < 0n || (after > 0n && !inLastYear)) return [];
    return [{ span: found.span, data: { limit: found.limit, after: decimalString(after, 2) } }];
}
