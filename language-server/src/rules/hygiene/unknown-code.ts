import type { Suppression } from '../../model/written.ts';
import { isKnownCode, nearestCode, noSuchRule } from '../codes.ts';
import { defineRule, type Found } from '../define.ts';

export const unknownCode = defineRule<{ readonly code: string; readonly suggestion: string | null }>({
    code: 'unknown-code',
    group: 'hygiene',
    severity: 'warning',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'En undertrykkelse nævner en regel, der ikke findes', en: 'A suppression names a rule that does not exist' },
        what: {
            da:
                "Reglen melder en kommentar '// prop-ignore …', der ikke nævner nogen regel, eller hvis kode ikke findes. Ligner koden en, der " +
                'findes, foreslås den.',
            en:
                "The rule reports a comment '// prop-ignore …' that names no rule or a code that does not exist. If the code resembles one that " +
                'exists, that one is suggested.',
        },
        why: {
            da:
                'En kode, der er stavet forkert, undertrykker intet. Anmærkningen tælles fortsat med i rapporten, selv om nogen har taget ' +
                'stilling til den.',
            en: 'A misspelt code suppresses nothing. The finding still counts in the report, although somebody has dealt with it.',
        },
        advice: {
            da: 'Skriv koden, som den står i anmærkningen; hurtigrettelsen skriver den foreslåede. Flere koder skrives med komma imellem.',
            en:
                'Write the code as it stands in the finding; the quick fix writes the suggested one. Several codes are written with commas ' +
                'between them.',
        },
        failing: `// prop-ignore klass-missing: the committee decides on the class on 3 June
proposal SUN-04 "Health checks at the workplace" {
    sector: health
    type: service-conversion
    realisability: 2
    summary: "Health checks for employees move from the clinic to the workplaces."
    citizens: "Rooms at the clinic become free for patients."

    economy in 1.000 kr {
        years          2027  2028  2029  2030  onward
        gain "Rent"      50   100   100   100     100
    }
}
`,
        passing: `// prop-ignore class-missing: the committee decides on the class on 3 June
proposal SUN-04 "Health checks at the workplace" {
    sector: health
    type: service-conversion
    realisability: 2
    summary: "Health checks for employees move from the clinic to the workplaces."
    citizens: "Rooms at the clinic become free for patients."

    economy in 1.000 kr {
        years          2027  2028  2029  2030  onward
        gain "Rent"      50   100   100   100     100
    }
}
`,
    },
    message: ({ code, suggestion }) => ({
        da: code === '' ? 'Undertrykkelsen nævner ingen regel. Skriv koden efter prop-ignore.' : noSuchRule(code, suggestion).da,
        en: code === '' ? 'The suppression names no rule. Write its code after prop-ignore.' : noSuchRule(code, suggestion).en,
    }),
    checks: { file: (file) => file.suppressions.flatMap(unknownCodes) },
});

function unknownCodes(suppression: Suppression): readonly Found[] {
    if (suppression.codes.length === 0) return [{ span: { start: suppression.start, end: suppression.end }, data: { code: '', suggestion: null } }];
    return suppression.codes
        .filter((code) => !isKnownCode(code.name))
        .map(({ name, start, end }) => {
            const suggestion = nearestCode(name);
            const fixes = suggestion === null ? [] : [[{ from: start, to: end, text: suggestion }]];
            return { span: { start, end }, data: { code: name, suggestion }, fixes };
        });
}
