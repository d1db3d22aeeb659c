/** A sentence cut into tokens, and the few facts about the whole that the model asks for. */

export interface ReadText {
    readonly tokens: readonly string[];
    /** Where each token stands in the text. */
    readonly from: readonly number[];
    readonly to: readonly number[];
    /** Whether it names an amount of money (m), a share or working time (a), or none (n). */
    readonly amount: 'm' | 'a' | 'n';
    readonly facts: readonly string[];
}

const HEADINGS: readonly (readonly [fact: string, heading: RegExp])[] = [
    ['afsnit:gevinst', /^(?:forventet|realiseret)\s?\/?\s?(?:realiseret |forventet )?økonomisk gevinst:?\s*/iu],
    ['afsnit:effekter', /^andre effekter:?\s*/iu],
    ['afsnit:status', /^status:?\s+/iu],
    ['afsnit:omlægning', /^omlægning af servicetilbud\s+/iu],
];
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
    const { words, from } = wordsIn(text.toLowerCase(), start);
    const tokens = words.map((word, i) => (isDigit(word.charCodeAt(0)) ? numberName(words, i) : word));
    if (tokens.length < 8) facts.push('kort');
    const amount = tokens.includes('#kr') ? 'm' : tokens.includes('#pct') || tokens.includes('#tid') ? 'a' : 'n';
    return { tokens, from, to: from.map((at, i) => at + (words[i]?.length ?? 0)), amount, facts };
}

const isDigit = (code: number) => code >= 48 && code <= 57;
/** Latin letters, in lower case or accented. */
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
const within = (code: number) => code === 45 || code === 47;
const decimal = (code: number) => code === 44 || code === 46;
const alone = (code: number) => code === 37 || code === 58 || code === 63;

/** Words (also with - or /), numbers (also with , or .), and the signs % : ? from a place on; one walk over the letters. */
function wordsIn(text: string, start: number): { words: string[]; from: number[] } {
    const words: string[] = [];
    const from: number[] = [];
    for (let i = start; i < text.length; ) {
        const code = text.charCodeAt(i);
        const part = isLetter(code) ? isLetter : isDigit(code) ? isDigit : null;
        if (part === null && !alone(code)) {
            i++;
            continue;
        }
        const joins = part === isLetter ? within : decimal;
        let end = i + 1;
        while (part !== null && (part(text.charCodeAt(end)) || (joins(text.charCodeAt(end)) && part(text.charCodeAt(end + 1))))) end++;
        words.push(text.slice(i, end));
        from.push(i);
        i = end;
    }
    return { words, from };
}
