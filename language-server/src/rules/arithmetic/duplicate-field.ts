import { defineRule, problemsOf } from '../define.ts';
import { word } from '../words.ts';
import { todoPage } from '../todo.ts';

export const duplicateField = defineRule<{ readonly field: string }>({
    code: 'duplicate-field',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ field }) => ({
        da: `Feltet '${word(field, 'da')}' står to gange. Kun det første tæller; slet det ene.`,
        en: `The field '${word(field, 'en')}' stands twice. Only the first counts; delete one of them.`,
    }),
    checks: problemsOf('duplicate-field'),
});
