import { defineRule, problemsOf } from '../define.ts';
import { word } from '../words.ts';

export const duplicateField = defineRule<{ readonly field: string }>({
    code: 'duplicate-field',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Et felt står to gange', en: 'A field stands twice' },
        what: {
            da:
                "Et felt som 'resumé' eller 'sektor' må stå én gang i et forslag eller et budget, og 'år' må stå én gang i en tabel; kun det " +
                "første tæller. Økonomitabeller, målinger, forudsætninger, 'afhænger af', 'udelukker', 'overlapper', 'oplyst total' og 'oplyst " +
                "antal' må gerne stå flere gange.",
            en:
                "A field like 'summary' or 'sector' may stand once in a proposal or a budget, and 'years' once in a table; only the first counts. " +
                "Economy tables, measures, assumptions, 'depends on', 'excludes', 'overlaps', 'stated total' and 'stated count' may stand several " +
                'times.',
        },
        why: {
            da:
                'To udgaver af samme oplysning er som regel rester af et tidligere udkast. Den ene bliver trykt, den anden går tabt, uden at ' +
                'nogen har valgt det.',
            en:
                'Two versions of one piece of information are usually the remains of an earlier draft. One is printed and the other is lost ' +
                'without anybody having chosen.',
        },
        advice: {
            da:
                'Behold den rigtige udgave, og slet den anden; hurtigrettelsen sletter den, der står sidst. Flere typer skrives i ét felt med ' +
                "komma imellem: 'type: digitalisering, organisering'.",
            en:
                'Keep the right version and delete the other; the quick fix deletes the later one. Several types go into one field with a comma ' +
                "between them: 'type: digitalisation, organisation'.",
        },
        failing: `forslag SUN-01 "Fælles depot for hjælpemidler" {
    sektor: sundhed
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "To depoter samles i ét, så lokaler og kørsel bliver billigere."
    borgere: "Hjælpemidler leveres i hjemmet som i dag."
    borgere: "Borgere, der selv henter, kører til Industrivej."

    økonomi i 1.000 kr {
        år                     2027  2028  2029  2030  varig
        gevinst "Husleje"       180   360   360   360    360
    }
}
`,
        passing: `forslag SUN-01 "Fælles depot for hjælpemidler" {
    sektor: sundhed
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "To depoter samles i ét, så lokaler og kørsel bliver billigere."
    borgere: "Hjælpemidler leveres i hjemmet som i dag. Borgere, der selv henter, kører til Industrivej."

    økonomi i 1.000 kr {
        år                     2027  2028  2029  2030  varig
        gevinst "Husleje"       180   360   360   360    360
    }
}
`,
    },
    message: ({ field }) => ({
        da: `Feltet '${word(field, 'da')}' står to gange. Kun det første tæller; slet det ene.`,
        en: `The field '${word(field, 'en')}' stands twice. Only the first counts; delete one of them.`,
    }),
    checks: problemsOf('duplicate-field'),
});
