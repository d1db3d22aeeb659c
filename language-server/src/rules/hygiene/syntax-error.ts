import { defineRule, problemsOf } from '../define.ts';
import type { SyntaxData } from '../syntax-messages.ts';
import { inWords } from '../syntax-messages.ts';
import { todoPage } from '../todo.ts';

export const syntaxError = defineRule<SyntaxData>({
    code: 'syntax-error',
    group: 'hygiene',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: todoPage,
    message: (data) => ({ da: inWords(data, 'da'), en: inWords(data, 'en') }),
    checks: problemsOf('syntax-error'),
});
