/** The forms of a Danish or English word, a few too many rather than one too few: a form that is no word matches nothing. */
export type PackLanguage = 'da' | 'en';
export type WordKind = 'v' | 'n' | 'a';

export function formsOf(word: string, kind: WordKind, language: PackLanguage): readonly string[] {
    const forms = language === 'da' ? danish[kind](word) : english[kind](word);
    return [...new Set(forms)];
}

const danish = { v: danishVerb, n: danishNoun, a: danishAdjective };
const english = { v: englishVerb, n: englishNoun, a: englishAdjective };

/** `tilbud` also doubles its last letter before an ending: `tilbuddet`. */
function doubled(stem: string): string | null {
    return /[aeiouyæøå][bdfgklmnprst]$/.test(stem) && !/[aeiouyæøå]{2}.$/.test(stem) ? stem + stem.slice(-1) : null;
}

function withEndings(stem: string, endings: readonly string[]): readonly string[] {
    const double = doubled(stem);
    return endings.flatMap((ending) => (double === null || ending === '' ? [stem + ending] : [stem + ending, double + ending]));
}

function danishNoun(word: string): readonly string[] {
    const forms = [word, ...danishNounEndings(word)];
    return forms.flatMap((form) => (form.endsWith('s') ? [form] : [form, `${form}s`]));
}

function danishNounEndings(word: string): readonly string[] {
    if (word.endsWith('e')) return ['n', 't', 'r', 'rne', 'ne'].map((ending) => word + ending);
    const endings = ['en', 'et', 'e', 'er', 'ene', 'erne', 'ne'];
    const contracted = /(?:el|er)$/.test(word) ? ['en', 'et', 'e', 'er', 'erne'].map((ending) => shortened(word) + ending) : [];
    return [...withEndings(word, endings), ...contracted, ...(/[iyuoaåø]$/.test(word) ? [`${word}n`, `${word}t`, `${word}r`, `${word}rne`] : [])];
}

/** `middel` → `midl`, `nummer` → `numr`. */
function shortened(word: string): string {
    const stem = word.slice(0, -2);
    return (/(.)\1$/.test(stem) ? stem.slice(0, -1) : stem) + word.slice(-1);
}

function danishVerb(word: string): readonly string[] {
    if (!word.endsWith('e')) return ['', 'r', 's', 'ede', 'edes', 'et', 'ede', 'ende'].map((ending) => word + ending);
    const stem = word.slice(0, -1);
    return ['e', 'es', 'er', 'ede', 'edes', 'et', 'te', 'tes', 't', 'ende'].map((ending) => stem + ending);
}

function danishAdjective(word: string): readonly string[] {
    if (word.endsWith('e')) return [word];
    const contracted = /(?:el|en|er)$/.test(word) ? ['e', 'ere', 'est', 'este'].map((ending) => shortened(word) + ending) : [];
    return [word, `${word}t`, ...withEndings(word, ['e', 'ere', 'est', 'este']), ...contracted];
}

function englishNoun(word: string): readonly string[] {
    const plural = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
    return [word, plural, `${word}'s`];
}

function englishVerb(word: string): readonly string[] {
    if (word.endsWith('e')) return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`];
    const stem = doubled(word) ?? word;
    const third = /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
    const past = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : `${word}ed`;
    return [word, third, past, `${word}ing`, `${stem}ed`, `${stem}ing`];
}

function englishAdjective(word: string): readonly string[] {
    const stem = word.endsWith('e') ? word.slice(0, -1) : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word;
    return [word, `${stem}er`, `${stem}est`];
}
