import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';

export const netMismatch = defineRule<StatedData>({
    code: 'net-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Oplyst netto passer ikke med rækkerne', en: 'A stated net does not agree with the rows' },
        what: {
            da:
                "Reglen sammenligner hvert tal i rækken 'netto' med kontante gevinster og indtægter minus kontante udgifter og investeringer i " +
                "samme kolonne. En 'netto' i en gruppe ser kun på gruppen, og en række med 'trinvis' regnes om til niveauer. Forskelle, som " +
                "afrunding kan forklare, er 'rounding-difference'.",
            en:
                "The rule compares each figure of the row 'net' with cash gains and income less cash costs and investments in the same column. A " +
                "'net' inside a group looks at that group alone, and a 'stepwise' row is turned into levels first. Differences that rounding can " +
                "explain are a 'rounding-difference'.",
        },
        why: {
            da:
                'Netto er det beløb, som budgettet ændres med. Er en investering glemt, eller er en udgift lagt til i stedet for trukket fra, ' +
                'lover forslaget penge, der ikke findes.',
            en:
                'The net is the amount by which the budget changes. If an investment was forgotten, or a cost added instead of subtracted, the ' +
                'proposal promises money that does not exist.',
        },
        advice: {
            da:
                "Se efter, om alle rækker med 'udgift' og 'investering' er trukket fra, også i det første år. Er rækkerne rigtige, skriver " +
                "hurtigrettelsen det beregnede tal i 'netto'.",
            en:
                "See whether all rows with 'cost' and 'investment' are subtracted, in the first year too. If the rows are right, the quick fix " +
                "writes the computed figure into 'net'.",
        },
        failing: `proposal SKO-01 "Joint purchase of school books" {
    sector: schools
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Eight schools buy their books together under one framework agreement."
    citizens: "Pupils use the same books as today."

    economy in 1.000 kr {
        years                             2027  2028  2029  2030  onward
        gain "Books"                       150   300   300   300     300
        cost "Contract management"          40    40    40    40      40
        investment "Ordering system"       100     -     -     -       -
        net                                110   260   260   260     260
    }
}
`,
        passing: `proposal SKO-01 "Joint purchase of school books" {
    sector: schools
    type: tendering
    class: efficiency
    realisability: 1
    summary: "Eight schools buy their books together under one framework agreement."
    citizens: "Pupils use the same books as today."

    economy in 1.000 kr {
        years                             2027  2028  2029  2030  onward
        gain "Books"                       150   300   300   300     300
        cost "Contract management"          40    40    40    40      40
        investment "Ordering system"       100     -     -     -       -
        net                                 10   260   260   260     260
    }
}
`,
    },
    message: (data) =>
        localised((language) => {
            const tail =
                language === 'da' ? 'Netto er gevinst og indtægt minus udgift og investering.' : 'Net is gain and income less cost and investment.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) => statedFindings(proposal, (check) => check.verdict === 'wrong' && !check.agreesWithNoncash && check.of === 'net'),
    },
});
