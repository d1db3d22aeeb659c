import type { ProposalClass } from '../model/written.ts';
import { builtInAbbreviations } from '../wording/built-in.ts';
import { sentenceStretches } from '../wording/sentences.ts';
import { lookFor } from './first-look.ts';
import { rememberedByText } from './remembered-by-text.ts';
import { isNegated, isQuoted, wholeWords } from './sentences.ts';

/** A place where a text says what class the proposal is of: `Forslaget er en servicereduktion`. */
export interface ClassName {
    readonly class: Exclude<ProposalClass, 'grey-zone'>;
    readonly index: number;
    readonly phrase: string;
    /** `en ren effektivisering`: that, and nothing beside. */
    readonly pure: boolean;
}

/** What a text calls the proposal; in a denial, a question, a quotation, a condition or a comparison it calls it nothing. */
export function classNamesIn(text: string): readonly ClassName[] {
    return mayName(text) ? namesInText(text) : [];
}

const namesInText = rememberedByText((text) =>
    sentenceStretches(text, builtInAbbreviations('da')).flatMap(({ from, to }): readonly ClassName[] => {
        const written = text.slice(from, to);
        if (!hints.test(written)) return [];
        const sentence = written.replace(/\s/g, ' ');
        const names = namesIn(sentence, said);
        if (names.length === 0 || sentence.endsWith('?') || unsure.test(sentence)) return [];
        const affirmed = names.filter((name) => !isDenied(sentence, name));
        return affirmed.map((name) => ({ ...name, index: from + name.index })).filter(({ index }) => !isQuoted(text, index));
    }),
);

/** What a title calls the proposal: the name stands first in it. */
export function classNamesInTitle(title: string): readonly ClassName[] {
    if (!mayName(title)) return [];
    const names = namesIn(title, titled);
    return unsure.test(title) ? [] : names.filter((name) => !isDenied(title, name));
}

/** A denial of consequences after the name takes no name back: `en effektivisering uden konsekvenser for borgerne`. */
function isDenied(sentence: string, { index, phrase }: ClassName): boolean {
    const end = index + phrase.length;
    return isNegated(sentence.slice(0, end)) || isNegated(sentence.slice(end).replace(consequencesDenied, ''));
}

const consequencesDenied = new RegExp(
    '(?<!\\p{L})(?:(?:uden|without|ingen|no)(?: at)? (?:\\p{L}+ ){0,2}' +
        '(?:konsekvens|betydning|ændring|ændre|påvirkning|påvirke|forringelse|forringe|indvirkning|tab|consequence|change|effect|impact|loss)\\p{L}*|' +
        '(?:ikke|not) (?:\\p{L}+ )?(?:påvirke|berøre|ændre|forringe|affect|change)\\p{L}*|' +
        '(?:påvirker|berører|ændrer|forringer) (?:\\p{L}+ )?(?:ikke|hverken))(?!\\p{L})',
    'giu',
);

/** Each name has one of these, and each begins a word: `borgerservice` is none. */
const hints = /(?<!\p{L})(?:service|budget|teknisk|effektivis|technical|efficien)/iu;
const mayName = lookFor(hints);

interface Naming {
    readonly class: ClassName['class'];
    /** What each of its words has in it: a quick look before the words themselves. */
    readonly hint: RegExp;
    readonly words: RegExp;
}

function namesIn(sentence: string, namings: readonly Naming[]): readonly ClassName[] {
    return namings.flatMap(({ class: name, hint, words }) => {
        const match = hint.test(sentence) ? words.exec(sentence) : null;
        if (match === null) return [];
        const phrase = match.groups?.name ?? match[0];
        const index = match.index + match[0].length - phrase.length;
        return [{ class: name, index, phrase, pure: pure.test(match[0]) }];
    });
}

const hint = {
    service: /(?<!\p{L})service/iu,
    budget: /(?<!\p{L})(?:budget|teknisk|technical)/iu,
    efficiency: /(?<!\p{L})(?:effektivis|efficien)/iu,
} as const;

const pure = wholeWords('ren', 'rent', 'alene', 'udelukkende', 'kun', 'pure', 'purely', 'only', 'solely');
/** Words that make a name one for something else, for a part, or for what may come. */
const unsure = wholeWords(
    'alternativ\\p{L}*|modsat|modsætning|hvis|når|såfremt|ellers|kan|kunne|risik\\p{L}*|måske|eventuelt|delvist?|dels|opleves|opfattes|nogle|hvorvidt|grænsen?|forskel\\p{L}*',
    'tidligere|sidste år|andre|anden|andet|øvrige|snarere|end|både|samtidig|på sigt|del af|en del|heraf|i stedet',
    'alternative\\p{L}*|unlike|if|when|otherwise|can|could|may|might|risks?|perhaps|partly|seen|felt|some|whether|border|difference|previous|last year|others?|rather|than|both|part of',
);

const nouns = {
    service:
        'service(?:reduktion|forringelse|nedskæring|begrænsning)(?:er|en|r|n)?|(?:forringelse|reduktion|nedsættelse|sænkning)(?:er|r)? (?:af|i) (?:kommunens |det )?service(?:n|niveau(?:et)?)|' +
        '(?:lavere|forringet|reduceret|ringere|dårligere) service(?:niveau)?',
    budget: '(?:teknisk )?budget(?:ændring|korrektion|regulering)(?:er)?|(?:budget)?teknisk (?:korrektion|ændring|justering|tilpasning|omplacering)|teknisk budget(?:tilpasning|justering)',
    efficiency: 'effektivisering(?:sgevinst|sforslag)?',
    serviceEn:
        'service (?:reductions?|cuts?)|(?:reductions?|cuts?) (?:of|in) (?:the )?(?:level of )?services?|(?:lower|poorer|reduced) (?:level of )?service(?: level)?',
    budgetEn: '(?:technical )?budget (?:change|correction|regulation)s?|technical (?:budget )?(?:correction|adjustment)s?',
    efficiencyEn: 'efficiency(?: gain| improvement| measure)?',
} as const;

const between = '(?: (?:reelt|således|dermed|derfor|i praksis|altså|i realiteten|primært|alene|udelukkende|kun))*';
const adjectives = '(?:(?:ren|rent|egentlig|reel|reelt|klar|tydelig|direkte|mærkbar|væsentlig|generel) )*';
const kindOf = `(?:(?:en|et) )?${adjectives}`;
/** `målet er effektivisering` calls nothing one: `en` or `ren` does. */
const oneOf = `(?:(?:en|et) |(?=ren ))${adjectives}`;
const isA =
    '(?:er|udgør|har karakter af|er udtryk for|betegnes som|betragtes som|(?:er )?(?:klassificere[ts]|kategorisere[ts]) som|må betragtes som|skal ses som)';
const bringsA = '(?:indebærer|medfører|betyder|giver|resulterer i)';
const it = '(?<!(?:hvad|som|hvis) )(?:forslaget|ændringen|tiltaget|omlægningen|besparelsen|det|dette|der(?= (?:\\p{L}+ ){1,3}tale om ))';
const betweenEn = '(?: (?:in effect|in practice|therefore|thus|really|purely|only|solely))*';
const kindOfEn = '(?:(?:a|an) )?(?:(?:pure|real|clear|direct|general) )*';
const isAEn = '(?:is|amounts to|constitutes|is classified as|is described as)';
const bringsAEn = '(?:means|entails|involves|leads to|results in|brings)';
const itEn = '(?:the proposal|the change|the measure|the saving|this|it)';

/** The name is the last of what is found: `Forslaget er reelt en servicereduktion`. */
const ofWords = (subject: string, verb: string, noun: string, link = between, article = kindOf) =>
    wholeWords(`${subject}${link} ${verb}${link}(?: tale om)?${link} ${article}(?<name>${noun})`);

const said: readonly Naming[] = [
    { class: 'service-reduction', hint: hint.service, words: ofWords(it, `(?:${isA}|${bringsA})`, nouns.service) },
    { class: 'budget-change', hint: hint.budget, words: ofWords(it, isA, nouns.budget) },
    { class: 'efficiency', hint: hint.efficiency, words: ofWords(it, isA, nouns.efficiency, between, oneOf) },
    { class: 'service-reduction', hint: hint.service, words: ofWords(itEn, `(?:${isAEn}|${bringsAEn})`, nouns.serviceEn, betweenEn, kindOfEn) },
    { class: 'budget-change', hint: hint.budget, words: ofWords(itEn, isAEn, nouns.budgetEn, betweenEn, kindOfEn) },
    { class: 'efficiency', hint: hint.efficiency, words: ofWords(itEn, isAEn, nouns.efficiencyEn, betweenEn, kindOfEn) },
];

const first = (noun: string) => new RegExp(`^(?<name>${noun})(?![\\p{L}\\d])`, 'iu');

const titled: readonly Naming[] = [
    { class: 'service-reduction', hint: hint.service, words: first(`${nouns.service}|${nouns.serviceEn}`) },
    { class: 'budget-change', hint: hint.budget, words: first(`${nouns.budget}|${nouns.budgetEn}`) },
    {
        class: 'efficiency',
        hint: hint.efficiency,
        words: first('effektivisering(?:er)?(?= (?:af|på|i|ved)(?!\\p{L})|$)|efficienc(?:y|ies)(?= (?:in|of|at|gains?)(?!\\p{L})|$)'),
    },
];
