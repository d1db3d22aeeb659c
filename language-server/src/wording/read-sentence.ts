import { blank, comma as commaCode, hyphen, isCapital, questionMark } from './characters.ts';
import type { Heading, Matcher } from './compile.ts';
import type { Sentence } from './sentence.ts';
import type { Stretch } from './sentences.ts';
import type { PassageField } from './shape.ts';
import type { Word } from './word.ts';
import { wordsOf } from './words.ts';

/** Each stretch of a text as `read` reads it by itself; a heading says what the rest of its paragraph speaks of. */
export function readStretches<Read>(
    text: string,
    stretches: readonly Stretch[],
    field: PassageField | null,
    read: (text: string, field: PassageField | null) => Read,
    fieldOf: (read: Read) => PassageField | null,
): readonly Read[] {
    let carried = field;
    return stretches.map(({ from, to }, index) => {
        const before = stretches[index - 1]?.to ?? from;
        if (from - before > 1 && /\n\s*\n/.test(text.slice(before, from))) carried = field;
        const sentence = read(text.slice(from, to), carried);
        carried = fieldOf(sentence);
        return sentence;
    });
}

/** Reads a sentence: its words and clauses. */
export function readSentence(text: string, matcher: Matcher, field: PassageField | null): Sentence {
    const all = wordsOf(text, 0, text.length, (of, from, to) => matcher.words.of(of, from, to));
    const heading = headingOf(all.words, matcher);
    const skip = heading?.words.length ?? 0;
    const [words, from, to] = skip === 0 ? [all.words, all.from, all.to] : [all.words.slice(skip), all.from.slice(skip), all.to.slice(skip)];
    const { part, clause } = clausesOf(text, words, from, to);
    const last = text.charCodeAt(text.length - 1);
    return {
        text,
        words,
        from,
        to,
        part,
        clause,
        field: heading?.field ?? field,
        question: last === questionMark,
        announces: last === colon,
        heading: field === null && skip === 0 && isHeading(text, words),
    };
}

const fewWords = 12;

/** Such as a title: few words, beginning with a capital, and nothing that ends them. */
function isHeading(text: string, words: readonly Word[]): boolean {
    return words.length <= fewWords && isCapital(text.charCodeAt(0)) && !'.!?:;,'.includes(text.charAt(text.length - 1));
}

function headingOf(words: readonly Word[], { headings }: Matcher): Heading | null {
    const [first] = words;
    if (first === undefined) return null;
    for (const heading of headings.get(first.text) ?? []) if (heading.words.every((word, index) => words[index]?.text === word)) return heading;
    return null;
}

function clausesOf(text: string, words: readonly Word[], from: readonly number[], to: readonly number[]) {
    const part: number[] = [];
    const clause: number[] = [];
    let parts = 0;
    let clauses = 0;
    for (let index = 0; index < words.length; index += 1) {
        const mark = index === 0 ? none : markBetween(text, to[index - 1] ?? 0, from[index] ?? 0);
        const isBreak = mark === other || (index > 0 && words[index]?.breaks === true);
        if (isBreak) parts += 1;
        if (isBreak || mark === comma) clauses += 1;
        part.push(parts);
        clause.push(clauses);
    }
    return { part, clause };
}

/** Nothing but a blank, a slash or a full stop of an abbreviation; a comma; a mark that begins something else. */
const none = 0;
const comma = 1;
const other = 2;
type Mark = typeof none | typeof comma | typeof other;

const colon = 0x3a;

function markBetween(text: string, from: number, to: number): Mark {
    let mark: Mark = none;
    for (let at = from; at < to; at += 1) {
        const code = text.charCodeAt(at);
        if (code === blank) continue;
        if (code === commaCode) mark = comma;
        else if (code === hyphen ? text.charCodeAt(at - 1) === blank && text.charCodeAt(at + 1) === blank : beginsOther.has(code)) return other;
    }
    return mark;
}

const beginsOther = new Set([...':;()[]!?•–—\uf0b7'].map((mark) => mark.charCodeAt(0)));
