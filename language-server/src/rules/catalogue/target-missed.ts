import { defineRule } from '../define.ts';
import { type TargetData, targetFindings, targetInWords } from '../targets.ts';

export const targetMissed = defineRule<TargetData>({
    code: 'target-missed',
    group: 'catalogue',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Måltallet er ikke nået', en: 'The target is not met' },
        what: {
            da: 'Reglen sammenligner måltallet med de talte forslags kontante gevinster og indtægter minus udgifter, år for år, uden investeringer. Det, der er overført, lægges til det første år. Afrunding undskylder ikke.',
            en: "The rule compares the target with the counted proposals' cash gains and income less costs, year by year, without investments. What is carried over is added to the first year. Rounding is no excuse.",
        },
        why: {
            da: 'Et katalog under måltallet efterlader et hul i budgettet, som skal findes et andet sted.',
            en: 'A catalogue below its target leaves a hole in the budget that must be filled elsewhere.',
        },
        advice: {
            da: 'Find flere forslag, eller aftal et lavere måltal. Se efter, om forslag er bortfaldet eller udelukker hinanden.',
            en: 'Find more proposals, or agree on a lower target. See whether proposals were dropped or exclude each other.',
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
    måltal: 300 500 400 400
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
    message: (data) => ({
        da: `${targetInWords(data, 'da')} Find flere gevinster, eller sænk måltallet.`,
        en: `${targetInWords(data, 'en')} Find more gains, or lower the target.`,
    }),
    checks: { catalogue: (catalogue) => targetFindings(catalogue, 'missed') },
});
