import { defineRule, problemsOf } from '../define.ts';
import type { FigureData } from '../../model/figures.ts';
import { localised } from '../stated-figures.ts';
import { figure, size } from '../words.ts';
import { todoPage } from '../todo.ts';

export const formulaMismatch = defineRule<FigureData>({
    code: 'formula-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) =>
        localised((language) => {
            const [stated, computed] = [figure(data.stated, data.unit, language), figure(data.computed, data.unit, language)];
            return language === 'da'
                ? `Formlen giver ${computed}, men der står ${stated} ved siden af (forskel ${size(data.difference, data.unit, language)}). Ret resultatet eller formlen.`
                : `The formula gives ${computed}, but ${stated} stands beside it (difference ${size(data.difference, data.unit, language)}). Correct the result or the formula.`;
        }),
    checks: problemsOf('formula-mismatch'),
});
