/** Words as the model sees them: lower case, a light Danish stem, and the concepts a word stands for. */
import { Lexicon } from '../lexicon.ts';
import { CONCEPTS } from './concepts.ts';

export interface ReadWord<Key> {
    readonly stem: Key;
    /** The first letters of a longer word; null where it is no longer than they. */
    readonly beginning: Key | null;
    /** The last letters of the stem of such a word. */
    readonly ending: Key | null;
    readonly concepts: readonly Key[];
    /** Those of the concepts that an amount changes the sense of. */
    readonly counted: readonly Key[];
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

/** Concepts whose sense depends on an amount: a gain with a figure is not vague. */
const COUNTED = [
    'gevinst',
    'potentiale',
    'spare',
    'frigøre',
    'udgift',
    'ressource',
    'tid',
    'måske',
    'skøn',
    'sigt',
    'usikker',
    'stor',
    'ned',
    'stop',
];

/** So many letters of a word tell what it is made of. */
const PART = 5;

/** Numbers are named by what they count (`#kr`) and stand for nothing else. */
export function wordOf(text: string): ReadWord<string> {
    if (text.startsWith('#')) return { stem: text, beginning: null, ending: null, concepts: [], counted: [] };
    const concepts = conceptsOf(text);
    const stemmed = stem(text);
    const isLong = text.length > PART;
    const beginning = isLong ? text.slice(0, PART) : null;
    const ending = isLong ? stemmed.slice(-PART) : null;
    return { stem: stemmed, beginning, ending, concepts, counted: concepts.filter((concept) => COUNTED.includes(concept)) };
}

/** The names of concepts in the order of their list, each once. */
function conceptsOf(text: string): readonly string[] {
    const numbers = [...lexiconOfConcepts().conceptsOf(text), ...IN_PARTS.flatMap(([part, number]) => (part.test(text) ? [number] : []))];
    const names = numbers.sort((a, b) => a - b).map((number) => CONCEPTS[number]?.[0] ?? '');
    return names.length < 2 ? names : [...new Set(names)];
}

/** The concepts that no list of words tells, with their numbers. */
const IN_PARTS = CONCEPTS.flatMap(([, test], number) => (test instanceof RegExp ? [[test, number] as const] : []));

let lexicon: Lexicon | null = null;

/** The concepts by what tells them, made ready when a word is read first. */
function lexiconOfConcepts(): Lexicon {
    if (lexicon !== null) return lexicon;
    lexicon = new Lexicon();
    for (const [number, [, test]] of CONCEPTS.entries()) if (!(test instanceof RegExp)) lexicon.add(test, number);
    return lexicon;
}
