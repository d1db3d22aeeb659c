import type { Proposal } from '../../model/proposal.ts';
import type { Workspace } from '../../model/workspace.ts';
import { defineRule, type Found } from '../define.ts';
import { quoted, sentencesIn } from '../sentences.ts';
import { isReadWhole } from '../whole-proposals.ts';
import { word } from '../words.ts';

export const reductionUnnamed = defineRule<{ readonly citizens: string }>({
    code: 'reduction-unnamed',
    group: 'classification',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'En servicereduktion siger ikke, hvem der får mindre', en: 'A service reduction does not say who gets less' },
        what: {
            da:
                "Reglen melder et forslag med 'klasse: servicereduktion', hvor ingen er nævnt: 'målgruppe' mangler eller siger ingen, 'berørte' " +
                "mangler eller er 0, og 'borgere' mangler, er tom eller siger, at der ingen ændring er. Ét af de tre felter er nok. Bortfaldne " +
                'forslag er ikke med, og er der en syntaksfejl i forslaget, venter reglen, til den er rettet.',
            en:
                "The rule reports a proposal with 'class: service-reduction' that names nobody: 'target group' is missing or says none, 'affected' " +
                "is missing or 0, and 'citizens' is missing, empty or says that there is no change. One of the three fields is enough. Dropped " +
                'proposals are left out, and while a proposal has a syntax error the rule waits for it to be mended.',
        },
        why: {
            da:
                'En servicereduktion er, at nogen får mindre. Siger forslaget ikke hvem, kan politikerne ikke veje den mod de andre, og de, den ' +
                'rammer, opdager den først, når den er vedtaget.',
            en:
                'A service reduction means that somebody gets less. Where the proposal does not say who, politicians cannot weigh it against the ' +
                'others, and those it hits find out only when it has been adopted.',
        },
        advice: {
            da:
                "Skriv i 'målgruppe' og 'berørte', hvem og hvor mange der får mindre, og i 'borgere', hvad forskellen er. Er der ingen, " +
                'er klassen en anden.',
            en:
                "Say in 'target group' and 'affected' who and how many get less, and in 'citizens' what the difference is. If nobody " +
                'does, the class is another.',
        },
        failing: `proposal KUL-08 "Weekend hours at the archive" {
    sector: culture-and-leisure
    type: adjusted-services
    class: service-reduction
    status: proposed
    realisability: 1 "The rota can be changed within the agreement"
    owner: "Head of Culture"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "The reading room of the archive follows the office hours of the town hall."
    target group: "None in particular"
    citizens: "No change for residents."

    economy in 1.000 kr prices 2027 {
        years                                        2027  2028  2029  2030  onward
        gain "Guard at weekends" cash service          80    90    90    90      90  note "The contract is terminated in January"
    }

    measure "Weekends with a guard" "weekends a year" from 48 to 0 by 2027 source "Guard contract"
}
`,
        passing: `proposal KUL-08 "Weekend hours at the archive" {
    sector: culture-and-leisure
    type: adjusted-services
    class: service-reduction
    status: proposed
    realisability: 1 "The rota can be changed within the agreement"
    owner: "Head of Culture"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "The reading room of the archive follows the office hours of the town hall."
    target group: "Readers who come on Saturdays"
    affected: 45
    citizens: "The reading room is shut on Saturdays; readers can order files for a weekday."

    economy in 1.000 kr prices 2027 {
        years                                        2027  2028  2029  2030  onward
        gain "Guard at weekends" cash service          80    90    90    90      90  note "The contract is terminated in January"
    }

    measure "Weekends with a guard" "weekends a year" from 48 to 0 by 2027 source "Guard contract"
}
`,
    },
    message: ({ citizens }) => ({
        da:
            'Forslaget er en servicereduktion, men nævner ingen, der får mindre' +
            `${citizens === '' ? '' : `; '${word('citizens', 'da')}' siger '${citizens}'`}. ` +
            `Skriv hvem i '${word('target_group', 'da')}' og '${word('affected', 'da')}'.`,
        en:
            'The proposal is a service reduction but names nobody who gets less' +
            `${citizens === '' ? '' : `; '${word('citizens', 'en')}' says '${citizens}'`}. ` +
            `Say who in '${word('target_group', 'en')}' and '${word('affected', 'en')}'.`,
    }),
    checks: { proposal: unnamedReduction },
});

function unnamedReduction(proposal: Proposal, workspace: Workspace): readonly Found[] {
    const { written } = proposal;
    if (written.class?.value !== 'service-reduction' || written.status === 'dropped' || namesANumber(proposal)) return [];
    const { target_group: group, citizens } = written.texts;
    if ((written.fields.has('target_group') && group === undefined) || (written.fields.has('citizens') && citizens === undefined)) return [];
    if (!isNobody(group?.text ?? '') || !isDenial(citizens?.text ?? '') || !isReadWhole(proposal, workspace)) return [];
    return [{ span: written.id, data: { citizens: quoted((citizens?.text ?? '').replace(/\s+/g, ' ')) } }];
}

/** Any number but 0, also one that could not be read: it has been reported, and somebody is meant by it. */
function namesANumber({ written: { affected, fields } }: Proposal): boolean {
    if (affected === null) return fields.has('affected');
    return affected.kind === 'unreadable' || affected.high === null || affected.high.mantissa !== 0n;
}

const nobody = /^(?:ingen(?: bestemte?| særlige?| konkrete?| borgere| brugere){0,2}|ikke relevant)?[\s.]*$/iu;
const nobodyInEnglish = /^(?:none(?: in particular)?|nobody|no one|no residents|not applicable|n\/a)[\s.]*$/iu;

function isNobody(text: string): boolean {
    return nobody.test(text.trim()) || nobodyInEnglish.test(text.trim());
}

const nothing =
    '(?:ændring\\p{L}*|konsekvens\\p{L}*|betydning|forskel\\p{L}*|virkning\\p{L}*|påvirkning\\p{L}*|effekt\\p{L}*|følger|gener|forringelse\\p{L}*)';
const nothingInEnglish = '(?:changes?|consequences?|effects?|impacts?|difference)';
/** Sentences that say that nothing changes, from their first word to their last. */
const denials: readonly RegExp[] = [
    /^(?:ingen|ingenting|intet|nej|none|nothing|no)$/iu,
    new RegExp(
        `^(?:(?:der|det|forslaget|ændringen) (?:er|har|får|forventes|ventes|vil være|medfører|giver) )?(?:ingen|ikke) (?:\\p{L}+ ` +
            `)?${nothing}(?: (?:for|hos|af|i) [\\p{L} ]+)?$`,
        'iu',
    ),
    /^(?:borgerne|brugerne|borgere|brugere|de) (?:mærker|oplever) (?:ikke|ingen|intet)(?: [\p{L} ]+)?$/iu,
    new RegExp(`^(?:borgerne|brugerne|borgere|brugere|de) (?:får|ser) ingen (?:\\p{L}+ )?${nothing}$`, 'iu'),
    /^(?:borgerne|brugerne|borgere|brugere) (?:berøres|påvirkes|rammes) ikke(?: af [\p{L} ]+)?$/iu,
    /^(?:uændret|uændrede|unchanged)(?: [\p{L} ]+)?$|^[\p{L} ]+ (?:er|bliver|forbliver|is|are|remains?) (?:uændret|uændrede|unchanged|the same)$/iu,
    new RegExp(`^(?:there (?:is|are|will be) |the proposal has )?no (?:\\p{L}+ )?${nothingInEnglish}(?: (?:for|to|on|in) [\\p{L} ]+)?$`, 'iu'),
    /^(?:residents|citizens|users|they) (?:are not affected|are unaffected|(?:will |do )?not notice)(?: [\p{L} ]+)?$/iu,
    /^(?:residents|citizens|users|they) (?:will )?(?:notice|see|feel) (?:no|nothing)(?: [\p{L} ]+)?$/iu,
];

/** Every sentence denies, and none takes anything back. */
function isDenial(text: string): boolean {
    const sentences = sentencesIn(text).map((sentence) => sentence.replace(/[.!\s]+$/, ''));
    return sentences.every((sentence) => denials.some((denial) => denial.test(sentence)) && !takesBack.test(sentence));
}

const takesBack =
    /(?<!\p{L})(?:men|dog|undtagen|bortset|ud over|før|længere|færre|mindre|but|except|however|only|until|longer|fewer|less)(?!\p{L})/iu;
