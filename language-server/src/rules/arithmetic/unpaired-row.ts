import { defineRule, type Found } from '../define.ts';
import { partnerOf } from '../../model/stated.ts';
import { type Block, isDataRow, type Row } from '../../model/table.ts';
import { word } from '../words.ts';
import { todoPage } from '../todo.ts';

export const unpairedRow = defineRule<{ readonly kind: string; readonly label: string }>({
    code: 'unpaired-row',
    group: 'arithmetic',
    severity: 'error',
    tier: 'basic',
    page: todoPage,
    message: ({ kind, label }) => ({
        da:
            kind === 'actual'
                ? `Den realiserede række '${label}' har ingen planlagt række med samme tekst og art at følge op på.`
                : `Rækken '${label}' med '${word(kind, 'da')}' mangler sin makker med '${word(kind === 'before' ? 'after' : 'before', 'da')}' og samme tekst.`,
        en:
            kind === 'actual'
                ? `The actual row '${label}' has no planned row of the same kind and label to follow up on.`
                : `The row '${label}' with '${word(kind, 'en')}' lacks its partner with '${word(kind === 'before' ? 'after' : 'before', 'en')}' and the same label.`,
    }),
    checks: { proposal: (proposal) => proposal.blocks.flatMap(unpairedRows) },
});

function unpairedRows(block: Block): readonly Found[] {
    return block.rows.flatMap((row) => {
        const { written } = row;
        const kind = written.actual ? 'actual' : written.kind;
        const mustHavePartner = written.actual ? isDataRow(written) : written.kind === 'before' || written.kind === 'after';
        if (!mustHavePartner || written.label === null || (written.actual ? isPlanned(row, block) : partnerOf(row, block) !== undefined)) return [];
        return [{ span: written.label, data: { kind, label: written.label.text } }];
    });
}

function isPlanned(actual: Row, block: Block): boolean {
    return block.rows.some(({ written }) => !written.actual && written.kind === actual.written.kind && written.label?.text === actual.written.label?.text);
}
