/** A sentence as the model sees it: its words, numbers by what they count, and the few facts about the whole that the model asks for. */

import { isDigit } from '../characters.ts';
import type { Sentence } from '../sentence.ts';

export interface ModelSentence {
    readonly tokens: readonly string[];
    /** Whether it names an amount of money (m), a share or working time (a), or none (n). */
    readonly amount: 'm' | 'a' | 'n';
    readonly facts: readonly string[];
}

const money = new Set(['mio', 'mia', 'kr', 'tkr', 't.kr', 'mill', 'millioner', 'kroner', 'million', 'milliarder']);
const share = new Set(['pct', 'procent', '%', 'promille']);
const labour = new Set(['årsværk', 'timer', 'minutter', 'time', 'fuldtidsstilling', 'fuldtidsstillinger', 'stilling', 'stillinger', 'dage']);
const few = 8;

/** A number by what it counts: what a figure says about a gain is its unit. */
function numberName(words: readonly string[], at: number): string {
    for (const next of [words[at + 1] ?? '', words[at + 2] ?? '']) {
        if (money.has(next)) return '#kr';
        if (share.has(next)) return '#pct';
        if (labour.has(next)) return '#tid';
    }
    if (words[at - 1] === 'kr') return '#kr';
    return /^(?:19|20)\d\d$/.test(words[at] ?? '') ? '#år' : '#tal';
}

export function readForModel({ text, words: read, from, to, field }: Sentence): ModelSentence {
    const words = read.map((word) => word.text);
    const facts = field === null ? [] : [`afsnit:${field}`];
    if (words.length < few) facts.push('kort');
    const first = text[from[0] ?? 0] ?? '';
    if (first !== first.toUpperCase()) facts.push('fortsat');
    const end = text[to.at(-1) ?? 0] ?? '';
    if (!'.!?:”")'.includes(end) || end === '') facts.push('afbrudt');
    const tokens = words.map((word, at) => (isDigit(word.charCodeAt(0)) ? numberName(words, at) : word));
    const amount = tokens.includes('#kr') ? 'm' : tokens.includes('#pct') || tokens.includes('#tid') ? 'a' : 'n';
    return { tokens, amount, facts };
}
