import { defineRule, problemsOf } from '../define.ts';

export const missingYear = defineRule<{ readonly year: number }>({
    code: 'missing-year',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Tabellen springer et år over', en: 'The table skips a year' },
        what: {
            da:
                'Reglen melder, når et år mangler mellem det første og det sidste i en tabels årsrække; den nævner det første, der mangler. De ' +
                'beregnede tal lader gevinster, indtægter og udgifter blive på niveauet fra året før og regner ikke med nogen investering i det ' +
                'udeladte år.',
            en:
                "The rule reports when a year is missing between the first and the last in a table's header; it names the first one. The derived " +
                'figures keep gains, income and costs at the level of the year before and assume no investment in the year that is left out.',
        },
        why: {
            da:
                'Et år, der mangler, er som regel glemt ved afskrift. Budgettet skal have et tal for hvert år, og et gættet niveau kan flytte ' +
                'både tilbagebetaling og måltal.',
            en:
                'A missing year has usually been forgotten in copying. The budget needs a figure for every year, and a guessed level can move ' +
                'both payback and target.',
        },
        advice: {
            da:
                "Skriv året efter 'år' og et beløb i hver række; '-' hvor intet er oplyst. Har kilden sprunget året over med vilje, så undertryk " +
                'anmærkningen med den begrundelse.',
            en:
                "Write the year after 'years' and an amount in every row; '-' where nothing is stated. If the source skips the year on purpose, " +
                'suppress the finding with that reason.',
        },
        failing: `forslag DAG-02 "Fælles køkken til fire vuggestuer" {
    sektor: dagtilbud
    type: organisering
    klasse: effektivisering
    realiserbarhed: 2
    resumé: "Maden til fire vuggestuer laves i ét køkken."
    borgere: "Børnene får stadig varm mad lavet samme dag."

    økonomi i 1.000 kr {
        år                          2027  2028  2030  varig
        gevinst "Løn i køkkener"     150   300   320    320
    }
}
`,
        passing: `forslag DAG-02 "Fælles køkken til fire vuggestuer" {
    sektor: dagtilbud
    type: organisering
    klasse: effektivisering
    realiserbarhed: 2
    resumé: "Maden til fire vuggestuer laves i ét køkken."
    borgere: "Børnene får stadig varm mad lavet samme dag."

    økonomi i 1.000 kr {
        år                          2027  2028  2029  2030  varig
        gevinst "Løn i køkkener"     150   300   320   320    320
    }
}
`,
    },
    message: ({ year }) => ({
        da: `Årsrækken springer ${year} over. Beregningerne bruger niveauet fra året før; skriv året med dets beløb, hvis niveauet er et andet.`,
        en:
            `The header skips ${year}. ` +
            `The derived figures keep the level of the year before; write the year with its amounts if the level is another.`,
    }),
    checks: problemsOf('missing-year'),
});
