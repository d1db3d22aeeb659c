import { filingOf, labelsOf, oneLine } from '../exports/facts.ts';
import { factsOf, rangeText } from '../exports/markdown/facts.ts';
import { measureText } from '../exports/markdown/measures.ts';
import type { FieldChange } from '../json/compare-shape.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Workspace } from '../model/workspace.ts';
import { textFields } from '../model/written.ts';
import { word } from '../rules/words.ts';

/** The fields of the form that say something else, in a fixed order; line breaks within a text are no difference. */
export function fieldChanges(before: Proposal | null, beforeIn: Workspace, now: Proposal | null, nowIn: Workspace): readonly FieldChange[] {
    const [old, current] = [fieldsOf(before, beforeIn), fieldsOf(now, nowIn)];
    const keys = [...new Set([...old.keys(), ...current.keys()])];
    return keys.flatMap((key) => {
        const [was, is] = [old, current].map((each) => each.get(key) || null);
        return was === is ? [] : [{ field: word(key, 'en'), old: was ?? null, new: is ?? null }];
    });
}

function fieldsOf(proposal: Proposal | null, workspace: Workspace): ReadonlyMap<string, string> {
    if (proposal === null) return new Map();
    const { written } = proposal;
    const { sectors, types } = filingOf(proposal, workspace);
    const shares = (written.class?.shares ?? []).map((share) => {
        const percent = share.share.kind === 'amount' ? `${rangeText(share.share.low, share.share.high)} %` : '?';
        return `${share.class} ${percent} ${share.argument?.text ?? ''}`.trim();
    });
    const own: readonly (readonly [string, string])[] = [
        ['proposal', written.title?.text ?? ''],
        ['budget', written.budget?.name ?? ''],
        ['sector', labelsOf(sectors)],
        ['type', labelsOf(types)],
        ['class', [written.class?.value ?? '', ...shares].join('; ')],
        ['status', written.status ?? ''],
        ['realisability', realisabilityOf(proposal)],
        ...textFields.map((name) => [name, written.texts[name]?.text ?? ''] as const),
        ['measure', written.measures.map((measure) => measureText(measure, 'da')).join('; ')],
        ...factsOf(proposal, workspace, 'da').map(({ key, text }) => [key, text] as const),
    ];
    return new Map(own.map(([key, text]) => [key, oneLine(text)]));
}

function realisabilityOf({ written: { realisability } }: Proposal): string {
    return realisability === null ? '' : `${rangeText(realisability.low, realisability.high)} ${realisability.reason ?? ''}`;
}
