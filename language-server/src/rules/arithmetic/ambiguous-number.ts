import { defineRule, problemsOf } from '../define.ts';
import { listed } from '../words.ts';

export const ambiguousNumber = defineRule<{ readonly text: string; readonly readings: readonly string[] }>({
    code: 'ambiguous-number',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'Et tal kan læses på flere måder', en: 'A number can be read in more than one way' },
        what: {
            da:
                "Reglen melder tal, der ikke er skrevet på dansk og derfor kan betyde flere ting, for eksempel '0.625', '1.5', '12.34' og " +
                "'1,250.00'. Det samme gælder en bindestreg mellem to tal som '2027-2030' i 'år' og '1-2' i 'realiserbarhed'. Summer, som tallet " +
                'indgår i, kontrolleres først, når det er rettet.',
            en:
                "The rule reports numbers that are not written the Danish way and can therefore mean several things, for example '0.625', '1.5', " +
                "'12.34' and '1,250.00'. The same goes for a hyphen between two numbers, such as '2027-2030' in 'years' and '1-2' in " +
                "'realisability'. Sums that the number is part of are not checked until it is corrected.",
        },
        why: {
            da:
                'Et punktum, der læses forkert, gør et beløb tusind gange for stort eller for lille. Det sker let, når tal kopieres fra regneark ' +
                'og engelske rapporter.',
            en:
                'A point read in the wrong way makes an amount a thousand times too large or too small. It happens easily when numbers are copied ' +
                'from spreadsheets and English reports.',
        },
        advice: {
            da:
                "Skriv punktum mellem tusinder, komma foran decimaler og '..' i et interval: '1.250', '2,5' og '2027..2030'. Hver hurtigrettelse " +
                'skriver én af de mulige læsninger; vælg den, der passer med kilden.',
            en:
                "Write a point between thousands, a comma before decimals and '..' in a range: '1.250', '2,5' and '2027..2030'. Each quick fix " +
                'writes one of the possible readings; choose the one that agrees with the source.',
        },
        failing: `forslag ADM-01 "Samlet udbud af forsikringer" {
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Kommunens forsikringer udbydes samlet i stedet for i fem aftaler."
    borgere: "Borgerne berøres ikke; det handler om kommunens egne bygninger og biler."

    økonomi i mio. kr. {
        år                     2027  2028  2029  2030  varig
        gevinst "Præmier"       1.5   2,0   2,0   2,0    2,0
    }
}
`,
        passing: `forslag ADM-01 "Samlet udbud af forsikringer" {
    sektor: administration
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Kommunens forsikringer udbydes samlet i stedet for i fem aftaler."
    borgere: "Borgerne berøres ikke; det handler om kommunens egne bygninger og biler."

    økonomi i mio. kr. {
        år                     2027  2028  2029  2030  varig
        gevinst "Præmier"       1,5   2,0   2,0   2,0    2,0
    }
}
`,
    },
    message: ({ text, readings }) => ({
        da:
            `'${text}' kan læses på flere måder. Skriv tal på dansk: punktum mellem tusinder, komma før decimaler` +
            `${readings.length > 0 ? `, altså ${listed(readings, 'da').replace(' og ', ' eller ')}` : ''}.`,
        en:
            `'${text}' can be read in more than one way. Write numbers the Danish way: a point between thousands, a comma before decimals` +
            `${readings.length > 0 ? `, that is ${listed(readings, 'en').replace(' and ', ' or ')}` : ''}.`,
    }),
    checks: problemsOf('ambiguous-number'),
});
