import { defineRule, problemsOf } from '../define.ts';

export const duplicateYear = defineRule<{ readonly year: number }>({
    code: 'duplicate-year',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Et år står to gange i tabellen', en: 'A year stands twice in the table' },
        what: {
            da:
                "Reglen melder, når det samme år står mere end én gang efter 'år' i en tabel. Kun den første af kolonnerne tæller i de beregnede " +
                'tal.',
            en:
                "The rule reports when the same year stands more than once after 'years' in a table. Only the first of the columns counts in the " +
                'derived figures.',
        },
        why: {
            da:
                'Beløbene i den anden kolonne falder ud af tilbagebetaling og katalogets sum, selv om læseren ser dem i tabellen. Som regel er ' +
                'det et år, der er tastet forkert, og så mangler det rigtige år.',
            en:
                "The amounts of the second column drop out of the payback and the catalogue's sum, although the reader sees them in the table. " +
                'Usually it is a mistyped year, and then the right one is missing.',
        },
        advice: {
            da: "Ret årstallet i den ene kolonne, eller slet kolonnen med dens beløb. Årene kan også skrives som '2027..2030'.",
            en: "Correct the year of one of the columns, or delete the column with its amounts. The years can also be written as '2027..2030'.",
        },
        failing: `forslag BES-01 "Samlet kontrol af refusioner" {
    sektor: beskæftigelse
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Ét hold gennemgår alle anmodninger om refusion fra staten."
    borgere: "Borgerne berøres ikke; det handler om kommunens regnskab."

    økonomi i 1.000 kr {
        år                       2027  2028  2028  2029  varig
        indtægt "Refusioner"      200   400   450   450    450
    }
}
`,
        passing: `forslag BES-01 "Samlet kontrol af refusioner" {
    sektor: beskæftigelse
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Ét hold gennemgår alle anmodninger om refusion fra staten."
    borgere: "Borgerne berøres ikke; det handler om kommunens regnskab."

    økonomi i 1.000 kr {
        år                       2027  2028  2029  2030  varig
        indtægt "Refusioner"      200   400   450   450    450
    }
}
`,
    },
    message: ({ year }) => ({
        da: `År ${year} står to gange i tabellens årsrække. Ret det ene.`,
        en: `The year ${year} stands twice in the table's header. Correct one of them.`,
    }),
    checks: problemsOf('duplicate-year'),
});
