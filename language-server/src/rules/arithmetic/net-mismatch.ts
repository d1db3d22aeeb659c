import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';
import { todoPage } from '../todo.ts';

export const netMismatch = defineRule<StatedData>({
    code: 'net-mismatch',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) =>
        localised((language) => {
            const tail = language === 'da' ? 'Netto er gevinst og indtægt minus udgift og investering.' : 'Net is gain and income less cost and investment.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) => statedFindings(proposal, (check) => check.verdict === 'wrong' && !check.agreesWithNoncash && check.of === 'net'),
    },
});
