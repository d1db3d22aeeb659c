import type { Language } from './define.ts';

const danishWords = /(?<!\p{L})(?:og|at|det|er|af|til|den|der|ikke|på|med|som|bliver|skal|en|et)(?!\p{L})/giu;
const englishWords = /(?<!\p{L})(?:and|the|of|to|is|are|not|with|by|that|will|a|an|be|from)(?!\p{L})/giu;

/** The language that a text is written in, by its small words; Danish where they do not tell. */
export function languageOf(text: string): Language {
    const count = (words: RegExp) => text.match(words)?.length ?? 0;
    return count(englishWords) > count(danishWords) ? 'en' : 'da';
}
