import { defineRule, problemsOf } from '../define.ts';
import type { Localised } from '../define.ts';
import { todoPage } from '../todo.ts';

export const invalidValue = defineRule<InvalidValue>({
    code: 'invalid-value',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
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
        en: `'${text}' is no date of the calendar. Write for example 2027-08-01, 2027-08, 2027-Q3 or 2027.`,
    }),
    realisability: () => ({
        da: 'Realiserbarhed går fra 1 (let) til 3 (svær); skriv for eksempel 2 eller 1..2.',
        en: 'Realisability runs from 1 (easy) to 3 (hard); write for example 2 or 1..2.',
    }),
    'falling-range': ({ text }) => ({
        da: `Intervallet ${text} falder. Skriv det mindste tal først.`,
        en: `The range ${text} falls. Write the smaller number first.`,
    }),
    year: ({ text }) => ({ da: `'${text}' er ikke et årstal. Skriv for eksempel 2027 eller 2027..2030.`, en: `'${text}' is no year. Write for example 2027 or 2027..2030.` }),
    'price-level': () => ({ da: 'Prisniveauet skrives som et årstal, for eksempel 2027.', en: 'The price level is written as a year, for example 2027.' }),
    payback: ({ least, most }) => ({ da: `Tilbagebetalingstiden er et helt antal år fra ${least} til ${most}.`, en: `The payback limit is a whole number of years from ${least} to ${most}.` }),
    rate: () => ({ da: 'Diskonteringsrenten skal ligge fra 0 % til under 100 %.', en: 'The discount rate must lie from 0 % to below 100 %.' }),
    'assumption-without-value': ({ name }) => ({ da: `Forudsætningen '${name}' har ingen værdi.`, en: `The assumption '${name}' has no value.` }),
    'circular-assumption': ({ name }) => ({ da: `Forudsætningen '${name}' hviler på sig selv.`, en: `The assumption '${name}' rests on itself.` }),
    'division-by-zero': () => ({ da: 'Formlen deler med nul.', en: 'The formula divides by zero.' }),
};
