import { danish, decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { investmentCase } from '../investment-case.ts';
import { figure } from '../words.ts';

export const notEarnedBack = defineRule<{ readonly limit: number; readonly after: string; readonly payback: string }>({
    code: 'not-earned-back',
    group: 'investment',
    severity: 'error',
    tier: 'basic',
    page: {
        title: {
            da: 'Investeringen er ikke tjent hjem inden for budgettets frist',
            en: "The investment is not earned back within the budget's limit",
        },
        what: {
            da: 'Reglen lægger de kontante beløb sammen fra det første år med et beløb og ser, om summen er over 0 efter det antal år, budgettet skriver som tilbagebetaling. År efter tabellen regnes med det varige niveau.',
            en: 'The rule adds up the cash amounts from the first year with one and sees whether the sum is above 0 after the years that the budget gives as payback. Years beyond the table repeat the onward level.',
        },
        why: {
            da: 'En investering, der ikke tjener sig hjem, er en merudgift og kan ikke stå som en effektivisering i kataloget.',
            en: 'An investment that does not earn itself back is an extra cost and cannot stand as an efficiency in the catalogue.',
        },
        advice: {
            da: 'Find en billigere løsning, en større gevinst eller en anden finansiering, eller tag forslaget ud.',
            en: 'Find a cheaper solution, a larger gain or other financing, or take the proposal out.',
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    tilbagebetaling: 4 år
}

forslag TEK-01 "Led i gadelygterne" {
    budget: B2027
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               100   200   200   200    200
        investering "Lygter"      1.000    -     -     -      -
    }
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    tilbagebetaling: 4 år
}

forslag TEK-01 "Led i gadelygterne" {
    budget: B2027
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               100   400   400   400    400
        investering "Lygter"      1.000     -     -     -      -
    }
}
`,
    },
    message: ({ limit, after, payback }) => ({
        da: `Efter ${limit} år mangler der stadig ${figure(after, 'kr', 'da')}: investeringen tjenes først hjem efter ${payback} år. Budgettet kræver, at den er tjent hjem inden for ${limit} år.`,
        en: `After ${limit} years ${figure(after, 'kr', 'en')} is still missing: the investment is earned back only after ${payback} years. The budget asks for it within ${limit} years.`,
    }),
    checks: { proposal: lateEarning },
});

function lateEarning(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const found = investmentCase(proposal, workspace);
    if (found === null || found.limit === null || found.profile.payback?.state !== 'years') return [];
    const after = found.profile.afterLimit ?? 0n;
    if (after >= 0n) return [];
    const payback = danish(String(Number(found.profile.payback.years.toFixed(1))));
    return [{ span: found.span, data: { limit: found.limit, after: decimalString(-after, 2), payback } }];
}
