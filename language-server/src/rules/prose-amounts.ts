import { readNumber, toMinor } from '../model/decimal.ts';
import { wholeWords } from './sentences.ts';

/** What a sentence says that the proposal gives or takes. */
export type ProseKind = 'gain' | 'cost' | 'investment';

/** An amount of money in a text that speaks of the proposal's own economy. */
export interface ProseAmount extends MoneyInText {
    readonly kind: ProseKind;
    /** How far a figure of the table may lie from it and still be what was rounded. */
    readonly tolerance: bigint;
    /** Said to be that of one year, and so no sum of several. */
    readonly yearly: boolean;
}

export interface MoneyInText {
    readonly index: number;
    readonly length: number;
    /** Øre. */
    readonly amount: bigint;
    /** How far rounding to the digits that stand there can have moved it. */
    readonly rounding: bigint;
}

const number = '(?:\\d{1,3}(?:[.\\u00a0]\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)';
const unit =
    '(?:mio|mia|milliarder|milliard|millioner|millions?)\\.?(?:\\s(?:kr|kroner|DKK)(?![\\p{L}\\d])\\.?)?|t\\.?\\s?kr\\.?|tkr\\.?|kroner|kr\\.?|DKK';
const money = new RegExp(`(?<![\\p{L}\\d.,-])(?:(${number})\\s?(${unit})|kr\\.?\\s(${number}))(?![\\p{L}\\d])`, 'giu');

/** Every amount with a money unit in a text. */
export function moneyIn(text: string): readonly MoneyInText[] {
    return [...text.matchAll(money)].flatMap((match) => {
        const reading = readNumber(match[1] ?? match[3] ?? '');
        const power = powerOf(match[2] ?? 'kr');
        if (reading.kind === 'ambiguous') return [];
        const amount = toMinor(reading.value, power + 2);
        return [{ index: match.index, length: match[0].length, amount, rounding: roundingOf(amount, power, reading.value.decimals) }];
    });
}

function powerOf(text: string): number {
    const word = text.toLowerCase();
    if (word.startsWith('mia') || word.startsWith('milliard')) return 9;
    if (word.startsWith('mi')) return 6;
    return word.startsWith('t') ? 3 : 0;
}

/** Half of the last digit; in kroner the zeros at the end may be rounding too, but for no more than a twentieth of the amount. */
function roundingOf(amount: bigint, power: number, decimals: number): bigint {
    const digit = 10n ** BigInt(Math.max(0, power + 2 - decimals));
    if (power >= 6 || amount === 0n) return digit / 2n;
    let step = digit;
    while (amount % (step * 10n) === 0n) step *= 10n;
    return step / 2n < amount / 20n ? step / 2n : amount / 20n;
}

/** A word that is one of these, and no other. */
function oneOf(...alternatives: readonly string[]): RegExp {
    return new RegExp(`^(?:${alternatives.join('|')})$`, 'u');
}

/** Words at the end of what stands before an amount. */
function endingIn(...alternatives: readonly string[]): RegExp {
    return new RegExp(`(?:(?<![\\p{L}\\d])(?:${alternatives.join('|')})|~)\\s*$`, 'iu');
}

const nouns: Readonly<Record<ProseKind, RegExp>> = {
    gain: oneOf(
        '\\p{L}*(?:gevinst|besparelse|effektivisering|mindreudgift|mindreforbrug|merindtægt|provenu|reduktion)(?:e?n|e?r|e?rne|et)?',
        '\\p{L}*(?:budgetforbedring|helårseffekt|helårsvirkning)(?:en|er|erne)?',
        'savings?|gains?',
    ),
    investment: oneOf('(?:anlægs|engangs)?investering(?:en|er|erne)?', '(?:anlægs|etablerings)udgift(?:en|er|erne)?', 'investments?'),
    cost: oneOf('(?:engangs|mer)udgift(?:en|er|erne)?'),
};
const verbs: Readonly<Record<ProseKind, RegExp | null>> = {
    gain: oneOf('sparer|spares|spare|frigør|frigøres|indbringer|saves?'),
    investment: oneOf('investere[rs]|invests?|invested'),
    cost: null,
};
const kinds = ['gain', 'investment', 'cost'] as const;

/** `Forslaget giver 600.000 kr.`, `udgiften falder med 600.000 kr.` */
const giving = oneOf('giver|yields|gives|brings');
const givers = new Set('forslaget ændringen omlægningen løsningen aftalen udbuddet tiltaget det proposal change solution agreement it'.split(' '));
const falling = oneOf('falder|reduceres|nedsættes|sænkes|falls?|reduced|lowered|drops?');
/** What may stand between a noun and its amount as the last word. */
const joints = new Set('på for er udgør bliver giver af til of is are at will be becomes amounts to'.split(' '));
/** Words that make the amount one of something else: wages, prices, budgets, parts, and what another sentence counts. */
const blocking = oneOf(
    '\\p{L}*(?:løn|pris|budget|takst|gebyr|ramme|kontrakt|honorar|tilskud|pulje|omsætning|krav|måltal)\\p{L}{0,6}',
    'koster|koste|heraf|hvoraf|pct|procent|price|wages?|salary|fee|grant|turnover|contract|target|costs?|percent|cent',
);
const hedges = endingIn(
    'ca\\.?|cirka|omkring|omtrent|knap|godt|næsten|lidt over|lidt under',
    'about|around|some|nearly|almost|roughly|approximately|just over|just under',
);
/** An amount that is only a bound says too little to contradict a table. */
const bounds = endingIn(
    'mindst|minimum|over|mere end|op til|højst|maksimalt|under|mindre end|mellem|fra|indtil',
    'at least|more than|up to|at most|less than|between|from',
);
const rangeBefore = /(?:\d|\d\s?(?:-|–|\.\.|til|to)|(?:-|–|\.\.))\s*$/iu;

/** Words of which one in a sentence makes it speak of more, less or other than the proposal's own plan. */
const elsewhere = wholeWords(
    'yderligere|derudover|ud over|udover|hertil|heraf|hvoraf|deraf|ekstra|hver|hvert(?! år)|stykket|i dag|hidtil|tidligere|nuværende',
    'sidste år|samlet set|hvis|oprindelig\\p{L}*|potentiale\\p{L}*|på sigt|ikke med|indgår ikke|ikke indregnet|ikke medregnet|ikke opgjort',
    'uden for|svarende til|svarer til|sammenlign\\p{L}*|andre|kommuner|kommunerne|nabokommune\\p{L}*|region|regionen|staten|statslig\\p{L}*',
    'leverandøren|markedet|landsplan|forening\\p{L}*|virksomheder|pilot\\p{L}*|prøve\\p{L}*|forsøg\\p{L}*|afprøvning\\p{L}*|scenari\\p{L}*',
    'alternativ\\p{L}*|regnskab\\p{L}*|overlap\\p{L}*|del af|halvdelen|resten|allerede|har givet|gav|blev',
    'originally|additional|further|in addition|of which|extra|each(?! year)|every(?! year)|today|until now|previous\\p{L}*|current\\p{L}*',
    'last year|if|potential\\p{L}*|in the long run|not included|not counted|not part|others?|municipalities|neighbouring|state|supplier',
    'market|trial|test|part of|half of|the rest|already|was|were|gave|has given|corresponding to|compared',
);
/** Whether a sentence speaks of others, of earlier, of further or of possible economy. */
export function speaksOfElsewhere(sentence: string): boolean {
    return elsewhere.test(sentence);
}

/** By the piece, the head or a shorter time than a year, and the first end of a range. */
const perUnit = new RegExp(
    '^\\.?\\s?(?:pr\\.?\\s(?!år\\p{L}*|kalenderår)\\p{L}|for hver|hver(?!t? år)|om (?:måneden|ugen|dagen)|i timen|månedligt|ugentligt|til \\d|' +
        'per\\s(?!year|annum)|a (?:month|week|day|head)|an hour|monthly|weekly|each|to \\d|[-–/]\\s?\\p{L})',
    'iu',
);
const trailing = new RegExp(
    '^\\.?(?:\\s(?:om året|årligt|pr\\. år|a year|per year|varigt))?\\s(?:billigere|cheaper|' +
        'i (?:\\p{L}{1,12} )?(?:besparelse|gevinst|mindreudgift)|in (?:\\p{L}{1,12} )?(?:savings|gains))(?!\\p{L})',
    'iu',
);
const ofAYear = /^\.?\s?(?:om året|årligt?|pr\.? år|varigt?|hvert år|a year|per year|annually|yearly|permanently|every year)(?!\p{L})/iu;
const ofEveryYear = oneOf('årligt?e?|varigt?e?|annual|annually|yearly|permanent|permanently');
const negation = wholeWords('ikke|ingen|uden|not|no|without|never');
/** Words between two amounts of one thing: `600.000 kr. i 2027 og 800.000 kr. varigt`. */
const passing = new Set(
    (
        'i fra og med om året årligt år det første næste derefter stigende voksende til frem varigt ' +
        'in from and on a year per pr the first next then rising to permanently by'
    ).split(' '),
);

/** The amounts of a text that speak of the proposal's own gain, cost or investment, and of nothing else as far as words can tell. */
export function ownAmountsIn(text: string): readonly ProseAmount[] {
    return sentencesWithPlaces(text).flatMap((sentence) => (speaksOfElsewhere(sentence.text) ? [] : ownAmountsOf(sentence)));
}

interface Sentence {
    readonly text: string;
    readonly index: number;
}

/** Sentences and items of lists: an end is followed by a capital letter, so that an abbreviation ends none. */
function sentencesWithPlaces(text: string): readonly Sentence[] {
    const ends = [...text.matchAll(/[.!?](?=\s+["“»(]?\p{Lu})|\n(?=[^\S\n]*(?:\n|-\s))/gu)].map((match) => match.index + 1);
    const starts = [0, ...ends];
    return starts.map((start, at) => ({ text: text.slice(start, starts[at + 1] ?? text.length).replaceAll('\n', ' '), index: start }));
}

/** How many characters on each side can say what an amount is. */
const near = 200;

function ownAmountsOf(sentence: Sentence): readonly ProseAmount[] {
    const found: ProseAmount[] = [];
    let last: { readonly kind: ProseKind; readonly end: number } | null = null;
    for (const each of moneyIn(sentence.text)) {
        const before = sentence.text.slice(Math.max(0, each.index - near), each.index);
        const after = sentence.text.slice(each.index + each.length, each.index + each.length + near);
        const kind: ProseKind | null =
            kindOf(before, after) ?? (last !== null && isPassing(sentence.text.slice(last.end, each.index)) ? last.kind : null);
        last = kind === null ? null : { kind, end: each.index + each.length };
        if (kind === null || isBound(before) || perUnit.test(after)) continue;
        found.push({
            ...each,
            index: sentence.index + each.index,
            kind,
            tolerance: toleranceOf(each, hedges.test(before)),
            yearly: isYearly(before, after),
        });
    }
    return found;
}

function isYearly(before: string, after: string): boolean {
    const words = clauseBefore(before.replace(hedges, '').trimEnd()).slice(-8);
    return words.some((word) => ofEveryYear.test(word)) || ofAYear.test(after);
}

/** `over 600.000 kr.` is one; `lidt over 600.000 kr.` is an amount that has been rounded. */
function isBound(before: string): boolean {
    const plain = before.replace(hedges, '');
    return bounds.test(plain) || rangeBefore.test(plain);
}

/** `ca.` makes it a tenth at least. */
function toleranceOf({ amount, rounding }: MoneyInText, hedged: boolean): bigint {
    return hedged && rounding < amount / 10n ? amount / 10n : rounding;
}

/** What the words beside an amount say that it is: `besparelse på 600.000 kr.`, `sparer 600.000 kr.`, `600.000 kr. billigere`. */
function kindOf(before: string, after: string): ProseKind | null {
    const plain = before.replace(hedges, '').trimEnd();
    const words = clauseBefore(plain);
    const most = 7;
    if (isGiven(words)) return 'gain';
    if (words.some((word, index) => (word === 'pr' || word === 'per') && !/^(?:år|year|annum)$/u.test(words[index + 1] ?? 'år'))) return null;
    for (let back = 1; back <= Math.min(most, words.length); back++) {
        const word = words.at(-back) ?? '';
        const kind = kinds.find((each) => (back > 1 && joints.has(words.at(-1) ?? '') && nouns[each].test(word)) || verbs[each]?.test(word) === true);
        if (kind !== undefined) return negation.test(words.slice(-back - 4).join(' ')) ? null : kind;
        if (blocking.test(word)) return null;
    }
    return trailing.test(after) && !negation.test(words.slice(-4).join(' ')) ? 'gain' : null;
}

function isGiven(words: readonly string[]): boolean {
    const [last = '', verb = '', subject = ''] = words.slice(-3).reverse();
    if (giving.test(last)) return givers.has(verb);
    return (last === 'med' || last === 'by') && falling.test(verb) && !negation.test(subject);
}

/** The words before an amount back to the beginning of its clause: figures but for years end it, and so do commas. */
function clauseBefore(text: string): readonly string[] {
    const words: string[] = [];
    for (const piece of text.split(/\s+/).reverse()) {
        const word = piece.toLowerCase();
        const plain = word === 'pr.' ? 'pr' : word;
        if (!/^(?:\p{L}[\p{L}-]*|(?:19|20)\d\d)$/u.test(plain)) break;
        words.unshift(plain);
    }
    return words;
}

function isPassing(text: string): boolean {
    const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    return words.length > 0 && words.length <= 8 && words.every((word) => passing.has(word) || /^(?:19|20)\d\d$/.test(word));
}
