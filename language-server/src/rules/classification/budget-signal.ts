import { signalsBesideNames } from '../class-contradictions.ts';
import { defineRule } from '../define.ts';
import { foundSignals, type SignalData, signalMessage } from '../wording-signals.ts';

export const budgetSignal = defineRule<SignalData>({
    code: 'budget-signal',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'En effektivisering har ord, der signalerer en budgetændring', en: 'An efficiency has words that signal a budget change' },
        what: {
            da: 'Reglen læser teksterne i et forslag med klassen effektivisering og peger på ord, der signalerer, at det er budgettet og ikke måden at arbejde på, der ændres: rammebesparelse, demografi, tildelingsmodel, refusion, moms, flytning mellem konti eller et mindreforbrug, der alligevel er der. Den tier, hvor den statistiske model modsiger ordene; hvad modellen alene er meget sikker på, oplyses kun.',
            en: 'The rule reads the texts of a proposal of class efficiency and points at words that signal that the budget changes and not the way of working: a frame cut, demography, an allocation model, a refund, VAT, a move between accounts or money that is left over anyway. It is silent where the statistical model contradicts the words; what the model alone is very sure of only informs.',
        },
        why: {
            da: 'En teknisk ændring frigør penge, men ingen arbejder anderledes. Tælles den som effektivisering, ser kommunen mere effektiv ud, end den er.',
            en: 'A technical change frees money, but nobody works differently. Counted as an efficiency it makes the municipality look more efficient than it is.',
        },
        advice: {
            da: 'Overvej klassen budgetændring, eller skriv, hvad der gøres anderledes, så gevinsten opstår. Passer signalet ikke, så undertryk det med en begrundelse.',
            en: 'Consider the class budget change, or say what is done differently so that the gain arises. If the signal does not fit, suppress it with a reason.',
        },
        failing: `forslag ÆLD-21 "Færre børn i dagpleje" {
    sektor: dagtilbud
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Budgettet nedjusteres som følge af den demografiske udvikling."
    borgere: "Alle børn får den plads, de har ret til."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
        passing: `forslag ÆLD-21 "Fælles vagtplan" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vagtplaner lægges samlet for seks distrikter, og det giver færre vikartimer."
    borgere: "Borgerne får den samme hjælp som før."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
    },
    message: signalMessage,
    checks: {
        proposal: (proposal, _workspace, _limits, wording) =>
            proposal.written.class?.value !== 'efficiency' ? [] : foundSignals(signalsBesideNames(proposal, wording, 'budget')),
    },
});
