import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';

export const cumulativeMismatch = defineRule<StatedData>({
    code: 'cumulative-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Den akkumulerede række passer ikke med netto', en: 'The cumulative row does not agree with the nets' },
        what: {
            da:
                "Reglen sammenligner hvert tal i rækken 'akkumuleret' med summen af netto til og med året: den oplyste 'netto', hvor der er en, " +
                "ellers den beregnede. Kolonnen 'varig' er ikke med. Forskelle, som afrunding kan forklare, er 'rounding-difference'.",
            en:
                "The rule compares each figure of the row 'cumulative' with the sum of the nets up to and including the year: the stated 'net' " +
                "where there is one, else the computed one. The column 'onward' is left out. Differences that rounding can explain are a " +
                "'rounding-difference'.",
        },
        why: {
            da:
                'Den akkumulerede række viser, hvornår en investering er tjent hjem. En regnefejl flytter det år og går igen i alle de år, der ' +
                'følger.',
            en:
                'The cumulative row shows when an investment is earned back. A slip moves that year and is carried on into all the years that ' +
                'follow.',
        },
        advice: {
            da:
                "Ret først 'netto', hvis den også er forkert, og derefter det første forkerte år i 'akkumuleret'. Hurtigrettelsen skriver det " +
                'beregnede tal i feltet.',
            en:
                "Correct 'net' first if that is wrong as well, then the first wrong year in 'cumulative'. The quick fix writes the computed " +
                'figure into the cell.',
        },
        failing: `forslag TEK-01 "Varmepumpe på rådhuset" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "En varmepumpe afløser gasfyret, så udgiften til opvarmning falder."
    borgere: "Borgerne berøres ikke; det handler om rådhusets egen varme."

    økonomi i 1.000 kr {
        år                               2027  2028  2029  2030  varig
        gevinst "Opvarmning"              200   400   400   400    400
        investering "Varmepumpe" anlæg    600     -     -     -      -
        netto                            -400   400   400   400    400
        akkumuleret                      -400     0   400   900      -
    }
}
`,
        passing: `forslag TEK-01 "Varmepumpe på rådhuset" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "En varmepumpe afløser gasfyret, så udgiften til opvarmning falder."
    borgere: "Borgerne berøres ikke; det handler om rådhusets egen varme."

    økonomi i 1.000 kr {
        år                               2027  2028  2029  2030  varig
        gevinst "Opvarmning"              200   400   400   400    400
        investering "Varmepumpe" anlæg    600     -     -     -      -
        netto                            -400   400   400   400    400
        akkumuleret                      -400     0   400   800      -
    }
}
`,
    },
    message: (data) =>
        localised((language) => {
            const tail =
                language === 'da'
                    ? 'Det akkumulerede er summen af netto til og med året.'
                    : 'The cumulative figure is the sum of the nets up to and including the year.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) =>
            statedFindings(proposal, (check) => check.verdict === 'wrong' && !check.agreesWithNoncash && check.of === 'cumulative'),
    },
});
