import { defineRule, type Found } from '../define.ts';
import type { WrittenProposal } from '../../model/written.ts';
import { listed, word } from '../words.ts';
import { todoPage } from '../todo.ts';

export const sectionMissing = defineRule<{ readonly sections: readonly string[] }>({
    code: 'section-missing',
    group: 'completeness',
    severity: 'warning',
    tier: 'basic',
    strictSeverity: 'error',
    page: todoPage,
    message: ({ sections }) => ({
        da: `Forslaget mangler ${listed(sections.map((section) => `'${word(section, 'da')}'`), 'da')}.`,
        en: `The proposal lacks ${listed(sections.map((section) => `'${word(section, 'en')}'`), 'en')}.`,
    }),
    checks: { proposal: (proposal) => missingSections(proposal.written) },
});

/** What every catalogue prints of a proposal: where it belongs, what changes, what it means for citizens, and its economy. */
function missingSections(written: WrittenProposal): readonly Found[] {
    const sections = [
        ...(written.sectors.length === 0 ? ['sector'] : []),
        ...(written.types.length === 0 ? ['type'] : []),
        ...(['summary', 'citizens'] as const).filter((field) => (written.texts[field]?.text.trim() ?? '') === ''),
        ...(written.economies.length === 0 ? ['economy'] : []),
    ];
    return sections.length === 0 ? [] : [{ span: written.id, data: { sections } }];
}
