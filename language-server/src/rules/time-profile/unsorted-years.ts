import { defineRule, problemsOf } from '../define.ts';
import { columnWord } from '../words.ts';

export const unsortedYears = defineRule<{ readonly year?: number; readonly column?: string }>({
    code: 'unsorted-years',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Årene står ikke i rækkefølge', en: 'The years are not in order' },
        what: {
            da:
                "Årene efter 'år' skal stige fra venstre mod højre; reglen nævner det første, der falder tilbage. 'etablering' må kun stå først " +
                "og 'varig' kun sidst.",
            en:
                "The years after 'years' must rise from left to right; the rule names the first that falls back. 'setup' may stand only first and " +
                "'onward' only last.",
        },
        why: {
            da:
                'Akkumulerede tal og trinvise beløb læses fra venstre mod højre. I en anden rækkefølge ser en investering ud til at være tjent ' +
                'hjem i et forkert år, og læseren tager let fejl.',
            en:
                'Running sums and stepwise amounts are read from left to right. In another order an investment seems to be earned back in the ' +
                'wrong year, and the reader is easily misled.',
        },
        advice: {
            da: 'Stil kolonnerne i stigende rækkefølge, og flyt beløbene i alle rækker med.',
            en: 'Put the columns in rising order, and move the amounts of every row along with them.',
        },
        failing: `proposal SUN-02 "Joint training of new physiotherapists" {
    sector: health
    type: organisation
    class: efficiency
    realisability: 1
    summary: "Three centres train new colleagues together instead of one by one."
    citizens: "Patients meet therapists who know the same exercises."

    economy in 1.000 kr {
        years                    2030  2029  2028  2027
        gain "Outside courses"    160   160   160    80
    }
}
`,
        passing: `proposal SUN-02 "Joint training of new physiotherapists" {
    sector: health
    type: organisation
    class: efficiency
    realisability: 1
    summary: "Three centres train new colleagues together instead of one by one."
    citizens: "Patients meet therapists who know the same exercises."

    economy in 1.000 kr {
        years                    2027  2028  2029  2030
        gain "Outside courses"     80   160   160   160
    }
}
`,
    },
    message: ({ year, column }) => ({
        da:
            column === undefined
                ? `År ${year} kommer efter et senere år. Årene skal stige.`
                : `'${columnWord(column, 'da')}' skal stå ${column === 'setup' ? 'først' : 'sidst'} i årsrækken.`,
        en:
            column === undefined
                ? `The year ${year} comes after a later one. Years must rise.`
                : `'${columnWord(column, 'en')}' must stand ${column === 'setup' ? 'first' : 'last'} in the header.`,
    }),
    checks: problemsOf('unsorted-years'),
});
