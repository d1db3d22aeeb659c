import type { WrittenFile } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';

export const mixedLanguage = defineRule<{ readonly word: string; readonly language: string }>({
    code: 'mixed-language',
    group: 'wording',
    severity: 'info',
    tier: 'basic',
    alwaysFull: true,
    page: {
        title: { da: 'Filen blander danske og engelske nøgleord', en: 'The file mixes Danish and English keywords' },
        what: {
            da: 'Reglen tæller nøgleord, som kun findes på ét af sprogene, og peger på det første af dem, der er færrest af. Værdier, enheder og ord, som sprogene deler, tæller ikke.',
            en: 'The rule counts keywords that belong to one language alone and points at the first of those that are fewer. Values, units and words that both languages share do not count.',
        },
        why: {
            da: 'En fil på ét sprog er lettere at læse, og udfyldningen følger filens sprog.',
            en: 'A file in one language is easier to read, and completion follows the language of the file.',
        },
        advice: {
            da: 'Skriv prop format --keywords da eller en; det ændrer kun nøgleordene.',
            en: 'Write prop format --keywords da or en; it changes nothing but the keywords.',
        },
        failing: `forslag TEK-01 "Led i gadelygterne" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    summary: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               300   400   400   400    400
    }
}
`,
        passing: `forslag TEK-01 "Led i gadelygterne" {
    sektor: teknik-og-miljø
    type: energi
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Gadelygterne skiftes til led."
    borgere: "Lyset er det samme."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "El"               300   400   400   400    400
    }
}
`,
    },
    message: ({ word, language }) => ({
        da: `Filen blander danske og engelske nøgleord: '${word}' er ${language === 'da' ? 'dansk' : 'engelsk'}. 'prop format --keywords da' oversætter dem alle.`,
        en: `The file mixes Danish and English keywords: '${word}' is ${language === 'da' ? 'Danish' : 'English'}. 'prop format --keywords en' translates them all.`,
    }),
    checks: { file: mixedKeywords },
});

function mixedKeywords(file: WrittenFile): readonly Found[] {
    const { da, en } = file.keywords;
    const [fewer, language] = da.count < en.count ? [da, 'da'] : [en, 'en'];
    if (da.count === 0 || en.count === 0 || fewer.first === null) return [];
    const { name, start, end } = fewer.first;
    return [{ span: { start, end }, data: { word: name, language } }];
}
