import { defineRule } from '../define.ts';
import { todoPage } from '../todo.ts';

export const relativeYears = defineRule({
    code: 'relative-years',
    group: 'time-profile',
    severity: 'warning',
    tier: 'basic',
    page: todoPage,
    message: () => ({
        da: "Årene tæller fra 1, og intet siger, hvilket år det er. Skriv 'starter: 2027', så forslaget kan tælle med i et budget.",
        en: "The years count from 1, and nothing says which year that is. Write 'starts: 2027', so that the proposal can count in a budget.",
    }),
    checks: {
        proposal: (proposal) =>
            proposal.blocks
                .filter((block) => block.relative)
                .slice(0, 1)
                .map((block) => ({ span: block.written.header ?? block.written.head, data: {} })),
    },
});
