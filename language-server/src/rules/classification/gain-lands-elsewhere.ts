import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { fieldPassages, gap, phraseIn, placeInWords, quoted, rowPassages, wholeWords } from '../sentences.ts';
import { levelRows } from '../table-rows.ts';

export const gainLandsElsewhere = defineRule<{ readonly place: string; readonly row: string; readonly phrase: string }>({
    code: 'gain-lands-elsewhere',
    group: 'classification',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Gevinsten havner hos en anden', en: 'The gain lands with somebody else' },
        what: {
            da:
                'Reglen melder et forslag med en kontant gevinst, hvor en tekst, eller teksten eller noten på gevinsten, siger, at besparelsen ' +
                "tilfalder eller ligger hos regionen, staten, en anden kommune eller et andet udvalg end det i 'udvalg'. Siger teksten, at det er " +
                'en gevinst oven i kommunens egen, at den ikke er regnet med, eller at den kun er en mulighed, er der intet at melde.',
            en:
                'The rule reports a proposal with a cash gain in which a text, or the label or note of the gain, says that the saving falls to or ' +
                "lies with the region, the state, another municipality or a committee other than the one in 'committee'. Where the text says that " +
                "it comes on top of the municipality's own, that it is not counted or that it is only possible, there is nothing to report.",
        },
        why: {
            da:
                'Penge, som andre sparer, kan ikke tages ud af forslagets budget. Står de som kontant gevinst, mangler de, når budgettet skal ' +
                'holde.',
            en:
                "Money that others save cannot be taken out of the proposal's budget. Where it stands as a cash gain, it is missing when " +
                'the budget ' +
                'has to hold.',
        },
        advice: {
            da:
                "Skriv kun kommunens egen del i tabellen, og nævn de andres i 'effekter'. Ligger gevinsten på et andet udvalg, så skriv det i " +
                "'udvalg' og 'konto', så den bliver hentet der.",
            en:
                "Write only the municipality's own part in the table, and mention that of others in 'effects'. If the gain lies with another " +
                "committee, say so in 'committee' and 'account', so that it is taken out there.",
        },
        failing: `forslag SUN-04 "Blodprøver på akutpladserne" {
    sektor: sundhed
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Udstyret er på pladserne"
    ansvarlig: "Sundhedschef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Sygeplejerskerne tager blodprøver på akutpladserne, så patienten slipper for en tur på sygehuset."
    beskrivelse: "Gevinsten tilfalder regionen, der betaler for kørslen."
    målgruppe: "Borgere på kommunens akutpladser"
    berørte: 240
    borgere: "Borgeren får taget prøven ved sengen."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                            2027  2028  2029  2030  varig
        gevinst "Liggende transport" kontant service   140   150   150   150    150  note "300 ture i 2025"
    }

    måling "Ture til blodprøve" "ture om året" fra 300 til 60 senest 2028 kilde "Kørselskontoret"
}
`,
        passing: `forslag SUN-04 "Blodprøver på akutpladserne" {
    sektor: sundhed
    type: tilrettelæggelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Udstyret er på pladserne"
    ansvarlig: "Sundhedschef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Sygeplejerskerne tager blodprøver på akutpladserne, så patienten slipper for en tur på sygehuset."
    beskrivelse: "Regionen sparer også på sin del af kørslen, men det beløb er ikke regnet med."
    målgruppe: "Borgere på kommunens akutpladser"
    berørte: 240
    borgere: "Borgeren får taget prøven ved sengen."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                            2027  2028  2029  2030  varig
        gevinst "Siddende transport" kontant service    90   100   100   100    100  note "200 ture i 2025, som kommunen betaler"
    }

    måling "Ture til blodprøve" "ture om året" fra 300 til 60 senest 2028 kilde "Kørselskontoret"
}
`,
    },
    message: ({ place, row, phrase }) => ({
        da:
            `Gevinsten ser ud til at havne hos en anden: ${placeInWords(place, row, 'da')} siger '${phrase}', men beløbet står som ` +
            `kontant gevinst. ` +
            'Skriv kun det, der kan tages ud af forslagets eget budget.',
        en:
            `The gain seems to land with somebody else: ${placeInWords(place, row, 'en')} says '${phrase}', but the amount stands as a cash gain. ` +
            "Write only what can be taken out of the proposal's own budget.",
    }),
    checks: { proposal: (proposal, workspace) => gainsOfOthers(proposal, workspace) },
});

const gain = '(?:gevinst|besparelse|mindreudgift|provenu|økonomiske? effekt|savings?|gains?)(?:en|er|erne|et)?';
const others =
    '(?:regionen|region \\p{L}+|sygehus(?:et|ene|væsenet)|staten|statskassen|(?:en )?(?:anden|andre) kommuner?|nabokommune(?:n|r|rne)|' +
    'bopælskommunen|handlekommunen|hjemkommunen|' +
    '(?:et )?(?:andet|andre) udvalg(?:s \\p{L}+)?|the (?:region|state|hospitals?)|(?:an)?other (?:municipality|municipalities|' +
    'committees?)|(?:a |the )?neighbouring municipality)';
const lands =
    '(?:tilfalder|tilgår|falder|ligger|lander|havner|opstår|høstes|hentes|realiseres|indtræffer|går|kommer|kommer tilbage|går tilbage|' +
    'falls?|lands?|lies?|goes|go|accrues?|arises?|benefits?|ends? up)';
const to = '(?:(?:hos|i|på|til|under|ved|af|to|with|in|at|by) )?';

const signs: readonly RegExp[] = [
    wholeWords(
        `${gain}${gap}(?<!\\p{L})${lands} (?:primært |især |hovedsageligt |alene |udelukkende |mainly |mostly |only )?${to}${others}(?! ` +
            `(?:på|mellem|omkring|typisk|ca|at|around|between))`,
    ),
    wholeWords(`${gain}${gap}(?<!\\p{L})kommer ${others} til gode`),
    wholeWords(`${gain} er (?:reelt |primært |alene )?(?:regionens|statens|en anden kommunes|andre kommuners)`),
    wholeWords(
        `det er (?:reelt |især |primært )?${others}, der (?:sparer|får|høster|vinder|har) (?:\\p{L}+ ){0,3}?(?:gevinst|besparelse|pengene)?\\p{L}*`,
    ),
    wholeWords(
        `${others} (?:får|høster|opnår|beholder|gets|reaps|receives) (?:hele |hovedparten af |det meste af |the |all the |most of the )?${gain}`,
    ),
    wholeWords(`it is ${others} that (?:saves?|gains?|reaps|gets)`),
];
/** What a label or a note says of its own row. */
const ownSigns: readonly RegExp[] = [
    wholeWords(`(?:${gain} (?:for|hos|i|til|in|for) |(?:sparer|spares hos) )${others}`, `${others} (?:sparer|saves?)`),
];

/** A word without which none of them can match: most sentences need no closer look. */
const hint = /region|stat|sygehus|kommun|udvalg|hospital|municipal|committee/iu;

const innocent: readonly RegExp[] = [
    wholeWords('også|desuden|derudover|herudover|tillige|ligeledes|samtidig|både|oven i|ud over|also|besides|moreover|too|as well|in addition|both'),
    wholeWords('hvis|såfremt|kan|kunne|risiko\\p{L}*|risikerer|eventuelt|måske|if|may|might|could|can|risks?|i dag|hidtil|today|so far|until now'),
    wholeWords('ikke (?:\\p{L}+ )?(?:med|medregnet|indregnet|regnet|talt|medtaget)|indgår ikke|not (?:\\p{L}+ )?(?:counted|included)'),
    wholeWords('fratrukket|trukket fra|modregnet|egen andel|kommunens andel|deducted|taken off|own share|medfinansiering\\p{L}*'),
];

function gainsOfOthers(proposal: Proposal, workspace: Workspace): readonly Found[] {
    if (proposal.written.status === 'dropped' || !hasCashGain(proposal)) return [];
    const own = rowPassages(proposal, ['gain']);
    const texts = fieldPassages(proposal.written, ['summary', 'description', 'effects', 'barriers']);
    for (const { sentences, ...passage } of [...own, ...texts]) {
        const hinting = sentences.filter((sentence) => hint.test(sentence));
        const used = passage.row === '' ? signs : [...signs, ...ownSigns];
        const phrase = phraseIn(hinting, used, innocent) ?? landsWithCommittee(hinting, committeesOf(proposal, workspace));
        if (phrase !== null) return [{ span: passage.span, data: { place: passage.place, row: passage.row, phrase: quoted(phrase) } }];
    }
    return [];
}

function hasCashGain({ blocks }: Proposal): boolean {
    return blocks.some((block) =>
        levelRows(block).some(
            ({ kind, cash, levels }) => kind === 'gain' && cash && levels.some((cell) => cell.kind === 'amount' && cell.amount.counted > 0n),
        ),
    );
}

function committeesOf({ written, budget }: Proposal, workspace: Workspace): readonly string[] {
    return written.committees.map(({ name }) => workspace.registersFor(budget).label('committee', name).toLowerCase());
}

const withCommittee = new RegExp(`(?<!\\p{L})${gain}${gap}(?<!\\p{L})${lands} ${to}(?:[\\p{L}-]+ og )?([\\p{L}-]*udvalget)s?(?!\\p{L})`, 'iu');

/** A committee by name counts only where the proposal says which one is its own. */
function landsWithCommittee(sentences: readonly string[], own: readonly string[]): string | null {
    const phrase = own.length === 0 ? null : phraseIn(sentences, [withCommittee], innocent);
    const committee = withCommittee.exec(phrase ?? '')?.[1]?.toLowerCase() ?? '';
    return committee === 'udvalget' || own.some((each) => each.includes(committee)) ? null : phrase;
}
