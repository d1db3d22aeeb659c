import type { BlockContent } from 'mdast';
import type { Profile } from '../../model/derived.ts';
import type { Language } from '../../rules/define.ts';
import { oneLine } from '../facts.ts';
import { phrases } from '../phrases.ts';
import { type Figure, isOpen, type Rounding } from './figures.ts';
import type { LevelRow } from './levels.ts';
import { bullets, plain } from './nodes.ts';
import { countsSkippedYears } from './sums.ts';

interface Remarked {
    readonly rows: readonly LevelRow[];
    readonly figures: readonly Figure[];
    readonly profile: Profile;
    readonly rounding: Rounding;
}

export function economyRemarks(remarked: Remarked, language: Language): readonly BlockContent[] {
    return bullets(remarksOf(remarked, language).map((remark) => [plain(remark)]));
}

/** What the table alone does not tell: notes of its rows, where levels come from, open ranges, rounding. */
export function remarksOf({ rows, figures, profile, rounding }: Remarked, language: Language): readonly string[] {
    const notes = rows.flatMap(({ flow, notes: own }) => own.map((note) => `${flow.label === '' ? '' : `${flow.label}: `}${note}`));
    const labels = (chosen: readonly LevelRow[]) => [...new Set(chosen.map((row) => row.flow.label))].join(', ');
    const [stepwise, pairs] = [rows.filter((row) => row.stepwise), rows.filter((row) => row.pair)];
    const remarks = [
        ...notes,
        ...(stepwise.length === 0 ? [] : [`${phrases.increments[language]}: ${labels(stepwise)}`]),
        ...(pairs.length === 0 ? [] : [`${phrases.differences[language]}: ${labels(pairs)}`]),
        ...(figures.some(isOpen) ? [phrases.openRanges[language]] : []),
        ...(countsSkippedYears(profile) ? [phrases.skippedYears[language]] : []),
        ...(rounding.lossy ? [phrases.roundedToHundreds[language]] : []),
    ];
    return [...new Set(remarks)].map(oneLine);
}
