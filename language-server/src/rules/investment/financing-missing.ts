import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { investmentRows } from '../investment-rows.ts';
import { isReadWhole } from '../whole-proposals.ts';
import { figure, word } from '../words.ts';

export const financingMissing = defineRule<{ readonly amount: string }>({
    code: 'financing-missing',
    group: 'investment',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Ingen siger, hvem der betaler investeringen', en: 'Nobody says who pays for the investment' },
        what: {
            da:
                'Reglen lægger de kontante investeringer i forslagets første plan sammen og melder et forslag, hvor de er over 0, og feltet ' +
                "'finansiering' mangler eller er tomt. Den første investering udpeges. Bortfaldne forslag er ikke med, og kan et beløb ikke " +
                'læses, eller er der en syntaksfejl i forslaget, venter reglen, til det er rettet.',
            en:
                "The rule adds up the cash investments of the proposal's first plan and reports a proposal in which they are above 0 and the field " +
                "'financing' is missing or empty. The first investment is pointed at. Dropped proposals are left out, and while an amount cannot " +
                'be read or the proposal has a syntax error, the rule waits for it to be mended.',
        },
        why: {
            da:
                'Gevinsten kommer først, når investeringen er betalt. Er der ingen bevilling, bliver forslaget enten ikke til noget, eller også ' +
                'betales det af områdets drift, uden at nogen har besluttet det.',
            en:
                'The gain comes only once the investment is paid. Without a grant the proposal either comes to nothing or is paid from the running ' +
                'budget of the area without anybody having decided it.',
        },
        advice: {
            da: "Skriv i 'finansiering', hvilken pulje, ramme eller bevilling der betaler, for eksempel 'finansiering: \"Effektiviseringspuljen\"'.",
            en: "Say in 'financing' which pool, frame or grant pays, for example 'financing: \"The efficiency pool\"'.",
        },
        failing: `forslag KUL-05 "Selvbetjent udlån på tre biblioteker" {
    sektor: kultur-og-fritid
    type: digitalisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Samme udstyr er sat op på hovedbiblioteket"
    ansvarlig: "Bibliotekschef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Lånerne registrerer selv deres bøger på tre biblioteker, som de gør på hovedbiblioteket."
    målgruppe: "Lånere på tre biblioteker"
    berørte: 2.600
    borgere: "Lånerne kan aflevere og låne på samme maskine."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                     2027  2028  2029  2030  varig
        gevinst "Scannere" kontant service      100   200   200   200    200  note "Leje af håndscannere opsiges 1. juli 2027"
        investering "Automater" anlæg           450     -     -     -      -
    }

    måling "Lån på automat" "pct." fra 40 til 95 senest 2028 kilde "Bibliotekssystemet"
}
`,
        passing: `forslag KUL-05 "Selvbetjent udlån på tre biblioteker" {
    sektor: kultur-og-fritid
    type: digitalisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Samme udstyr er sat op på hovedbiblioteket"
    ansvarlig: "Bibliotekschef"
    starter: 2027-01-01
    finansiering: "Effektiviseringspuljen"
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Lånerne registrerer selv deres bøger på tre biblioteker, som de gør på hovedbiblioteket."
    målgruppe: "Lånere på tre biblioteker"
    berørte: 2.600
    borgere: "Lånerne kan aflevere og låne på samme maskine."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                     2027  2028  2029  2030  varig
        gevinst "Scannere" kontant service      100   200   200   200    200  note "Leje af håndscannere opsiges 1. juli 2027"
        investering "Automater" anlæg           450     -     -     -      -
    }

    måling "Lån på automat" "pct." fra 40 til 95 senest 2028 kilde "Bibliotekssystemet"
}
`,
    },
    message: ({ amount }) => ({
        da: `Der investeres ${figure(amount, 'kr', 'da')}, men forslaget siger ikke, hvor pengene kommer fra. Skriv '${word('financing', 'da')}'.`,
        en:
            `${figure(amount, 'kr', 'en')} is invested, but the proposal does not say where the money comes from. Write ` +
            `'${word('financing', 'en')}'.`,
    }),
    checks: { proposal: unfinancedInvestment },
});

function unfinancedInvestment(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written, scenarios } = proposal;
    const { financing } = written.texts;
    const isThere = written.fields.has('financing') && financing?.text.trim() !== '';
    if (isThere || written.status === 'dropped') return [];
    const rows = investmentRows(scenarios[0]?.blocks ?? []).filter((row) => row.cash);
    const first = rows.find((row) => row.amount !== null && row.amount > 0n);
    if (first === undefined || rows.some((row) => row.amount === null) || !isReadWhole(proposal, workspace)) return [];
    const amount = rows.reduce((sum, row) => sum + (row.amount ?? 0n), 0n);
    return amount > 0n ? [{ span: first.span, data: { amount: decimalString(amount, 2) } }] : [];
}
