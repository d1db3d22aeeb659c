/** Whether two titles name the same thing: the words of their content, with a number or a name telling two things apart. */
export interface TitleWords {
    readonly words: readonly TitleWord[];
}

interface TitleWord {
    readonly word: string;
    /** A number, a letter by itself or a word with a capital inside the title: what tells `Skole A` from `Skole B`. */
    readonly name: boolean;
}

const fillers = new Set(
    (
        'i på af til og for med ved om en et den det de der som fra under over mellem inden hos via samt eller ind ud op ned mere hele alle ny nyt nye samlet samlede ' +
        'bedre a an the of in on at by to and with from into for more all new better'
    ).split(' '),
);

export function titleWords(title: string): TitleWords {
    const found = [...title.matchAll(/[\p{L}\d]+/gu)].map(([text], index) => ({ word: text.toLowerCase(), name: isName(text, index) }));
    return { words: found.filter(({ word, name }) => name || !fillers.has(word)) };
}

function isName(text: string, index: number): boolean {
    if (/\d/.test(text) || /^[IVX]+$/.test(text) || (text.length === 1 && /\p{Lu}/u.test(text))) return true;
    return index > 0 && /^\p{Lu}\p{Ll}/u.test(text);
}

/** The same words but for inflection, order and fillers; a title of one word says too little. */
export function areSameTitles(a: TitleWords, b: TitleWords): boolean {
    if (a.words.length < 2 || b.words.length < 2) return false;
    return missingFrom(a, b, isSameWord).length === 0 && missingFrom(b, a, isSameWord).length === 0;
}

/** Each has a number or a name that the other lacks: `i distrikt 4` and `i distrikt 5`. */
export function nameDifferentThings(a: TitleWords, b: TitleWords): boolean {
    return lacksName(a, b) && lacksName(b, a);
}

function lacksName(a: TitleWords, b: TitleWords): boolean {
    return a.words.some((word) => word.name && !b.words.some((other) => isSameWord(word, other)));
}

/** Built alike around another object: `Nye lamper i haller` and `Nye lamper på skoler`. */
export function areParallel(a: TitleWords, b: TitleWords): boolean {
    const [onlyA, onlyB] = [missingFrom(a, b, isRelated), missingFrom(b, a, isRelated)];
    if (onlyA.length === 0 || onlyB.length === 0) return false;
    const shared = a.words.length - onlyA.length + b.words.length - onlyB.length;
    return 2 * shared >= a.words.length + b.words.length;
}

/** All words of the shorter title stand in the longer one. */
export function isWithin(a: TitleWords, b: TitleWords): boolean {
    const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
    return short.words.length >= 2 && missingFrom(short, long, isSameWord).length === 0;
}

function missingFrom(a: TitleWords, b: TitleWords, same: (one: TitleWord, other: TitleWord) => boolean): readonly TitleWord[] {
    return a.words.filter((word) => !b.words.some((other) => same(word, other)));
}

/** Endings of Danish and English nouns, adjectives and verbs. */
const ending = /^(?:e?[nts]|e|e[nt]s|e?rs?|erne|ernes|ne|nes|rets?|re|rne|rede|ede|ing|ings|ingen)?$/;
const leastStem = 3;
const leastTypo = 8;

function isSameWord(a: TitleWord, b: TitleWord): boolean {
    if (a.word === b.word) return true;
    if (/\d/.test(a.word + b.word)) return false;
    const stem = sharedStart(a.word, b.word);
    if (stem >= leastStem && ending.test(afterStem(a.word, stem)) && ending.test(afterStem(b.word, stem))) return true;
    return !a.name && !b.name && isTypo(a.word, b.word, stem);
}

/** What follows the stem, a doubled consonant left out: `plejehjem`, `plejehjemmet`. */
function afterStem(word: string, stem: number): string {
    return word.slice(word[stem] === word[stem - 1] ? stem + 1 : stem);
}

/** Also where one word begins the other: `vagtplan`, `vagtplanlægning`. */
function isRelated(a: TitleWord, b: TitleWord): boolean {
    const shorter = Math.min(a.word.length, b.word.length);
    return isSameWord(a, b) || (shorter > leastStem && sharedStart(a.word, b.word) === shorter);
}

function sharedStart(a: string, b: string): number {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length++;
    return length;
}

/** One letter added, left out or changed in a long word. */
function isTypo(a: string, b: string, stem: number): boolean {
    if (Math.min(a.length, b.length) < leastTypo || Math.abs(a.length - b.length) > 1) return false;
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    return long.slice(stem + 1) === short.slice(a.length === b.length ? stem + 1 : stem);
}
