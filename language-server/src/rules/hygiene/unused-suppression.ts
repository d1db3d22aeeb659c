import { defineRule } from '../define.ts';
import { todoPage } from '../todo.ts';

export const unusedSuppression = defineRule<{ readonly code: string }>({
    code: 'unused-suppression',
    group: 'hygiene',
    severity: 'warning',
    tier: 'basic',
    alwaysFull: true,
    page: todoPage,
    message: ({ code }) => ({
        da: `Linjen har ingen anmærkning '${code}' at undertrykke. Slet kommentaren, så den ikke skjuler en senere fejl.`,
        en: `The line has no finding '${code}' to suppress. Delete the comment, so that it hides no later mistake.`,
    }),
    checks: {},
});
