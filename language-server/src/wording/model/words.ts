/** Words as the model sees them: lower case, a light Danish stem, and the concepts a word stands for. */
import { CONCEPTS } from './concepts.ts';

export interface Word {
    readonly stem: string;
    readonly concepts: readonly string[];
}

const ENDINGS = ['ernes', 'erens', 'endes', 'erne', 'eren', 'erer', 'ende', 'ede', 'ens', 'ers', 'ets', 'ene', 'es', 'en', 'er', 'et', 'e', 's', 't'];
const VOWEL = /[aeiouyæøå]/u;

/** Strips one inflection; what is left keeps a vowel and at least three letters. */
export function stem(word: string): string {
    for (const ending of ENDINGS) {
        if (!word.endsWith(ending)) continue;
        const rest = word.slice(0, -ending.length);
        if (rest.length < 3 || !VOWEL.test(rest)) continue;
        return /(.)\1$/u.test(rest) && rest.length > 3 ? rest.slice(0, -1) : rest;
    }
    return word;
}

/** Numbers are named by what they count (`#kr`) and stand for nothing else. */
export function wordOf(text: string): Word {
    if (text.startsWith('#')) return { stem: text, concepts: [] };
    const concepts = CONCEPTS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
    return { stem: stem(text), concepts: [...new Set(concepts)] };
}
