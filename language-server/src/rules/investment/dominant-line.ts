import { decimalString } from '../../model/decimal.ts';
import type { Proposal } from '../../model/proposal.ts';
import type { Block } from '../../model/table.ts';
import { defineRule, type Found, type Language, limit } from '../define.ts';
import { countedIn, isKnown, type LevelRow, lastPlace, levelRows, notesOf } from '../table-rows.ts';
import { figure, word } from '../words.ts';

interface DominantLine {
    readonly label: string;
    readonly amount: string;
    readonly gain: string;
    /** Whole percent of the gain, rounded down. */
    readonly share: string;
    readonly unit: string;
}

export const dominantLine = defineRule<DominantLine>({
    code: 'dominant-line',
    group: 'investment',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Det meste af gevinsten hviler på ét tal uden forklaring', en: 'Most of the gain rests on one figure with no explanation' },
        what: {
            da:
                'Reglen ser på de kontante gevinster i forslagets første plan ved fuld virkning, det vil sige i den varige kolonne eller ellers i ' +
                'det sidste år; er de alle midlertidige, ser den på summen over årene. Udgør én række over 50 % (kan indstilles), skal den have en ' +
                "'note' eller et beløb, der er en formel, eller forslaget skal have en 'forudsætning'. Det gælder også, når rækken er den eneste. " +
                'Et par af før og efter er én række.',
            en:
                "The rule looks at the cash gains of the proposal's first plan in full effect, that is in the onward column or else in the last " +
                'year; where all are temporary, at the sum over the years. A row of over 50 % (can be set) must have a ' +
                "'note' or an amount that is a formula, or the proposal an 'assumption'. That holds for the only row too. A pair of before and " +
                'after is one row.',
        },
        why: {
            da:
                'Holder det ene tal ikke, holder forslaget ikke. Politikere og revision spørger, hvor det kommer fra, og svaret skal kunne findes, ' +
                'når den, der regnede, er rejst.',
            en:
                'If that one figure does not hold, the proposal does not hold. Politicians and auditors ask where it comes from, and the answer ' +
                'must be there when the one who worked it out has left.',
        },
        advice: {
            da:
                "Skriv regnestykket i cellen, for eksempel '(120 timer * vikartime)' med en 'forudsætning', eller skriv i en 'note', hvor tallet " +
                'kommer fra.',
            en:
                "Write the calculation in the cell, for example '(120 hours * substitute-hour)' with an 'assumption', or say in a 'note' where the " +
                'figure comes from.',
        },
        failing: `forslag SUN-03 "Fælles lager til sygeplejen" {
    sektor: sundhed
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Lokalerne står klar"
    ansvarlig: "Sundhedschef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Forbindinger og engangsudstyr til fire sygeplejeklinikker købes til ét lager i stedet for fire."
    målgruppe: "Sygeplejersker i fire klinikker"
    berørte: 58
    borgere: "Klinikkerne har de samme varer som i dag."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                         2027  2028  2029  2030  varig
        gevinst "Engangsudstyr" kontant service     160   180   180   180    180
        gevinst "Fragt"         kontant service      30    30    30    30     30  note "Én levering om ugen i stedet for fire"
    }

    måling "Varer kasseret efter udløb" "kr. pr. måned" fra 14.000 til 3.000 senest 2028 kilde "Lagersystemet"
}
`,
        passing: `forslag SUN-03 "Fælles lager til sygeplejen" {
    sektor: sundhed
    type: organisering
    klasse: effektivisering
    status: fremsat
    realiserbarhed: 1 "Lokalerne står klar"
    ansvarlig: "Sundhedschef"
    starter: 2027-01-01
    hørt: 2026-05-12 "Hovedudvalget"
    resumé: "Forbindinger og engangsudstyr til fire sygeplejeklinikker købes til ét lager i stedet for fire."
    målgruppe: "Sygeplejersker i fire klinikker"
    berørte: 58
    borgere: "Klinikkerne har de samme varer som i dag."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                         2027  2028  2029  2030  varig
        gevinst "Engangsudstyr" kontant service     160   180   180   180    180  note "Kasserede varer i 2025, 15.000 kr. om måneden"
        gevinst "Fragt"         kontant service      30    30    30    30     30  note "Én levering om ugen i stedet for fire"
    }

    måling "Varer kasseret efter udløb" "kr. pr. måned" fra 14.000 til 3.000 senest 2028 kilde "Lagersystemet"
}
`,
    },
    message: ({ label, amount, gain, share, unit }) => ({
        da:
            `Rækken '${label}' ${carried({ amount, gain, share, unit }, 'da')}, ` +
            `men intet siger, hvor tallet kommer fra. Skriv en '${word('note', 'da')}', en formel eller en '${word('assumption', 'da')}'.`,
        en:
            `The row '${label}' ${carried({ amount, gain, share, unit }, 'en')}, ` +
            `but nothing says where the figure comes from. Write a '${word('note', 'en')}', a formula or an '${word('assumption', 'en')}'.`,
    }),
    thresholds: {
        percent: {
            default: 50,
            least: 1,
            most: 99,
            text: {
                da: 'hvor mange procent af gevinsten én række må bære uden forklaring',
                en: 'how many percent of the gain one row may carry unexplained',
            },
        },
    },
    checks: { proposal: (proposal, _, limits) => unexplainedLine(proposal, limit(limits, 'percent')) },
});

/** `bærer 66 % af gevinsten (200.000 kr. af 300.000 kr.)` */
function carried({ amount, gain, share, unit }: Omit<DominantLine, 'label'>, language: Language): string {
    const [part, all] = [figure(amount, unit, language), figure(gain, unit, language)];
    if (amount === gain) return language === 'da' ? `er hele gevinsten på ${all}` : `is all of the gain of ${all}`;
    return language === 'da' ? `bærer ${share} % af gevinsten (${part} af ${all})` : `carries ${share} % of the gain (${part} of ${all})`;
}

interface Gain {
    readonly line: LevelRow;
    readonly amount: bigint;
}

function unexplainedLine({ written, scenarios }: Proposal, percent: number): readonly Found[] {
    const blocks = scenarios[0]?.blocks ?? [];
    if (written.assumptions.length > 0 || written.status === 'dropped' || !blocks.every(isKnown)) return [];
    const lasting = gainsOf(blocks, levelInFull);
    const gains = lasting.length > 0 ? lasting : gainsOf(blocks, sumOfYears);
    const gain = gains.reduce((sum, each) => sum + each.amount, 0n);
    const largest = gains.reduce<Gain | undefined>((most, each) => (most === undefined || each.amount > most.amount ? each : most), undefined);
    if (largest === undefined || largest.amount * 100n <= BigInt(Math.round(percent)) * gain || isExplained(largest.line)) return [];
    const { row, label } = largest.line;
    const { start, end } = row.written.label ?? row.written.head;
    const share = String((largest.amount * 100n) / gain);
    const data = { label, amount: decimalString(largest.amount, 2), gain: decimalString(gain, 2), share, unit: 'kr' };
    return [{ span: { start, end }, data }];
}

/** The cash gains above 0 of some blocks, each by one figure. */
function gainsOf(blocks: readonly Block[], measure: (line: LevelRow, block: Block) => bigint): readonly Gain[] {
    return blocks.flatMap((block) =>
        levelRows(block)
            .filter((line) => line.kind === 'gain' && line.cash)
            .map((line) => ({ line, amount: measure(line, block) }))
            .filter(({ amount }) => amount > 0n),
    );
}

/** The level that goes on, else that of the last year; nothing of what is one-off. */
function levelInFull({ levels, row }: LevelRow, block: Block): bigint {
    return row.written.oneOff ? 0n : countedIn(levels[lastPlace(block)]);
}

function sumOfYears({ levels }: LevelRow, block: Block): bigint {
    return levels.reduce((sum, cell, index) => sum + (block.columns[index]?.kind === 'onward' ? 0n : countedIn(cell)), 0n);
}

function isExplained(line: LevelRow): boolean {
    const cells = [...line.row.written.cells, ...(line.partner?.written.cells ?? [])];
    return notesOf(line).trim() !== '' || cells.some((cell) => cell.kind === 'formula');
}
