import type { Proposal } from '../../model/proposal.ts';
import { type SignedRow, signedRows } from '../../model/stated.ts';
import type { Block } from '../../model/table.ts';
import type { MoneyKind } from '../../model/written.ts';
import { defineRule, type Found } from '../define.ts';
import { plannedRows } from '../table-rows.ts';

export const gainBeforeInvestment = defineRule<EarlyGain>({
    code: 'gain-before-investment',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'En gevinst kommer før det, der skal skabe den', en: 'A gain comes before what is to bring it about' },
        what: {
            da:
                "Reglen sammenligner det første år med en kontant 'gevinst' med året i 'starter' og med det første år med en kontant " +
                "'investering' og melder, når gevinsten kommer først. En investering i 'etablering' ligger før alle år, og gevinst og investering " +
                'må gerne falde i samme år. Nuller og tomme celler tæller ikke med.',
            en:
                "The rule compares the first year with a cash 'gain' with the year of 'starts' and with the first year with a cash 'investment', " +
                "and reports when the gain comes first. An investment in 'setup' comes before every year, and gain and investment may fall in the " +
                'same year. Zeros and empty cells do not count.',
        },
        why: {
            da:
                'En gevinst, der bygger på en investering, kan ikke komme før den. Tabellen lægger penge i et budgetår, hvor intet er ændret ' +
                'endnu, og tilbagebetalingen bliver for kort.',
            en:
                'A gain that rests on an investment cannot come before it. The table puts money into a budget year in which nothing has changed ' +
                'yet, and the payback becomes too short.',
        },
        advice: {
            da:
                "Flyt gevinsten til det år, hvor investeringen virker, eller ret 'starter'. Har den tidlige gevinst ikke brug for investeringen, " +
                "så forklar det i en 'note', og undertryk anmærkningen.",
            en:
                "Move the gain to the year in which the investment takes effect, or correct 'starts'. If the early gain does not need the " +
                "investment, explain it in a 'note' and suppress the finding.",
        },
        failing: `proposal TEK-05 "New windows in the town hall" {
    sector: technical-and-environment
    type: energy
    class: efficiency
    realisability: 1
    summary: "The windows on the north side are replaced, so less heat is lost."
    citizens: "Residents are not affected; the town hall stays open during the work."

    economy in 1.000 kr {
        years                            2027  2028  2029  2030  onward
        gain "Heating"                    150   150   150   150     150
        investment "Windows" capital        -   700     -     -       -
    }
}
`,
        passing: `proposal TEK-05 "New windows in the town hall" {
    sector: technical-and-environment
    type: energy
    class: efficiency
    realisability: 1
    summary: "The windows on the north side are replaced, so less heat is lost."
    citizens: "Residents are not affected; the town hall stays open during the work."

    economy in 1.000 kr {
        years                            2027  2028  2029  2030  onward
        gain "Heating"                      -    80   150   150     150
        investment "Windows" capital        -   700     -     -       -
    }
}
`,
    },
    message: ({ year, label, cause, causeYear }) => ({
        da:
            `Gevinsten '${label}' begynder i ${inYear(year, 'år')}, ` +
            `før ${cause === 'starts' ? 'forslaget starter' : 'den første investering'} i ${inYear(causeYear, 'år')}.`,
        en:
            `The gain '${label}' begins in ${inYear(year, 'year')}, ` +
            `before ${cause === 'starts' ? 'the proposal starts' : 'the first investment'} in ${inYear(causeYear, 'year')}.`,
    }),
    checks: { proposal: (proposal) => proposal.scenarios.flatMap((scenario) => earlyGains(scenario.blocks, proposal)) },
});

interface EarlyGain {
    readonly year: number;
    readonly label: string;
    readonly cause: string;
    readonly causeYear: number;
}

/** A calendar year as it is, one counted from 1 with the word before it. */
function inYear(year: number, word: string): string {
    return year < 1000 ? `${word} ${year}` : String(year);
}

/** The first gain of a plan, where it comes before the start date or before the first investment of the plan. */
function earlyGains(blocks: readonly Block[], proposal: Proposal): readonly Found[] {
    const gain = earliest(blocks, 'gain');
    if (gain === null || gain.year === null) return [];
    const investment = earliest(blocks, 'investment');
    const starts = gain.calendar ? (proposal.written.starts?.year ?? null) : null;
    const cause = starts !== null && gain.year < starts ? 'starts' : 'investment';
    const causeYear = cause === 'starts' ? starts : (investment?.year ?? null);
    if (causeYear === null || gain.year >= causeYear || investment?.setup === true)
        return cause === 'starts' && causeYear !== null ? [early(gain, cause, causeYear)] : [];
    return [early(gain, cause, causeYear)];
}

interface Place {
    /** Null in the setup column, which comes before every year. */
    readonly year: number | null;
    readonly calendar: boolean;
    readonly setup: boolean;
    readonly label: string;
    readonly start: number;
    readonly end: number;
}

function early(gain: Place, cause: string, causeYear: number): Found {
    return { span: { start: gain.start, end: gain.end }, data: { year: gain.year, label: gain.label, cause, causeYear } };
}

/** The first place where cash of a kind stands: pairs of before and after are gains, and only what is above 0 begins anything. */
function earliest(blocks: readonly Block[], kind: MoneyKind): Place | null {
    let first: Place | null = null;
    for (const block of blocks) {
        for (const row of plannedRows(block)) {
            for (const signed of signedRows([row], block)) {
                if (signed.kind !== kind || !signed.cash) continue;
                const place = firstIn(signed, block);
                if (place !== null && (first === null || rank(place) < rank(first))) first = place;
            }
        }
    }
    return first;
}

function firstIn({ label, cells }: SignedRow, { columns }: Block): Place | null {
    let first: Place | null = null;
    for (const [index, column] of columns.entries()) {
        const cell = cells[index];
        if (column.kind === 'onward' || cell?.kind !== 'amount' || cell.amount.counted <= 0n) continue;
        const setup = column.kind === 'setup';
        const year = setup ? null : (column.calendar ?? column.year);
        const place = { year, calendar: column.calendar !== null, setup, label, start: cell.start, end: cell.end };
        if (first === null || rank(place) < rank(first)) first = place;
    }
    return first;
}

function rank(place: Place): number {
    return place.year ?? Number.NEGATIVE_INFINITY;
}
