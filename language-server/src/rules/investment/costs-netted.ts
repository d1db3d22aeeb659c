import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { gap, type Passage, phraseIn, placeInWords, quoted, rowPassages, wholeWords } from '../sentences.ts';

export const costsNetted = defineRule<{ readonly row: string; readonly place: string; readonly phrase: string }>({
    code: 'costs-netted',
    group: 'investment',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'En udgift er trukket fra gevinsten på forhånd', en: 'A cost has been taken off the gain beforehand' },
        what: {
            da:
                "Reglen melder en kontant 'gevinst', hvis tekst eller note siger, at en ekstra udgift allerede er trukket fra: 'netto', " +
                "'nettobesparelse', 'fratrukket udgift til …', 'efter udgift til …', 'licensen er trukket fra'. Siger noten, at udgiften ikke er " +
                'trukket fra, at beløbet er brutto, eller at det er refusion eller moms, der er trukket fra, er der intet at melde.',
            en:
                "The rule reports a cash 'gain' whose label or note says that an extra cost has already been taken off: 'net saving', 'net of', " +
                "'after costs', 'the licence has been deducted'. Where the note says that the cost has not been taken off, that the amount is " +
                'gross, or that it is a refund or VAT that was taken off, there is nothing to report.',
        },
        why: {
            da:
                'Når udgiften er gemt i gevinsten, kan ingen se, om den er regnet med én gang, to gange eller slet ikke, og den kan ikke følges ' +
                'op for sig. Bliver den dyrere, opdages det først, når gevinsten mangler.',
            en:
                'With the cost hidden in the gain nobody can see whether it was counted once, twice or not at all, and it cannot be followed up ' +
                'by itself. If it grows, that shows only when the gain is missing.',
        },
        advice: {
            da: "Skriv hele gevinsten, og giv udgiften sin egen række 'udgift'. Så står netto i rækken 'netto', og begge dele kan følges op.",
            en: "Write the whole gain, and give the cost a row 'cost' of its own. The net then stands in the row 'net', and both can be followed up.",
        },
        failing: `proposal SKO-05 "Joint purchase of school transport" {
    sector: schools
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The contracts run out on the same day"
    owner: "Head of Schools"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "Six schools buy their bus routes in one tender instead of six."
    target group: "Pupils who go to school by bus"
    affected: 640
    citizens: "Routes and times are the same as this year."

    economy in 1.000 kr prices 2027 {
        years                                 2027  2028  2029  2030  onward
        gain "Bus contracts" cash service      180   200   200   200     200  note "Net of the cost of a route planner"
    }

    measure "Price of a bus hour" "kr." from 710 to 640 by 2028 source "Contracts"
}
`,
        passing: `proposal SKO-05 "Joint purchase of school transport" {
    sector: schools
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The contracts run out on the same day"
    owner: "Head of Schools"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "Six schools buy their bus routes in one tender instead of six."
    target group: "Pupils who go to school by bus"
    affected: 640
    citizens: "Routes and times are the same as this year."

    economy in 1.000 kr prices 2027 {
        years                                 2027  2028  2029  2030  onward
        gain "Bus contracts" cash service      280   300   300   300     300  note "Prices of the neighbouring municipality's tender"
        cost "Route planner" service           100   100   100   100     100
    }

    measure "Price of a bus hour" "kr." from 710 to 640 by 2028 source "Contracts"
}
`,
    },
    message: ({ row, place, phrase }) => ({
        da:
            `En udgift er tilsyneladende trukket fra gevinsten på forhånd: ${placeInWords(place, row, 'da')} siger '${phrase}'. ` +
            'Skriv hele gevinsten, og giv udgiften sin egen række, så begge kan ses og følges op.',
        en:
            `A cost seems to have been taken off the gain beforehand: ${placeInWords(place, row, 'en')} says '${phrase}'. ` +
            'Write the whole gain, and give the cost a row of its own, so that both can be seen and followed up.',
    }),
    checks: { proposal: nettedGains },
});

/** What can be nothing but an extra cost. */
const cost =
    '(?!mindreudgift)\\p{L}*(?:udgift|omkostning)\\p{L}*|licens(?:er|en|erne)?|abonnement\\p{L}*|costs?|expenses?|licen[cs]es?|subscriptions?';
/** What is one where it is said to be taken off. */
const deducted =
    `${cost}|drift(?:en)?|lønn?(?:en|inger|ninger)?|lønsum|support|(?:hus)?leje|leasing|kørsel|transport|vedligehold\\p{L}*|konsulent\\p{L}*|` +
    'vikar(?:er)?|afgift(?:er)?|honorar\\p{L}*|afskrivning\\p{L}*|renter?|afdrag|kurser|investering(?:er|en)?|wages|salaries|rent|maintenance|fees';
const takenOff = 'fratrukket|trukket fra|fraregnet|modregnet|deducted|taken off|subtracted|netted';
/** What is taken out of a budget is a gain taken, not a cost hidden. */
const fromTheGain = '(?! (?:i|fra|på|from|in) (?!(?:the |denne )?(?:gevinst|beløb|tal|besparelse|gain|amount|figure|saving)))';

const signs: readonly RegExp[] = [
    wholeWords(
        'netto(?:gevinst|besparelse|effektivisering|provenu|effekt|virkning|reduktion|potentiale)\\p{L}*',
        '(?<!(?:hos|fra|ved|rækken|se) )netto(?! (?:fremgår|står|vises|ses|er vist))',
    ),
    wholeWords('net[ -](?:gains?|savings?|effects?|benefits?)', '(?<!safety )net of'),
    /\(net\)|, net$/iu,
    wholeWords(
        `(?:fratrukket|fraregnet|modregnet|minus|after (?:deducting|deduction of)|deducted for|less the)(?! i )${gap}(?<!\\p{L})(?:${deducted})`,
    ),
    wholeWords(
        `(?:${cost})(?: (?:til|til den|of|for|on)${gap})?(?: (?:er|bliver|blevet|allerede|is|are|has|have|been|already)){0,3} ` +
            `(?:${takenOff})${fromTheGain}`,
    ),
    wholeWords(`efter (?:fradrag|modregning|betaling) (?:af|for)${gap}(?<!\\p{L})(?:${deducted})`),
    wholeWords(
        '(?<!(?:beregne[ts]|opgjort|fordelt|fordeles|fastsat|skønnet|målt|reguleret) )efter (?:(?:den|de|alle|ekstra|øgede|nye|løbende) ' +
            ')?(?!mindre)\\p{L}*(?:udgift|omkostning)\\p{L}* (?:til|ved|på)',
    ),
    wholeWords('inkl(?:usive|\\.) mer(?:udgift|omkostning)\\p{L}*', 'after (?:extra |running |the )?costs?', 'after paying for'),
];

/** A refund, a tax or an overlap that is taken off is no cost of the proposal; a gross amount has nothing taken off. */
const innocent = wholeWords(
    '(?:stats)?refusion\\p{L}*',
    'moms\\p{L}*',
    'overlap\\p{L}*',
    'brutto\\p{L}*',
    'VAT',
    'refunds?',
    'reimburse\\p{L}*',
    'gross',
);

function nettedGains(proposal: Proposal): readonly Found[] {
    const found = rowPassages(proposal, ['gain']).flatMap(netted);
    // The label and the note of one row may both say so: once is enough.
    return found.filter((each, index) => found.findIndex((other) => other.span.start === each.span.start) === index);
}

function netted({ sentences, span, row, place }: Passage): readonly Found[] {
    if (sentences.some((sentence) => innocent.test(sentence))) return [];
    const phrase = phraseIn(sentences, signs, []);
    return phrase === null ? [] : [{ span, data: { row, place, phrase: quoted(phrase) } }];
}
