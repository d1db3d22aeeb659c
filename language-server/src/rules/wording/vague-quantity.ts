import { defineRule, type Found } from '../define.ts';
import { quoted } from '../sentences.ts';
import { type ReplacedQuantity, vagueQuantitiesOf } from '../vague-figures.ts';
import { word } from '../words.ts';

export const vagueQuantity = defineRule<{ readonly field: string; readonly phrase: string; readonly instead: string }>({
    code: 'vague-quantity',
    group: 'wording',
    severity: 'info',
    tier: 'basic',
    page: {
        title: { da: 'Teksten er vag, hvor tabellen har tallet', en: 'The text is vague where the table has the figure' },
        what: {
            da:
                "Reglen peger på en vag størrelse i 'resumé', 'beskrivelse', 'borgere', 'medarbejdere' og 'effekter', når tabellen siger, hvor " +
                "meget det er: 'en væsentlig besparelse', 'flere hundrede tusinde kroner', 'en stor investering', 'nogle årsværk'. Den taler " +
                'kun, når det er sikkert, hvilket tal der menes: én række af den slags, den række, sætningen nævner, eller summen, hvor ' +
                'sætningen handler om hele forslaget. Er der også løbende udgifter, er brutto og netto to tal, og reglen tier. Den tier også ' +
                'ved nægtelser, spørgsmål og citater, om andre kommuner, tidligere år og potentialer, og hvor teksten har et beløb.',
            en:
                "The rule points at a vague quantity in 'summary', 'description', 'citizens', 'staff' and 'effects' where the table says how much " +
                "it is: 'a considerable saving', 'several hundred thousand kroner', 'a large investment', 'some FTEs'. It speaks only where it " +
                'is certain which figure is meant: one row of the kind, the row that the sentence names, or the sum where the sentence is about ' +
                'the whole proposal. With running costs beside, gross and net are two figures, and the rule is silent. So it is in denials, ' +
                'questions and quotations, about other municipalities, earlier years and potentials, and where the text has an amount.',
        },
        why: {
            da: "Hvad der er 'væsentligt', ved kun den, der har skrevet det. Tallet står få linjer nede, og politikerne læser resuméet.",
            en: "What is 'considerable' only its writer knows. The figure stands a few lines below, and politicians read the summary.",
        },
        advice: {
            da: 'Skriv tallet med år; løsningen henter det i tabellen.',
            en: 'Write the figure with its year; the quick fix takes it from the table.',
        },
        failing: `forslag KUL-17 "Fælles annoncer for museum og teater" {
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Museum og teater annoncerer sammen, og det giver en væsentlig besparelse."
    borgere: "Alle arrangementer kan ses samlet i én kalender."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Annoncer"   200   400   400   400    400
    }
}
`,
        passing: `forslag KUL-17 "Fælles annoncer for museum og teater" {
    sektor: kultur-og-fritid
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Museum og teater annoncerer sammen, og det giver en besparelse på 400.000 kr. om året fra 2028."
    borgere: "Alle arrangementer kan ses samlet i én kalender."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Annoncer"   200   400   400   400    400
    }
}
`,
    },
    message: ({ field, phrase, instead }) => ({
        da: `'${phrase}' i '${word(field, 'da')}' siger ikke hvor meget; tabellen gør. Læseren skal kunne veje beløbet uden at slå op. Skriv '${instead}'.`,
        en: `'${phrase}' in '${word(field, 'en')}' does not say how much; the table does. The reader must be able to weigh it without looking it up. Write '${instead}'.`,
    }),
    checks: { proposal: (proposal) => vagueQuantitiesOf(proposal).map(foundOn) },
});

function foundOn({ field, phrase, span, exact, instead }: ReplacedQuantity): Found {
    const fixes = exact ? [[{ from: span.start, to: span.end, text: instead }]] : [];
    return { span, data: { field, phrase: quoted(phrase.replace(/\s+/g, ' ')), instead }, fixes };
}
