import type { Proposal } from '../../model/proposal.ts';
import { defineRule, type Found } from '../define.ts';
import { fieldPassages, gap, phraseIn, placeInWords, quoted, rowPassages, wholeWords } from '../sentences.ts';
import { countedIn, levelRows } from '../table-rows.ts';

export const gainStaysLocal = defineRule<{ readonly place: string; readonly row: string; readonly phrase: string }>({
    code: 'gain-stays-local',
    group: 'classification',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Gevinsten bliver i enheden, men tæller som råderum', en: 'The gain stays in the unit but counts as budget room' },
        what: {
            da:
                'Reglen melder et forslag med en kontant gevinst, hvor en tekst, eller teksten eller noten på gevinsten, siger, at gevinsten ' +
                "bliver i enheden, beholdes af institutionen eller reinvesteres. Har tabellen en 'udgift' til det, der bliver, eller " +
                'siger teksten, ' +
                'at det er trukket fra, er der intet at melde. Er der også ikke-kontante gevinster, ser reglen kun på de kontante rækker.',
            en:
                'The rule reports a proposal with a cash gain in which a text, or the label or note of the gain, says that the gain stays in the ' +
                "unit, is kept by the institution or is reinvested. Where the table has a 'cost' for what stays, or the text says that it has been " +
                'deducted, there is nothing to report. Where there are noncash gains as well, the rule looks at the cash rows alone.',
        },
        why: {
            da:
                'Kontante gevinster tæller i måltallet, fordi budgettet bliver sat ned. Beholder enheden pengene, kan det være en god aftale, men ' +
                'råderummet er der ikke.',
            en:
                'Cash gains count towards the target because a budget is reduced. If the unit keeps the money, that may be a good agreement, but ' +
                'the budget room is not there.',
        },
        advice: {
            da:
                "Skriv kun den del som kontant, som budgettet bliver sat ned med, og resten som 'ikke-kontant'. Bruges pengene til noget nyt, så " +
                "skriv det som 'udgift'.",
            en:
                "Write as cash only the part by which a budget is reduced, and the rest as 'noncash'. If the money is spent on something new, " +
                "write that as 'cost'.",
        },
        failing: `proposal DAG-03 "Shared kitchen purchases in daycare" {
    sector: daycare
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The agreement is signed"
    owner: "Head of Daycare"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "Twelve kitchens order their goods from one supplier twice a week."
    description: "The saving stays in the institutions."
    target group: "Kitchen staff in twelve institutions"
    affected: 26
    citizens: "Children eat from the menu that they know."

    economy in 1.000 kr prices 2027 {
        years                             2027  2028  2029  2030  onward
        gain "Groceries" cash service      150   170   170   170     170  note "Prices of the new agreement on the orders of 2025"
    }

    measure "Deliveries" "a week per kitchen" from 5 to 2 by 2027 source "Supplier"
}
`,
        passing: `proposal DAG-03 "Shared kitchen purchases in daycare" {
    sector: daycare
    type: tendering
    class: efficiency
    status: proposed
    realisability: 1 "The agreement is signed"
    owner: "Head of Daycare"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "Twelve kitchens order their goods from one supplier twice a week."
    description: "The saving is taken out of the budgets of the institutions."
    target group: "Kitchen staff in twelve institutions"
    affected: 26
    citizens: "Children eat from the menu that they know."

    economy in 1.000 kr prices 2027 {
        years                             2027  2028  2029  2030  onward
        gain "Groceries" cash service      150   170   170   170     170  note "Prices of the new agreement on the orders of 2025"
    }

    measure "Deliveries" "a week per kitchen" from 5 to 2 by 2027 source "Supplier"
}
`,
    },
    message: ({ place, row, phrase }) => ({
        da:
            `Gevinsten ser ud til at blive, hvor den er: ${placeInWords(place, row, 'da')} siger '${phrase}', men beløbet tæller fuldt ud som ` +
            'kontant. Skriv kun det, budgettet bliver sat ned med.',
        en:
            `The gain seems to stay where it is: ${placeInWords(place, row, 'en')} says '${phrase}', but the amount counts in full as cash. ` +
            'Write only that by which a budget is reduced.',
    }),
    checks: { proposal: localGains },
});

const gain =
    '(?:gevinst|besparelse|provenu|råderum|overskud|effektiviseringsgevinst|(?:sparede |frigjorte )?(?:penge|midler|beløb))' +
    '(?:en|er|erne|et|ne|met|det)?';
const saving = '(?:savings?|gains?|money|(?:freed |released )?funds|surplus)';
const unit =
    '(?:de |den |det |egen |egne |hver |enkelte |selve |lokale |samme ){0,3}' +
    '(?:enhed|institution|afdeling|skole|område|fagområde|arbejdsplads|virksomhed|distrikt|center|centre|team|plejecent|bosted|børneha|' +
    'dagtilbud|klub|bibliotek)\\p{L}*';
const locally =
    '(?:the |each |every |own |its |their |local |individual ){0,3}(?:units?|institutions?|departments?|schools?|workplaces?|districts?|' +
    'centres?|teams?|nursing homes?|area)';
const end = '(?= *(?:$|[.,;:)]|og |men |og,|efter |til |når |som |and |but |to |where ))';

const signs: readonly RegExp[] = [
    wholeWords(
        `${gain}${gap}(?<!\\p{L})(?:bliver|forbliver|blive|forblive) (?:fuldt ud |helt )?(?:(?:i|på|hos|inden for|ude i|ude på) ${unit}|` +
            `lokalt|decentralt)${end}`,
    ),
    wholeWords(`${gain}${gap}(?<!\\p{L})beholdes(?: (?:i|på|af|hos) ${unit}| lokalt)?${end}`),
    wholeWords(
        `${unit} (?:selv )?(?:(?:må|kan|skal|får lov (?:til )?at) )?(?:selv )?(?:beholde|beholder) (?:selv )?` +
            `(?:hele |halvdelen af |en del af )?(?:de |den )?${gain}`,
    ),
    wholeWords(
        `${gain}${gap}(?<!\\p{L})(?:reinvesteres|geninvesteres|genanvendes|(?:anvendes|bruges) lokalt)`,
        `(?:re|gen)investering(?:en)? af ${gain}`,
    ),
    wholeWords(`${saving}${gap}(?<!\\p{L})(?:stays?|remains?|(?:is|are|be) (?:kept|retained)) (?:(?:in|at|by|with|within) ${locally}|locally)${end}`),
    wholeWords(`${locally} (?:can |may )?(?:keeps?|retains?) (?:all |half of |part of )?(?:the |its |their )?${saving}`),
    wholeWords(`${saving}${gap}(?<!\\p{L})(?:is|are|will be|be) (?:reinvested|ploughed back|spent locally|used locally)`),
];

/** A word without which none of them can match: most sentences need no closer look. */
const hint = /bliv|behold|investe|genanvend|lokalt|stay|remain|kep|keep|retain|ploughed|locally/iu;

const innocent = wholeWords(
    'fratrukket|trukket fra|modregnet|resten af|den øvrige (?:del|gevinst|besparelse)|i dag|hidtil|hvis|såfremt|ikke-kontant',
    'deducted|taken off|the rest of|today|so far|if|noncash',
);
/** A row of cost that says where the money goes. */
const spentAgain = /reinvest|geninvest|tilbagefør|lokal|andel til|ploughed|local|returned/iu;

function localGains(proposal: Proposal): readonly Found[] {
    const rows = proposal.blocks.flatMap(levelRows);
    const gains = rows.filter((row) => row.kind === 'gain' && row.levels.some((cell) => countedIn(cell) > 0n));
    if (proposal.written.status === 'dropped' || !gains.some((row) => row.cash)) return [];
    if (rows.some((row) => (row.kind === 'cost' || row.kind === 'investment') && spentAgain.test(row.label))) return [];
    const texts = gains.every((row) => row.cash) ? fieldPassages(proposal.written, ['summary', 'description', 'staff', 'effects']) : [];
    for (const { sentences, span, place, row } of [...rowPassages(proposal, ['gain']), ...texts]) {
        const phrase = phraseIn(
            sentences.filter((sentence) => hint.test(sentence)),
            signs,
            [innocent],
        );
        if (phrase !== null) return [{ span, data: { place, row, phrase: quoted(phrase) } }];
    }
    return [];
}
