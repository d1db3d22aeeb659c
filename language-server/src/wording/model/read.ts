/** A sentence cut into tokens, and the few facts about the whole that the model asks for. */

export interface ReadText {
    readonly tokens: readonly string[];
    /** Where each token stands in the text. */
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly facts: readonly string[];
}

const HEADINGS: readonly (readonly [fact: string, heading: RegExp])[] = [
    ['afsnit:gevinst', /^(?:forventet|realiseret)\s?\/?\s?(?:realiseret |forventet )?økonomisk gevinst:?\s*/iu],
    ['afsnit:effekter', /^andre effekter:?\s*/iu],
    ['afsnit:status', /^status:?\s+/iu],
    ['afsnit:omlægning', /^omlægning af servicetilbud\s+/iu],
];
const TOKEN = /\p{L}+(?:[-/]\p{L}+)*|\d+(?:[.,]\d+)*|[%?:]/gu;
const LEAD = /^[\s\-•–]+/u;
const MONEY = /^(?:mio|mia|kr|tkr|mill|millioner|kroner|million|milliarder)$/u;
const SHARE = /^(?:pct|procent|%|promille)$/u;
const LABOUR = /^(?:årsværk|timer|minutter|time|fuldtidsstilling(?:er)?|stilling(?:er)?|dage)$/u;

/** A number by what it counts: what a figure says about a gain is its unit. */
function numberName(words: readonly string[], i: number): string {
    for (const next of [words[i + 1] ?? '', words[i + 2] ?? '']) {
        if (MONEY.test(next)) return '#kr';
        if (SHARE.test(next)) return '#pct';
        if (LABOUR.test(next)) return '#tid';
    }
    if (words[i - 1] === 'kr') return '#kr';
    return /^(?:19|20)\d\d$/u.test(words[i] ?? '') ? '#år' : '#tal';
}

export function readText(text: string): ReadText {
    const facts: string[] = [];
    let start = LEAD.exec(text)?.[0].length ?? 0;
    if (/[-•–]/u.test(text.slice(0, start))) facts.push('punkt');
    for (const [fact, heading] of HEADINGS) {
        const match = heading.exec(text.slice(start));
        if (!match) continue;
        facts.push(fact);
        start += match[0].length;
        break;
    }
    const rest = text.slice(start);
    if (/^\p{Ll}/u.test(rest)) facts.push('fortsat');
    if (!/[.!?:”"]\s*$/u.test(rest)) facts.push('afbrudt');
    const matches = [...rest.toLowerCase().matchAll(TOKEN)];
    const words = matches.map((match) => match[0]);
    const tokens = words.map((word, i) => (/^\d/u.test(word) ? numberName(words, i) : word));
    const from = matches.map((match) => start + match.index);
    if (tokens.length < 8) facts.push('kort');
    if (tokens.includes('#kr')) facts.push('beløb');
    else if (tokens.includes('#pct') || tokens.includes('#tid')) facts.push('andel');
    return { tokens, from, to: from.map((at, i) => at + (words[i]?.length ?? 0)), facts };
}
