import { readNumber } from '../model/decimal.ts';
import { wholeWords } from './sentences.ts';

/** Hours and days of work, and the FTEs they are said to be. */
export type TimeKind = 'hours' | 'workdays' | 'calendar-days' | 'days';

export interface Bounds {
    readonly least: number;
    readonly most: number;
}

export interface WorkedTime {
    readonly kind: TimeKind;
    readonly value: number;
}

export interface Positions extends Bounds {
    readonly value: number;
}

/** What an FTE is made of in a year. */
export interface Norm {
    readonly paidHours: number;
    readonly workingDays: number;
    readonly calendarDays: number;
    /** Per cent by which a conversion may miss. */
    readonly tolerance: number;
}

/** The hours of a full working day: 37 a week on five days. */
const hoursADay = 7.4;

/**
 * What an FTE may be in a kind of time. Hours and working days are counted as paid, or as left when holidays are taken off;
 * days that do not say which they are may be working days or calendar days.
 */
function perPosition(kind: TimeKind, { paidHours, workingDays, calendarDays }: Norm): Bounds {
    if (kind === 'hours') return ordered(workingDays * hoursADay, paidHours);
    if (kind === 'workdays') return ordered(workingDays, paidHours / hoursADay);
    return kind === 'days' ? ordered(workingDays, calendarDays) : ordered(calendarDays, calendarDays);
}

function ordered(a: number, b: number): Bounds {
    return { least: Math.min(a, b), most: Math.max(a, b) };
}

export function converts(time: WorkedTime, positions: Positions, norm: Norm): boolean {
    const { least, most } = perPosition(time.kind, norm);
    const slack = norm.tolerance / 100;
    return time.value >= least * (1 - slack) * positions.least && time.value <= most * (1 + slack) * positions.most;
}

/** What the time comes to by the norm that a message names. */
export function inPositions({ kind, value }: WorkedTime, norm: Norm): { readonly each: number; readonly count: number } {
    const each = kind === 'hours' ? norm.paidHours : kind === 'calendar-days' ? norm.calendarDays : norm.workingDays;
    return { each, count: value / each };
}

export interface TimePair {
    readonly index: number;
    readonly length: number;
    readonly time: WorkedTime;
    readonly positions: Positions;
}

const number = '(?<![\\p{L}\\d.,-])(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)\\s';
const timeWords =
    '((?:arbejds|mande|medarbejder|personale|løn|vikar)?timer|hours|' +
    '(?:arbejds|kalender|fraværs|syge)?dage|(?:working |calendar |sick )?days|workdays)';
const positionWords = '(årsværk|fuldtidsstilling(?:er)?|fuldtidsansatte|FTEs?|full-time (?:positions?|equivalents?)|person-years?)';
const hedgeWords = '(?:ca\\.?|cirka|omkring|omtrent|knap|godt|næsten|skønsmæssigt?|about|around|some|nearly|roughly|approximately)';
const hedge = new RegExp(`(?<!\\p{L})${hedgeWords}\\s*$`, 'iu');
const equal =
    '(?<!\\p{L})(?:svare(?:r|nde)(?: i alt| samlet| nogenlunde)? til|omregnet til|det vil sige|lig med|' +
    'correspond(?:s|ing) to|equivalent to|equals|equal to|converted to|that is)(?!\\p{L})';
const beside = '(?:=|\\(|(?<!\\p{L})(?:dvs\\.?|altså|eller|i\\.e\\.|or)(?!\\p{L}))';
/** One is said to be the other: no figure, no end of a sentence and nothing else that is counted stands between. */
const link = `(?:[^\\d.;:!?(]{0,30}?${equal}[^\\d.;:!?(]{0,20}?|[^\\d.;:!?(]{0,30}?${beside}\\s?(?:${hedgeWords}\\s)?)`;
const timeFirst = new RegExp(`${number}${timeWords}(?![\\p{L}\\d])(${link})${number}${positionWords}(?![\\p{L}\\d])`, 'giu');
const positionsFirst = new RegExp(`${number}${positionWords}(?![\\p{L}\\d])(${link})${number}${timeWords}(?![\\p{L}\\d])`, 'giu');
/** Time in a week, in a visit or for one person is no time in a year. */
const otherPeriod = wholeWords(
    'uge|ugen|ugentligt?|dag|dagen|dagligt?|måned(?:en)?|månedligt?|pr\\.? (?!år)\\p{L}+|hver',
    'per (?!year|annum)\\p{L}+|week|weekly|day|daily|month|monthly|each|every',
);

/** Pairs of time and FTEs that a text sets equal. */
export function timePairsIn(text: string): readonly TimePair[] {
    const first = [...text.matchAll(timeFirst)].flatMap((match) => {
        const [whole, time = '', timeWord = '', between = '', count = ''] = match;
        return otherPeriod.test(between) ? [] : pair(match.index, whole, { time, timeWord, count, hedged: hedge.test(between), norm: false });
    });
    const second = [...text.matchAll(positionsFirst)].flatMap((match) => {
        const [whole, count = '', , between = '', time = '', timeWord = ''] = match;
        const after = text.slice(match.index + whole.length, match.index + whole.length + 20);
        const hedged = hedge.test(text.slice(Math.max(0, match.index - 20), match.index));
        return otherPeriod.test(between + after) ? [] : pair(match.index, whole, { time, timeWord, count, hedged, norm: true });
    });
    return [...first, ...second];
}

interface PairText {
    readonly time: string;
    readonly timeWord: string;
    readonly count: string;
    readonly hedged: boolean;
    /** `1 årsværk (1.450 timer)` says what an FTE is taken to be. */
    readonly norm: boolean;
}

/** What people take an FTE to be where they say so: from time with citizens alone to everything paid. */
const declaredHours = { least: 1200, most: 2100 };

function pair(index: number, whole: string, { time, timeWord, count, hedged, norm }: PairText): readonly TimePair[] {
    const [value, positions] = [numberOf(time), numberOf(count)];
    const kind = timeKindOf(timeWord);
    if (value === null || positions === null || kind === null || positions === 0) return [];
    const declared = norm && positions === 1 && kind === 'hours' && value >= declaredHours.least && value <= declaredHours.most;
    return declared ? [] : [{ index, length: whole.length, time: { kind, value }, positions: positionsOf(positions, count, hedged) }];
}

/** A whole number of positions is taken as it is, one with decimals or with `ca.` as rounded. */
function positionsOf(value: number, text: string, hedged: boolean): Positions {
    const decimals = text.split(',')[1]?.length ?? 0;
    const half = decimals > 0 || hedged ? 10 ** -decimals / 2 : 0;
    return { value, least: value - half, most: value + half };
}

export function numberOf(text: string): number | null {
    const reading = readNumber(text);
    return reading.kind === 'number' ? Number(reading.value.mantissa) / 10 ** reading.value.decimals : null;
}

/** The kind of time that a word counts; null where it counts none, or where it says for whom or how often. */
export function timeKindOf(word: string): TimeKind | null {
    const plain = word.trim().toLowerCase();
    if (/^(?:\p{L}*timer|hours)$/u.test(plain)) return 'hours';
    if (/^(?:arbejdsdage|workdays|working days)$/u.test(plain)) return 'workdays';
    if (/^(?:kalenderdage|calendar days)$/u.test(plain)) return 'calendar-days';
    return /^(?:\p{L}*dage|(?:sick )?days)$/u.test(plain) ? 'days' : null;
}

const positionsAlone = new RegExp(`${number}${positionWords}(?![\\p{L}\\d])`, 'giu');
const timeAlone = new RegExp(`${number}${timeWords}(?![\\p{L}\\d])`, 'giu');

/** The one number of FTEs that a note names; null where it names none, several, or another figure beside it. */
export function positionsIn(note: string): Positions | null {
    const [match, more] = [...note.matchAll(positionsAlone)];
    if (match === undefined || more !== undefined || otherPeriod.test(note)) return null;
    const [, count = ''] = match;
    const value = numberOf(count);
    return value === null || value === 0 ? null : positionsOf(value, count, hedge.test(note.slice(0, match.index)));
}

/** The one amount of time that a note names. */
export function timeIn(note: string): WorkedTime | null {
    const [match, more] = [...note.matchAll(timeAlone)];
    if (match === undefined || more !== undefined || otherPeriod.test(note)) return null;
    const [, count = '', word = ''] = match;
    const [value, kind] = [numberOf(count), timeKindOf(word)];
    return value === null || kind === null ? null : { kind, value };
}
