import { defineRule, problemsOf } from '../define.ts';
import type { SyntaxData } from '../syntax-messages.ts';
import { inWords } from '../syntax-messages.ts';

export const syntaxError = defineRule<SyntaxData>({
    code: 'syntax-error',
    group: 'hygiene',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'En linje kan ikke læses', en: 'A line cannot be read' },
        what: {
            da:
                'Reglen melder, når en linje ikke kan læses: et kolon, et anførselstegn eller en tuborgparentes mangler, eller et ord står et ' +
                'sted, hvor det ikke hører til. Hver fejl meldes én gang; det, der kun følger af den, meldes ikke.',
            en:
                'The rule reports a line that cannot be read: a colon, a quotation mark or a brace is missing, or a word stands where it does not ' +
                'belong. Each mistake is reported once; what merely follows from it is not.',
        },
        why: {
            da: 'Det, der ikke kan læses, tæller ikke med. Et felt eller en række kan falde helt ud af kontrollen og af kataloget.',
            en: 'What cannot be read does not count. A field or a row can drop out of the checks and of the catalogue altogether.',
        },
        advice: {
            da: "Ret den første fejl først. Felter skrives med kolon, 'resumé: …', tekster i lige anførselstegn, og hver { skal have sin }.",
            en:
                "Correct the first mistake first. Fields are written with a colon, 'summary: …', texts in straight quotation marks, and every { " +
                'needs its }.',
        },
        failing: `forslag DAG-03 "Fælles indkøb af bleer" {
    sektor: dagtilbud
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé "Vuggestuer og plejecentre køber bleer på én aftale."
    borgere: "Børnene får bleer af samme kvalitet."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Bleer"       70   140   140   140    140
    }
}
`,
        passing: `forslag DAG-03 "Fælles indkøb af bleer" {
    sektor: dagtilbud
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Vuggestuer og plejecentre køber bleer på én aftale."
    borgere: "Børnene får bleer af samme kvalitet."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Bleer"       70   140   140   140    140
    }
}
`,
    },
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    checks: problemsOf('syntax-error'),
});
