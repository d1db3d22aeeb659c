import { type Amount, type Cell, magnitude, scaleOf, unitName } from '../../model/amount.ts';
import { decimalString } from '../../model/decimal.ts';
import { isDataRow, type Row } from '../../model/table.ts';
import { defineRule, type Found, limit } from '../define.ts';
import { figure } from '../words.ts';

export const unitSlip = defineRule<{ readonly amount: string; readonly median: string; readonly unit: string }>({
    code: 'unit-slip',
    group: 'arithmetic',
    severity: 'warning',
    tier: 'basic',
    page: {
        title: { da: 'Et beløb ligger langt fra resten af sin række', en: 'An amount lies far from the rest of its row' },
        what: {
            da:
                'Reglen ser på hver række for sig og melder et beløb, der er over 100 gange så stort som rækkens median eller under en ' +
                'hundrededel af den. Nuller og tomme celler tæller ikke med, fortegnet er uden betydning, og rækken skal have mindst tre beløb.',
            en:
                'The rule looks at each row by itself and reports an amount that is more than 100 times the median of the row or less than a ' +
                'hundredth of it. Zeros and empty cells do not count, signs make no difference, and the row must hold at least three amounts.',
        },
        why: {
            da:
                'Et beløb i kroner i en tabel i 1.000 kr. gør en besparelse på 600.000 kr. til 600 mio. kr. Fejlen løber videre i alle totaler og ' +
                'kan alene få et katalog til at nå sit måltal.',
            en:
                'An amount in kroner in a table in 1.000 kr. turns a saving of 600.000 kr. into 600 mio. kr. The slip runs on through all totals ' +
                'and can by itself make a catalogue meet its target.',
        },
        advice: {
            da:
                "Skriv beløbet i tabellens enhed, eller sæt enheden efter tallet, for eksempel '600.000 kr'. Er springet rigtigt, så forklar det " +
                "i en 'note', og undertryk anmærkningen med en begrundelse.",
            en:
                "Write the amount in the table's unit, or put the unit after the number, for example '600.000 kr'. If the jump is right, explain " +
                "it in a 'note' and suppress the finding with a reason.",
        },
        failing: `forslag SKO-02 "Fælles servicekorps på skolerne" {
    sektor: skole
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Skolernes pedeller samles i ét korps, der planlægger opgaverne under ét."
    borgere: "Eleverne mærker ingen forskel i skoletiden."

    økonomi i 1.000 kr {
        år                       2027   2028     2029   2030  varig
        gevinst "Løn"             250    500  600.000    600    600
    }
}
`,
        passing: `forslag SKO-02 "Fælles servicekorps på skolerne" {
    sektor: skole
    type: organisering
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "Skolernes pedeller samles i ét korps, der planlægger opgaverne under ét."
    borgere: "Eleverne mærker ingen forskel i skoletiden."

    økonomi i 1.000 kr {
        år                       2027   2028     2029   2030  varig
        gevinst "Løn"             250    500      600    600    600
    }
}
`,
    },
    message: ({ amount, median, unit }) => ({
        da:
            `${figure(amount, unit, 'da')} er langt fra rækkens øvrige tal, hvis median er ${figure(median, unit, 'da')}. ` +
            `Er enheden den rigtige, eller er det for eksempel kr. i stedet for 1.000 kr.?`,
        en:
            `${figure(amount, unit, 'en')} is far from the other figures of the row, whose median is ${figure(median, unit, 'en')}. ` +
            `Is the unit right, or is it for example kr. instead of 1.000 kr.?`,
    }),
    thresholds: {
        factor: {
            default: 100,
            least: 2,
            most: 100_000,
            text: {
                da: 'hvor mange gange et beløb må være over eller under rækkens median',
                en: "how many times an amount may be over or under its row's median",
            },
        },
    },
    checks: {
        proposal: (proposal, _, limits) => {
            const factor = BigInt(Math.round(limit(limits, 'factor')));
            return proposal.blocks.flatMap((block) => block.rows.flatMap((row) => slips(row, factor)));
        },
    },
});

/** Of two cells neither is the odd one; zero is a statement, no slip. */
const leastCells = 3;

function slips(row: Row, factor: bigint): readonly Found[] {
    if (!isDataRow(row.written)) return [];
    const cells = (row.cells ?? []).flatMap((cell) => (hasSize(cell) ? [cell] : []));
    if (cells.length < leastCells) return [];
    const sizes = cells.map((cell) => magnitude(cell.amount.counted));
    // Where the largest lies within the factor of the smallest, each lies within that of the median.
    if (largest(sizes) <= factor * smallest(sizes)) return [];
    sizes.sort((a, b) => (a < b ? -1 : 1));
    const twiceMedian = (sizes[(sizes.length - 1) >> 1] ?? 0n) + (sizes[sizes.length >> 1] ?? 0n);
    const scale = scaleOf[row.dimension];
    return cells.flatMap((cell) => {
        const twice = 2n * magnitude(cell.amount.counted);
        if (twice <= factor * twiceMedian && factor * twice >= twiceMedian) return [];
        const amount = decimalString(cell.amount.counted, scale);
        return [
            {
                span: { start: cell.start, end: cell.end },
                data: { amount, median: decimalString(twiceMedian / 2n, scale), unit: unitName[row.dimension] },
            },
        ];
    });
}

function largest(sizes: readonly bigint[]): bigint {
    return sizes.reduce((most, size) => (size > most ? size : most), 0n);
}

function smallest(sizes: readonly bigint[]): bigint {
    return sizes.reduce((least, size) => (size < least ? size : least), sizes[0] ?? 0n);
}

function hasSize(cell: Cell): cell is Cell & { readonly kind: 'amount'; readonly amount: Amount } {
    return cell.kind === 'amount' && cell.amount.counted !== 0n;
}
