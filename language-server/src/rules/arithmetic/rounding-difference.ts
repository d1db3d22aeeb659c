import type { FigureData } from '../../model/figures.ts';
import { type SumData, statedSums, sumInWords } from '../catalogue-sums.ts';
import { defineRule, type Language, problemsIn } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';
import { figure } from '../words.ts';

export const roundingDifference = defineRule<RoundingData>({
    code: 'rounding-difference',
    group: 'arithmetic',
    severity: 'info',
    tier: 'basic',
    page: {
        title: { da: 'En oplyst total afviger så lidt, at det kan være afrunding', en: 'A stated figure is off by no more than rounding' },
        what: {
            da:
                'Et oplyst tal afviger fra sine dele, men højst med halvdelen af, hvad det sidste ciffer i hver del og i tallet selv er værd ' +
                "tilsammen; kilden har sandsynligvis afrundet hvert tal for sig. Reglen gælder totaler, 'netto' og 'akkumuleret', et resultat ved " +
                "siden af en formel og 'oplyst total' i et budget. Et bart 0, en tom celle og en formel er præcise og giver ikke plads til " +
                'afrunding.',
            en:
                'A stated figure differs from its parts, but by no more than half of what the last digits of all parts and of the figure itself ' +
                "are worth together; the source has probably rounded each figure on its own. The rule covers totals, 'net' and 'cumulative', a " +
                "result typed beside a formula, and 'stated total' in a budget. A bare 0, an empty cell and a formula are exact and leave no room " +
                'for rounding.',
        },
        why: {
            da:
                'Tallet er ikke nødvendigvis forkert, men den, der lægger kolonnen sammen, får et andet resultat. Det spørgsmål er bedre besvaret ' +
                'før udvalgets møde end på det.',
            en:
                'The figure is not necessarily wrong, but whoever adds up the column gets another result. That question is better answered before ' +
                'the committee meets than at the meeting.',
        },
        advice: {
            da:
                'Lad tallet stå, hvis kilden er afrundet. Ellers skriver hurtigrettelsen det beregnede tal, eller du kan skrive delene med en ' +
                'decimal mere.',
            en:
                'Leave the figure as it is if the source is rounded. Otherwise the quick fix writes the computed figure, or you can write the ' +
                'parts with one more decimal.',
        },
        failing: `proposal TEK-02 "Energy control in public buildings" {
    sector: technical-and-environment
    type: energy
    class: efficiency
    realisability: 1
    summary: "Heating and ventilation are controlled by use, so consumption falls."
    citizens: "Rooms are warm and aired when they are in use."

    economy in mio. kr. {
        years                     2027  2028  2029  2030  onward
        gain "District heating"    1,2   1,6   1,6   1,6     1,6
        gain "Electricity"         0,4   0,5   0,5   0,5     0,5
        total gain                 1,7   2,1   2,1   2,1     2,1
    }
}
`,
        passing: `proposal TEK-02 "Energy control in public buildings" {
    sector: technical-and-environment
    type: energy
    class: efficiency
    realisability: 1
    summary: "Heating and ventilation are controlled by use, so consumption falls."
    citizens: "Rooms are warm and aired when they are in use."

    economy in mio. kr. {
        years                     2027  2028  2029  2030  onward
        gain "District heating"    1,2   1,6   1,6   1,6     1,6
        gain "Electricity"         0,4   0,5   0,5   0,5     0,5
        total gain                 1,6   2,1   2,1   2,1     2,1
    }
}
`,
    },
    message: (data) =>
        localised((language) => {
            const tolerance = figure(data.tolerance, data.unit, language);
            const tail =
                language === 'da'
                    ? `Det kan være afrunding: de viste cifre forklarer en forskel på op til ${tolerance}`
                    : `That may be rounding: the printed digits explain a difference of up to ${tolerance}`;
            return `${differenceInWords(data, language)} ${tail}${tail.endsWith('.') ? '' : '.'}`;
        }),
    checks: {
        proposal: (proposal) => [
            ...statedFindings(proposal, (check) => check.verdict === 'rounding'),
            ...problemsIn(proposal, 'rounding-difference'),
        ],
        catalogue: (catalogue, workspace) => statedSums(catalogue, workspace, 'rounding'),
    },
});

type RoundingData = StatedData | SumData | FigureData;

function differenceInWords(data: RoundingData, language: Language): string {
    if ('subject' in data) return sumInWords(data, language);
    const what = 'row' in data ? describe(data, language) : language === 'da' ? 'Formlens resultat' : 'The result of the formula';
    return `${what}: ${comparison(data, language)}.`;
}
