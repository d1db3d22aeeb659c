import { spell } from '@provenu/grammar/keywords.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Fix } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { isNegated, quoted, wholeWords } from '../sentences.ts';
import { type LevelRow, levelRows } from '../table-rows.ts';
import { word } from '../words.ts';

type Financing = 'loan' | 'leasing' | 'sale';

export const financingAsGain = defineRule<{ readonly row: string; readonly label: string; readonly of: Financing; readonly phrase: string }>({
    code: 'financing-as-gain',
    group: 'investment',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Et lån, en leasing eller et salg står som gevinst', en: 'A loan, a lease or a sale stands as a gain' },
        what: {
            da:
                "Reglen melder en 'gevinst' eller 'indtægt', hvis tekst kalder den et lån eller en overgang fra køb til leasing, og en 'gevinst', " +
                'hvis tekst kalder den et salg af bygninger, grunde, biler eller andre aktiver. Salg som indtægt er i orden, og det er sparet ' +
                'leje, leasing, renter og afdrag også.',
            en:
                "The rule reports a 'gain' or 'income' whose label calls it a loan or a change from purchase to leasing, and a 'gain' whose label " +
                'calls it a sale of buildings, land, vehicles or other assets. A sale as income is fine, and so are savings on rent, leasing, ' +
                'interest and instalments.',
        },
        why: {
            da:
                'Et lån skal betales tilbage, leasing flytter udgiften til senere år, og en bygning kan kun sælges én gang. Ingen af delene gør ' +
                'opgaven billigere, men de får et katalog til at se ud, som om måltallet er nået.',
            en:
                'A loan must be paid back, leasing moves the cost to later years, and a building can be sold only once. None of them ' +
                'makes the task ' +
                'cheaper, but they make a catalogue look as if its target were met.',
        },
        advice: {
            da:
                "Skriv lån og leasing i 'finansiering', og tag dem ud af tabellen. Skriv et salg som 'indtægt' med 'engangs', og behold " +
                'som gevinst ' +
                'kun det, driften bliver billigere.',
            en:
                "Put loans and leases in 'financing' and take them out of the table. Write a sale as 'income' with 'one-off', and keep " +
                'as gain only ' +
                'what becomes cheaper to run.',
        },
        failing: `proposal KUL-06 "One depot for the museum" {
    sector: culture-and-leisure
    type: organisation
    class: efficiency
    status: proposed
    realisability: 1 "The collection has been packed and registered"
    owner: "Head of Culture"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "The collections of the museum move from two depots into one."
    target group: "Conservators and registrars at the museum"
    affected: 14
    citizens: "The exhibitions are open as they are today."

    economy in 1.000 kr prices 2027 {
        years                                              2027  2028  2029  2030  onward
        gain "Heating and alarm"      cash service           80    80    80    80      80  note "Accounts 2025 of the depot that is given up"
        gain "Sale of the old depot"  cash capital one-off    -   900     -     -       -  note "Valued by an estate agent"
    }

    measure "Objects in one depot" "pct." from 55 to 100 by 2028 source "Museum register"
}
`,
        passing: `proposal KUL-06 "One depot for the museum" {
    sector: culture-and-leisure
    type: organisation
    class: efficiency
    status: proposed
    realisability: 1 "The collection has been packed and registered"
    owner: "Head of Culture"
    starts: 2027-01-01
    consulted: 2026-05-12 "Joint committee"
    summary: "The collections of the museum move from two depots into one."
    target group: "Conservators and registrars at the museum"
    affected: 14
    citizens: "The exhibitions are open as they are today."

    economy in 1.000 kr prices 2027 {
        years                                                2027  2028  2029  2030  onward
        gain "Heating and alarm"        cash service           80    80    80    80      80  note "Accounts 2025 of the depot that is given up"
        income "Sale of the old depot"  cash capital one-off    -   900     -     -       -  note "Valued by an estate agent"
    }

    measure "Objects in one depot" "pct." from 55 to 100 by 2028 source "Museum register"
}
`,
    },
    message: ({ row, label, of }) => ({
        da: `Rækken '${label}' står som '${word(row, 'da')}', men ${reasons[of].da}`,
        en: `The row '${label}' stands as '${word(row, 'en')}', but ${reasons[of].en}`,
    }),
    checks: { proposal: (proposal) => financingRows(proposal) },
});

const reasons = {
    loan: {
        da: "et lån skal betales tilbage og gør intet billigere. Skriv det i 'finansiering', og tag rækken ud.",
        en: "a loan must be paid back and makes nothing cheaper. Put it in 'financing', and take the row out.",
    },
    leasing: {
        da: "leasing flytter en udgift til senere år. Skriv leasingen i 'finansiering' og ydelsen som 'udgift'.",
        en: "leasing moves a cost to later years. Put the lease in 'financing' and its instalments in a row 'cost'.",
    },
    sale: {
        da: "et salg giver penge én gang og gør ikke driften billigere. Skriv det som 'indtægt' med 'engangs'.",
        en: "a sale brings money once and makes nothing cheaper to run. Write it as 'income' with 'one-off'.",
    },
} as const;

const ending = '(?:en|et|n|er|r|e|erne|rne|ene|ne|get)?(?!\\p{L})';
const assets =
    '(?:\\p{L}*(?:bygning|ejendom|grund|areal|skole|bolig|hus|depot)|ejendomme|jord|jordstykk|matrikl|parcel|lokal|villa|børnehav|' +
    'vuggestu|institution|rådhus|' +
    `bibliotek|svømmehal|hal|bil|køretøj|bus|busser|maskin|inventar|udstyr|møbl|aktie|aktiv|andel|anlæg)${ending}`;
const property =
    '(?:property|properties|buildings?|land|houses?|schools?|sites?|plots?|premises|depots?|libraries|library|town hall|' +
    'equipment|vehicles?|cars?|buses|machine\\p{L}*|furniture|shares|assets)';
const proceeds = '(?:(?:netto)?(?:provenu|indtægt|indtægter|gevinst|avance|engangs\\p{L}+) (?:ved|fra|af) )?';

/** What a label says of money that is lent, moved or got for something sold: the head of the label, not what is saved after it. */
const signs: Readonly<Record<Financing, readonly RegExp[]>> = {
    sale: [
        new RegExp(`^${proceeds}(?:fra)?salg af (?:(?!efter |ved |fra |til |på |i |via |hos )[\\p{L}\\d-]+ ){0,3}${assets}`, 'iu'),
        /^(?:netto)?provenu (?:ved|fra|af) salg(?!\p{L})/iu,
        /^Salg af \p{Lu}\p{Ll}/u,
        /^(?:netto|ejendoms|bygnings|grund|jord)?salgs(?:provenu|indtægt|indtægter|sum)(?!\p{L})/iu,
        /^(?:ejendoms|bygnings|grund|jord|areal)salg(?!\p{L})/iu,
        new RegExp(
            `^(?:(?:net )?(?:proceeds|income|gain|profit) (?:of|from|on) (?:the )?)?sales? of (?:(?!after |from |to |at |in |on |by |for ` +
                `|via )[\\p{L}\\d-]+ ){0,3}${property}(?!\\p{L})`,
            'iu',
        ),
        /^(?:property|land|building) sales?(?!\p{L})|^sales? proceeds(?!\p{L})/iu,
    ],
    leasing: [
        wholeWords(
            'sale[ -]and[ -]lease[ -]?back',
            '(?:leasing|leases?)(?: (?:af|of) [\\p{L}-]+)? (?:i stedet for|frem ?for|instead of|rather than) (?:at )?(?:køb|kontantkøb|' +
                'ejerskab|eje|buy|purchas)\\p{L}*',
        ),
        wholeWords('(?:overgang|skift) (?:fra (?:køb|eje) )?til leasing', 'leasingfinansiering', '(?:change|switch) (?:from \\p{L}+ )?to leasing'),
    ],
    loan: [
        /^(?:(?:nyt|optaget) )?(?:bygge|bank|energi|anlægs)?lån(?:et)?(?:$| (?:i|fra|hos|via) )/iu,
        /^(?:nyt |ny )?(?:låne?optag(?:else|elsen)?|låneprovenu|lånefinansiering|optagelse af (?:nyt )?lån)(?!\p{L})/iu,
        /^(?:new )?loans?(?:$| (?:from|raised) )/iu,
        /^(?:raising (?:of )?|taking out )(?:a |new )*loans?(?!\p{L})/iu,
        /^(?:loan proceeds|proceeds (?:of|from) (?:a |the |new )*loans?)(?!\p{L})/iu,
    ],
};

/** What is saved on loans that there are: interest, instalments, a cheaper loan. */
const debt = wholeWords(
    'rente\\p{L}*',
    'afdrag\\p{L}*',
    'ydelse\\p{L}*',
    'indfri\\p{L}*',
    'omlæg\\p{L}*',
    'gebyr\\p{L}*',
    'interest',
    'instal\\p{L}*',
    'repay\\p{L}*',
);

function financingRows(proposal: Proposal): readonly Found[] {
    return proposal.blocks.flatMap(levelRows).flatMap((line) => {
        const { kind, row } = line;
        const label = row.written.label;
        if (label === null || row.written.kind !== kind || (kind !== 'gain' && kind !== 'income')) return [];
        const found = financingIn(label.text.trim(), kind);
        if (found === null) return [];
        const data = { row: kind, label: label.text, ...found };
        return [{ span: { start: label.start, end: label.end }, data, fixes: found.of === 'sale' ? asIncome(line) : [] }];
    });
}

function financingIn(label: string, kind: 'gain' | 'income'): { readonly of: Financing; readonly phrase: string } | null {
    for (const of of ['sale', 'leasing', 'loan'] as const) {
        const silent = (of === 'sale' && kind === 'income') || (of === 'loan' && debt.test(label)) || (of !== 'leasing' && isNegated(label));
        const match = silent ? undefined : signs[of].map((sign) => sign.exec(label)?.[0]).find((each) => each !== undefined);
        if (match !== undefined) return { of, phrase: quoted(match) };
    }
    return null;
}

/** The word that begins the row becomes that of an income. */
function asIncome({ row }: LevelRow): readonly Fix[] {
    const { head, language } = row.written;
    return [[{ from: head.start, to: head.end, text: spell('income', language ?? 'da') }]];
}
