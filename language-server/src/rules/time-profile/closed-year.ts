import type { Proposal } from '../../model/proposal.ts';
import { labelOf } from '../../model/stated.ts';
import type { Block } from '../../model/table.ts';
import type { Span } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { countedIn, type LevelRow, levelRows } from '../table-rows.ts';
import { listed } from '../words.ts';

export const closedYear = defineRule<ClosedYears>({
    code: 'closed-year',
    group: 'time-profile',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Et planlagt beløb står i et år, der er lukket', en: 'A planned amount stands in a year that is closed' },
        what: {
            da:
                'Reglen melder et planlagt beløb, der ikke er 0, i et år før budgettets første, én gang pr. tabel. Rækker med ' +
                "'realiseret' må gerne stå der, og det må den planlagte række ved siden af også, når dens realiserede beløb for året er oplyst. " +
                "Kolonnen 'etablering' har intet årstal og er ikke med.",
            en:
                "The rule reports a planned amount other than 0 in a year before the budget's first, once a table. Rows with 'actual' may stand " +
                'there, and so may the planned row beside one whose actual amount of that year is stated. The column ' +
                "'setup' has no year and is left out.",
        },
        why: {
            da:
                'I et år, hvis budget er vedtaget, kan intet forslag længere spare penge. Beløbet tæller ikke mod måltallet, men forkorter ' +
                'tilbagebetalingen og forbedrer afkastet, så forslaget ser bedre ud, end det er.',
            en:
                'In a year whose budget has been adopted no proposal can save money any more. The amount does not count towards the target, but ' +
                'it shortens the payback and raises the return, so that the proposal looks better than it is.',
        },
        advice: {
            da:
                'Flyt beløbet til det første budgetår, eller slet kolonnen. Er pengene brugt eller sparet, så skriv dem i en række med ' +
                "'realiseret'.",
            en:
                'Move the amount to the first budget year, or delete the column. If the money has been spent or saved, write it in a row with ' +
                "'actual'.",
        },
        failing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag TEK-11 "Fælles aftale om vejsalt" {
    budget: B2027
    sektor: teknik-og-miljø
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1 "Nabokommunen har samme aftale"
    ansvarlig: "Vejchef"
    hørt: 2026-05-26 "Teknisk afdelings udvalg"
    resumé: "Vejsalt købes sammen med nabokommunen i én ordre om sommeren."
    målgruppe: "Bilister og cyklister på kommunens veje"
    berørte: 18.000
    borgere: "Vejene saltes efter samme plan som før."

    økonomi i 1.000 kr {
        år                        2026  2027  2028  2029  2030  varig
        gevinst "Vejsalt" service  100   150   150   150   150    150  note "Pris pr. ton i nabokommunens aftale"
    }

    måling "Pris pr. ton" "kr." fra 640 til 560 senest 2027 kilde "Fakturaer"
}
`,
        passing: `budget B2027 "Effektiviseringer 2027-2030" {
    år: 2027..2030
    enhed: 1.000 kr
    prisniveau: 2027
}

forslag TEK-11 "Fælles aftale om vejsalt" {
    budget: B2027
    sektor: teknik-og-miljø
    type: konkurrenceudsættelse
    klasse: effektivisering
    realiserbarhed: 1 "Nabokommunen har samme aftale"
    ansvarlig: "Vejchef"
    hørt: 2026-05-26 "Teknisk afdelings udvalg"
    resumé: "Vejsalt købes sammen med nabokommunen i én ordre om sommeren."
    målgruppe: "Bilister og cyklister på kommunens veje"
    berørte: 18.000
    borgere: "Vejene saltes efter samme plan som før."

    økonomi i 1.000 kr {
        år                        2027  2028  2029  2030  varig
        gevinst "Vejsalt" service  150   150   150   150    150  note "Pris pr. ton i nabokommunens aftale"
    }

    måling "Pris pr. ton" "kr." fra 640 til 560 senest 2027 kilde "Fakturaer"
}
`,
    },
    message: ({ labels, years, first, budget }) => ({
        da:
            `${quoted(labels, 'da')} har planlagte beløb i ${listed(years.map(String), 'da')}, men budgettet '${budget}' begynder i ${first}. ` +
            "Flyt dem til et budgetår, eller skriv dem som 'realiseret'.",
        en:
            `${quoted(labels, 'en')} ${labels.length === 1 ? 'has' : 'have'} planned amounts in ${listed(years.map(String), 'en')}, ` +
            `but the budget '${budget}' begins in ${first}. Move them to a budget year, or write them as 'actual'.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap((block) => amountsInClosedYears(block, proposal)) },
});

interface ClosedYears {
    readonly labels: readonly string[];
    readonly years: readonly number[];
    readonly first: number;
    readonly budget: string;
}

function quoted(labels: readonly string[], language: 'da' | 'en'): string {
    return listed(
        labels.map((label) => `'${label}'`),
        language,
    );
}

interface ClosedAmount {
    readonly label: string;
    readonly year: number;
    readonly span: Span;
}

function amountsInClosedYears(block: Block, proposal: Proposal): readonly Found[] {
    const first = proposal.budget?.written.years[0];
    if (first === undefined) return [];
    const closed = levelRows(block).flatMap((row) => closedIn(row, block, first));
    const [place] = closed;
    if (place === undefined) return [];
    const labels = [...new Set(closed.map((each) => each.label))];
    const years = [...new Set(closed.map((each) => each.year))].sort((a, b) => a - b);
    return [{ span: place.span, data: { labels, years, first, budget: proposal.budget?.written.id.name } }];
}

function closedIn(row: LevelRow, block: Block, first: number): readonly ClosedAmount[] {
    return block.columns.flatMap(({ calendar }, index) => {
        const cell = row.levels[index];
        if (calendar === null || calendar >= first || cell === undefined || countedIn(cell) === 0n) return [];
        return isFollowedUp(row.label, index, block) ? [] : [{ label: row.label, year: calendar, span: { start: cell.start, end: cell.end } }];
    });
}

/** What was planned in a year may stand beside what came of it: that is following up, not planning. */
function isFollowedUp(label: string, index: number, block: Block): boolean {
    return block.rows.some((row) => row.written.actual && labelOf(row.written) === label && row.cells?.[index]?.kind === 'amount');
}
