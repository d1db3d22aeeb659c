import { defineRule, problemsOf } from '../define.ts';
import { todoPage } from '../todo.ts';

export const unitMissing = defineRule({
    code: 'unit-missing',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: () => ({
        da: 'Beløbet har ingen enhed: tabellen siger det ikke, og intet budget gør. Skriv for eksempel "økonomi i 1.000 kr {".',
        en: 'The amount has no unit: neither the table nor a budget gives one. Write for example "economy in 1.000 kr {".',
    }),
    checks: problemsOf('unit-missing'),
});
