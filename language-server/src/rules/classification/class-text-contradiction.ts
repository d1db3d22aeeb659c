import { type ClassContradiction, contradictedClass } from '../class-contradictions.ts';
import { defineRule, type Language } from '../define.ts';
import { placeInWords } from '../sentences.ts';
import { listed, word } from '../words.ts';

export const classTextContradiction = defineRule<ClassContradiction>({
    code: 'class-text-contradiction',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Teksten kalder det noget andet, end klassen gør', en: 'The text calls it something else than the class does' },
        what: {
            da:
                'Reglen melder en titel eller sætning, der kalder forslaget noget andet end dets klasse: ' +
                "'Der er tale om en servicereduktion' i en effektivisering, 'Effektivisering af …' som titel på en servicereduktion, " +
                "'Forslaget er en teknisk korrektion' i en servicereduktion. Den melder også en budgetændring, hvor mindst to felter stærkt " +
                'signalerer, at borgere bliver ringere stillet, og intet signalerer en budgetændring, og det omvendte i en servicereduktion. ' +
                "Kaldes forslaget også ved sin egen klasse, eller er der forbehold ('kan opleves som'), nægtelse, citat eller spørgsmål, tier " +
                'den. I gråzonen taler den kun, hvor teksten kalder det rent det ene. Ord, der signalerer en anden klasse i en ' +
                "effektivisering uden at nævne den, hører under 'service-signal' og 'budget-signal'; ét sted siges kun én gang.",
            en:
                "The rule reports a title or sentence that calls the proposal something else than its class: 'This is a service reduction' in an " +
                "efficiency, 'Efficiency in …' as the title of a service reduction, 'The proposal is a technical correction' in a service " +
                'reduction. It also reports a budget change in which at least two fields strongly signal that citizens are worse off and ' +
                'nothing signals a budget change, and the reverse in a service reduction. Where the proposal is called by its own class too, or ' +
                "with a reservation ('may be felt as'), a denial, a quotation or a question, it is silent. In the grey zone it speaks only where " +
                'the text calls it purely the one. Words that signal another class in an efficiency without naming it belong to ' +
                "'service-signal' and 'budget-signal'; one place is told once.",
        },
        why: {
            da: 'Klassen afgør, hvilken liste forslaget tælles på. Siger teksten noget andet, vedtager byrådet det ene og får det andet, og det bliver opdaget i salen.',
            en: 'The class decides in which list the proposal is counted. If the text says something else, the council adopts one thing and gets another, and finds out in the chamber.',
        },
        advice: {
            da: 'Ret klassen eller teksten, så de siger det samme. Er det begge dele, så vælg gråzone med andele og et argument for hver.',
            en: 'Correct the class or the text so that they say the same. If it is both, choose grey zone with shares and an argument for each.',
        },
        failing: `forslag KUL-21 "Kortere sæson i friluftsbadet" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Der er reelt tale om en servicereduktion for dem, der bader i september."
    borgere: "Gæsterne kan svømme i svømmehallen."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Vagter"      90    90    90    90     90
    }
}
`,
        passing: `forslag KUL-21 "Kortere sæson i friluftsbadet" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: servicereduktion
    realiserbarhed: 1
    resumé: "Der er reelt tale om en servicereduktion for dem, der bader i september."
    borgere: "Gæsterne kan svømme i svømmehallen."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Vagter"      90    90    90    90     90
    }
}
`,
    },
    message: ({ declared, other, by, phrases, fields }) => ({
        da:
            by === 'name'
                ? `Klassen er '${word(declared, 'da')}', men ${placeInWords(fields[0] ?? '', '', 'da')} kalder forslaget en ${word(other, 'da')}: '${phrases[0]}'. Forslaget tælles efter klassen. Ret den eller teksten; er det begge dele, så vælg gråzone med et argument for hver.`
                : `Klassen er '${word(declared, 'da')}', men ${listed(
                      phrases.map((phrase, index) => `'${phrase}' (${inField(fields[index] ?? '', 'da')})`),
                      'da',
                  )} signalerer en ${word(other, 'da')}, og intet i teksten signalerer en ${word(declared, 'da')}. Forslaget tælles efter klassen. Vælg den klasse, der passer, eller skriv, hvorfor den passer.`,
        en:
            by === 'name'
                ? `The class is '${word(declared, 'en')}', but ${placeInWords(fields[0] ?? '', '', 'en')} calls the proposal ${other === 'efficiency' ? 'an' : 'a'} ${word(other, 'en')}: '${phrases[0]}'. The proposal is counted by its class. Correct it or the text; if it is both, choose grey zone with an argument for each.`
                : `The class is '${word(declared, 'en')}', but ${listed(
                      phrases.map((phrase, index) => `'${phrase}' (${inField(fields[index] ?? '', 'en')})`),
                      'en',
                  )} signal a ${word(other, 'en')}, and nothing in the text signals a ${word(declared, 'en')}. The proposal is counted by its class. Choose the class that fits, or say why it does.`,
    }),
    checks: {
        proposal: (proposal, _workspace, _limits, wording) => {
            const found = contradictedClass(proposal, wording);
            return found === null ? [] : [{ span: found.span, data: { ...found.data } }];
        },
    },
});

function inField(field: string, language: Language): string {
    if (field === 'title') return language === 'da' ? 'titlen' : 'the title';
    return word(field, language);
}
