import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';

export const totalMismatch = defineRule<StatedData>({
    code: 'total-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En oplyst total passer ikke med sine dele', en: 'A stated total does not agree with its parts' },
        what: {
            da:
                "Reglen sammenligner 'i alt', 'samlet gevinst', 'samlet indtægt', 'samlet udgift' og 'samlet investering' med de rækker, de " +
                "dækker, og '= …' med rækkens egne år; 'varig' er ikke et år. Den melder en forskel, der er større end halvdelen af, hvad det " +
                "sidste ciffer i hver del og i totalen er værd tilsammen. Mindre forskelle er 'rounding-difference', og stemmer totalen kun, når " +
                "ikke-kontante eller undgåede beløb tælles med, er det 'noncash-counted'.",
            en:
                "The rule compares 'total', 'total gain', 'total income', 'total cost' and 'total investment' with the rows they cover, and '= …' " +
                "with the row's own years; 'onward' is not a year. It reports a difference larger than half of what the last digits of all parts " +
                "and of the total are worth together. Smaller differences are a 'rounding-difference', and a total that agrees only with noncash " +
                "or avoided amounts counted in is 'noncash-counted'.",
        },
        why: {
            da:
                'Politikerne læser totalen, ikke rækkerne bag den. En total, der ikke stemmer, sætter et forkert beløb ind i budgettet og rejser ' +
                'tvivl om resten af kataloget.',
            en:
                'Politicians read the total, not the rows behind it. A total that does not add up puts a wrong amount into the budget and casts ' +
                'doubt on the rest of the catalogue.',
        },
        advice: {
            da:
                'Find det beløb, der mangler, er talt med to gange eller er tastet forkert. Er rækkerne rigtige, skriver hurtigrettelsen det ' +
                "beregnede tal i totalen. Kan kilden ikke rettes, så begrund det på linjen: '// prop-ignore total-mismatch: …'.",
            en:
                'Find the amount that is missing, counted twice or mistyped. If the rows are right, the quick fix writes the computed figure into ' +
                "the total. If the source cannot be corrected, give the reason on the line: '// prop-ignore total-mismatch: …'.",
        },
        failing: `forslag ÆLD-01 "Fælles vagtplaner i hjemmeplejen" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vagtplanerne for tre distrikter lægges samlet, så forbruget af vikarer falder."
    borgere: "Borgerne møder oftere de medarbejdere, de kender."

    økonomi i 1.000 kr {
        år                      2027  2028  2029  2030  varig
        gevinst "Vikarer"        250   500   600   600    600
        gevinst "Overarbejde"     40    80    80    80     80
        samlet gevinst           290   580   860   680    680
    }
}
`,
        passing: `forslag ÆLD-01 "Fælles vagtplaner i hjemmeplejen" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vagtplanerne for tre distrikter lægges samlet, så forbruget af vikarer falder."
    borgere: "Borgerne møder oftere de medarbejdere, de kender."

    økonomi i 1.000 kr {
        år                      2027  2028  2029  2030  varig
        gevinst "Vikarer"        250   500   600   600    600
        gevinst "Overarbejde"     40    80    80    80     80
        samlet gevinst           290   580   680   680    680
    }
}
`,
    },
    message: (data) =>
        localised((language) => {
            const tail =
                language === 'da'
                    ? 'Ret totalen, eller find det beløb, der mangler eller er med to gange.'
                    : 'Correct the total, or find the amount that is missing or counted twice.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) =>
            statedFindings(
                proposal,
                (check) => check.verdict === 'wrong' && !check.agreesWithNoncash && (check.of === 'total' || check.of === 'row-sum'),
            ),
    },
});
