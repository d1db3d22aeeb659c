import type { Localised } from '../define.ts';
import { defineRule, problemsOf } from '../define.ts';

export const invalidValue = defineRule<InvalidValue>({
    code: 'invalid-value',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: {
        title: { da: 'En værdi er ikke mulig', en: 'A value is not possible' },
        what: {
            da:
                "Reglen melder værdier, der ikke kan findes: en dato, som ikke er i kalenderen, en 'realiserbarhed' uden for 1 til 3, et " +
                "interval, hvis første tal er det største, og et årstal, der ikke er et. Den gælder også en 'tilbagebetaling' i budgettet, som " +
                "ikke er 1 til 30 hele år, en 'diskonteringsrente' uden for 0 til 100 %, en forudsætning uden værdi eller med sig selv som " +
                'grundlag og en formel, der deler med nul.',
            en:
                "The rule reports values that cannot be: a date that is not in the calendar, a 'realisability' outside 1 to 3, a range whose " +
                "first number is the larger, and a year that is not one. It also covers a 'payback' in the budget that is not 1 to 30 whole " +
                "years, a 'discount rate' outside 0 to 100 %, an assumption that has no value or rests on itself, and a formula that divides by " +
                'zero.',
        },
        why: {
            da:
                'En umulig værdi kan ikke bruges i nogen beregning og bliver derfor udeladt. Datoer, intervaller og renter afgør, hvornår en ' +
                'gevinst begynder, og hvor sikker den er.',
            en:
                'An impossible value cannot be used in any calculation and is therefore left out. Dates, ranges and rates decide when a gain ' +
                'begins and how certain it is.',
        },
        advice: {
            da:
                "Ret værdien. En dato må være så upræcis som kilden: '2027-08-01', '2027-08', '2027-Q3' eller '2027'. I et interval står det " +
                "mindste tal først: '1..2'.",
            en:
                "Correct the value. A date may be as inexact as the source: '2027-08-01', '2027-08', '2027-Q3' or '2027'. In a range the smaller " +
                "number stands first: '1..2'.",
        },
        failing: `proposal SOC-01 "Joint transport to day centres" {
    sector: social-services
    type: scheduling
    class: efficiency
    realisability: 1
    starts: 2027-02-30
    summary: "Four day centres plan their routes together, so the buses drive fewer kilometres."
    citizens: "Everyone is fetched at the usual time."

    economy in 1.000 kr {
        years              2027  2028  2029  2030  onward
        gain "Transport"    250   300   300   300     300
    }
}
`,
        passing: `proposal SOC-01 "Joint transport to day centres" {
    sector: social-services
    type: scheduling
    class: efficiency
    realisability: 1
    starts: 2027-03-01
    summary: "Four day centres plan their routes together, so the buses drive fewer kilometres."
    citizens: "Everyone is fetched at the usual time."

    economy in 1.000 kr {
        years              2027  2028  2029  2030  onward
        gain "Transport"    250   300   300   300     300
    }
}
`,
    },
    message: (data) => reasons[data.reason]?.(data) ?? unexplained,
    checks: problemsOf('invalid-value'),
});

interface InvalidValue {
    readonly reason: string;
    readonly text?: string;
    readonly name?: string;
    readonly least?: number;
    readonly most?: number;
}

const unexplained: Localised = { da: 'Værdien er ikke mulig her.', en: 'The value is not possible here.' };

const reasons: Readonly<Record<string, (data: InvalidValue) => Localised>> = {
    date: ({ text }) => ({
        da: `'${text}' er ikke en dato i kalenderen. Skriv for eksempel 2027-08-01, 2027-08, 2027-Q3 eller 2027.`,
        en: `'${text}' is not a date in the calendar. Write for example 2027-08-01, 2027-08, 2027-Q3 or 2027.`,
    }),
    realisability: () => ({
        da: 'Realiserbarhed går fra 1 (let) til 3 (svær); skriv for eksempel 2 eller 1..2.',
        en: 'Realisability runs from 1 (easy) to 3 (hard); write for example 2 or 1..2.',
    }),
    'falling-range': ({ text }) => ({
        da: `Intervallet ${text} falder. Skriv det mindste tal først.`,
        en: `The range ${text} falls. Write the smaller number first.`,
    }),
    year: ({ text }) => ({
        da: `'${text}' er ikke et årstal. Skriv for eksempel 2027 eller 2027..2030.`,
        en: `'${text}' is not a year. Write for example 2027 or 2027..2030.`,
    }),
    'price-level': () => ({
        da: 'Prisniveauet skrives som et årstal, for eksempel 2027.',
        en: 'The price level is written as a year, for example 2027.',
    }),
    payback: ({ least, most }) => ({
        da: `Tilbagebetalingstiden er et helt antal år fra ${least} til ${most}.`,
        en: `The payback limit is a whole number of years from ${least} to ${most}.`,
    }),
    rate: () => ({ da: 'Diskonteringsrenten skal ligge fra 0 % til under 100 %.', en: 'The discount rate must lie from 0 % to below 100 %.' }),
    'assumption-without-value': ({ name }) => ({ da: `Forudsætningen '${name}' har ingen værdi.`, en: `The assumption '${name}' has no value.` }),
    'circular-assumption': ({ name }) => ({ da: `Forudsætningen '${name}' hviler på sig selv.`, en: `The assumption '${name}' rests on itself.` }),
    'division-by-zero': () => ({ da: 'Formlen deler med nul.', en: 'The formula divides by zero.' }),
};
