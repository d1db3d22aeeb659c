import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';

export const noncashCounted = defineRule<StatedData>({
    code: 'noncash-counted',
    group: 'classification',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En total tæller beløb med, som ikke er kontante', en: 'A total counts amounts that are not cash' },
        what: {
            da:
                "Reglen melder en oplyst 'samlet gevinst', 'netto', 'akkumuleret' eller anden total af kontante rækker, der først stemmer, når " +
                "rækker med 'ikke-kontant' eller 'undgået' tælles med. Så siger 'total-mismatch', 'net-mismatch' og 'cumulative-mismatch' intet " +
                "om tallet. Et bart 'i alt' lægger alle rækker sammen og er ikke med.",
            en:
                "The rule reports a stated 'total gain', 'net', 'cumulative' or other total of cash rows that agrees only when rows with " +
                "'noncash' or 'avoided' are counted in. Then 'total-mismatch', 'net-mismatch' and 'cumulative-mismatch' say nothing about the " +
                "figure. A bare 'total' adds up all rows and is left alone.",
        },
        why: {
            da:
                'Frigjort tid og udgifter, der aldrig kom, kan ikke tages ud af et budget. Tælles de med, lover forslaget flere penge, end der ' +
                'kan flyttes.',
            en: 'Freed time and costs that never came cannot be taken out of a budget. Counted in, they promise more money than can be moved.',
        },
        advice: {
            da:
                "Ret totalen til de kontante beløb; hurtigrettelsen gør det. Vis den frigjorte tid i sin egen række med 'ikke-kontant', eller " +
                "skriv 'kontant', hvis budgettet faktisk bliver sat ned.",
            en:
                "Correct the total to the cash amounts; the quick fix does it. Show the freed time in a row of its own with 'noncash', or write " +
                "'cash' if the budget really is reduced.",
        },
        failing: `forslag ADM-06 "Digital godkendelse af fakturaer" {
    sektor: administration
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Fakturaer under 5.000 kr. godkendes automatisk, når de passer med en ordre."
    borgere: "Borgerne berøres ikke; det handler om kommunens egne regninger."

    økonomi i 1.000 kr {
        år                                2027  2028  2029  2030  varig
        gevinst "Gebyrer"     kontant      120   240   240   240    240
        gevinst "Ledertid"    ikke-kontant  40    80    80    80     80
        samlet gevinst                     160   320   320   320    320
    }
}
`,
        passing: `forslag ADM-06 "Digital godkendelse af fakturaer" {
    sektor: administration
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Fakturaer under 5.000 kr. godkendes automatisk, når de passer med en ordre."
    borgere: "Borgerne berøres ikke; det handler om kommunens egne regninger."

    økonomi i 1.000 kr {
        år                                2027  2028  2029  2030  varig
        gevinst "Gebyrer"     kontant      120   240   240   240    240
        gevinst "Ledertid"    ikke-kontant  40    80    80    80     80
        samlet gevinst                     120   240   240   240    240
    }
}
`,
    },
    message: (data) =>
        localised((language) => {
            const tail =
                language === 'da'
                    ? 'Tallet stemmer kun, når ikke-kontante eller undgåede beløb tælles med; de kan ikke tages ud af et budget.'
                    : 'The figure agrees only if noncash or avoided amounts are counted in; they cannot be taken out of a budget.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) => statedFindings(proposal, (check) => check.verdict === 'wrong' && check.agreesWithNoncash),
    },
});
