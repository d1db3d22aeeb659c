import { defineRule, type Found } from '../define.ts';
import { type Block, isDataRow } from '../../model/table.ts';
import { word } from '../words.ts';
import { todoPage } from '../todo.ts';

export const duplicateRowLabel = defineRule<{ readonly kind: string; readonly label: string }>({
    code: 'duplicate-row-label',
    group: 'time-profile',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ kind, label }) => ({
        da: `To rækker med '${word(kind, 'da')}' hedder begge '${label}' i samme tabel og gruppe. Giv dem hver sit navn.`,
        en: `Two rows with '${word(kind, 'en')}' are both called '${label}' in one table and group. Give each a name of its own.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap(repeatedLabels) },
});

function repeatedLabels(block: Block): readonly Found[] {
    const seen = new Set<string>();
    return block.rows.flatMap(({ written }) => {
        if (!isDataRow(written) || written.label === null) return [];
        const key = [written.kind, written.actual, written.group, written.label.text.trim()].join('|');
        if (!seen.has(key)) {
            seen.add(key);
            return [];
        }
        return [{ span: written.label, data: { kind: written.kind, label: written.label.text } }];
    });
}
