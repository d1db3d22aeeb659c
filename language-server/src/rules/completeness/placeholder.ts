import { textFields, type WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { word } from '../words.ts';

export const placeholder = defineRule<{ readonly field: string; readonly text: string }>({
    code: 'placeholder',
    group: 'completeness',
    severity: 'warning',
    tier: 'basic',
    strictSeverity: 'error',
    page: {
        title: { da: 'En tekst holder kun pladsen for den rigtige', en: 'A text only holds the place of the real one' },
        what: {
            da:
                "Reglen melder en tekst, der kun består af 'xx', 'tbd', 'todo', 'udfyldes', 'udfyldes senere', 'kommer senere', 'mangler', 'N.N.' " +
                "eller bare prikker eller spørgsmålstegn. Det gælder alle tekstfelter, også 'ansvarlig', 'kontakt' og 'finansiering'. En tom " +
                "tekst hører under 'section-missing'.",
            en:
                "The rule reports a text that consists only of 'xx', 'tbd', 'todo', 'to be filled in', 'N.N.', one of the Danish words for the " +
                "same, or nothing but dots or question marks. It covers all text fields, among them 'owner', 'contact' and 'financing'. An empty " +
                "text is a matter for 'section-missing'.",
        },
        why: {
            da: 'En pladsholder ligner et udfyldt felt, når nogen tæller efter, og bliver trykt i kataloget, hvis ingen opdager den.',
            en:
                'A placeholder looks like a field that has been filled in when somebody counts, and it is printed in the catalogue if nobody ' +
                'notices.',
        },
        advice: {
            da: 'Skriv teksten, eller slet feltet, så det kan ses, at det mangler.',
            en: 'Write the text, or delete the field so that it shows as missing.',
        },
        failing: `forslag BES-02 "Fælles booking af samtaler" {
    sektor: beskæftigelse
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Samtaler i jobcentret bookes i ét system, så ledige tider bliver brugt."
    borgere: "Udfyldes senere"

    økonomi i 1.000 kr {
        år                     2027  2028  2029  2030  varig
        gevinst "Lønsum"        110   220   220   220    220
    }
}
`,
        passing: `forslag BES-02 "Fælles booking af samtaler" {
    sektor: beskæftigelse
    type: digitalisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Samtaler i jobcentret bookes i ét system, så ledige tider bliver brugt."
    borgere: "Borgerne vælger selv en tid på telefonen eller nettet."

    økonomi i 1.000 kr {
        år                     2027  2028  2029  2030  varig
        gevinst "Lønsum"        110   220   220   220    220
    }
}
`,
    },
    message: ({ field, text }) => ({
        da: `Feltet '${word(field, 'da')}' siger kun '${text}'. Skriv teksten, eller tag feltet ud.`,
        en: `The field '${word(field, 'en')}' says only '${text}'. Write the text, or take the field out.`,
    }),
    checks: { proposal: (proposal) => placeholders(proposal.written) },
});

const standIn = /^[\s.…?]*(?:x{2,}|tbd|todo|udfyldes|udfyldes senere|kommer senere|mangler|to be filled in|n\.?n\.?)?[\s.…?!]*$/iu;

/** A text that stands only for the one to come; an empty one is missing, which its own rule says. */
function placeholders(written: WrittenProposal): readonly Found[] {
    return textFields.flatMap((field) => {
        const text = written.texts[field];
        if (text === undefined || text.text.trim() === '' || !standIn.test(text.text)) return [];
        return [{ span: { start: text.start, end: text.end }, data: { field, text: text.text.trim() } }];
    });
}
