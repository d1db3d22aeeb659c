import { keywordOf, spell } from '@provenu/grammar/keywords.ts';
import { danish } from '../model/decimal.ts';
import type { Language, Localised } from './define.ts';

/** How figures and keywords are said in messages. Numbers are Danish in both languages, as in the files. */

const units: Readonly<Record<string, Localised>> = {
    kr: { da: 'kr.', en: 'kr.' },
    hours: { da: 'timer', en: 'hours' },
    fte: { da: 'årsværk', en: 'FTE' },
    years: { da: 'år', en: 'years' },
    ratio: { da: '', en: '' },
    '%': { da: '%', en: '%' },
    count: { da: 'forslag', en: 'proposals' },
};

/** A decimal string with its unit: `figure('60000', 'kr', 'da')` is `60.000 kr.` */
export function figure(value: string, unit: string, language: Language): string {
    const one = unit === 'count' && value === '1' && language === 'en';
    return `${danish(value)} ${one ? 'proposal' : (units[unit]?.[language] ?? unit)}`.trim();
}

/** The size of a difference, whichever way it goes. */
export function size(value: string, unit: string, language: Language): string {
    return figure(value.replace(/^-/, ''), unit, language);
}

/** A keyword as a language writes it: `word('total_gain', 'da')` is `samlet gevinst`. */
export function word(key: string, language: Language): string {
    return spell(keywordOf(key).key, language);
}

/** A column in words: a year as it is, `setup` and `onward` in the language. */
export function columnWord(column: string, language: Language): string {
    return column === 'setup' || column === 'onward' ? word(column, language) : column;
}

/** `a`, `a og b`, `a, b og c`. */
export function listed(items: readonly string[], language: Language): string {
    const last = items.at(-1) ?? '';
    if (items.length < 2) return last;
    return `${items.slice(0, -1).join(', ')} ${language === 'da' ? 'og' : 'and'} ${last}`;
}
