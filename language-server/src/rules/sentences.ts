import type { Proposal } from '../model/proposal.ts';
import type { Span, TextFieldName, WrittenProposal } from '../model/written.ts';
import type { Language } from './define.ts';
import { rememberedByText } from './remembered-by-text.ts';
import { plannedRows } from './table-rows.ts';
import { word } from './words.ts';

/** Sentences of a text: an abbreviation ends none, since what follows it begins with a small letter or a digit. */
export const sentencesIn = rememberedByText((text): readonly string[] =>
    text
        .split(/\n\s*\n|\n(?=- )/)
        .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=["'(\p{Lu}])/u))
        .map((sentence) => sentence.trim())
        .filter((sentence) => sentence !== ''),
);

/** One of some words or phrases, each standing by itself; `\p{L}*` in one allows for endings. */
export function wholeWords(...alternatives: readonly string[]): RegExp {
    return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives.join('|')})(?![\\p{L}\\d])`, 'iu');
}

/** A short way between two words that are said of one thing, for patterns: another main clause is about another. */
export const gap = '(?:(?!, (?:og|men|mens|and|but|while)(?!\\p{L}))[^.!?;:()]){0,40}?';

const negations = wholeWords(
    'ikke|ingen|intet|uden|hverken|aldrig|undgå\\p{L}*|i stedet for|frem for|fremfor',
    'not|no|none|never|without|neither|nor|avoid\\p{L}*|instead of|rather than',
);

/** Whether a sentence denies something: what, a rule cannot know, and so it does not build on such a sentence. */
export function isNegated(sentence: string): boolean {
    return negations.test(sentence) || /n[’']t(?!\p{L})/iu.test(sentence);
}

const longestClause = 200;

/** What stands before a place in its clause, with blanks for line breaks. */
export function clauseBefore(text: string, index: number): string {
    return (/[^.!?;:,]*$/.exec(text.slice(Math.max(0, index - longestClause), index))?.[0] ?? '').replace(/\s+/g, ' ');
}

/** How far back a quotation may have begun: the work for a place does not grow with its text. */
const longestQuotation = 2_000;

/** Inside quotation marks of any kind that have been opened and not closed. */
export function isQuoted(text: string, index: number): boolean {
    const before = text.slice(Math.max(0, index - longestQuotation), index);
    const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
    const single = count(/(?<![\p{L}\d])['‘’](?=\p{L})/gu) > count(/(?<=[\p{L}\d.,!?])['’](?!\p{L})/gu);
    return single || count(/["“”„«»]/g) % 2 === 1;
}

/** Whether the words up to a match, or right after it, deny it; "to the region and not to us" does not. */
function isDenied(sentence: string, { index, 0: phrase }: RegExpExecArray): boolean {
    const end = index + phrase.length;
    return isNegated(sentence.slice(0, end)) || /^ (?:(?!og |men |and |but )\p{L}+ )?(?:ikke|not|aldrig|never)(?!\p{L})/iu.test(sentence.slice(end));
}

/** The first phrase that one of some signs finds and nothing takes back: neither a denial nor another word of its sentence. */
export function phraseIn(sentences: readonly string[], signs: readonly RegExp[], innocent: readonly RegExp[]): string | null {
    for (const sentence of sentences) {
        const match = signs.map((sign) => sign.exec(sentence)).find((each) => each !== null && !isDenied(sentence, each));
        if (match != null && !innocent.some((word) => word.test(sentence))) return clauseFrom(sentence, match);
    }
    return null;
}

/** What a match begins, to the end of its clause: what it is said of stands after it. */
function clauseFrom(sentence: string, { index, 0: phrase }: RegExpExecArray): string {
    const end = index + phrase.length;
    return sentence.slice(index, end) + (/^(?:[^,;:!?()]|,(?=\d))*/.exec(sentence.slice(end))?.[0] ?? '');
}

/** A text of a proposal, where it stands, and its sentences. */
export interface Passage {
    readonly span: Span;
    /** The field, or the part of a row. */
    readonly place: TextFieldName | 'title' | 'label' | 'note';
    /** The label of the row; empty for a field. */
    readonly row: string;
    readonly sentences: readonly string[];
}

/** The texts of some fields, in the order given. */
export function fieldPassages(
    written: WrittenProposal,
    fields: readonly (TextFieldName | 'title')[],
    maySpeak: (text: string) => boolean = () => true,
): readonly Passage[] {
    return fields.flatMap((place) => {
        const text = place === 'title' ? written.title : written.texts[place];
        return text == null || !maySpeak(text.text)
            ? []
            : [{ span: { start: text.start, end: text.end }, place, row: '', sentences: sentencesIn(text.text) }];
    });
}

/** Labels and notes of the planned rows of some kinds; a note is pointed at by the label of its row. */
export function rowPassages({ blocks }: Proposal, kinds: readonly string[]): readonly Passage[] {
    const passages: Passage[] = [];
    for (const block of blocks) {
        if (block.dimension !== 'money') continue;
        for (const { written } of plannedRows(block)) {
            const { kind, liquidity, label, note, head } = written;
            if (liquidity !== 'cash' || !kinds.includes(kind)) continue;
            const { start, end } = label ?? head;
            const row = label?.text ?? kind;
            passages.push({ span: { start, end }, row, place: 'label', sentences: [label?.text ?? ''] });
            passages.push({ span: { start, end }, row, place: 'note', sentences: note === null ? [] : sentencesIn(note) });
        }
    }
    return passages;
}

/** `teksten i 'resumé'`, `teksten på en række`, `noten til 'Løn'`. */
export function placeInWords(place: string, row: string, language: Language): string {
    const da = language === 'da';
    if (place === 'title') return da ? 'titlen' : 'the title';
    if (place === 'label') return da ? 'teksten på en række' : 'the label of a row';
    if (place === 'note') return da ? `noten til '${row}'` : `the note to '${row}'`;
    return da ? `teksten i '${word(place, 'da')}'` : `the text in '${word(place, 'en')}'`;
}

/** A phrase as a message quotes it: short, and without the marks round it. */
export function quoted(phrase: string): string {
    const text = phrase.trim().replace(/^[\s,]+|[\s,.]+$/g, '');
    return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
