import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Status } from '../../model/written.ts';
import { defineRule, type Found, limit } from '../define.ts';
import { investmentRows } from '../investment-rows.ts';
import { figure } from '../words.ts';

export const spreadMissing = defineRule<{ readonly amount: string; readonly limit: string }>({
    code: 'spread-missing',
    group: 'investment',
    severity: 'info',
    tier: 'opt-in',
    page: {
        title: { da: 'En stor investering står som ét tal', en: 'A large investment stands as one figure' },
        what: {
            da:
                'Reglen lægger de kontante investeringer i forslagets første plan sammen og melder et forslag, hvor summen er over 1.000.000 kr. ' +
                '(kan indstilles), og intet af beløbene er et interval. Et omtrentligt tal som ~900 er ikke et interval. Forslag i drift, ' +
                'realiserede og bortfaldne er ikke med, og kan et beløb ikke læses, venter reglen.',
            en:
                "The rule adds up the cash investments of the proposal's first plan and reports a proposal in which the sum is over 1.000.000 kr. " +
                '(can be set) and none of the amounts is a range. An approximate figure such as ~900 is no range. Proposals that are operating, ' +
                'realised or dropped are left out, and while an amount cannot be read the rule waits.',
        },
        why: {
            da:
                'Før der er hentet priser, kendes en stor investering ikke på kroner. Ét tal ser sikkert ud, og tilbagebetalingen bliver vist uden ' +
                'den usikkerhed, der er i den.',
            en:
                'Before prices are in, a large investment is not known to the krone. One figure looks certain, and the payback is shown ' +
                'without the ' +
                'uncertainty that is in it.',
        },
        advice: {
            da: "Skriv det laveste og det højeste, I regner med, for eksempel '1.200..1.600'. Totaler bruger midten og viser spændet ved siden af.",
            en: "Write the least and the most that you expect, for example '1.200..1.600'. Totals use the middle and show the span beside it.",
        },
        failing: `forslag TEK-08 "Varmepumper på tre plejecentre" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    status: analyse
    realiserbarhed: 2 "Kræver plads til udedele på alle tre matrikler"
    finansiering: "Anlægsrammen til energi"
    resumé: "Gasfyr på tre plejecentre skiftes til varmepumper."
    borgere: "Beboerne har den samme varme i boligerne."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                     2027  2028  2029  2030  varig
        gevinst "Gas"           kontant          -    420   560   560    560
        investering "Varmepumper" anlæg       2.400   900     -     -      -
    }
}
`,
        passing: `forslag TEK-08 "Varmepumper på tre plejecentre" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    status: analyse
    realiserbarhed: 2 "Kræver plads til udedele på alle tre matrikler"
    finansiering: "Anlægsrammen til energi"
    resumé: "Gasfyr på tre plejecentre skiftes til varmepumper."
    borgere: "Beboerne har den samme varme i boligerne."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                            2027  2028  2029  2030  varig
        gevinst "Gas"           kontant                 -    420   560   560    560
        investering "Varmepumper" anlæg       2.100..2.700   900     -     -      -
    }
}
`,
    },
    message: ({ amount, limit }) => ({
        da:
            `Investeringen på ${figure(amount, 'kr', 'da')} er over ${figure(limit, 'kr', 'da')} og står uden interval. Skriv det ` +
            `laveste og det højeste, I regner med.`,
        en:
            `The investment of ${figure(amount, 'kr', 'en')} is over ${figure(limit, 'kr', 'en')} and has no range. Write the least and ` +
            `the most that you expect.`,
    }),
    thresholds: {
        amount: {
            default: 1_000_000,
            least: 0,
            most: 1_000_000_000,
            text: { da: 'hvor mange kroner der må investeres uden et interval', en: 'how many kroner may be invested without a range' },
        },
    },
    checks: { proposal: (proposal, _, limits) => certainInvestment(proposal, limit(limits, 'amount')) },
});

/** What is built is paid: its price is known. */
const settled = new Set<Status | null>(['operating', 'realised', 'dropped']);

function certainInvestment({ written, scenarios }: Proposal, most: number): readonly Found[] {
    const rows = investmentRows(scenarios[0]?.blocks ?? []).filter((row) => row.cash);
    const [largest] = [...rows].sort((a, b) => ((a.amount ?? 0n) > (b.amount ?? 0n) ? -1 : 1));
    if (largest === undefined || settled.has(written.status) || rows.some((row) => row.amount === null || row.ranged)) return [];
    const amount = rows.reduce((sum, row) => sum + (row.amount ?? 0n), 0n);
    const limitInOere = BigInt(Math.round(most * 100));
    if (amount <= limitInOere) return [];
    return [{ span: largest.span, data: { amount: decimalString(amount, 2), limit: decimalString(limitInOere, 2) } }];
}
