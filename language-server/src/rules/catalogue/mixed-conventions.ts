import type { Catalogue } from '../../model/catalogue.ts';
import { remembered } from '../../model/remembered.ts';
import { defineRule, type Found } from '../define.ts';

export const mixedConventions = defineRule<{ readonly prices: number; readonly others: number; readonly stated: boolean }>({
    code: 'mixed-conventions',
    group: 'catalogue',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'Forslag i samme budget har forskellige prisniveauer', en: 'Proposals of one budget have different price levels' },
        what: {
            da:
                "Reglen melder et forslag, hvis tabel er i et andet prisniveau end budgettets 'prisniveau' eller, når budgettet ikke har noget, end " +
                'det, de fleste af dets forslag har. Tabeller uden eget prisniveau har budgettets. Bortfaldne forslag er ikke med, og et ' +
                'forslag, der blander flere prisniveauer i sig selv, er en sag for en anden regel.',
            en:
                "The rule reports a proposal whose table is in another price level than the budget's 'prices' or, where the budget has none, than " +
                "most of its proposals. Tables without a level of their own have the budget's. Dropped proposals are left out, and a proposal " +
                'that mixes several levels in itself is a matter for another rule.',
        },
        why: {
            da:
                'Kataloget lægger forslagene sammen. Beløb i to års priser kan ikke lægges sammen, og totalen bliver for lille eller for stor, ' +
                'uden at det kan ses.',
            en:
                'The catalogue adds up its proposals. Amounts in prices of two years cannot be added, and the total comes out too small or too ' +
                'large without showing it.',
        },
        advice: {
            da: "Regn tabellen om til budgettets prisniveau, og slet tabellens eget 'prisniveau'.",
            en: "Convert the table to the budget's price level, and delete the table's own 'prices'.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag SKO-05 "Fælles indkøb af skolemøbler" {
    budget: B2027
    sektor: skole
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Leverandøren har givet tilbud"
    ansvarlig: "Skolechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Skolerne køber borde og stole på én aftale."
    målgruppe: "Elever på kommunens skoler"
    borgere: "Eleverne får de samme borde og stole."

    økonomi i 1.000 kr {
        år                                  2027   2028   2029   2030  varig
        gevinst "Møbler"  kontant service    160    225    230    230    230  note "Rabat efter leverandørens tilbud"
    }

    måling "Pris pr. elevbord" "kr." fra 1.180 til 960 senest 2028 kilde "Fakturaer"
}

forslag DAG-06 "Færre lejede barnevogne" {
    budget: B2027
    sektor: dagtilbud
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Tre veje har prøvet det"
    ansvarlig: "Dagtilbudschef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Dagplejere deler barnevogne i samme vej i stedet for at leje hver for sig."
    målgruppe: "Børn i dagpleje"
    borgere: "Børnene sover i de samme vogne som i dag."

    økonomi i 1.000 kr prisniveau 2025 {
        år                                2027   2028   2029   2030  varig
        gevinst "Leje"  kontant service     45     62     64     64     64  note "Én vogn til to dagplejere"
    }

    måling "Lejede vogne" "stk." fra 96 til 60 senest 2028 kilde "Lejeaftalen"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag SKO-05 "Fælles indkøb af skolemøbler" {
    budget: B2027
    sektor: skole
    type: konkurrenceudsættelse
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Leverandøren har givet tilbud"
    ansvarlig: "Skolechef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Skolerne køber borde og stole på én aftale."
    målgruppe: "Elever på kommunens skoler"
    borgere: "Eleverne får de samme borde og stole."

    økonomi i 1.000 kr {
        år                                  2027   2028   2029   2030  varig
        gevinst "Møbler"  kontant service    160    225    230    230    230  note "Rabat efter leverandørens tilbud"
    }

    måling "Pris pr. elevbord" "kr." fra 1.180 til 960 senest 2028 kilde "Fakturaer"
}

forslag DAG-06 "Færre lejede barnevogne" {
    budget: B2027
    sektor: dagtilbud
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Tre veje har prøvet det"
    ansvarlig: "Dagtilbudschef"
    starter: 2027-01-01
    hørt: 2026-05-12
    resumé: "Dagplejere deler barnevogne i samme vej i stedet for at leje hver for sig."
    målgruppe: "Børn i dagpleje"
    borgere: "Børnene sover i de samme vogne som i dag."

    økonomi i 1.000 kr {
        år                                2027   2028   2029   2030  varig
        gevinst "Leje"  kontant service     45     62     64     64     64  note "Én vogn til to dagplejere"
    }

    måling "Lejede vogne" "stk." fra 96 til 60 senest 2028 kilde "Lejeaftalen"
}
`,
    },
    message: ({ prices, others, stated }) => ({
        da: `Tabellen er i ${prices}-priser, men ${stated ? 'budgettet' : 'de fleste forslag i budgettet'} er i ${others}-priser, og kataloget lægger dem sammen. Regn tabellen om til ${others}-priser.`,
        en: `The table is in prices of ${prices}, but ${stated ? 'the budget' : 'most proposals of the budget'} in prices of ${others}, and the catalogue adds them up. Convert the table to prices of ${others}.`,
    }),
    checks: { catalogue: otherPrices },
});

function otherPrices({ budget, proposals }: Catalogue): readonly Found[] {
    const counted = proposals.filter(({ written }) => written.status !== 'dropped');
    const others = budget.written.prices ?? mostCommon(counted.flatMap((proposal) => pricesOf(proposal) ?? []));
    if (others === null) return [];
    return counted.flatMap((proposal) => {
        const prices = pricesOf(proposal);
        const head = prices === null || prices === others ? undefined : proposal.scenarios[0]?.blocks[0]?.written.head;
        if (head === undefined) return [];
        const data = { prices, others, stated: budget.written.prices !== null };
        return [{ span: { start: head.start, end: head.end }, data, path: proposal.path, proposal: proposal.written.id.name }];
    });
}

/** The one price level of the plan that counts; null where it states none, or several. */
const pricesOf = remembered((proposal): number | null => {
    const [prices, second] = [...new Set(proposal.scenarios[0]?.blocks.map((block) => block.prices))];
    return second !== undefined ? null : (prices ?? null);
});

/** The first of the levels that most have. */
function mostCommon(levels: readonly number[]): number | null {
    const counts = new Map<number, number>();
    for (const level of levels) counts.set(level, (counts.get(level) ?? 0) + 1);
    return (
        [...counts].reduce<readonly [number, number] | null>((most, each) => (most === null || each[1] > most[1] ? each : most), null)?.[0] ?? null
    );
}
