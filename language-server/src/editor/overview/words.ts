import { capitalised } from '../../exports/phrases.ts';
import type { Grouping, GroupName } from '../../model/grouping.ts';
import type { Language, Localised } from '../../rules/define.ts';
import { word } from '../../rules/words.ts';

const unsaid: Readonly<Record<Grouping, Localised>> = {
    sector: { da: 'Uden sektor', en: 'No sector' },
    committee: { da: 'Uden udvalg', en: 'No committee' },
    class: { da: 'Uden klasse', en: 'No class' },
    status: { da: 'Uden status', en: 'No status' },
    realisability: { da: 'Uden realiserbarhed', en: 'No realisability' },
};

const ease: Readonly<Record<string, Localised>> = {
    '1': { da: 'let', en: 'easy' },
    '2': { da: 'middel', en: 'medium' },
    '3': { da: 'svær', en: 'hard' },
};

/** A part of a catalogue as people read it. */
export function groupLabel({ key, label }: GroupName, grouping: Grouping, language: Language): string {
    if (key === null) return unsaid[grouping][language];
    if (label !== null) return label;
    if (grouping === 'realisability') return easeLabel(key, language);
    return capitalised(word(key, language));
}

/** `2 (middel)`, or `1–2 (let til middel)` for a range. */
function easeLabel(key: string, language: Language): string {
    const words = key.split('..').map((step) => ease[step]?.[language] ?? step);
    return `${key.replace('..', '–')} (${words.join(language === 'da' ? ' til ' : ' to ')})`;
}
