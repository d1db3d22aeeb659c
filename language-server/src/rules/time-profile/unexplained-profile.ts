import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import { type Block, type Column, columnYears } from '../../model/table.ts';
import { defineRule, type Found, limit } from '../define.ts';
import { countedIn, isKnown, type LevelRow, levelRows, notesOf, yearWords } from '../table-rows.ts';
import { figure } from '../words.ts';

export const unexplainedProfile = defineRule<Move>({
    code: 'unexplained-profile',
    group: 'time-profile',
    severity: 'info',
    tier: 'strict',
    page: {
        title: {
            da: 'Gevinsten ændrer sig meget mellem overslagsårene uden en note',
            en: 'The gain moves much between forecast years without a note',
        },
        what: {
            da:
                'Reglen ser på de kontante gevinster i årene efter det første og melder, når rækker uden note tilsammen flytter sig over 20 % af ' +
                "årets gevinst fra et år til det næste, én gang pr. tabel. Rækker med 'engangs' eller 'trinvis', gevinster, der falder til 0, og " +
                'delår ved start er ikke med, og en note ved en total eller netto gælder alle rækker.',
            en:
                'The rule looks at the cash gains of the years after the first and reports where rows without a note together move by over 20 % ' +
                "of the year's gain from one year to the next, once a table. Rows with 'one-off' or 'stepwise', gains that fall to 0 and part " +
                'years at the start are left out, and a note on a total or net holds for all rows.',
        },
        why: {
            da:
                'Når gevinsten vokser fra år til år, spørger udvalget hvorfor. Uden et svar ligner indfasningen et tal, der er sat, så kataloget ' +
                'når sit måltal i det år, hvor det mangler.',
            en:
                'When a gain grows from year to year, the committee asks why. Without an answer the phasing-in looks like a figure that was chosen ' +
                'so that the catalogue meets its target in the year that lacks it.',
        },
        advice: {
            da: "Skriv i en 'note' ved rækken, hvad der sker i året, for eksempel hvilke steder der kommer med, eller hvilken aftale der udløber.",
            en: "Say in a 'note' on the row what happens in that year, for example which places join or which contract ends.",
        },
        failing: `proposal ÆLD-13 "Laundry from nursing homes done in one place" {
    sector: elderly
    type: organisation
    class: efficiency
    realisability: 1 "The laundry has room for twice as much"
    owner: "Head of Care for the Elderly"
    consulted: 2026-05-12 "Joint committee"
    summary: "Six nursing homes send their linen to the laundry of the hospital."
    target group: "Residents of six nursing homes"
    affected: 240
    citizens: "Residents get clean linen on the same days as before."

    economy in 1.000 kr prices 2027 {
        years                           2027  2028  2029  2030  onward
        gain "Detergents" service         60    60   120   120     120
        gain "Repairs" service            60    60   120   120     120
    }

    measure "Linen washed elsewhere" "pct." from 100 to 10 by 2029 source "Invoices"
}
`,
        passing: `proposal ÆLD-13 "Laundry from nursing homes done in one place" {
    sector: elderly
    type: organisation
    class: efficiency
    realisability: 1 "The laundry has room for twice as much"
    owner: "Head of Care for the Elderly"
    consulted: 2026-05-12 "Joint committee"
    summary: "Six nursing homes send their linen to the laundry of the hospital."
    target group: "Residents of six nursing homes"
    affected: 240
    citizens: "Residents get clean linen on the same days as before."

    economy in 1.000 kr prices 2027 {
        years                           2027  2028  2029  2030  onward
        gain "Detergents" service         60    60   120   120     120  note "Three homes from 2027, all six from 2029"
        gain "Repairs" service            60    60   120   120     120  note "Three homes from 2027, all six from 2029"
    }

    measure "Linen washed elsewhere" "pct." from 100 to 10 by 2029 source "Invoices"
}
`,
    },
    message: ({ from, to, move, gain, percent }) => ({
        da:
            `Fra ${yearWords(from).da} til ${yearWords(to).da} flytter gevinsten sig ${figure(move, 'kr', 'da')} ` +
            `(${figure(percent, '%', 'da')} af ${figure(gain, 'kr', 'da')}), uden at en note siger hvorfor. ` +
            'Skriv i en note ved rækken, hvad der sker i året.',
        en:
            `From ${yearWords(from).en} to ${yearWords(to).en} the gain moves by ${figure(move, 'kr', 'en')} ` +
            `(${figure(percent, '%', 'en')} of ${figure(gain, 'kr', 'en')}), and no note says why. ` +
            'Say in a note on the row what happens in that year.',
    }),
    thresholds: {
        percent: {
            default: 20,
            least: 1,
            most: 1000,
            text: {
                da: 'hvor mange procent gevinsten må flytte sig fra et år til det næste uden en note',
                en: 'how many per cent the gain may move from one year to the next without a note',
            },
        },
    },
    checks: {
        proposal: (proposal, _, limits) => proposal.blocks.flatMap((block) => unexplainedMoves(block, proposal, limit(limits, 'percent'))),
    },
});

interface Move {
    readonly from: number;
    readonly to: number;
    /** Of the rows without a note, in kroner and of the gain of the year it starts from. */
    readonly move: string;
    readonly gain: string;
    readonly percent: string;
}

interface Place {
    readonly index: number;
    readonly column: Column;
}

/** The first move of a table that nothing explains. */
function unexplainedMoves(block: Block, proposal: Proposal, percent: number): readonly Found[] {
    if (!isKnown(block) || isExplained(block)) return [];
    const gains = levelRows(block).filter(({ kind, cash, row }) => kind === 'gain' && cash && !row.written.oneOff);
    const open = gains.filter((row) => !row.row.written.stepwise && notesOf(row) === '');
    const places = columnYears(block).slice(1);
    for (const [at, to] of places.entries()) {
        const from = places[at - 1];
        if (from === undefined || !isWholeStep(from, to, proposal)) continue;
        const found = moveBetween(gains, open, from, to, percent);
        if (found !== null) return [found];
    }
    return [];
}

/** A note on a figure that adds up the rows speaks for them all. */
function isExplained(block: Block): boolean {
    return block.rows.some(
        ({ written }) => (written.kind === 'total' || written.kind === 'total_gain' || written.kind === 'net') && written.note !== null,
    );
}

/** Two years running, neither of them before the start, in the part of a year in which it starts, or after the end. */
function isWholeStep(from: Place, to: Place, { written }: Proposal): boolean {
    const { starts, ends } = written;
    const [first, second] = [from.column.calendar, to.column.calendar];
    if ((to.column.year ?? 0) !== (from.column.year ?? 0) + 1) return false;
    if (first === null || second === null) return true;
    const begun = starts === null || first > starts.year || (first === starts.year && starts.first === `${first}-01-01`);
    return begun && (ends === null || second <= ends.year);
}

function moveBetween(gains: readonly LevelRow[], open: readonly LevelRow[], from: Place, to: Place, percent: number): Found | null {
    const level = (place: Place) => gains.reduce((sum, { levels }) => sum + countedIn(levels[place.index]), 0n);
    const base = level(from);
    const steps = open.map((row) => ({ row, step: stepOf(row, from, to) }));
    const move = steps.reduce((sum, { step }) => sum + step, 0n);
    const most = steps.reduce((best, each) => (size(each.step) > size(best.step) ? each : best), steps[0] ?? { row: null, step: 0n });
    const cell = most.row?.levels[to.index];
    if (base <= 0n || cell === undefined || Number(size(move)) * 100 <= percent * Number(base)) return null;
    const data = {
        from: from.column.year,
        to: to.column.year,
        move: decimalString(move, 2),
        gain: decimalString(base, 2),
        percent: String(Number(((Number(move) / Number(base)) * 100).toFixed(1))),
    };
    return { span: { start: cell.start, end: cell.end }, data };
}

/** A factor beyond which it is the figure that is wrong, not the profile. */
const slip = 100n;

/** How far a row moves; one that is not stated, falls to 0 or slips a unit is left to the rules that speak of that. */
function stepOf({ levels }: LevelRow, from: Place, to: Place): bigint {
    const cell = levels[to.index];
    const [before, after] = [countedIn(levels[from.index]), countedIn(cell)];
    const slips = before !== 0n && (size(after) > slip * size(before) || slip * size(after) < size(before));
    return cell?.kind !== 'amount' || slips ? 0n : after - before;
}

function size(value: bigint): bigint {
    return value < 0n ? -value : value;
}
