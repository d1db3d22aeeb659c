import { signalsBesideNames } from '../class-contradictions.ts';
import { defineRule } from '../define.ts';
import { foundSignals, type SignalData, signalMessage } from '../wording-signals.ts';

export const serviceSignal = defineRule<SignalData>({
    code: 'service-signal',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: {
            da: 'En effektivisering har ord, der signalerer en servicereduktion',
            en: 'An efficiency has words that signal a service reduction',
        },
        what: {
            da: 'Reglen læser teksterne i et forslag med klassen effektivisering og peger på ord, der signalerer, at borgere er eller kan blive ringere stillet: noget lukker, skæres, strammes, bliver færre, fjernere eller dyrere. Nægtelser, beskrivelser af i dag og sagen selv (at lukke en sag) tæller ikke. Et enkelt svagere tegn advarer kun, hvor den statistiske model mener det samme; ellers oplyses det. Ord, som modellen modsiger, tæller ikke; dem viser prop wording på en tekst. Hvad modellen alene er meget sikker på, oplyses også.',
            en: 'The rule reads the texts of a proposal of class efficiency and points at words that signal that citizens are or may be worse off: something closes, is cut, tightened, becomes fewer, farther away or dearer. Denials, descriptions of today and other meanings (closing a case) do not count. A single weaker sign warns only where the statistical model holds the same; otherwise it informs. Words that the model contradicts do not count; prop wording shows those of a text. What the model alone is very sure of informs too.',
        },
        why: {
            da: 'Et katalog, der sælger besparelser på service som effektiviseringer, mister byrådets tillid. Et signal er ingen dom: hvor grænsen går, er en politisk beslutning, men ordene bliver læst.',
            en: 'A catalogue that sells cuts in service as efficiencies loses the trust of the council. A signal is no verdict: where the border runs is a political decision, but the words will be read.',
        },
        advice: {
            da: 'Svar på spørgsmålet i anmærkningen: skriv, hvem der mister hvad, og hvad de får i stedet, eller vælg klassen servicereduktion eller gråzone. Passer signalet ikke, så skriv det tydeligere eller undertryk det med en begrundelse.',
            en: 'Answer the question in the finding: say who loses what and what they get instead, or choose the class service reduction or grey zone. If the signal does not fit, write more clearly or suppress it with a reason.',
        },
        failing: `forslag ÆLD-21 "Åbningstid i borgerservice" {
    sektor: administration
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Åbningstiden i borgerservice forkortes med otte timer om ugen."
    borgere: "Borgerne kan bestille en tid hele dagen."

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
            proposal.written.class?.value !== 'efficiency' ? [] : foundSignals(signalsBesideNames(proposal, wording, 'service')),
    },
});
