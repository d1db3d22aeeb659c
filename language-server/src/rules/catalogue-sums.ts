import type { Amount } from '../model/amount.ts';
import type { StatedSum } from '../model/budget.ts';
import { type Catalogue, computedSum, isSubject } from '../model/catalogue.ts';
import { type FigureData, figureData, figureFix, judge } from '../model/figures.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Found, Language } from './define.ts';
import { figure, size } from './words.ts';

export interface SumData extends FigureData {
    readonly subject: string | null;
    readonly year: number | null;
    readonly proposals: number;
}

export function sumInWords(data: SumData, language: Language): string {
    const da = language === 'da';
    const where = data.subject === null ? (da ? 'kataloget' : 'the catalogue') : `'${data.subject}'`;
    const what =
        data.year === null
            ? da
                ? `Oplyst antal for ${where}`
                : `The stated count of ${where}`
            : da
              ? `Oplyst total for ${where} i ${data.year}`
              : `The stated total of ${where} in ${data.year}`;
    const [stated, computed, difference] = [
        figure(data.stated, data.unit, language),
        figure(data.computed, data.unit, language),
        size(data.difference, data.unit, language),
    ];
    return da
        ? `${what} er ${stated}, men forslagene giver ${computed} (forskel ${difference}).`
        : `${what} is ${stated}, but the proposals give ${computed} (difference ${difference}).`;
}

/** The stated totals and counts of a budget that differ from its proposals: by more than rounding, or by no more. */
export function statedSums(catalogue: Catalogue, workspace: Workspace, verdict: 'wrong' | 'rounding'): readonly Found[] {
    return catalogue.budget.stated.flatMap((stated) => mismatches(catalogue, stated, workspace, verdict));
}

function mismatches(catalogue: Catalogue, stated: StatedSum, workspace: Workspace, wanted: 'wrong' | 'rounding'): readonly Found[] {
    const computed = computedSum(catalogue, stated, workspace.registersFor(catalogue.budget));
    if (stated.of === 'total' && stated.cells.length !== catalogue.years.length) return [];
    if (stated.subject !== null && !isSubject(stated.subject, workspace.registersFor(catalogue.budget))) return [];
    return stated.cells.flatMap((cell, index) => {
        const expected = computed[index];
        if (cell.kind !== 'amount' || expected === undefined) return [];
        return compared(catalogue, stated, cell.amount, expected, index, wanted);
    });
}

function compared(
    catalogue: Catalogue,
    stated: StatedSum,
    amount: Amount,
    expected: Amount,
    index: number,
    wanted: 'wrong' | 'rounding',
): readonly Found[] {
    const { verdict, steps } = judge(stated.of === 'count' ? { ...amount, step: 0n } : amount, expected);
    const written = stated.written.cells[index];
    if (verdict !== wanted || written === undefined) return [];
    const dimension = stated.of === 'count' ? 'count' : 'money';
    const unit = catalogue.budget.written.unit;
    const data = {
        ...figureData(amount.counted, expected.counted, steps, dimension),
        subject: stated.subject?.name ?? null,
        year: stated.of === 'count' ? null : (catalogue.years[index] ?? null),
        proposals: catalogue.counted.length,
    };
    const fixes = figureFix(written, expected.counted, dimension, unit?.kind === 'money' ? unit.power : 0);
    const span = { start: written.start, end: written.end };
    return [{ span, data, fixes }];
}
