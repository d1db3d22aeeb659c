import { defineRule, problemsOf } from '../define.ts';
import { todoPage } from '../todo.ts';

export const missingYear = defineRule<{ readonly year: number }>({
    code: 'missing-year',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: todoPage,
    message: ({ year }) => ({
        da: `Årsrækken springer ${year} over. Beregningerne regner med samme niveau som året før; skriv året, hvis det er et andet.`,
        en: `The header skips ${year}. The derived figures keep the level of the year before; write the year if it is another.`,
    }),
    checks: problemsOf('missing-year'),
});
