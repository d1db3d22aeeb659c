import { capitalised, headWord } from '../../language-server/src/exports/phrases.ts';
import type { Language, Localised } from '../../language-server/src/rules/define.ts';

/** The language of the page's own words. */
export function pageLanguage(): Language {
    return document.documentElement.lang === 'en' ? 'en' : 'da';
}

/** A word of the language itself, as a heading. */
export function keyword(key: string): Localised {
    return { da: headWord(key, 'da'), en: headWord(key, 'en') };
}

/** A phrase of the exports, as a heading. */
export function headed({ da, en }: Localised): Localised {
    return { da: capitalised(da), en: capitalised(en) };
}

/** What both pages say. */
const shared = {
    saveSvg: { da: 'Gem som SVG', en: 'Save as SVG' },
    savePng: { da: 'Gem som PNG', en: 'Save as PNG' },
    copy: { da: 'Kopiér tal', en: 'Copy figures' },
    copied: { da: 'Tallene er kopieret og kan sættes ind i et regneark.', en: 'The figures are copied and can be pasted into a spreadsheet.' },
    figures: { da: 'Tallene bag billedet', en: 'The figures behind the picture' },
} as const satisfies Record<string, Localised>;

/** Says the words of a page, its own and those that both pages say. */
export function sayer<Key extends string>(own: Readonly<Record<Key, Localised>>): (key: Key | keyof typeof shared) => string {
    const words: Readonly<Record<string, Localised>> = { ...shared, ...own };
    return (key) => words[key]?.[pageLanguage()] ?? key;
}
