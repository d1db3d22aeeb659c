import type { Proposal } from '../../model/proposal.ts';
import type { WrittenDate } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';

export const consultationLate = defineRule<{ readonly consulted: string; readonly decision: string; readonly budget: string }>({
    code: 'consultation-late',
    group: 'completeness',
    severity: 'error',
    tier: 'strict',
    page: {
        title: { da: 'Høringen ligger efter beslutningen', en: 'The consultation comes after the decision' },
        what: {
            da:
                "Reglen sammenligner 'hørt' med 'beslutning' i forslagets budget og melder en høring, der ligger efter. Er en af de to kun " +
                'skrevet som måned, kvartal eller år, taler reglen kun, når høringen helt sikkert ligger efter. Samme dag er i orden, og ' +
                'bortfaldne forslag er ikke med.',
            en:
                "The rule compares 'consulted' with 'decision' in the proposal's budget and reports a consultation that comes after it. Where one " +
                'of the two is only given as a month, a quarter or a year, the rule speaks only if the consultation surely comes after. The same ' +
                'day is in order, and dropped proposals are left out.',
        },
        why: {
            da:
                'En høring, der kommer, når byrådet har besluttet, kan ikke ændre noget. Den gør forslaget sårbart for klager, og tilliden fra ' +
                'medarbejdere og brugere koster mere end en uges udsættelse.',
            en:
                'A consultation held after the council has decided can change nothing. It opens the proposal to complaints, and the trust of ' +
                'staff and users costs more than a week of delay.',
        },
        advice: {
            da: 'Se efter, om en af datoerne er skrevet forkert. Er de rigtige, så læg høringen før beslutningen, eller udsæt forslaget.',
            en: 'See whether one of the dates is a slip. If both are right, hold the consultation before the decision, or postpone the proposal.',
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    beslutning: 2026-10-08
}

forslag SUN-06 "Fælles udlån af kørestole" {
    budget: B2027
    sektor: sundhed
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Depotet har plads, og bilen kører der i forvejen"
    ansvarlig: "Sundhedschef"
    starter: 2027-01-01
    hørt: 2026-10-20 "Ældrerådet"
    resumé: "Kørestole lånes ud fra ét depot, så færre står ubrugt."
    målgruppe: "Borgere, der låner en kørestol"
    borgere: "Stolen bliver leveret hjemme samme uge som i dag."

    økonomi i 1.000 kr {
        år                                         2027  2028  2029  2030  varig
        gevinst "Nye kørestole"  kontant service    120   130   130   130    130  note "Ti stole færre om året"
        gevinst "Leje af depot"  kontant service     60    60    60    60     60  note "Lejemålet er sagt op"
    }

    måling "Stole, der står ubrugt" "stk." fra 85 til 40 senest 2028 kilde "Depotets liste"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    beslutning: 2026-10-08
}

forslag SUN-06 "Fælles udlån af kørestole" {
    budget: B2027
    sektor: sundhed
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Depotet har plads, og bilen kører der i forvejen"
    ansvarlig: "Sundhedschef"
    starter: 2027-01-01
    hørt: 2026-08-20 "Ældrerådet"
    resumé: "Kørestole lånes ud fra ét depot, så færre står ubrugt."
    målgruppe: "Borgere, der låner en kørestol"
    borgere: "Stolen bliver leveret hjemme samme uge som i dag."

    økonomi i 1.000 kr {
        år                                         2027  2028  2029  2030  varig
        gevinst "Nye kørestole"  kontant service    120   130   130   130    130  note "Ti stole færre om året"
        gevinst "Leje af depot"  kontant service     60    60    60    60     60  note "Lejemålet er sagt op"
    }

    måling "Stole, der står ubrugt" "stk." fra 85 til 40 senest 2028 kilde "Depotets liste"
}
`,
    },
    message: ({ consulted, decision, budget }) => ({
        da: `Høringen (${consulted}) ligger efter beslutningen i budgettet '${budget}' (${decision}) og kan ikke længere ændre noget. Ret datoen, eller læg høringen før beslutningen.`,
        en: `The consultation (${consulted}) comes after the decision of the budget '${budget}' (${decision}) and can no longer change anything. Correct the date, or hold the consultation before the decision.`,
    }),
    checks: { proposal: lateConsultation },
});

/** Inexact dates are spans of days: only where the whole of one lies after the whole of the other is it late. */
function lateConsultation({ written, budget }: Proposal): readonly Found[] {
    const { consulted, status } = written;
    const decision = budget?.written.decision ?? null;
    if (consulted === null || budget === null || decision === null || status === 'dropped' || consulted.first <= decision.last) return [];
    const data = { consulted: asWritten(consulted), decision: asWritten(decision), budget: budget.written.id.name };
    return [{ span: { start: consulted.start, end: consulted.end }, data }];
}

/** `2026-10-08`, `2026-10`, `2026-Q4`, `2026`: no more exact than its source. */
function asWritten({ year, first, last }: WrittenDate): string {
    if (first === last) return first;
    const [from, to] = [Number(first.slice(5, 7)), Number(last.slice(5, 7))];
    if (from === to) return first.slice(0, 7);
    return to - from === 2 ? `${year}-Q${to / 3}` : String(year);
}
