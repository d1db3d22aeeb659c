import { type Amount, added, exactly } from '../model/amount.ts';
import { danish, decimalString } from '../model/decimal.ts';
import type { Language } from './define.ts';
import { yearWords } from './table-rows.ts';
import { figure } from './words.ts';

/** What a row or a sum says year by year, and the level that goes on after the last column (0 where it stops). */
export interface YearlyFigures {
    readonly years: readonly { readonly year: number; readonly amount: Amount }[];
    readonly onward: Amount;
}

/** A figure that a sentence can name: a level from a year on, between two years, in one year, or a sum over them. */
export interface NamedFigure {
    readonly amount: Amount;
    /** Null where no year has to be named. */
    readonly from: number | null;
    /** Null where it goes on. */
    readonly to: number | null;
    readonly yearly: boolean;
}

export function addedFigures(figures: readonly YearlyFigures[]): YearlyFigures {
    const years = new Map<number, Amount>();
    for (const { year, amount } of figures.flatMap((each) => each.years)) years.set(year, added(years.get(year) ?? exactly(0n), amount));
    return {
        years: [...years].map(([year, amount]) => ({ year, amount })).sort((a, b) => a.year - b.year),
        onward: figures.map((each) => each.onward).reduce(added, exactly(0n)),
    };
}

/**
 * The level that rows rise to and stay at, and from when; for rows that stop, the one level that they have. Null where the figures go up
 * and down, are ranges or nothing: then one figure does not say what they are.
 */
export function levelOf({ years, onward }: YearlyFigures): NamedFigure | null {
    if (onward.counted === 0n) return passingLevel(years);
    const [last] = years.slice(-1);
    const amounts = [...years.map(({ amount }) => amount), onward];
    if (amounts.some(({ counted, range }) => range || counted < 0n || counted > onward.counted)) return null;
    const before = years.findLastIndex(({ amount }) => amount.counted !== onward.counted);
    const from = last === undefined ? null : (years[before + 1]?.year ?? last.year + 1);
    return { amount: anyApproximate(onward, amounts.slice(before + 1)), from, to: null, yearly: true };
}

function passingLevel(years: YearlyFigures['years']): NamedFigure | null {
    const stated = years.filter(({ amount }) => amount.counted !== 0n);
    const [first] = stated;
    const last = stated.at(-1);
    if (first === undefined || last === undefined || last.year - first.year !== stated.length - 1) return null;
    const { counted } = first.amount;
    if (counted < 0n || stated.some(({ amount }) => amount.range || amount.counted !== counted)) return null;
    const amounts = stated.map(({ amount }) => amount);
    return { amount: anyApproximate(first.amount, amounts), from: first.year, to: last.year, yearly: stated.length > 1 };
}

/** The sum over all years; null for ranges and nothing. */
export function sumOfYears({ years }: YearlyFigures): NamedFigure | null {
    const stated = years.filter(({ amount }) => amount.counted !== 0n);
    const [first] = stated;
    const last = stated.at(-1);
    if (first === undefined || last === undefined || stated.some(({ amount }) => amount.range || amount.counted < 0n)) return null;
    return { amount: stated.map(({ amount }) => amount).reduce(added), from: first.year, to: last.year, yearly: false };
}

function anyApproximate(amount: Amount, others: readonly Amount[]): Amount {
    return { ...amount, approximate: others.some((each) => each.approximate) };
}

/** `600.000 kr. om året fra 2028`, `ca. 1,2 årsværk`, `900.000 kr. i 2027-2028`; `a year` is left out where the sentence says it. */
export function inWords(named: NamedFigure, unit: 'money' | 'fte', language: Language, saysYearly = false): string {
    const { amount, from, to, yearly } = named;
    const number = unit === 'money' ? figure(decimalString(amount.counted, 2), 'kr', language) : ftes(amount, language);
    const about = amount.approximate ? (language === 'da' ? 'ca. ' : 'about ') : '';
    const aYear = yearly && unit === 'money' && !saysYearly ? (language === 'da' ? ' om året' : ' a year') : '';
    return `${about}${number}${aYear}${yearsIn(from, to, language)}`;
}

function ftes({ counted }: Amount, language: Language): string {
    return `${danish(decimalString(counted, 4))} ${language === 'da' ? 'årsværk' : 'FTE'}`;
}

function yearsIn(from: number | null, to: number | null, language: Language): string {
    if (from === null) return '';
    const year = yearWords(from)[language];
    if (to === null) return language === 'da' ? ` fra ${year}` : ` from ${year}`;
    return ` ${language === 'da' ? 'i' : 'in'} ${year}${to === from ? '' : `-${to}`}`;
}
