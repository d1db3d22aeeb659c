import { defineRule, problemsOf } from '../define.ts';
import { todoPage } from '../todo.ts';

export const duplicateYear = defineRule<{ readonly year: number }>({
    code: 'duplicate-year',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ year }) => ({
        da: `År ${year} står to gange i tabellens årsrække. Ret det ene.`,
        en: `The year ${year} stands twice in the table's header. Correct one of them.`,
    }),
    checks: problemsOf('duplicate-year'),
});
