import { defineRule, type Language, problemsOf } from '../define.ts';
import type { FigureData } from '../../model/figures.ts';
import { type SumData, statedSums, sumInWords } from '../catalogue-sums.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';
import { figure } from '../words.ts';
import { todoPage } from '../todo.ts';

export const roundingDifference = defineRule<RoundingData>({
    code: 'rounding-difference',
    group: 'arithmetic',
    severity: 'info',
    tier: 'basic',
    page: todoPage,
    message: (data) =>
        localised((language) => {
            const tolerance = figure(data.tolerance, data.unit, language);
            const tail = language === 'da' ? `Det er afrunding: indtil ${tolerance} kan de viste cifre forklare.` : `That is rounding: the printed digits explain up to ${tolerance}.`;
            return `${differenceInWords(data, language)} ${tail}`;
        }),
    checks: {
        proposal: (proposal, workspace) => [
            ...statedFindings(proposal, (check) => check.verdict === 'rounding'),
            ...(formulaRounding.proposal?.(proposal, workspace) ?? []),
        ],
        catalogue: (catalogue, workspace) => statedSums(catalogue, workspace, 'rounding'),
    },
});

const formulaRounding = problemsOf('rounding-difference');

type RoundingData = StatedData | SumData | FigureData;

function differenceInWords(data: RoundingData, language: Language): string {
    if ('subject' in data) return sumInWords(data, language);
    const what = 'row' in data ? describe(data, language) : language === 'da' ? 'Formlens resultat' : 'The result of the formula';
    return `${what}: ${comparison(data, language)}.`;
}
