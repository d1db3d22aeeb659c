import type { FigureData } from '../../model/figures.ts';
import { defineRule, problemsOf } from '../define.ts';
import { localised } from '../stated-figures.ts';
import { figure, size } from '../words.ts';

export const formulaMismatch = defineRule<FigureData>({
    code: 'formula-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Resultatet ved siden af en formel er et andet end formlens', en: 'The result typed beside a formula is not what it gives' },
        what: {
            da:
                "Reglen sammenligner det resultat, der står efter '=' i parentesen, med det, formlen giver. Det må afvige med halvdelen af sit " +
                "sidste ciffer, hvilket meldes som 'rounding-difference'. Uden '=' er der intet at sammenligne.",
            en:
                "The rule compares the result that stands after '=' in the parentheses with what the formula gives. It may differ by half of its " +
                "last digit, which is reported as a 'rounding-difference'. Without '=' there is nothing to compare.",
        },
        why: {
            da:
                'Formlen viser, hvordan beløbet er fremkommet: antal gange pris eller timer gange løn. Passer resultatet ikke, er enten antallet, ' +
                'prisen eller resultatet forældet, og læseren kan ikke se hvilket.',
            en:
                'The formula shows how the amount came about: number times price, or hours times wages. If the result does not agree, either the ' +
                'number, the price or the result is out of date, and the reader cannot see which.',
        },
        advice: {
            da:
                "Find ud af, om antallet, prisen eller resultatet er ændret, og ret det, der er forkert. Du kan også slette '= …': beløbet er " +
                'altid det, formlen giver.',
            en:
                "Find out whether the number, the price or the result has changed, and correct what is wrong. You can also delete '= …': the " +
                'amount is always what the formula gives.',
        },
        failing: `forslag SOC-02 "Egne pladser til midlertidigt ophold" {
    sektor: socialområdet
    type: hjemtagelse
    klasse: effektivisering
    realiserbarhed: 2
    resumé: "Tolv pladser, som købes i andre kommuner, oprettes i den tomme fløj på Skovbo."
    borgere: "Borgerne bor nærmere deres familie."

    økonomi i 1.000 kr {
        år                                                      2027   2028   2029   2030  varig
        gevinst "Købte pladser"  (12 pladser * 95.000 kr = 1.240)  1.140  1.140  1.140  1.140
        investering "Indretning" anlæg                           800      -      -      -      -
    }
}
`,
        passing: `forslag SOC-02 "Egne pladser til midlertidigt ophold" {
    sektor: socialområdet
    type: hjemtagelse
    klasse: effektivisering
    realiserbarhed: 2
    resumé: "Tolv pladser, som købes i andre kommuner, oprettes i den tomme fløj på Skovbo."
    borgere: "Borgerne bor nærmere deres familie."

    økonomi i 1.000 kr {
        år                                                      2027   2028   2029   2030  varig
        gevinst "Købte pladser"  (12 pladser * 95.000 kr = 1.140)  1.140  1.140  1.140  1.140
        investering "Indretning" anlæg                           800      -      -      -      -
    }
}
`,
    },
    message: (data) =>
        localised((language) => {
            const [stated, computed] = [figure(data.stated, data.unit, language), figure(data.computed, data.unit, language)];
            return language === 'da'
                ? `Formlen giver ${computed}, men der står ${stated} ved siden af ` +
                      `(forskel ${size(data.difference, data.unit, language)}). Ret resultatet eller formlen.`
                : `The formula gives ${computed}, but ${stated} stands beside it ` +
                      `(difference ${size(data.difference, data.unit, language)}). Correct the result or the formula.`;
        }),
    checks: problemsOf('formula-mismatch'),
});
