/** A sentence as the model sees it: its words, numbers by what they count, and the few facts about the whole that the model asks for. */
import { isDigit } from '../characters.ts';
import type { Sentence } from '../sentence.ts';
import type { Word } from '../word.ts';

/** Whether a sentence names an amount of money (m), a share or working time (a), or none (n). */
export type Amount = 'm' | 'a' | 'n';

export interface ModelSentence {
    readonly tokens: readonly string[];
    readonly amount: Amount;
    readonly facts: readonly string[];
}

const money = new Set(['mio', 'mia', 'kr', 'tkr', 't.kr', 'mill', 'millioner', 'kroner', 'million', 'milliarder']);
const share = new Set(['pct', 'procent', '%', 'promille']);
const labour = new Set(['årsværk', 'timer', 'minutter', 'time', 'fuldtidsstilling', 'fuldtidsstillinger', 'stilling', 'stillinger', 'dage']);
const few = 8;

/** A number by what it counts: what a figure says about a gain is its unit. */
function numberName(words: readonly Word[], at: number): string {
    for (const next of [words[at + 1]?.text ?? '', words[at + 2]?.text ?? '']) {
        if (money.has(next)) return '#kr';
        if (share.has(next)) return '#pct';
        if (labour.has(next)) return '#tid';
    }
    if (words[at - 1]?.text === 'kr') return '#kr';
    return /^(?:19|20)\d\d$/.test(words[at]?.text ?? '') ? '#år' : '#tal';
}

/** A word as the model reads it: a number by its name. */
export function tokenOf(words: readonly Word[], at: number): string {
    const word = words[at]?.text ?? '';
    return isDigit(word.charCodeAt(0)) ? numberName(words, at) : word;
}

/** What a sentence names that named such an amount before this token: money counts most. */
export function amountWith(token: string, before: Amount): Amount {
    if (token === '#kr') return 'm';
    return before === 'n' && (token === '#pct' || token === '#tid') ? 'a' : before;
}

export function readForModel(sentence: Sentence): ModelSentence {
    const tokens = sentence.words.map((_, at) => tokenOf(sentence.words, at));
    return { tokens, amount: tokens.reduce((amount: Amount, token) => amountWith(token, amount), 'n'), facts: factsOf(sentence) };
}

export function factsOf({ text, words, from, to, field }: Sentence): readonly string[] {
    const facts = field === null ? [] : [`afsnit:${field}`];
    if (words.length < few) facts.push('kort');
    const first = text.charAt(from[0] ?? 0);
    if (first !== first.toUpperCase()) facts.push('fortsat');
    const end = text.charAt(to.at(-1) ?? 0);
    if (end === '' || !'.!?:”")'.includes(end)) facts.push('afbrudt');
    return facts;
}
