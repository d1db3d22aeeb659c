import { defineRule, problemsOf } from '../define.ts';
import { listed } from '../words.ts';
import { todoPage } from '../todo.ts';

export const ambiguousNumber = defineRule<{ readonly text: string; readonly readings: readonly string[] }>({
    code: 'ambiguous-number',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: todoPage,
    message: ({ text, readings }) => ({
        da: `'${text}' kan læses på flere måder. Skriv tal på dansk: punktum mellem tusinder, komma før decimaler${readings.length > 0 ? `, altså ${listed(readings, 'da').replace(' og ', ' eller ')}` : ''}.`,
        en: `'${text}' can be read in more than one way. Write numbers the Danish way: a point between thousands, a comma before decimals${readings.length > 0 ? `, that is ${listed(readings, 'en').replace(' and ', ' or ')}` : ''}.`,
    }),
    checks: problemsOf('ambiguous-number'),
});
