import type { Edit } from '../../model/written.ts';
import { type EconomyText, formatEconomy } from './economy-text.ts';
import { applied, lineEdits } from './line-edits.ts';

/** Edits inside an economy block together with what lays the block out again; offsets into the whole text. */
export function alignedEdits(text: string, economy: EconomyText, edits: readonly Edit[]): readonly Edit[] {
    const from = economy.lineStart;
    if (from === null) return edits;
    const before = text.slice(from, economy.end);
    const inBlock = [...edits].sort((a, b) => a.from - b.from).map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
    const after = formatEconomy(applied(before, inBlock));
    return lineEdits(before, after).map((edit) => ({ from: edit.from + from, to: edit.to + from, text: edit.text }));
}
