import { defineRule } from '../define.ts';
import { comparison, describe, localised, type StatedData, statedFindings } from '../stated-figures.ts';
import { todoPage } from '../todo.ts';

export const noncashCounted = defineRule<StatedData>({
    code: 'noncash-counted',
    group: 'classification',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: (data) =>
        localised((language) => {
            const tail = language === 'da' ? 'Tallet stemmer kun, når ikke-kontante eller undgåede beløb tælles med; de kan ikke tages ud af et budget.' : 'The figure agrees only if noncash or avoided amounts are counted in; they cannot be taken out of a budget.';
            return `${describe(data, language)}: ${comparison(data, language)}. ${tail}`;
        }),
    checks: {
        proposal: (proposal) => statedFindings(proposal, (check) => check.verdict === 'wrong' && check.agreesWithNoncash),
    },
});
