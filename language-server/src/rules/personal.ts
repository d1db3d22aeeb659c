import { lookFor } from './first-look.ts';

/** What in a text names a person: sure forms only, since an error is said of them. Each is given masked, never as it stands. */
export interface Personal {
    readonly kind: 'cpr' | 'name' | 'group';
    readonly index: number;
    readonly length: number;
    /** What a message may show. */
    readonly shown: string;
}

const cprForm = /(?<![\p{L}\d.,/_-])(\d{2})(\d{2})(\d{2})([ \t\u00a0]?[-‐‑–−][ \t\u00a0]?| ?)(\d{4})(?![\p{L}\d]|[-.,/]\d)/gu;
const calledCpr = /(?<![\p{L}\d])(?:cpr|personnummer|personnumre|personnr|civil registration)[^\d]{0,20}$/iu;
/** Case files, accounts and production units have ten digits too. */
const otherNumber = new RegExp(
    '(?<![\\p{L}\\d])(?:' +
        '(?:ean|cvr|sags?|journal|bilags?|konto|kontrakts?|ordre|faktura|projekt|dokument|telefon|tlf|case|account|contract|order|invoice|project|document|phone)' +
        '(?:[-. ]?(?:nr|nummer|numre|no|number|id))?' +
        '|\\p{L}*(?:nummer|numre|number)|(?:\\p{L}+[-. ])?(?:nr|no|id)|\\p{L}+nr' +
        ')[.:# -]{0,3}$',
    'iu',
);
const measured = /^\s?(?:kr|t\.?kr|mio|mia|kroner|dkk|eur|%|pct|stk|km|kwh|mwh|m2|m²|timer|hours)(?![\p{L}])/iu;

const longNumber = /\d{6}/;
const hasLongNumber = lookFor(longNumber);

/** Numbers of the civil register: a possible day, and either their own hyphen, their name before them, or a check digit that fits. */
export function cprNumbersIn(text: string): readonly Personal[] {
    if (!hasLongNumber(text)) return [];
    return [...text.matchAll(cprForm)].flatMap((match) => {
        const [whole, day = '', month = '', year = '', mark = '', rest = ''] = match;
        if (!isDay(Number(day), Number(month), Number(year)) || rest === '0000') return [];
        const before = text.slice(Math.max(0, match.index - 40), match.index);
        const named = calledCpr.test(before);
        const ownHyphen = mark.length === 1 && mark !== ' ';
        const sure = named || ownHyphen || (mark !== ' ' && fitsCheckDigit(day + month + year + rest));
        if (!sure || (!named && (otherNumber.test(before) || measured.test(text.slice(match.index + whole.length))))) return [];
        return [{ kind: 'cpr', index: match.index, length: whole.length, shown: `${day}xxxx-xxxx` }];
    });
}

function isDay(day: number, month: number, year: number): boolean {
    const days = month === 2 ? (year % 4 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Modulus 11; numbers given out since 2007 may do without it. */
function fitsCheckDigit(digits: string): boolean {
    const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0;
}

const surname =
    '(?:\\p{Lu}\\p{Ll}+s[eø]n|Møller|Holm|Lund|Schmidt|Kjær|Dahl|Friis|Bech|Berg|Lind|Krogh|Koch|Juhl|Bruun|Winther|Ravn|Bang|Frost|Thorup|Smith|Jones|Brown|' +
    '\\p{Lu}\\p{Ll}+(?:gaard|gård))';
const named = new RegExp(
    '(?<![\\p{L}\\d])(?:' +
        // Someone of the public, called by at least two names.
        '([Bb]orger(?:en)?|[Bb]eboer(?:en)?|[Pp]atient(?:en)?|[Kk]lient(?:en)?|[Ee]lev(?:en)?|[Pp]ensionist(?:en)?|[Aa]nsøger(?:en)?|' +
        `[Cc]itizen|[Rr]esident|[Pp]atient|[Cc]lient|[Pp]upil)\\s(\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+)?\\s${surname})` +
        `|([Ff]ru|[Hh]r\\.?|[Hh]err|[Ff]røken|[Ff]rk\\.?|M(?:rs|r|s)\\.?|Miss)\\s((?:\\p{Lu}\\p{Ll}+\\s){0,2}${surname})` +
        ')s?(?![\\p{L}\\d])',
    'gu',
);
/** Whoever is named is called something first: two looks, since most texts name nobody. */
const form =
    /(?:fru|hr|herr|frøken|frk|m(?:rs|r|s)|miss|(?:borger|beboer|patient|klient|elev|pensionist|ansøger)(?:en)?|citizen|resident|client|pupil)\.?(?:\s|$)/i;
const hasForm = lookFor(form);
const maybeNamed =
    /(?:fru|hr|herr|frøken|frk|m(?:rs|r|s)|miss|(?:borger|beboer|patient|klient|elev|pensionist|ansøger)(?:en)?|citizen|resident|client|pupil)\.?\s[a-zæøå]/i;
/** `For eksempel fru Jensen` is nobody, and a text may say itself that a name is not the real one. */
const asExample = /(?:for eksempel|f\.\s?eks\.|fx|eksempelvis|kaldet|for example|e\.g\.|called)\s$/iu;
const invented = /fiktiv|opdigtet|opfundet|anonym|navnet er ændret|ændret navn|fictitious|invented|not (?:the|her|his) real name/iu;

/** Named members of the public: `borgeren Hans Jensen`, `fru Jensen`. */
export function namedCitizensIn(text: string): readonly Personal[] {
    if (!hasForm(text) || !maybeNamed.test(text) || invented.test(text)) return [];
    return [...text.matchAll(named)].flatMap((match) => {
        if (asExample.test(text.slice(Math.max(0, match.index - 15), match.index))) return [];
        const [whole, citizen, citizenName, title, titledName] = match;
        const initials = (citizenName ?? titledName ?? '').split(' ').map((name) => `${name.charAt(0)}.`);
        return [{ kind: 'name', index: match.index, length: whole.length, shown: `${citizen ?? title ?? ''} ${initials.join(' ')}` }];
    });
}

const numerals: Readonly<Record<number, string>> = { 1: '1|én|one', 2: '2|to|two', 3: '3|tre|three', 4: '4|fire|four' };
const fewWords = Object.values(numerals).join('|');
const citizens =
    '\\p{L}*(?:borgere?|beboere?|patienter|patient|klienter|klient|pensionister|pensionist|børn|barn|flygtninge)|' +
    // Apprentices and users of a system are staff.
    '(?:(?:folke|special|fri|efter|privat|musik|modtage)?skole|special(?:klasse)?|klub|sfo-?|gymnasie|modtageklasse)?(?:elever|elev)|' +
    '(?:(?:stof|hash|alkohol)?mis|stof|dagcenter|aktivitetscenter|dagtilbuds|hjemmepleje|hjælpemiddel|kørestols|rollator|herbergs|væresteds?|botilbuds)brugere?|' +
    '\\p{L}*(?:hjælps|dagpenge|ydelses|pensions|pleje|madservice)modtagere?|' +
    '(?:børne|flygtninge|enlig)?familier?|drenge|piger|teenagere?|' +
    'citizens?|residents?|pupils?|children|child|families|family|patients?|clients?|pensioners?|teenagers?|refugees?|young people';
/** A word that also stands before a noun is the group itself only where none follows: `4 unge med autisme`, but `de to ældre bygninger`. */
const groupWord = '(?:ung|unge|ældre|udviklingshæmmede?|handicappede?|demente?|døve?|blinde?|sygemeldte?|hjemløse?)';
const aboutThem = '(?=\\s?$|\\s?[.,;:()]|\\s(?:med|i|på|fra|der|som|under|over|uden|mellem|with|in|at|from|who|under|over)(?![\\p{L}]))';
const attribute = '(?:(?:ældre|unge|voksne|nuværende|tilbageværende|berørte|sidste|handicappede|elderly|young|current|remaining|affected|last)\\s)?';
/** A rate or a rhythm is no group: `to borgere pr. time`, `fire børn ad gangen`. */
const noRate =
    '(?![\\p{L}\\d-]|\\s(?:pr|per|ad|om|ud|hver|dagligt|ugentligt|sammen|deler|a|an|at|each|together|share|out|every|(?:i|på|til|fra|for|in|from)\\s(?:hver|each|every))(?![\\p{L}]))';
/** Who may be of the staff too, `de to voksne på stuen`, is of the public by what is said of them. */
const anyone = '(?:voksen|voksne|personer|person|adults?|people)';
const withSomething = '(?=\\s(?:med|with)\\s(?!ansvar|opgave|kompetence|kendskab|erfaring|responsib|experience)\\p{L})';
/** Users are of the public where they are the target group, but for those of a system; a licence for `two users` is for staff. */
const users = '(?:brugere?|users?)';
const noStaff = '(?!\\saf\\s\\p{L}*(?:system|program|modul|licens|løsning)|\\sof\\s(?:\\p{L}+\\s){0,2}system)';
const few = `(?:${fewWords})\\s${attribute}(?:(?:${citizens})${noRate}|${groupWord}${aboutThem}|${anyone}${withSomething})`;
const fewUsers = `(?:${fewWords})\\s${attribute}${users}${noStaff}${noRate}`;
const startsWithFew = new RegExp(`^(?:kun |only |de |the )?(?:${few}|${fewUsers})`, 'iu');
/** `Et barn i Nørby` is somebody; `en borger, der søger om hjælp` is anybody. */
const oneSomewhere = /^(?:En|Et|en|et)\s\p{L}+\s(?:i|på|fra|ved)\s\p{Lu}\p{Ll}/u;
const startsWithOne = new RegExp(`^(?:en|et)\\s(?:${citizens}|${groupWord})(?![\\p{L}])`, 'iu');
const definiteFew = new RegExp(`(?<![\\p{L}\\d])(?:de|disse|the|these)\\s(?!1|én|one)${few}`, 'giu');
const affectsFew = new RegExp(
    `(?<![\\p{L}\\d])(?:berører|omfatter|rammer|vedrører|gælder|drejer sig om|affects|concerns|covers|applies to)\\s(?:kun\\s|i dag\\s|only\\s)?${few}`,
    'giu',
);

const maybeFew = new RegExp(`(?:${fewWords}) `, 'i');
const fewForm = new RegExp(`(?:${fewWords})(?:\\s|$)`, 'i');
const hasFew = lookFor(fewForm);
/** Whether anything in a text may name a person: one look for all that is looked for but the one somewhere. */
export const mayBePersonal = lookFor(new RegExp([longNumber, form, fewForm].map(({ source }) => source).join('|'), 'i'));

/** Fewer than five members of the public, as the ones who are affected. */
export function smallGroupsIn(text: string, namesTheGroup: boolean): readonly Personal[] {
    const one = namesTheGroup && oneSomewhere.test(text) ? startsWithOne.exec(text) : null;
    if (one !== null) return [groupAt(one)];
    if (!hasFew(text) || !maybeFew.test(text)) return [];
    const start = namesTheGroup ? startsWithFew.exec(text) : null;
    const found = [...(start === null ? [] : [start]), ...text.matchAll(definiteFew), ...text.matchAll(affectsFew)];
    return found.map(groupAt);
}

function groupAt({ index, 0: shown }: RegExpExecArray): Personal {
    return { kind: 'group', index, length: shown.length, shown };
}

const people =
    /(?<![\p{L}])(?:\p{L}*(?:borgere?|beboere?|patienter|klienter|pensionister|børn|barn)|elever|unge|ældre|voksne|familier|patienter|klienter|pensionister|pårørende|forældre|personer|mennesker|brugere|modtagere|ledige|sygemeldte|handicappede|flygtninge|hjemløse|studerende|citizens|residents|pupils|children|families|patients|clients|pensioners|people|users|parents|students|relatives|adults)(?![\p{L}])/iu;

/** Whether a target group is people of the public, and the figure is theirs and not that of `tre plejecentre`. */
export function countsPeople(targetGroup: string, count: number): boolean {
    if (!people.test(targetGroup)) return false;
    const counted = new RegExp(`(?<![\\p{L}\\d.,])(?:${numerals[count] ?? count})\\s(?:\\p{L}+\\s)?\\p{L}+`, 'giu');
    return [...targetGroup.matchAll(counted)].every((match) => people.test(match[0]));
}

export function isPeopleWord(word: string): boolean {
    return people.test(word);
}
