import { defineRule, problemsOf } from '../define.ts';
import { columnWord } from '../words.ts';
import { todoPage } from '../todo.ts';

export const unsortedYears = defineRule<{ readonly year?: number; readonly column?: string }>({
    code: 'unsorted-years',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ year, column }) => ({
        da: column === undefined ? `År ${year} kommer efter et senere år. Årene skal stige.` : `'${columnWord(column, 'da')}' skal stå ${column === 'setup' ? 'først' : 'sidst'} i årsrækken.`,
        en: column === undefined ? `The year ${year} comes after a later one. Years must rise.` : `'${columnWord(column, 'en')}' must stand ${column === 'setup' ? 'first' : 'last'} in the header.`,
    }),
    checks: problemsOf('unsorted-years'),
});
