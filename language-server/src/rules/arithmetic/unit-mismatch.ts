import type { Language, Localised } from '../define.ts';
import { defineRule, problemsOf } from '../define.ts';

export const unitMismatch = defineRule<UnitMismatch>({
    code: 'unit-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En enhed passer ikke på sin plads', en: 'A unit does not fit its place' },
        what: {
            da:
                'Reglen melder en formel, der lægger forskellige enheder sammen, trækker dem fra hinanden eller ganger kroner med kroner. Den ' +
                'melder også et tal eller et resultat, der ikke er det, pladsen kræver: kroner i en tabel med penge, timer eller årsværk i en ' +
                "tabel eller række med dem og % i 'diskonteringsrente'. Kroner gange timer, årsværk, ord eller % er kroner.",
            en:
                'The rule reports a formula that adds or subtracts different units or multiplies kroner by kroner. It also reports a figure or a ' +
                "result that is not what its place needs: kroner in a table of money, hours or FTE in a table or row of those, and % in 'discount " +
                "rate'. Kroner times hours, FTE, words or % are kroner.",
        },
        why: {
            da:
                'Et tal i en forkert enhed kan ikke indgå i en sum. 800 timer er ikke en besparelse på 800 kr.; de bliver først til penge, når ' +
                'nogen har sat en pris på en time.',
            en:
                'A figure in the wrong unit cannot enter a sum. 800 hours are not a saving of 800 kr.; they become money only when somebody has ' +
                'put a price on an hour.',
        },
        advice: {
            da:
                "Gang mængden med en pris: '(800 timer * 350 kr)'. Bruger flere rækker prisen, så skriv den som en 'forudsætning'. Timer, som " +
                "ingen tager ud af et budget, kan stå i deres egen tabel: 'økonomi i timer {'.",
            en:
                "Multiply the quantity by a price: '(800 hours * 350 kr)'. If several rows use the price, write it as an 'assumption'. Hours that " +
                "nobody takes out of a budget can stand in a table of their own: 'economy in hours {'.",
        },
        failing: `proposal DAG-01 "Shared substitutes for day-care centres" {
    sector: daycare
    type: scheduling
    class: efficiency
    realisability: 1
    summary: "Six centres share a group of permanent substitutes instead of calling an agency."
    citizens: "Children meet substitutes they know."

    economy in 1.000 kr {
        years                          2027  2028  2029  2030  onward
        gain "Agency"          (800 hours)    280   280   280     280
    }
}
`,
        passing: `proposal DAG-01 "Shared substitutes for day-care centres" {
    sector: daycare
    type: scheduling
    class: efficiency
    realisability: 1
    summary: "Six centres share a group of permanent substitutes instead of calling an agency."
    citizens: "Children meet substitutes they know."

    economy in 1.000 kr {
        years                          2027  2028  2029  2030  onward
        gain "Agency"  (800 hours * 350 kr)   280   280   280     280
    }
}
`,
    },
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    checks: problemsOf('unit-mismatch'),
});

interface UnitMismatch {
    readonly expected?: string;
    readonly found?: string;
    readonly left?: string;
    readonly right?: string;
    readonly operator?: string;
}

const names: Readonly<Record<string, Localised>> = {
    money: { da: 'kroner', en: 'kroner' },
    hours: { da: 'timer', en: 'hours' },
    fte: { da: 'årsværk', en: 'FTE' },
    percent: { da: 'procent', en: 'per cent' },
    pure: { da: 'et tal uden enhed', en: 'a number without a unit' },
    none: { da: 'et tal uden enhed', en: 'a number without a unit' },
    count: { da: 'et antal', en: 'a count' },
};

function inWords(data: UnitMismatch, language: Language): string {
    const name = (unit = '') => names[unit]?.[language] ?? `'${unit}'`;
    const da = language === 'da';
    if (data.operator === undefined) {
        return da
            ? `Her skal stå ${name(data.expected)}, ikke ${name(data.found)}.`
            : `What is needed here is ${name(data.expected)}, not ${name(data.found)}.`;
    }
    if (data.operator === '*')
        return da
            ? 'Kroner gange kroner giver ingen mening; den ene faktor må være antal, timer eller procent.'
            : 'Kroner times kroner has no meaning; one factor must be a number, hours or per cent.';
    const [left, right] = [name(data.left), name(data.right)];
    if (data.operator === '+') {
        return da
            ? `Formlen lægger ${left} og ${right} sammen. Begge skal have samme enhed; gang for eksempel timer med en timepris.`
            : `The formula adds ${left} and ${right}. Both must have the same unit; multiply hours by a price per hour, for example.`;
    }
    return da
        ? `Formlen trækker ${right} fra ${left}. Begge skal have samme enhed; gang for eksempel timer med en timepris.`
        : `The formula subtracts ${right} from ${left}. Both must have the same unit; multiply hours by a price per hour, for example.`;
}
