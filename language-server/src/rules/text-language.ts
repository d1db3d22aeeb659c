import type { Language } from './define.ts';
import { countOf } from './first-look.ts';

const danishWords = countOf(/(?<!\p{L})(?:og|at|det|er|af|til|den|der|ikke|på|med|som|bliver|skal|en|et)(?!\p{L})/giu);
const englishWords = countOf(/(?<!\p{L})(?:and|the|of|to|is|are|not|with|by|that|will|a|an|be|from)(?!\p{L})/giu);

/** The language that some texts are written in, by their small words; Danish where they do not tell. */
export function languageOf(...texts: readonly string[]): Language {
    const count = (words: (text: string) => number) => texts.reduce((sum, text) => sum + words(text), 0);
    return count(englishWords) > count(danishWords) ? 'en' : 'da';
}
