import type { Proposal } from '../../model/proposal.ts';
import type { Wording } from '../../wording/wording.ts';
import { defineRule, type Found } from '../define.ts';
import { quoted } from '../sentences.ts';
import { toldLosses } from '../told-losses.ts';
import { word } from '../words.ts';

export const consequenceDenied = defineRule<{ readonly phrase: string; readonly field: string }>({
    code: 'consequence-denied',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: {
            da: "'borgere' siger ingen konsekvenser, men teksten signalerer nogle",
            en: "'citizens' says no consequences, but the text signals some",
        },
        what: {
            da: "Reglen melder en tekst i 'borgere', der kun siger, at der ingen konsekvenser eller ændringer er, mens ord i titel, resumé, beskrivelse eller effekter stærkt signalerer en servicereduktion. Svagere tegn, ord, som den statistiske model modsiger, det, der allerede er sket, og kommunens egne lokaler, stillinger og kontrakter tæller ikke.",
            en: "The rule reports a text in 'citizens' that says no more than that there are no consequences or changes, while words in the title, summary, description or effects strongly signal a service reduction. Weaker signs, words that the statistical model contradicts, what has already happened, and the municipality's own rooms, posts and contracts do not count.",
        },
        why: {
            da: 'Politikerne læser afsnittet om borgerne først. Siger det ingenting, mens resuméet siger noget andet, er det forslaget, der mister troværdighed.',
            en: 'Politicians read the part on citizens first. If it says nothing while the summary says something else, the proposal loses its credibility.',
        },
        advice: {
            da: "Skriv i 'borgere', hvem der mærker ændringen og hvordan, eller skriv, hvorfor de ikke gør.",
            en: "Say in 'citizens' who will notice the change and how, or why they will not.",
        },
        failing: `forslag ÆLD-21 "Færre filialer" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: servicereduktion
    realiserbarhed: 1
    resumé: "Biblioteksfilialen i Vesterby lukkes."
    borgere: "Ingen konsekvenser for borgerne."
    målgruppe: "Lånere i Vesterby"
    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
        passing: `forslag ÆLD-21 "Færre filialer" {
    sektor: kultur-og-fritid
    type: tilrettelæggelse
    klasse: servicereduktion
    realiserbarhed: 1
    resumé: "Biblioteksfilialen i Vesterby lukkes."
    borgere: "Lånerne i Vesterby skal til hovedbiblioteket."
    målgruppe: "Lånere i Vesterby"
    økonomi i 1.000 kr {
        år                  2027  2028  2029  2030  varig
        gevinst "Lønsum"     300   400   400   400    400
    }
}
`,
    },
    message: ({ phrase, field }) => ({
        da: `'${word('citizens', 'da')}' siger, at der ingen konsekvenser er, men '${phrase}' (${field === 'title' ? 'titlen' : word(field, 'da')}) signalerer, at borgere bliver ringere stillet. Skriv, hvem der mærker det og hvordan.`,
        en: `'${word('citizens', 'en')}' says that there are no consequences, but '${phrase}' (${field === 'title' ? 'the title' : word(field, 'en')}) signals that citizens will be worse off. Say who will notice and how.`,
    }),
    checks: { proposal: (proposal, _workspace, _limits, wording) => deniedConsequences(proposal, wording) },
});

/** A text that says that nothing changes for citizens, and nothing else. */
const saysNone =
    /^(?:(?:der (?:er|forventes|vil være) |forslaget (?:har|får|medfører|forventes at have) |there (?:are|is) |the proposal has )?(?:ingen|ikke|intet|no|none)(?: (?:direkte|negative|mærkbare|væsentlige|særlige|direct|negative|significant))?(?: (?:konsekvenser?|ændring(?:er)?|påvirkning(?:er)?|betydning|effekt(?:er)?|consequences?|changes?|effects?|impact))?(?: (?:for|i forhold til|på|on|to) (?:den enkelte |the )?(?:borger(?:e|en|ne)?|brugere?|service(?:niveau)?(?:et)?|citizens?|users?|residents?))?|uændret(?: service(?:niveau)?)?(?: for borgerne)?|unchanged|ingen)[.!]?$/iu;

function deniedConsequences(proposal: Proposal, wording: Wording): readonly Found[] {
    const citizens = proposal.written.texts.citizens;
    if (citizens === undefined || !saysNone.test(citizens.text.trim())) return [];
    const told = toldLosses(proposal, wording).find(({ field }) => field !== 'citizens');
    if (told === undefined) return [];
    const { start, end } = citizens;
    return [{ span: { start, end }, data: { phrase: quoted(told.signal.phrase), field: told.field } }];
}
