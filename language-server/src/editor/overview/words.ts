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
    '1': { da: '1 (let)', en: '1 (easy)' },
    '2': { da: '2 (middel)', en: '2 (medium)' },
    '3': { da: '3 (svær)', en: '3 (hard)' },
};

/** A part of a catalogue as people read it. */
export function groupLabel({ key, label }: GroupName, grouping: Grouping, language: Language): string {
    if (key === null) return unsaid[grouping][language];
    if (label !== null) return label;
    if (grouping === 'realisability') return ease[key]?.[language] ?? key.replace('..', '–');
    return capitalised(word(key, language));
}
