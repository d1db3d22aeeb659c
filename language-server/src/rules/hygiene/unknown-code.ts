import { defineRule, type Found } from '../define.ts';
import type { Suppression } from '../../model/written.ts';
import { isKnownCode, nearestCode } from '../codes.ts';
import { todoPage } from '../todo.ts';

export const unknownCode = defineRule<{ readonly code: string; readonly suggestion: string | null }>({
    code: 'unknown-code',
    group: 'hygiene',
    severity: 'warning',
    tier: 'basic',
    alwaysFull: true,
    page: todoPage,
    message: ({ code, suggestion }) => ({
        da: code === '' ? 'Undertrykkelsen nævner ingen regel. Skriv koden efter prop-ignore.' : `Der er ingen regel '${code}'.${suggestion === null ? '' : ` Menes '${suggestion}'?`}`,
        en: code === '' ? 'The suppression names no rule. Write its code after prop-ignore.' : `There is no rule '${code}'.${suggestion === null ? '' : ` Is '${suggestion}' meant?`}`,
    }),
    checks: { file: (file) => file.suppressions.flatMap(unknownCodes) },
});

function unknownCodes(suppression: Suppression): readonly Found[] {
    if (suppression.codes.length === 0) return [{ span: { start: suppression.start, end: suppression.end }, data: { code: '', suggestion: null } }];
    return suppression.codes
        .filter((code) => !isKnownCode(code.name))
        .map(({ name, start, end }) => {
            const suggestion = nearestCode(name);
            const fixes = suggestion === null ? [] : [{ from: start, to: end, text: suggestion }];
            return { span: { start, end }, data: { code: name, suggestion }, fixes };
        });
}
