import { type Amount, type Cell, sumOf } from '../../model/amount.ts';
import { decimalString, divideRounded } from '../../model/decimal.ts';
import { columnName, labelOf, levelCells } from '../../model/stated.ts';
import type { Block, Row } from '../../model/table.ts';
import { defineRule, type Found, type Language, type Limits, limit } from '../define.ts';
import { countedIn, isKnown, isRelated, type LevelRow, levelRows, notesOf, plannedRows, yearWords } from '../table-rows.ts';
import { sortOfGain } from '../wage-words.ts';
import { columnWord, figure, listed } from '../words.ts';

export const ftePriceBand = defineRule<PriceData>({
    code: 'fte-price-band',
    group: 'arithmetic',
    severity: 'warning',
    tier: 'strict',
    page: {
        title: { da: 'Pengene og årsværkene passer ikke til hinanden', en: 'The money and the FTEs do not fit each other' },
        what: {
            da:
                'Reglen deler den kontante løngevinst med de sparede årsværk i samme tabel, i det år hvor gevinsten er størst, og melder et ' +
                'resultat under 350.000 eller over 900.000 kr. pr. årsværk. Løn er rækker, hvis tekst eller note taler om løn, stillinger, ' +
                'medarbejdere, vikarer og lignende, og en gevinst, der står alene og ikke taler om andet. Beløb, der er afrundet eller er ' +
                'intervaller, skal ligge helt udenfor. Er det uklart, hvad årsværkene hører til, siger reglen intet.',
            en:
                'The rule divides the cash gain of wages by the FTEs saved in the same table, in the year with the largest gain, and reports a ' +
                'result under 350.000 or over 900.000 kr. an FTE. Wages are rows whose label or note speaks of wages, positions, employees, ' +
                'substitutes and the like, and a gain that stands alone and speaks of nothing else. Rounded amounts and ranges must lie wholly ' +
                'outside. Where it is not clear what the FTEs belong to, the rule is silent.',
        },
        why: {
            da:
                'Et årsværk koster en kommune et kendt beløb. Ligger prisen langt fra det, er enten beløbet eller antallet galt: en forkert enhed, ' +
                'en halv stilling talt som en hel, eller stillinger, hvis løn ingen har taget ud af budgettet.',
            en:
                'An FTE costs a municipality a known amount. Where the price lies far from it, either the amount or the number is wrong: a wrong ' +
                'unit, half a position counted as a whole, or positions whose pay nobody has taken out of the budget.',
        },
        advice: {
            da:
                'Regn efter, hvad stillingerne koster med pension og feriepenge, og ret beløbet eller årsværkene. Er gevinsten andet end løn, så ' +
                'del den i to rækker.',
            en:
                'Check what the positions cost with pension and holiday pay, and correct the amount or the FTEs. If the gain is more than wages, ' +
                'divide it into two rows.',
        },
        failing: `forslag SKO-11 "Skolernes sekretærer i ét hold" {
    sektor: skole
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1 "Skolerne bruger allerede samme system"
    ansvarlig: "Skolechef"
    hørt: 2026-05-21 "Hovedudvalget"
    resumé: "Fire skolers sekretærer deler indskrivning, regnskab og telefon."
    målgruppe: "Skolernes ledere og ansatte"
    berørte: 180
    borgere: "Forældre får svar fra kl. 8 på alle fire skoler."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                  2027  2028  2029  2030  varig
        gevinst "Løn til sekretærer" service 120   240   240   240    240  note "Varsel til midten af 2027"
        årsværk "Sekretærer"                 0,5     1     1     1      1
    }

    måling "Svartid på mail" "timer" fra 30 til 20 senest 2028 kilde "Postsystemet"
}
`,
        passing: `forslag SKO-11 "Skolernes sekretærer i ét hold" {
    sektor: skole
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1 "Skolerne bruger allerede samme system"
    ansvarlig: "Skolechef"
    hørt: 2026-05-21 "Hovedudvalget"
    resumé: "Fire skolers sekretærer deler indskrivning, regnskab og telefon."
    målgruppe: "Skolernes ledere og ansatte"
    berørte: 180
    borgere: "Forældre får svar fra kl. 8 på alle fire skoler."

    økonomi i 1.000 kr prisniveau 2027 {
        år                                  2027  2028  2029  2030  varig
        gevinst "Løn til sekretærer" service 120   240   240   240    240  note "Varsel til midten af 2027"
        årsværk "Sekretærer"                0,25   0,5   0,5   0,5    0,5
    }

    måling "Svartid på mail" "timer" fra 30 til 20 senest 2028 kilde "Postsystemet"
}
`,
    },
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    thresholds: {
        low: {
            default: 350,
            least: 0,
            most: 10_000,
            text: { da: 'hvad et årsværk mindst koster, i 1.000 kr.', en: 'what an FTE costs at least, in 1.000 kr.' },
        },
        high: {
            default: 900,
            least: 1,
            most: 100_000,
            text: { da: 'hvad et årsværk højst koster, i 1.000 kr.', en: 'what an FTE costs at most, in 1.000 kr.' },
        },
    },
    checks: { proposal: (proposal, _, limits) => proposal.blocks.flatMap((block) => oddPrice(block, limits)) },
});

interface PriceData {
    readonly labels: readonly string[];
    readonly column: string;
    readonly gain: string;
    readonly fte: string;
    readonly perFte: string;
    readonly low: string;
    readonly high: string;
}

function inWords({ labels, column, gain, fte, perFte, low, high }: PriceData, language: Language): string {
    const da = language === 'da';
    const names = listed(
        labels.map((label) => `'${label}'`),
        language,
    );
    const place = placeInWords(column, language);
    const [money, positions, price] = [figure(gain, 'kr', language), figure(fte, 'fte', language), figure(perFte, 'kr', language)];
    const [least, most] = [figure(low, 'kr', language), figure(high, 'kr', language)];
    return da
        ? `${names} giver ${money} for ${positions} ${place}. Det er ${price} pr. årsværk, og et årsværk koster normalt mellem ` +
              `${least} og ${most}. Ret beløbet eller årsværkene, eller del det, der ikke er løn, ud i en række for sig.`
        : `${names} ${labels.length === 1 ? 'gives' : 'give'} ${money} for ${positions} ${place}. That is ${price} an FTE, and an FTE ` +
              `normally costs between ${least} and ${most}. Correct the amount or the FTEs, or put what is not wages in a row of its own.`;
}

function placeInWords(column: string, language: Language): string {
    const da = language === 'da';
    if (!/^\d+$/.test(column)) return da ? `i kolonnen '${columnWord(column, 'da')}'` : `in the column '${columnWord(column, 'en')}'`;
    return da ? `i ${yearWords(Number(column)).da}` : `in ${yearWords(Number(column)).en}`;
}

/** Gains of a block by what they are made of, where it is clear what the FTEs beside them belong to. */
interface WageTable {
    /** What is wages: too much of it is too much for an FTE. */
    readonly wages: readonly LevelRow[];
    /** What may be wages: too little of it all is too little. */
    readonly atMost: readonly LevelRow[];
    readonly positions: readonly Row[];
    /** Hours freed without money may be part of the FTEs. */
    readonly freed: boolean;
}

function wageTable(block: Block): WageTable | null {
    const positions = plannedRows(block).filter((row) => row.written.kind === 'fte' && block.dimension === 'money');
    const rows = levelRows(block);
    const gains = rows.filter(({ kind, cash, row }) => kind === 'gain' && cash && !row.written.oneOff && isRunning(row));
    const sorted = gains.map((gain) => ({ gain, sort: sortOfGain(gain.label, notesOf(gain)) }));
    const clear = sorted.filter(({ sort }) => sort === 'wages').map(({ gain }) => gain);
    const alone = gains.length === 1 && sorted[0]?.sort === 'unclear';
    const wages = clear.length === 0 && alone ? gains : clear;
    if (!isKnown(block) || wages.length === 0 || isPartial(positions, wages) || hasNewStaff(rows, positions)) return null;
    const atMost = sorted.filter(({ sort }) => sort !== 'other').map(({ gain }) => gain);
    return { wages, atMost, positions, freed: rows.some(({ kind, cash }) => kind === 'gain' && !cash) };
}

function isRunning({ written }: Row): boolean {
    return written.area !== 'transfers' && written.area !== 'capital';
}

/** New staff paid for in the same table: the FTEs may be stated less those. */
function hasNewStaff(rows: readonly LevelRow[], positions: readonly Row[]): boolean {
    const paid = rows.some((row) => row.kind === 'cost' && sortOfGain(row.label, notesOf(row)) === 'wages');
    return paid && !positions.some((row) => row.cells?.some((cell) => countedIn(cell) < 0n));
}

/** FTEs that name a part of the wages only. */
function isPartial(positions: readonly Row[], wages: readonly LevelRow[]): boolean {
    if (positions.some((row) => /(?<!\p{L})(?:heraf|hvoraf|deraf|of which)(?!\p{L})/iu.test(labelOf(row.written)))) return true;
    if (positions.length >= wages.length) return false;
    return positions.some((row) => {
        const related = wages.filter((wage) => isRelated(labelOf(row.written), wage.label));
        return related.length > 0 && related.length < wages.length;
    });
}

function oddPrice(block: Block, limits: Limits): readonly Found[] {
    const table = wageTable(block);
    if (table === null) return [];
    const place = fullPlace(block, table);
    const [least, most] = [BigInt(Math.round(limit(limits, 'low'))), BigInt(Math.round(limit(limits, 'high')))];
    const positions = place === null ? [] : table.positions.flatMap((row) => savedIn(row, block, place));
    const fte = sumOf(positions.map(({ amount }) => amount));
    const [cell, column] = [positions[0], place === null ? undefined : block.columns[place]];
    if (fte === null || place === null || cell === undefined || column === undefined) return [];
    const tooMuch = outside(table.wages, place, fte, (money, count) => money.least > most * thousand * count.most);
    const tooLittle = table.freed ? null : outside(table.atMost, place, fte, (money, count) => money.most < least * thousand * count.least);
    const found = tooMuch ?? tooLittle;
    if (found === null) return [];
    const data = {
        labels: found.rows.map(({ label }) => label),
        column: columnName(column),
        gain: decimalString(found.gain, 2),
        fte: decimalString(fte.counted, 4),
        perFte: decimalString(divideRounded(found.gain * 10_000n, fte.counted * 100n), 0),
        low: `${least}000`,
        high: `${most}000`,
    };
    return [{ span: { start: cell.start, end: cell.end }, data }];
}

/** 1.000 kroner in øre, by the ten-thousandths of an FTE in which they are counted. */
const thousand = 100_000n;

interface Bounds {
    readonly least: bigint;
    readonly most: bigint;
}

/** The gain of some rows where it lies outside whatever rounding and ranges leave open; both sides are scaled alike. */
function outside(rows: readonly LevelRow[], place: number, fte: Amount, isOutside: (money: Bounds, count: Bounds) => boolean) {
    const given = rows.filter(({ levels }) => countedIn(levels[place]) > 0n);
    const gain = sumOf(given.flatMap(({ levels }) => amountIn(levels[place])));
    if (gain === null) return null;
    const money = { least: (gain.low - gain.step / 2n) * 10_000n, most: (gain.high + gain.step / 2n) * 10_000n };
    /** A whole number of positions is exact; one with decimals is rounded. */
    const step = fte.step < 10_000n ? fte.step / 2n : 0n;
    return isOutside(money, { least: fte.low - step, most: fte.high + step }) ? { rows: given, gain: gain.counted } : null;
}

function amountIn(cell: Cell | undefined): readonly Amount[] {
    return cell?.kind === 'amount' ? [cell.amount] : [];
}

/** The last place in which the wages are at their full level, where positions stand beside them. */
function fullPlace(block: Block, { wages, positions }: WageTable): number | null {
    const level = (index: number) => wages.reduce((sum, { levels }) => sum + countedIn(levels[index]), 0n);
    const places = block.columns.flatMap((column, index) => (column.kind === 'setup' ? [] : [index]));
    const full = places.reduce((most, index) => (level(index) > most ? level(index) : most), 0n);
    const place = places.findLast((index) => level(index) === full && positions.some((row) => savedIn(row, block, index).length > 0));
    return full > 0n && place !== undefined ? place : null;
}

/** Positions saved in one place; those that come are another matter. */
function savedIn(row: Row, block: Block, index: number) {
    const cells = row.cells ?? [];
    const cell = (row.written.stepwise ? levelCells(cells, block.columns) : cells)[index];
    return cell?.kind === 'amount' && cell.amount.counted > 0n ? [{ amount: cell.amount, start: cell.start, end: cell.end }] : [];
}
