import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { investmentCase } from '../investment-case.ts';
import { figure } from '../words.ts';

export const neverEarnedBack = defineRule<{ readonly invested: string; readonly missing: string }>({
    code: 'never-earned-back',
    group: 'investment',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Investeringen tjenes aldrig hjem', en: 'The investment is never earned back' },
        what: {
            da: 'Reglen regner 30 år frem med det varige niveau. Er summen af de kontante beløb stadig under 0, tjenes investeringen ikke hjem.',
            en: 'The rule goes 30 years ahead at the onward level. Where the sum of the cash amounts is still below 0, the investment is not earned back.',
        },
        why: {
            da: 'Et forslag, der aldrig giver overskud, er en udgift. Som effektivisering giver det politikerne et forkert grundlag.',
            en: 'A proposal that never gives a surplus is a cost. As an efficiency it misleads those who decide.',
        },
        advice: {
            da: 'Se efter, om en gevinst mangler, eller om den standser for tidligt i kolonnen varig. Ellers hører forslaget til et andet sted end i kataloget.',
            en: 'See whether a gain is missing or stops too early in the onward column. Otherwise the proposal belongs elsewhere than in the catalogue.',
        },
        failing: `forslag TEK-01 "Led i gadelygterne" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               100   100   100   100      -
        investering "Lygter"      1.000     -     -     -      -
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

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               100   200   200   200    200
        investering "Lygter"      1.000     -     -     -      -
    }
}
`,
    },
    message: ({ invested, missing }) => ({
        da: `Investeringen på ${figure(invested, 'kr', 'da')} tjenes aldrig hjem: efter 30 år mangler der ${figure(missing, 'kr', 'da')}.`,
        en: `The investment of ${figure(invested, 'kr', 'en')} is never earned back: after 30 years ${figure(missing, 'kr', 'en')} is missing.`,
    }),
    checks: { proposal: lostInvestment },
});

function lostInvestment(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const found = investmentCase(proposal, workspace);
    if (found === null || found.profile.payback?.state !== 'never') return [];
    const left = found.profile.timeline?.years.at(-1)?.cumulative ?? 0n;
    const invested = found.profile.totals.investment?.counted ?? 0n;
    return [{ span: found.span, data: { invested: decimalString(invested, 2), missing: decimalString(left < 0n ? -left : 0n, 2) } }];
}
