import type { Span, WrittenEconomy, WrittenRow } from '../model/written.ts';
import { contains, type EditorDocument } from './editor.ts';

/**
 * The labels in one table that must stay alike, the one at the offset among them: those of `before` and `after`, and of a planned row
 * and what was realised of it. Empty where the row stands alone.
 */
export function labelsLike({ written }: EditorDocument, offset: number): readonly Span[] {
    const proposal = written.proposals.find((each) => contains(each, offset));
    const economy = proposal?.economies.find((each) => contains(each, offset));
    const row = economy?.rows.find((each) => each.label !== null && contains(each.label, offset));
    return economy === undefined || row === undefined ? [] : partners(economy, row);
}

function partners(economy: WrittenEconomy, row: WrittenRow): readonly Span[] {
    const alike = economy.rows.filter((each) => each.label !== null && each.label.text === row.label?.text && familyOf(each) === familyOf(row));
    const ways = new Set(alike.map((each) => `${each.kind} ${each.actual}`));
    return ways.size < 2 ? [] : alike.flatMap((each) => each.label ?? []);
}

/** Rows of one family with one label are read together. */
function familyOf(row: WrittenRow): string {
    return row.kind === 'before' || row.kind === 'after' ? 'pair' : row.kind;
}
