import { added, exactly } from '../model/amount.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { type FigureData, figureData } from '../model/figures.ts';
import type { Found, Language } from './define.ts';
import { figure, size } from './words.ts';

export interface TargetData extends FigureData {
    readonly year: number;
    /** True where the ranges of the proposals reach to both sides of the target. */
    readonly straddles: boolean;
}

/** The years in which a catalogue falls short of its target, or goes beyond it; rounding excuses nothing. */
export function targetFindings(catalogue: Catalogue, which: 'missed' | 'exceeded'): readonly Found[] {
    if (catalogue.counted.length === 0) return [];
    return catalogue.budget.target.flatMap((cell, index) => {
        const year = catalogue.years[index];
        const counted = catalogue.sum[index];
        if (cell.kind !== 'amount' || year === undefined || counted === undefined) return [];
        const sum = index === 0 ? added(counted, catalogue.budget.carriedOver ?? exactly(0n)) : counted;
        const target = cell.amount.counted;
        if (which === 'missed' ? sum.counted >= target : sum.counted <= target) return [];
        const straddles = sum.range && sum.low < target && target <= sum.high;
        const data: TargetData & Found['data'] = { ...figureData(target, sum.counted, 0n, 'money'), year, straddles };
        return [{ span: { start: cell.start, end: cell.end }, data }];
    });
}

export function targetInWords(data: TargetData, language: Language): string {
    const da = language === 'da';
    const [target, sum, gap] = [figure(data.stated, 'kr', language), figure(data.computed, 'kr', language), size(data.difference, 'kr', language)];
    const missed = !data.difference.startsWith('-');
    const range = data.straddles
        ? da
            ? ' Intervallerne rækker til begge sider af måltallet.'
            : ' The ranges reach to both sides of the target.'
        : '';
    return da
        ? `I ${data.year} giver forslagene ${sum} mod et måltal på ${target}: ${gap} for ${missed ? 'lidt' : 'meget'}.${range}`
        : `In ${data.year} the proposals give ${sum} against a target of ${target}: ${gap} too ${missed ? 'little' : 'much'}.${range}`;
}
