import type { Proposal } from '../../model/proposal.ts';
import type { WrittenProposal } from '../../model/written.ts';
import { defineRule, type Found, type Language } from '../define.ts';
import { quoted } from '../sentences.ts';

type Lack = 'object' | 'more than the sector' | 'more than the id';

export const titleSaysNothing = defineRule<{ readonly title: string; readonly lacks: Lack }>({
    code: 'title-says-nothing',
    group: 'wording',
    severity: 'info',
    tier: 'strict',
    page: {
        title: { da: 'Titlen siger ikke, hvad forslaget handler om', en: 'The title does not say what the proposal is about' },
        what: {
            da:
                "Reglen melder en titel, der kun består af ord, som passer på ethvert forslag: 'Effektivisering', 'Optimering af driften', " +
                "'Diverse tilpasninger', forslagets eget id. Den melder også en titel, der derudover kun nævner den sektor, forslaget er sat " +
                "under: 'Besparelser på ældreområdet'. Ét ord, der nævner en ting, en opgave eller et sted, er nok.",
            en:
                "The rule reports a title made only of words that fit any proposal: 'Efficiency', 'Optimisation of operations', 'Various " +
                "adjustments', the proposal's own id. It also reports a title that besides them names only the sector the proposal is filed " +
                "under: 'Savings in administration'. One word that names a thing, a task or a place is enough.",
        },
        why: {
            da: 'Politikerne vælger i en liste af titler. Forslag, der hedder det samme, kan ikke skelnes, og ingen finder dem igen næste år.',
            en: 'Politicians choose from a list of titles. Proposals of one name cannot be told apart, and nobody finds them again next year.',
        },
        advice: {
            da: "Nævn det, der ændres, og gerne hvordan: 'Fælles vagtplan i hjemmeplejen'.",
            en: "Name what changes, and how if there is room: 'One rota for home care'.",
        },
        failing: `forslag TEK-14 "Effektivisering af driften" {
    sektor: teknik-og-miljø
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1 "Planen kører allerede i ét distrikt"
    ansvarlig: "Driftschef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Græsset langs vejene slås af ét hold, der følger en fast rute."
    målgruppe: "Trafikanter på kommunens veje"
    berørte: 24.000
    borgere: "Græsset slås lige så tit som før."

    økonomi i 1.000 kr prisniveau 2027 {
        år                              2027  2028  2029  2030  varig
        gevinst "Leje af maskiner" service 120  120   120   120   120  note "Den ene lejeaftale opsiges i januar"
    }

    måling "Lejede maskiner" "stk." fra 3 til 2 senest 2027 kilde "Kontrakter"
}
`,
        passing: `forslag TEK-14 "Ét hold til græsset langs vejene" {
    sektor: teknik-og-miljø
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1 "Planen kører allerede i ét distrikt"
    ansvarlig: "Driftschef"
    hørt: 2026-05-20 "Hovedudvalget"
    resumé: "Græsset langs vejene slås af ét hold, der følger en fast rute."
    målgruppe: "Trafikanter på kommunens veje"
    berørte: 24.000
    borgere: "Græsset slås lige så tit som før."

    økonomi i 1.000 kr prisniveau 2027 {
        år                              2027  2028  2029  2030  varig
        gevinst "Leje af maskiner" service 120  120   120   120   120  note "Den ene lejeaftale opsiges i januar"
    }

    måling "Lejede maskiner" "stk." fra 3 til 2 senest 2027 kilde "Kontrakter"
}
`,
    },
    message: ({ title, lacks }) => ({
        da: `Titlen '${title}' ${lackIn.da[lacks]}. Politikerne vælger i en liste af titler: nævn det, der ændres.`,
        en: `The title '${title}' ${lackIn.en[lacks]}. Politicians choose from a list of titles: name what changes.`,
    }),
    checks: { proposal: emptyTitle },
});

const lackIn: Readonly<Record<Language, Readonly<Record<Lack, string>>>> = {
    da: {
        object: 'passer på ethvert forslag',
        'more than the sector': 'nævner kun sektoren, som står i sit eget felt',
        'more than the id': 'er forslagets id og ikke mere',
    },
    en: {
        object: 'fits any proposal',
        'more than the sector': 'names only the sector, which has a field of its own',
        'more than the id': "is the proposal's id and no more",
    },
};

const small = new Set(
    (
        'af på i til for fra med og eller samt om ved den det de der en et som via gennem under over mellem inden ' +
        'of in on to for from with and or by the a an as via through under within at our vores'
    ).split(' '),
);
/** Words that fit any proposal: whole words, their compounds with one another, and their endings. */
const general = new RegExp(
    `^(?:${[
        '(?:budget|drifts?|ramme|effektiviserings?|besparelses?|spare|service|struktur|proces|ressource|kapacitets|udgifts|økonomi|arbejdsgangs|organisations)*' +
            '(?:effektivisering|besparelse|optimering|tilpasning|harmonisering|justering|reduktion|nedbringelse|omlægning|forbedring|' +
            'ændring|modernisering|rationalisering|omprioritering|prioritering|omstilling|forenkling|udvikling|styrkelse|nedskæring|' +
            'forslag|tiltag|initiativ|projekt|plan|indsats|pulje|gevinst|potentiale|proces|procedure|løsning|opgaveløsning|' +
            'drift|budget|ramme|udgift|omkostning|ressource|økonomi|område|opgave|arbejdsgang)' +
            '(?:e?n|e?t|e?r|e?rne|erne|s|ets|ens|e)?',
        'besparelser|reduktioner|budgetter(?:ne)?|rammer(?:ne)?|områder(?:ne)?|puljer(?:ne)?|planer(?:ne)?|potentialer(?:ne)?|ressourcer(?:ne)?',
        'effektivt?|effektive|effektivisere|effektiviser|optimere|optimer|spare|spar|reducere|reducer|tilpasse|tilpas|forenkle|forenkl|forbedre|forbedr',
        'diverse|forskellige|generelt?|generelle|øvrigt?|øvrige|andet|andre|nyt?|nye|bedre|mere|mindre|færre|flere|større|øget|øgede|samlet|samlede|tværgående|' +
            'yderligere|løbende|fortsat|fortsatte|målrettet|målrettede|intern|internt|interne|smartere|stram|optimal|optimeret',
        'digitalisering|organisering|tilrettelæggelse|strukturtilpasning|konkurrenceudsættelse|hjemtagelse|incitamenter|titel|navn|uden|test',
        'efficienc(?:y|ies)|efficient|savings?|save|optimi[sz](?:e|ing|ation)s?|adjust(?:ing|ments?)?|harmoni[sz]ation|reductions?|reduc(?:e|ing)|cuts?|' +
            'changes?|improv(?:e|ing|ements?)|moderni[sz]ation|rationali[sz]ation|simplif(?:y|ication)|proposals?|initiatives?|measures?|projects?|plans?|' +
            'operations?|operating|budgets?|resources?|costs?|expenses?|expenditure|processes|process|work|workflows?|areas?|tasks?|solutions?',
        'various|other|general|generic|new|better|more|less|fewer|further|additional|overall|internal|untitled|title|digitali[sz]ation|organi[sz]ation|scheduling',
    ].join('|')})$`,
    'u',
);

function emptyTitle({ written }: Proposal): readonly Found[] {
    const { title } = written;
    const words = title?.text.toLowerCase().match(/[\p{L}\p{M}\d]+(?:[-'’.][\p{L}\p{M}\d]+)*/gu) ?? [];
    if (title === null || words.length === 0) return [];
    const isId = words.join(' ') === written.id.name.toLowerCase();
    const telling = words.filter((word) => !saysNothing(word));
    if (!isId && !telling.every((word) => isSector(word, written))) return [];
    const lacks: Lack = isId ? 'more than the id' : telling.length === 0 ? 'object' : 'more than the sector';
    return [{ span: { start: title.start, end: title.end }, data: { title: quoted(title.text.replace(/\s+/g, ' ')), lacks } }];
}

/** A small word, a general one, a number or year. */
function saysNothing(word: string): boolean {
    return small.has(word) || general.test(word) || /^[\d.-]+$/.test(word);
}

/** `ældreområdet`, `skole`, `teknik`: a word of the sector that the proposal is filed under, by itself or with `-området`. */
function isSector(word: string, { sectors }: WrittenProposal): boolean {
    const stem = word.replace(/(?:-?området|-?sektoren|-?forvaltningen)$/u, '');
    return sectors.some(({ name }) => name.toLowerCase().split('-').includes(stem));
}
