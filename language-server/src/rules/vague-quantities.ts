import { builtInAbbreviations } from '../wording/built-in.ts';
import { sentenceStretches } from '../wording/sentences.ts';
import type { Language } from './define.ts';
import { lookFor } from './first-look.ts';
import { moneyIn, type ProseKind, speaksOfElsewhere } from './prose-amounts.ts';
import { rememberedByText } from './remembered-by-text.ts';
import { isNegated, isQuoted, wholeWords } from './sentences.ts';

/** Words that stand where a figure could: `en væsentlig besparelse`, `flere hundrede tusinde kroner`, `nogle årsværk`. */
export interface VagueQuantity {
    readonly index: number;
    readonly phrase: string;
    readonly of: QuantityKind;
    readonly language: Language;
    /** The sentence without the phrase: what may say which row is meant. */
    readonly rest: string;
    /** In kroner, what the words allow: several hundred thousand are no millions. */
    readonly least: bigint;
    readonly most: bigint | null;
    /** It is said to recur: `en varig besparelse`. */
    readonly recurring: boolean;
    /** The phrase with a figure in it instead of the vague words. */
    write(figure: string): string;
}

export type QuantityKind = ProseKind | 'net' | 'fte';

/** The vague quantities of a text, none of them in a denial, a question, a quotation, beside a number, or in a text that states an amount. */
export function vagueQuantitiesIn(text: string): readonly VagueQuantity[] {
    return maySpeak(text) ? quantitiesInText(text) : [];
}

const quantitiesInText = rememberedByText((text) => read(text).slice(0, mostInText));

/** Whoever reads fifty of them has understood. */
const mostInText = 50;

/** One quick look before any work: each pattern has one of these. */
const maySpeak = lookFor(
    /væsentlig|betydelig|betragtelig|markant|mærkbar|anseelig|stor|større|mindre|pæn|solid|besked|flere|nogle|enkelte|(?<!\p{L})par(?!\p{L})|adskillige|million|penge|considerabl|significant|substantial|sizeable|notable|marked|several|some|few|couple|number|large|big|small|modest|major|minor/iu,
);

function read(text: string): readonly VagueQuantity[] {
    const hasMoney = moneyIn(text).length > 0;
    return sentenceStretches(text, builtInAbbreviations('da')).flatMap(({ from, to }) => {
        const sentence = text.slice(from, to);
        if (/\d|\?["”’]?$/.test(sentence) || isNegated(sentence) || speaksOfElsewhere(sentence)) return [];
        const found = patterns.flatMap((pattern) => quantityIn(sentence, pattern)).filter(({ of }) => of === 'fte' || !hasMoney);
        return found.map((each) => ({ ...each, index: from + each.index })).filter(({ index }) => !isQuoted(text, index));
    });
}

interface VaguePattern {
    readonly language: Language;
    readonly words: RegExp;
    readonly of: QuantityKind | 'as the sentence says';
    readonly least?: bigint;
    readonly most?: bigint;
    /** What takes the place of the match. */
    write(match: RegExpExecArray, figure: string): string;
}

function quantityIn(sentence: string, pattern: VaguePattern): readonly VagueQuantity[] {
    const match = pattern.words.exec(sentence);
    if (match === null) return [];
    const { index, 0: phrase } = match;
    const [ahead, behind] = [sentence.slice(0, index), sentence.slice(index + phrase.length)];
    if (pointsBack.test(ahead) || isOfSomethingElse.test(behind)) return [];
    const of = pattern.of === 'as the sentence says' ? kindIn(sentence) : pattern.of;
    if (of === null || (of === 'fte' && (!frees.test(sentence) || adds.test(sentence)))) return [];
    const { least = 0n, most = null, language } = pattern;
    const write = (figure: string) => {
        const words = pattern.write(match, figure);
        return /^\p{Lu}/u.test(phrase) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
    };
    return [{ index, phrase, of, language, rest: `${ahead} ${behind}`, least, most, recurring: isRecurring.test(match.groups?.kept ?? ''), write }];
}

const isRecurring = wholeWords('årlige?', 'varige?', 'annual', 'yearly', 'permanent', 'recurring');
/** Words before the phrase that make it one that was spoken of before. */
const pointsBack = /(?<!\p{L})(?:den|det|de|denne|dette|disse|samme|deres|the|this|that|these|those|its|their)\s+$/iu;
/** A comparison, or a saving of something that is no money of the municipality. */
const isOfSomethingElse = new RegExp(
    '^\\s+(?:end|than|(?:i|på|af|of|in|on) (?:\\p{L}+ )?(?:tid|timer|energi|el|strøm|vand|varme|papir|co2|brændstof|plads|time|hours|energy|power|water|heat|paper|fuel|space)|' +
        'for (?:den enkelte |the )?(?:borger|bruger|forældre|beboer|familie|forening|virksomhed|citizen|resident|user|parent|famil|compan)\\p{L}*)(?!\\p{L})',
    'iu',
);
const frees = /spar|nedlæg|reduc|frigør|frigiv|bortfald|falder bort|færre|undvær|save|free|cut|abolish|fewer/iu;
const adds = /ansæt|tilfør|opnorm|oprett|rekrutter|hire|recruit|appoint/iu;

/** What a sentence says that an amount in it is, where it says one thing alone. */
function kindIn(sentence: string): ProseKind | null {
    const kinds = (['gain', 'investment', 'cost'] as const).filter((kind) => says[kind].test(sentence));
    return kinds.length === 1 && kinds[0] !== undefined ? kinds[0] : null;
}

const says: Readonly<Record<ProseKind, RegExp>> = {
    gain: wholeWords(
        '\\p{L}*bespar\\p{L}+',
        'spare[rst]?',
        '\\p{L}*gevinst\\p{L}*',
        'mindreudgift\\p{L}*',
        'frigør\\p{L}*',
        'sav(?:es?|ed|ings?)',
        'frees?',
    ),
    investment: wholeWords('\\p{L}*invester\\p{L}*', 'invest\\p{L}*'),
    cost: wholeWords('koste[rt]?', '\\p{L}*(?:merudgift|omkostning)\\p{L}*', 'costs?', 'bruges?', 'spen[dt]s?'),
};

const danish = {
    large: '(?:(?:meget|ganske|ret|temmelig|relativt|forholdsvis)\\s+)?(?:(?:væsentlig|betydelig|betragtelig|markant|mærkbar|anseelig|stor|pæn|solid|beskeden)[et]?|beskedne)',
    /** Comparatives, which mean a size only after an article. */
    article: '(?:(?<article>en|et)\\s+(?:(?:noget|lidt)\\s+)?(?:større|mindre)|(?:(?<before>en|et)\\s+)?',
    kept: '(?:og\\s+)?(?<kept>(?:(?:årlig|varig|økonomisk|kontant|direkte)e?\\s+(?:og\\s+)?)*)',
    tail: '(?:\\s+(?:om året|årligt|hvert år|varigt))?',
} as const;

function danishNoun(nouns: string, of: QuantityKind, kept: string = danish.kept): VaguePattern {
    return {
        language: 'da',
        of,
        words: wholeWords(`${danish.article}${danish.large})\\s+${kept}(?<noun>${nouns})${danish.tail}`),
        write: ({ groups = {} }, figure) => joined(groups.article ?? groups.before, groups.kept, groups.noun, 'på', figure),
    };
}

const english = {
    large: '(?:(?:quite|very|fairly)\\s+)?(?:considerable|significant|substantial|sizeable|notable|marked|large|big|small|modest|major|minor)',
    kept: '(?:and\\s+)?(?<kept>(?:(?:annual|yearly|permanent|recurring|financial|economic|cash)\\s+(?:and\\s+)?)*)',
    tail: '(?:\\s+(?:a year|per year|annually|every year|permanently))?',
} as const;

function englishNoun(nouns: string, of: QuantityKind, kept: string = english.kept): VaguePattern {
    return {
        language: 'en',
        of,
        words: wholeWords(`(?<article>an?\\s+)?${english.large}\\s+${kept}(?<noun>${nouns})${english.tail}`),
        write: ({ groups = {} }, figure) => {
            const named = joined(groups.kept, groups.noun, 'of', figure);
            return groups.article === undefined ? named : `${/^[aeio]/i.test(named) ? 'an' : 'a'} ${named}`;
        },
    };
}

function joined(...words: readonly (string | undefined)[]): string {
    return words.flatMap((word) => word?.trim() || []).join(' ');
}

const figureAlone = (_: RegExpExecArray, figure: string) => figure;
const asSaid = { of: 'as the sentence says', write: figureAlone } as const;
/** Ten and a half million øre are 105.000 kr.; amounts here are øre. */
const thousands = { least: 10_000_000n, most: 100_000_000n } as const;
const millions = { least: 100_000_000n } as const;
const severalDa = '(?:flere|adskillige|nogle|et par)';
const severalEn = '(?:several|some|a few|a couple of)';

const patterns: readonly VaguePattern[] = [
    danishNoun('(?:drifts|brutto)?besparelser?|mindreudgift(?:er)?|effektiviseringsgevinst(?:er)?', 'gain'),
    danishNoun('gevinst(?:er)?', 'gain', '(?<kept>(?:(?:årlig|varig)e?\\s+)*(?:økonomisk|kontant)e?\\s+(?:(?:årlig|varig)e?\\s+)*)'),
    danishNoun('netto(?:besparelser?|gevinst(?:er)?)', 'net'),
    danishNoun('(?:engangs|anlægs)?investering(?:er)?', 'investment'),
    danishNoun('merudgift(?:er)?', 'cost'),
    { language: 'da', ...asSaid, words: wholeWords(`(?:et\\s+(?:større|mindre)|(?:et\\s+)?${danish.large})\\s+(?:beløb|summer)${danish.tail}`) },
    {
        language: 'da',
        ...asSaid,
        ...thousands,
        words: wholeWords(`${severalDa}\\s+hundrede?\\s?tusinder?(?:\\s+(?:kroner|kr\\.(?=\\s)|kr))?${danish.tail}`),
    },
    {
        language: 'da',
        ...asSaid,
        ...millions,
        words: wholeWords(`(?:${severalDa}\\s+(?:millioner|mio\\.)(?:\\s+(?:kroner|kr\\.(?=\\s)|kr))?|et\\s+millionbeløb)${danish.tail}`),
    },
    {
        language: 'da',
        of: 'gain',
        words: /(?<=(?<!\p{L})(?:sparer|spares|spare)\s+)(?:væsentligt|betydeligt|markant|mange penge)(?!\p{L}|\s+\p{L})/iu,
        write: figureAlone,
    },
    {
        language: 'da',
        of: 'gain',
        words: /(?<=udgift(?:en|er|erne)?\s+(?:\p{L}+\s+){0,6}(?:falder|reduceres|nedbringes|sænkes|mindskes)\s+)(?:væsentligt|betydeligt|markant|mærkbart)(?!\p{L}|\s+\p{L})/iu,
        write: (_, figure) => `med ${figure}`,
    },
    {
        language: 'da',
        of: 'fte',
        write: figureAlone,
        words: wholeWords('(?:nogle(?: få)?|enkelte|flere|et par|adskillige)\\s+(?:årsværk|(?:fuldtids)?stillinger)'),
    },
    englishNoun('savings?|efficiency gains?', 'gain'),
    englishNoun('gains?', 'gain', '(?<kept>(?:(?:annual|permanent|recurring)\\s+)*(?:financial|economic|cash)\\s+)'),
    englishNoun('net savings?', 'net'),
    englishNoun('investments?', 'investment'),
    { language: 'en', ...asSaid, words: wholeWords(`(?:a\\s+)?${english.large}\\s+(?:sums?|amounts?)(?:\\s+of\\s+money)?${english.tail}`) },
    {
        language: 'en',
        ...asSaid,
        ...thousands,
        words: wholeWords(`${severalEn}\\s+hundred\\s+thousand(?:\\s+(?:kroner|kr\\.(?=\\s)|kr|DKK))?${english.tail}`),
    },
    { language: 'en', ...asSaid, ...millions, words: wholeWords(`${severalEn}\\s+millions?(?:\\s+(?:kroner|kr\\.(?=\\s)|kr|DKK))?${english.tail}`) },
    {
        language: 'en',
        of: 'fte',
        write: figureAlone,
        words: wholeWords(`(?:${severalEn}|a number of)\\s+(?:FTEs?|full-time\\s+(?:posts|positions|equivalents))`),
    },
];
