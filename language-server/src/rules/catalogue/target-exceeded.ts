import { defineRule } from '../define.ts';
import { type TargetData, targetFindings, targetInWords } from '../targets.ts';

export const targetExceeded = defineRule<TargetData>({
    code: 'target-exceeded',
    group: 'catalogue',
    severity: 'info',
    tier: 'basic',
    page: {
        title: { da: 'Måltallet er overgået', en: 'The target is exceeded' },
        what: {
            da: 'Reglen taler om de år, hvor de talte forslag giver mere end måltallet, efter det, der er overført, er lagt til det første år.',
            en: 'The rule speaks of the years in which the counted proposals give more than the target, after what is carried over is added to the first year.',
        },
        why: {
            da: 'Det overskydende kan føres med til næste års proces eller give plads til at tage et forslag ud.',
            en: "What is left over can go into next year's process, or make room for taking a proposal out.",
        },
        advice: {
            da: 'Skriv det overskydende som overført i næste års budget, eller vælg et forslag fra.',
            en: "Write what is left over as carried over in next year's budget, or leave a proposal out.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    måltal: 300 350 400 400
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
        gevinst "El"               300   400   400   400    400
    }
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    måltal: 300 400 400 400
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
        gevinst "El"               300   400   400   400    400
    }
}
`,
    },
    message: (data) => ({ da: targetInWords(data, 'da'), en: targetInWords(data, 'en') }),
    checks: { catalogue: (catalogue) => targetFindings(catalogue, 'exceeded') },
});
