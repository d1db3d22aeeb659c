import type { Named, WrittenFile } from '../../model/written.ts';
import type { SyntaxMistake } from '../build/syntax-errors.ts';
import { declarations } from '../build/syntax-errors.ts';
import type { Unit } from './unit.ts';

type ReportErrors = (errors: readonly SyntaxMistake[], regions: readonly number[]) => WrittenFile['problems'];

/** What the units of a file say together. */
export function assembled(units: readonly Unit[], report: ReportErrors): Omit<WrittenFile, 'path' | 'suppressions'> {
    const items = units.map((unit) => unit.items);
    return {
        budgets: items.flatMap((each) => each.budgets),
        proposals: items.flatMap((each) => each.proposals),
        registers: items.flatMap((each) => each.registers),
        assumptions: items.flatMap((each) => each.assumptions),
        problems: [...errorsOf(units, report), ...items.flatMap((each) => each.problems)],
        keywords: { en: countOf(units, 'en'), da: countOf(units, 'da') },
    };
}

function errorsOf(units: readonly Unit[], report: ReportErrors): WrittenFile['problems'] {
    if (units.every((unit) => unit.errors.length === 0)) return [];
    const errors = units.flatMap(({ errors: own, start: by }) => own.map((error) => ({ ...error, start: error.start + by, end: error.end + by })));
    const regions = units.flatMap((unit) => declarations(unit.text, unit.scan).map((offset) => offset + unit.start));
    return report(errors, regions);
}

function countOf(units: readonly Unit[], language: 'en' | 'da'): { readonly count: number; readonly first: Named | null } {
    const count = units.reduce((sum, unit) => sum + unit.counts[language].count, 0);
    const unit = units.find((each) => each.counts[language].first !== null);
    const first = unit?.counts[language].first ?? null;
    return { count, first: first === null || unit === undefined ? null : { ...first, start: first.start + unit.start, end: first.end + unit.start } };
}
