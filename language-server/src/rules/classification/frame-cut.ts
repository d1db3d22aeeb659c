import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { lookFor } from '../first-look.ts';
import { fieldPassages, gap, isNegated, placeInWords, quoted, sentencesIn, wholeWords } from '../sentences.ts';

export const frameCut = defineRule<{ readonly place: string; readonly phrase: string }>({
    code: 'frame-cut',
    group: 'classification',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En rammebesparelse uden et tiltag', en: 'An across-the-board cut with no measure' },
        what: {
            da:
                "Reglen melder et forslag, hvis titel, 'resumé' eller 'beskrivelse' kalder det en rammebesparelse, en grønthøster, en ufordelt " +
                'besparelse eller en procentdel af alle budgetter, og hvis tekster ikke siger andet, end hvor stor den er, og hvem der skal finde ' +
                'den. Én sætning om, hvad der skal gøres anderledes, er nok til, at reglen tier. Klassen er uden betydning.',
            en:
                "The rule reports a proposal whose title, 'summary' or 'description' calls it an across-the-board cut, an unallocated saving or a " +
                'percentage of all budgets, and whose texts say nothing but how large it is and who has to find it. One sentence about what is to ' +
                'be done differently is enough to silence it. The class makes no difference.',
        },
        why: {
            da:
                'En effektivisering er, at noget gøres anderledes. En rammebesparelse lader institutionerne vælge, hvad der falder væk, ' +
                'og den, der ' +
                'stemmer for, ved ikke, hvad der er vedtaget.',
            en:
                'An efficiency means that something is done differently. An across-the-board cut leaves it to institutions what goes, ' +
                'and those who ' +
                'vote for it do not know what they have adopted.',
        },
        advice: {
            da: "Skriv i 'beskrivelse', hvad der bliver gjort anderledes, og hvor. Er det ikke kendt endnu, er forslaget ikke klar til kataloget.",
            en:
                "Say in 'description' what will be done differently, and where. If that is not known yet, the proposal is not ready for " +
                'the catalogue.',
        },
        failing: `forslag TVÆ-04 "Grønthøster på fællesudgifter" {
    sektor: tværgående
    type: organisering
    klasse: budgetændring
    status: fremsat
    realiserbarhed: 1 "Budgetterne kan sættes ned ved årets begyndelse"
    ansvarlig: "Økonomichef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Alle driftsbudgetter reduceres med 1 %."
    beskrivelse: "Den enkelte institution finder selv beløbet."
    målgruppe: "Ledere med eget budget"
    berørte: 64
    borgere: "Hver institution orienterer sine brugere."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                      2027  2028  2029  2030  varig
        gevinst "Varekøb"      kontant service   740   800   800   800    800  note "1 % af budgetterne i 2026"
    }

    måling "Varekøb pr. ansat" "kr." fra 6.200 til 6.140 senest 2028 kilde "Økonomisystemet"
}
`,
        passing: `forslag TVÆ-04 "Fælles aftale om abonnementer" {
    sektor: tværgående
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Budgetterne kan sættes ned ved årets begyndelse"
    ansvarlig: "Økonomichef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Enhederne køber abonnementer sammen."
    beskrivelse: "Aviser, tidsskrifter og streaming købes på én aftale, og ingen enhed har sine egne abonnementer."
    målgruppe: "Ledere med eget budget"
    berørte: 64
    borgere: "Hver institution orienterer sine brugere."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                      2027  2028  2029  2030  varig
        gevinst "Abonnementer" kontant service   740   800   800   800    800  note "Den nye aftale på forbruget i 2026"
    }

    måling "Abonnementer" "aftaler" fra 310 til 90 senest 2028 kilde "Økonomisystemet"
}
`,
    },
    message: ({ place, phrase }) => ({
        da:
            `Forslaget er en besparelse på rammen, hvor intet tiltag er beskrevet: ${placeInWords(place, '', 'da')} siger '${phrase}', ` +
            `og teksterne ` +
            'siger ikke, hvad der skal gøres anderledes. Beskriv det.',
        en:
            `The proposal is an across-the-board cut with no measure: ${placeInWords(place, '', 'en')} says '${phrase}', and the texts do not say ` +
            'what is to be done differently. Describe it.',
    }),
    checks: { proposal: undescribedCut },
});

const percent = '(?<![\\d.,])\\d+(?:,\\d+)? ?(?:%|pct\\.?|procent|percent|per cent)';
const everyBudget = '(?:alle|samtlige|hele|all|every|each)(?: [\\p{L}’\\x27-]+){0,2} [\\p{L}-]*(?:budget|ramme|konti|konto|lønsum|frame)\\p{L}*';
const cut = '(?:reducer|nedsæt|beskær|skær|sænk|spar|redu[ck]|besparelse|cut|saving|save|lower)\\p{L}*';
const framed = '[\\p{L}-]*ramme(?:besparelse|reduktion|beskæring|nedskæring)\\p{L}*';

/** What is said only of cuts that are spread over budgets. */
const names: readonly RegExp[] = [
    wholeWords(framed, 'grønthøster\\p{L}*', '(?:ufordelte?|uspecificerede?|ikke-udmøntede?) [\\p{L}]*besparelse\\p{L}*', 'negativ budgetpulje'),
    wholeWords(
        '(?:procentvis|lineær|generel)e? (?:reduktion|nedsættelse|besparelse|beskæring|nedskæring)\\p{L}* (?:af|på|i) ' +
            '[\\p{L} -]{0,20}(?:ramme|budget)\\p{L}*',
    ),
    wholeWords('(?:across-the-board|frame|lawn-?mower|linear) (?:cuts?|reductions?|savings?)', '(?:unallocated|unspecified) savings?'),
    new RegExp(`(?<!\\p{L})(?:generel|procentvis|lineær)e? (?:besparelse|reduktion|nedskæring)\\p{L}*${gap}${percent}`, 'iu'),
    new RegExp(
        `^(?:alle|samtlige|all) [\\p{L}-]*(?:områder|afdelinger|forvaltninger|institutioner|areas|departments) ` +
            `(?:are |skal |must )?${cut}${gap}${percent}(?= *(?:$|[.,;]| (?:af|of|om|a)(?!\\p{L})))`,
        'iu',
    ),
    new RegExp(`(?<!\\p{L})${cut}${gap}${percent}${gap}(?<!\\p{L})${everyBudget}`, 'iu'),
    new RegExp(`(?<!\\p{L})${everyBudget}${gap}(?<!\\p{L})${cut}${gap}${percent}`, 'iu'),
    new RegExp(`(?<!\\p{L})${percent}${gap}(?<!\\p{L})${everyBudget}${gap}(?<!\\p{L})${cut}`, 'iu'),
    new RegExp(
        `(?<!\\p{L})(?:alle|samtlige|all|every|each) [\\p{L}-]+ (?:reducerer|sænker|beskærer|skærer|nedsætter|cuts?|reduces?) ` +
            `(?:deres|sit|its|their) budget\\p{L}*${gap}${percent}`,
        'iu',
    ),
    wholeWords('(?:drifts|service|udgifts)?ramme(?:n|r|rne) (?:reduceres|nedsættes|beskæres|skæres|sænkes) med'),
];

/** One quick look before any work: each of them has one of these. */
const hints =
    /ramme|grønthøster|fordelt|uspecificer|udmønt|pulje|generel|procent|lineær|linear|lawn|across|frame|unallocated|unspecified|%|pct|cent/iu;
const mayName = lookFor(hints);

/** A sentence with a reason or a means describes something, whatever else it says. */
const means = wholeWords(
    'gennem|fordi|idet|da|så|når|via|i takt med|som følge af|hvorved|hvor|i form af|herunder|fx|f\\.eks\\.|for eksempel',
    'ved(?! (?:års|året|budget|begyndelse|overgang|næste))|svarende til|mindreforbrug\\p{L}*|forbrug\\p{L}*|færre|faldende',
    'by \\p{L}+ing|through|because|since|so that|when|as a result of|such as|for example|e\\.g\\.|corresponding to|underspend\\p{L}*|fewer',
);

/** A cut that is spoken of, and not the one proposed. */
const another = wholeWords('erstatter|afløser|tidligere|sidste års?|fra 20\\d\\d|replaces?|previous|earlier|last year|from 20\\d\\d');

const finds =
    '(?:finder|skal (?:finde|spare|reducere)|sparer|bidrager|leverer|udmønter|beslutter|vælger|' +
    'finds?|must find|saves?|contributes?|decides?|chooses?)';
const itself = '(?:forslaget|besparelsen|reduktionen|beløbet|gevinsten|det|dette|it|this|the (?:proposal|saving|cut))';

/** Who is to find the money, and how much it is: that is no measure. */
const distribution: readonly RegExp[] = [
    wholeWords('(?:udmøntes?|udmøntningen|fordeles?|fordelingen|findes)(?! ved)', 'allocated|distributed|spread'),
    new RegExp(`^(?:hvert?|den enkelte|de enkelte|alle|each|every|all)(?: [\\p{L}-]+){1,3} ${finds}(?!\\p{L})`, 'iu'),
    new RegExp(`^${itself} (?:giver|udgør|svarer til|er|gives|yields|amounts to|is) (?:i alt |ca\\. )?[\\d.,]+ [^,;:]*$`, 'iu'),
];

function undescribedCut({ written }: Proposal): readonly Found[] {
    const described = ['summary', 'description'] as const;
    const passages = fieldPassages(written, ['title', ...described], mayName);
    if (passages.length === 0) return [];
    // What is done may stand elsewhere than in the description.
    const says = [...described, 'effects', 'staff', 'barriers'] as const;
    if (!says.every((field) => sentencesIn(written.texts[field]?.text ?? '').every(saysNothingMore))) return [];
    if (described.every((field) => sentencesIn(written.texts[field]?.text ?? '').length === 0)) return [];
    for (const { span, place, sentences } of passages) {
        const phrase = sentences.map(cutIn).find((each) => each !== null);
        if (phrase != null) return [{ span, data: { place, phrase: quoted(phrase) } }];
    }
    return [];
}

/** A sentence that names the cut, or says how large it is or who has to find it, and nothing beside. */
function saysNothingMore(sentence: string): boolean {
    const says = cutIn(sentence) !== null || distribution.some((each) => each.test(sentence));
    return says && !means.test(sentence) && !isNegated(sentence);
}

function cutIn(sentence: string): string | null {
    if (!hints.test(sentence) || isNegated(sentence) || another.test(sentence)) return null;
    return names.map((name) => name.exec(sentence)?.[0]).find((each) => each !== undefined) ?? null;
}
