import { defineRule } from '../define.ts';

export const classMissing = defineRule({
    code: 'class-missing',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    strictSeverity: 'error',
    page: {
        title: { da: 'Forslaget siger ikke, hvad det er for et forslag', en: 'The proposal does not say what kind of proposal it is' },
        what: {
            da:
                "Reglen melder et forslag uden 'klasse'. Klassen er 'effektivisering', 'servicereduktion', 'budgetændring' eller 'gråzone'. Det " +
                'er en advarsel, mens forslaget skrives, og en fejl i den strenge kontrol, før det går til politikerne.',
            en:
                "The rule reports a proposal without a 'class'. The class is 'efficiency', 'service-reduction', 'budget-change' or 'grey-zone'. " +
                'It is a warning while the proposal is being written and an error in the strict check before it goes to the politicians.',
        },
        why: {
            da:
                'Om borgerne får mindre, er det første, en politiker vil vide, og hvor grænsen går, er et politisk valg. Et forslag uden klasse ' +
                'skjuler valget.',
            en:
                'Whether residents get less is the first thing a politician wants to know, and where the border runs is a political choice. A ' +
                'proposal without a class hides that choice.',
        },
        advice: {
            da:
                "Skriv 'klasse: effektivisering', hvis den samme service koster mindre, 'klasse: servicereduktion', hvis nogen får mindre, og " +
                "'klasse: budgetændring', hvis pengene bliver ledige, uden at nogen arbejder anderledes. Er det lidt af hvert, så skriv 'klasse: " +
                "gråzone { … }' med andele og et argument for hver.",
            en:
                "Write 'class: efficiency' if the same service costs less, 'class: service-reduction' if somebody gets less, and 'class: " +
                "budget-change' if the money becomes free without anybody working differently. If it is some of each, write 'class: grey-zone { … " +
                "}' with shares and an argument for each.",
        },
        failing: `proposal SKO-03 "Shared pool of substitute teachers" {
    sector: schools
    type: scheduling
    realisability: 1
    summary: "Five schools share a pool of substitutes instead of each keeping its own list."
    citizens: "Pupils meet substitutes who know the school."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Substitutes"     150   300   300   300     300
    }
}
`,
        passing: `proposal SKO-03 "Shared pool of substitute teachers" {
    sector: schools
    type: scheduling
    class: efficiency
    realisability: 1
    summary: "Five schools share a pool of substitutes instead of each keeping its own list."
    citizens: "Pupils meet substitutes who know the school."

    economy in 1.000 kr {
        years                 2027  2028  2029  2030  onward
        gain "Substitutes"     150   300   300   300     300
    }
}
`,
    },
    message: () => ({
        da: "Forslaget siger ikke, om det er en effektivisering, en servicereduktion, en budgetændring eller ligger i gråzonen. Skriv 'klasse: …'.",
        en: "The proposal does not say whether it is an efficiency, a service reduction, a budget change or lies in the grey zone. Write 'class: …'.",
    }),
    checks: { proposal: ({ written }) => (written.class === null ? [{ span: written.id, data: {} }] : []) },
});
