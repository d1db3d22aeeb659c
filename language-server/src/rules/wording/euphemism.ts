import { defineRule } from '../define.ts';
import { foundSignals, type SignalData, signalMessage, signalsOf } from '../wording-signals.ts';

export const euphemism = defineRule<SignalData>({
    code: 'euphemism',
    group: 'wording',
    severity: 'info',
    tier: 'basic',
    page: {
        title: { da: 'Et pænt ord skjuler, om der bliver mere eller mindre', en: 'A nice word hides whether there will be more or less' },
        what: {
            da: 'Reglen peger på ord som tilpasning, harmonisering og justering nær en ydelse til borgerne. Den tier, hvor klassen er servicereduktion: dér er det sagt.',
            en: 'The rule points at words such as adjustment, harmonisation and alignment near a service to citizens. It is silent where the class is service reduction: there it has been said.',
        },
        why: {
            da: 'Byrådet skal kunne se, om borgerne får mere, mindre eller det samme, uden at læse mellem linjerne.',
            en: 'The council must see whether citizens get more, less or the same without reading between the lines.',
        },
        advice: {
            da: 'Skriv, hvad der ændres fra og til: fra 30 til 26 timer om ugen.',
            en: 'Write what changes, from and to: from 30 to 26 hours a week.',
        },
        failing: `forslag ÆLD-21 "Ny kapacitet" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: budgetændring
    realiserbarhed: 1
    resumé: "Kapaciteten tilpasses den reelle efterspørgsel."
    borgere: "Ingen ændring."

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
            proposal.written.class?.value === 'service-reduction'
                ? []
                : foundSignals(signalsOf(proposal, wording).filter(({ signal }) => signal.class === 'euphemism')),
    },
});
