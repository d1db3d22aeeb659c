import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { lookFor } from '../first-look.ts';
import { fieldPassages, gap, phraseIn, placeInWords, quoted, rowPassages, wholeWords } from '../sentences.ts';

export const feeAsEfficiency = defineRule<{ readonly place: string; readonly row: string; readonly phrase: string }>({
    code: 'fee-as-efficiency',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Borgerne betaler mere, men det kaldes en effektivisering', en: 'Residents pay more, but it is called an efficiency' },
        what: {
            da:
                "Reglen melder et forslag med 'klasse: effektivisering', når titlen, 'resumé' eller teksten eller noten på en 'gevinst' eller " +
                "'indtægt' siger, at en takst, et gebyr, en billetpris eller borgernes egenbetaling sættes op eller indføres, eller at noget, " +
                'kommunen sælger til borgerne, bliver dyrere. Hvad kommunen selv køber, priser mellem kommuner og hos leverandører, lavere priser og sætninger med ikke, ingen eller uden er ikke med.',
            en:
                "The rule reports a proposal with 'class: efficiency' where the title, 'summary' or the label or note of a 'gain' or 'income' says " +
                "that a fee, a user charge, a ticket price or residents' own payment is raised or introduced, or that something the municipality sells " +
                'to residents becomes dearer. What the municipality buys itself, prices between municipalities and ' +
                'from suppliers, lower prices and sentences with not, no or without are left alone.',
        },
        why: {
            da:
                'Når borgerne betaler mere, er opgaven ikke blevet billigere; regningen er flyttet. Det kan være et rigtigt valg, men det er et ' +
                'valg om service og betaling og skal kunne ses som det.',
            en:
                'When residents pay more, the task has not become cheaper; the bill has been moved. That may be a right choice, but it is a choice ' +
                'about service and payment and must be seen as one.',
        },
        advice: {
            da:
                "Overvej 'klasse: servicereduktion' eller 'gråzone', eller tag den højere betaling ud som et forslag for sig. Er prisen ikke " +
                'borgernes, så skriv, hvem der betaler.',
            en:
                "Consider 'class: service-reduction' or 'grey-zone', or take the higher payment out as a proposal of its own. If the price is not " +
                'paid by residents, say who pays it.',
        },
        failing: `proposal KUL-09 "Payment at the camping site" {
    sector: culture-and-leisure
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "The payment system is in use at the marina"
    owner: "Head of Leisure"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "Guests at the municipal camping site pay on their phone, and the gate opens by itself."
    target group: "Guests at the camping site"
    affected: 5.200
    citizens: "Guests can arrive at any hour of the day."

    economy in 1.000 kr prices 2027 {
        years                                               2027  2028  2029  2030  onward
        gain "Cash handling"  cash service                   110   120   120   120     120  note "The contract on cash is terminated in January"
        income "Higher fees for overnight stays"  service     70    80    80    80      80  note "Five kroner a night"
    }

    measure "Payments in cash" "pct." from 35 to 0 by 2027 source "Payment system"
}
`,
        passing: `proposal KUL-09 "Payment at the camping site" {
    sector: culture-and-leisure
    type: scheduling
    class: efficiency
    status: proposed
    realisability: 1 "The payment system is in use at the marina"
    owner: "Head of Leisure"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "Guests at the municipal camping site pay on their phone, and the gate opens by itself."
    target group: "Guests at the camping site"
    affected: 5.200
    citizens: "Guests can arrive at any hour of the day."

    economy in 1.000 kr prices 2027 {
        years                                               2027  2028  2029  2030  onward
        gain "Cash handling"  cash service                   110   120   120   120     120  note "The contract on cash is terminated in January"
        income "More overnight stays"  service                70    80    80    80      80  note "400 more arrivals after closing time"
    }

    measure "Payments in cash" "pct." from 35 to 0 by 2027 source "Payment system"
}
`,
    },
    message: ({ place, row, phrase }) => ({
        da:
            `Forslaget kaldes en effektivisering, men ${placeInWords(place, row, 'da')} siger '${phrase}'. Betaler borgerne mere, er opgaven ikke ` +
            'blevet billigere. Overvej klassen, eller skriv, hvem der betaler.',
        en:
            `The proposal is called an efficiency, but ${placeInWords(place, row, 'en')} says '${phrase}'. If residents pay more, the task has not ` +
            'become cheaper. Consider the class, or say who pays.',
    }),
    checks: { proposal: raisedFees },
});

/** Rates that authorities and institutions pay one another, or that a supplier asks. */
const between = '(?:kørsels|kilometer|døgn|enheds|time|afregnings|modul|plads|tilskuds|bank|licens|behandlings|distributions)';
const payment =
    `(?!${between}(?:takst|gebyr))(?:\\p{L}*(?:takst|gebyr)(?:en|er|erne|et|erne)?|` +
    '(?:bruger|borger|egen|forældre|deltager|beboer|elev)betaling(?:en|er|erne)?|entré(?:en)?|' +
    '\\p{L}*(?:billetpris|entrépris|p-afgift|parkeringsafgift)(?:er|erne|en)?|' +
    '(?:user |parental |parking |entrance |admission |course )?(?:fees?|charges)|' +
    'co-payments?|parental payments?|user payments?|ticket prices?|bus fares?)';
const higher = '(?:højere|øgede?|øget|forhøjede?|forhøjet|hævede|større|higher|increased|raised)';
const raising = '(?:forhøjelse|hævning|stigning|øgning|opjustering|indførelse|increase|rise|raise|introduction)(?:n|en|r|er)?s?';
const raised =
    '(?:forhøjes|hæves|øges|opjusteres|indføres|stiger|sættes (?:\\p{L}+ )?(?:op|i vejret)|er sat op|(?:are |is |will be )?(?:raised|' +
    'increased|introduced|put up)|(?:go|goes|going) up|rises?|increases?)';
const raises = '(?:forhøjer|hæver|øger|opjusterer|indfører|raises?|increases?|introduces?|raising|increasing|introducing)';

const lowered = '(?:nedsættes|sænkes|falder|reduceres|bortfalder|afskaffes|ophører|lowered|reduced|cut|falls?|abolished)';
const payers = '(?:(?:borger|bruger|forældre|beboer|gæst|forening)\\p{L}*|residents|users|parents|guests)';

/** What a municipality sells to its residents. Of what it buys too (mad, kørsel, strøm) a price may rise without its doing. */
const offer =
    '(?:mad(?:service|ordning|udbringning)|(?:frokost|morgenmads|måltids|indkøbs|vaske|pasnings|fritids)ordning|tøjvask|linnedservice|svømning|varmtvandsbad|' +
    '(?:års|sæson|klippe|turist|måneds)kort|(?:adgangs|entré)?billet|adgang|entré|parkering|gravsted|bådplads|' +
    '(?:dagpleje|vuggestue|børnehave|dagtilbuds|sfo-?|fritids|klub|musikskole|ungdomsskole|aftenskole)(?:plads|undervisning))\\p{L}*(?<=plads|[^s])(?!\\p{L})';
/** Of these only a price is for residents; they become dearer to run too. */
const offered = `(?:${offer}|(?:dagpleje|vuggestue|børnehave|dagtilbud|sfo|musikskole|svømmehal|fritidshjem|fritidsklub)\\p{L}*(?<=[^s])(?!\\p{L}))`;
const offerEn =
    '(?:meals on wheels|meal (?:service|delivery)|(?:season |day |annual )?tickets?|admission|entry|parking|swimming|music lessons|after-school care|berths?|burial plots?)';
/** `Vedligehold af madservicens køkken` is none of it. */
const alone = '(?<!(?:af|til|på|i|for|ved|om|med|of|to|in|at|with) (?:\\p{L}+ )?)';
const whose = '(?:(?:en|et|den|det|de|et|alle|kommunens|børns|\\p{L}+nes|an?|the|all) )?';
const amount = '(?:(?:ca\\. |om året |årligt )?[\\d.,]+ (?:kr\\.?|kroner|pct\\.?|procent|%) )?(?:lidt |noget |also |slightly )?';
/** A price is set by whoever sells: `hæves` is a decision, while `stiger` may be another's. */
const priceSet =
    '(?:forhøjes|hæves|øges|opjusteres|sættes (?:\\p{L}+ )?(?:op|i vejret)|(?:are |is |will be )(?:raised|increased|put up))(?! (?:af|by) (?!\\d))';
const priceRaises = '(?:forhøjer|hæver|øger|opjusterer|raises?|increases?|raising|increasing)';
const becomes = '(?:bliver|gøres|becomes?|is made|will be)';
const dearer =
    '(?:dyrere|more expensive|dearer)(?! (?:end|than|i drift|at (?:producere|drive|levere|lave)|to (?:produce|run|deliver|make)|for kommunen|for the municipality))';

const signs: readonly RegExp[] = [
    wholeWords(`${higher} (?:\\p{L}+ )?${payment}`),
    wholeWords(`(?!${between})\\p{L}*(?:takst|gebyr|betalings|billetpris)(?:forhøjelse|stigning)(?:en|er|erne)?`),
    wholeWords(`${raising} (?:af|i|på|in|of) (?:\\p{L}+ )?${payment}`),
    wholeWords(`${payment}${gap}(?<!\\p{L})${raised}`),
    wholeWords(`(?:forhøjes|hæves|øges|indføres) (?:\\p{L}+ ){0,2}${payment}`),
    wholeWords(`${raises} (?:\\p{L}+ ){0,3}${payment}`),
    wholeWords('nyt \\p{L}*gebyr', 'ny (?:bruger|borger|egen|forældre|deltager)betaling', 'a new (?:user )?(?:fee|charge)'),
    wholeWords(
        `pris(?:en|er|erne) for ${payers}${gap}(?<!\\p{L})${raised}`,
        `${payers} (?:\\p{L}+ ){0,3}(?:betaler?|pays?) (?:\\p{L}+ )?(?:mere|more)`,
    ),
    wholeWords(
        `pris(?:en|er|erne) (?:på|for) ${whose}${offered}${gap}(?<!\\p{L})${priceSet}`,
        `(?:the )?prices? (?:of|for) ${whose}${offerEn}${gap}(?<!\\p{L})${priceSet}`,
        `${priceRaises} (?:prisen|priser|priserne|(?:the )?prices?) (?:på|for|of) ${whose}(?:${offered}|${offerEn})`,
    ),
    wholeWords(
        `${alone}(?:${offer}|${offerEn})(?: til \\p{L}+)? ${becomes} ${amount}${dearer}`,
        `${becomes} ${amount}${dearer} for (?:the )?${payers}(?![^.!?]* (?:end|than)(?!\\p{L}))`,
        'dyrere at (?:gå i|gå til|bade|svømme|parkere)',
    ),
];

/** One quick look before any work: each sign has one of these. */
const hints = /takst|gebyr|betal|entré|pris|afgift|dyrere|fee|charge|pay|price|fare|expensive|dearer/iu;
const maySpeak = lookFor(hints);

/** The other way, other payers, other things that grow, or what happens without the proposal. */
const innocent: readonly RegExp[] = [
    wholeWords(`(?:lavere|billigere|lower|cheaper|reduced) (?:\\p{L}+ )?${payment}`, `${payment} (?:\\p{L}+ ){0,2}${lowered}`),
    wholeWords(
        'leverandør\\p{L}*|(?:andre|anden|køber|nabo|bopæls)\\p{L}* ?kommun\\p{L}*|region\\p{L}*|staten|botilbud\\p{L}*|bosted\\p{L}*|' +
            'opholdssted\\p{L}*|private?|ekstern\\p{L}*|intern\\p{L}*',
    ),
    wholeWords('suppliers?|providers?|vendors?|other municipalit\\p{L}*|the state|licen[cs]es?|consult\\p{L}*|bank', 'licens\\p{L}*'),
    wholeWords(
        'medarbejder\\p{L}*|ansatte|personale\\p{L}*|virksomheder|firmaer|kantine\\p{L}*',
        'staff|employees?|companies|firms|businesses|canteen',
    ),
    wholeWords(
        'antal\\p{L}*|andel\\p{L}*|number|share',
        'undgå\\p{L}*|avoid\\p{L}*',
        'nets|kmd|kombit|udbetaling danmark|forsikring\\p{L}*|insurance',
    ),
    wholeWords(
        `(?:fordi|da|selv om|hvis|mens|siden|idet|når|because|although|if|while|since|when)[^.!?;:(),]{0,40}?(?<!\\p{L})(?:${payment}|prisen|priserne|the price|${offer} bliver)`,
    ),
    wholeWords(
        'vognm[aæ]nd\\p{L}*|entreprenør\\p{L}*|udbyder\\p{L}*|producent\\p{L}*|trafikselskab\\p{L}*|firma(?:et)?|kontrakt\\p{L}*|contract\\p{L}*',
    ),
];

function raisedFees(proposal: Proposal): readonly Found[] {
    if (proposal.written.class?.value !== 'efficiency') return [];
    const passages = [...fieldPassages(proposal.written, ['title', 'summary'], maySpeak), ...rowPassages(proposal, ['gain', 'income'])];
    for (const { sentences, span, place, row } of passages) {
        const phrase = phraseIn(
            sentences.filter((sentence) => hints.test(sentence)),
            signs,
            innocent,
        );
        if (phrase !== null) return [{ span, data: { place, row, phrase: quoted(phrase) } }];
    }
    return [];
}
