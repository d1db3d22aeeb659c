import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';
import { todoPage } from '../todo.ts';

export const cumulativeMismatch = defineRule<StatedData>({
    code: 'cumulative-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) =>
        localised((language) => {
            const tail = language === 'da' ? 'Det akkumulerede er summen af netto til og med året.' : 'The cumulative figure is the sum of the nets up to the year.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) => statedFindings(proposal, (check) => check.verdict === 'wrong' && !check.agreesWithNoncash && check.of === 'cumulative'),
    },
});
