import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found, type Limits, limit } from '../define.ts';
import { type Readability, readabilityOf } from '../lix.ts';
import { quoted } from '../sentences.ts';
import { word } from '../words.ts';

interface ReadabilityData {
    readonly field: string;
    readonly lix: number;
    readonly most: number;
    /** Words a sentence, with one decimal and a comma. */
    readonly perSentence: string;
    /** Long words, in percent. */
    readonly long: number;
    readonly longest: number;
    readonly begins: string;
}

export const readability = defineRule<ReadabilityData>({
    code: 'readability',
    group: 'wording',
    severity: 'info',
    tier: 'opt-in',
    page: {
        title: { da: 'Teksten er svær at læse', en: 'The text is hard to read' },
        what: {
            da:
                "Reglen regner lixtallet ud for 'resumé', 'beskrivelse', 'borgere', 'medarbejdere', 'effekter', 'barrierer' og 'risici' og taler, " +
                'når det er over 55. Lix er ord pr. sætning plus procenten af ord på over seks bogstaver (C.H. Björnsson, Läsbarhet, 1968): ' +
                'under 35 er let, 35-44 middel, 45-54 svært, fra 55 meget svært. Forkortelser og tal med punktum slutter ingen ' +
                'sætning, men et kolon og et punkt i en liste gør. En tekst på under 50 ord er for kort til, at tallet siger noget. Begge ' +
                'grænser kan ændres, og reglen kører kun, når den er slået til.',
            en:
                "The rule works out the LIX figure of 'summary', 'description', 'citizens', 'staff', 'effects', 'barriers' and 'risks' and speaks " +
                'where it is over 55. LIX is words a sentence plus the percentage of words of more than six letters (C.H. Björnsson, Läsbarhet, ' +
                '1968): under 35 is easy, 35-44 medium, 45-54 hard, from 55 very hard. Abbreviations and numbers with a point ' +
                'end no sentence, but a colon and an item of a list do. A text of fewer than 50 words is too short for the figure to mean ' +
                'anything. Both limits can be changed, and the rule runs only where it is switched on.',
        },
        why: {
            da: 'Forslaget læses af byrådet, høringsparter og borgere på kort tid. Det, de ikke forstår, spørger de til, eller de stemmer uden.',
            en: 'The proposal is read by the council, by those consulted and by citizens in little time. What they do not understand they ask about, or they vote without it.',
        },
        advice: {
            da: 'Del de længste sætninger, sæt handlingen i udsagnsord i stedet for lange navneord, og skriv, hvem der gør hvad.',
            en: 'Split the longest sentences, put what is done into verbs instead of long nouns, and say who does what.',
        },
        failing: `forslag ADM-22 "Fælles skranke" {
    sektor: administration
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Borgerservice og bibliotek deler skranke."
    beskrivelse: "Betjeningen af borgerne på de to steder samles organisatorisk, hvorved bemandingen kan tilrettelægges tværgående under hensyntagen til henvendelsernes fordeling over dagen, spidsbelastninger og medarbejdernes kompetencer, idet vagtfordelingen koordineres gennem et fælles planlægningsværktøj. Implementeringen forudsætter kompetenceudvikling af samtlige medarbejdergrupper, ligesom ansvarsfordelingen mellem ledelsesniveauerne præciseres i en samarbejdsaftale, inden sammenlægningen gennemføres på de øvrige betjeningssteder i kommunen."
    borgere: "Der er åbent de samme timer som før."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
        passing: `forslag ADM-22 "Fælles skranke" {
    sektor: administration
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Borgerservice og bibliotek deler skranke."
    beskrivelse: "Borgerservice og bibliotek får én skranke og én vagtplan. Planen følger, hvornår folk kommer, og hvad de kommer for. Alle medarbejdere lærer begge dele, før skranken åbner. Lederne skriver ned, hvem der har ansvar for hvad. Et hold på fire begynder i Vesterby, og når det går godt dér, følger de andre steder efter."
    borgere: "Der er åbent de samme timer som før."

    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
    },
    message: ({ field, lix, most, perSentence, long, longest, begins }) => ({
        da:
            `'${word(field, 'da')}' har et lixtal på ${lix}; over ${most} er svært at læse. Der er ${perSentence} ord pr. sætning, og ${long} % af ordene er ` +
            `på over seks bogstaver. Del den længste sætning på ${longest} ord, som begynder '${begins}', og brug kortere ord.`,
        en:
            `'${word(field, 'en')}' has a LIX of ${lix}; over ${most} is hard to read. There are ${perSentence} words a sentence, and ${long} % of the words have ` +
            `more than six letters. Split the longest sentence, of ${longest} words, which begins '${begins}', and use shorter words.`,
    }),
    thresholds: {
        lix: {
            default: 55,
            least: 20,
            most: 100,
            text: { da: 'det højeste lixtal, en tekst må have', en: 'the highest LIX that a text may have' },
        },
        words: {
            default: 50,
            least: 20,
            most: 1000,
            text: { da: 'hvor mange ord en tekst skal have, før den måles', en: 'how many words a text must have before it is measured' },
        },
    },
    checks: { proposal: hardTexts },
});

const fields = ['summary', 'description', 'citizens', 'staff', 'effects', 'barriers', 'risks'] as const;
const beginning = 40;

function hardTexts({ written }: Proposal, _: unknown, limits: Limits): readonly Found[] {
    const most = limit(limits, 'lix');
    return fields.flatMap((field) => {
        const text = written.texts[field];
        const read = text === undefined ? null : readabilityOf(text.text);
        if (text === undefined || read === null || read.words < limit(limits, 'words') || read.lix <= most) return [];
        return [{ span: { start: text.start, end: text.end }, data: { ...dataOf(read), field, most } }];
    });
}

function dataOf({ lix, words, sentences, long, longest }: Readability): Omit<ReadabilityData, 'field' | 'most'> {
    return {
        lix,
        perSentence: (words / sentences).toFixed(1).replace('.', ','),
        long: Math.round((100 * long) / words),
        longest: longest.words,
        begins: quoted(
            longest.text
                .replace(/\s+/g, ' ')
                .slice(0, beginning)
                .replace(/\s\S*$/u, ''),
        ),
    };
}
