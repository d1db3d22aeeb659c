import { defineRule } from '../define.ts';
import { todoPage } from '../todo.ts';

export const classMissing = defineRule({
    code: 'class-missing',
    group: 'classification',
    severity: 'warning',
    tier: 'basic',
    strictSeverity: 'error',
    page: todoPage,
    message: () => ({
        da: "Forslaget siger ikke, om det er en effektivisering, en servicereduktion, en budgetændring eller i gråzonen. Skriv 'klasse: …'.",
        en: "The proposal does not say whether it is an efficiency, a service reduction, a budget change or in the grey zone. Write 'class: …'.",
    }),
    checks: { proposal: ({ written }) => (written.class === null ? [{ span: written.id, data: {} }] : []) },
});
