import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';
import { todoPage } from '../todo.ts';

export const totalMismatch = defineRule<StatedData>({
    code: 'total-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) =>
        localised((language) => {
            const tail = language === 'da' ? 'Ret totalen, eller find det beløb, der mangler eller er med to gange.' : 'Correct the total, or find the amount that is missing or counted twice.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) => statedFindings(proposal, (check) => check.verdict === 'wrong' && !check.agreesWithNoncash && (check.of === 'total' || check.of === 'row-sum')),
    },
});
