import { defineRule } from '../define.ts';
import { todoPage } from '../todo.ts';

export const suppressionWithoutReason = defineRule({
    code: 'suppression-without-reason',
    group: 'hygiene',
    severity: 'error',
    tier: 'basic',
    alwaysFull: true,
    page: todoPage,
    message: () => ({
        da: "En undertrykkelse skal sige hvorfor: '// prop-ignore total-mismatch: kilden er afrundet i bilag 3'. Uden begrundelse virker den ikke.",
        en: "A suppression must say why: '// prop-ignore total-mismatch: the source is rounded in annex 3'. Without a reason it has no effect.",
    }),
    checks: {
        file: (file) =>
            file.suppressions.filter((each) => each.reason === null).map(({ start, end }) => ({ span: { start, end }, data: {} })),
    },
});
