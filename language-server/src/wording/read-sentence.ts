import type { Beginnings, Matcher, Phrase } from './compile.ts';
import { beginningIn, findPath } from './find.ts';
import type { Found, Sentence } from './sentence.ts';
import type { Stretch } from './sentences.ts';
import type { PassageField } from './shape.ts';
import { wordsIn } from './words.ts';

/** Reads a sentence: its words, clauses and concepts. */
function readSentence(text: string, stretch: Stretch, matcher: Matcher, field: PassageField | null): Sentence {
    const all = wordsIn(text, stretch.from, stretch.to);
    const heading = headingOf(all.words, matcher);
    const skip = heading?.length ?? 0;
    const [words, from, to] = skip === 0 ? [all.words, all.from, all.to] : [all.words.slice(skip), all.from.slice(skip), all.to.slice(skip)];
    const { part, clause } = clausesOf(text, words, from, to, matcher.breaks);
    const sentence = {
        text,
        words,
        from,
        to,
        part,
        clause,
        field: heading?.field ?? field,
        question: text[stretch.to - 1] === '?',
        announces: text[stretch.to - 1] === ':',
        heading: field === null && skip === 0 && isHeading(text, stretch, words),
    };
    return { ...sentence, places: placesOf(sentence, matcher) };
}

const fewWords = 12;

/** Such as a title: few words, beginning with a capital, and nothing that ends them. */
function isHeading(text: string, { from, to }: Stretch, words: readonly string[]): boolean {
    return words.length <= fewWords && /\p{Lu}/u.test(text[from] ?? '') && !/[.!?:;,]/.test(text[to - 1] ?? '');
}

/** Each stretch of a text read; a heading says what the paragraph speaks of. */
export function readSentences(text: string, stretches: readonly Stretch[], matcher: Matcher, field: PassageField | null): readonly Sentence[] {
    let carried = field;
    return stretches.map((stretch, index) => {
        const before = stretches[index - 1]?.to ?? stretch.from;
        if (/\n\s*\n/.test(text.slice(before, stretch.from))) carried = field;
        const sentence = readSentence(text, stretch, matcher, carried);
        carried = sentence.field;
        return sentence;
    });
}

function headingOf(words: readonly string[], { headings }: Matcher): { readonly length: number; readonly field: PassageField } | null {
    for (const heading of headings)
        if (heading.words.every((word, index) => words[index] === word)) return { length: heading.words.length, field: heading.field };
    return null;
}

function clausesOf(text: string, words: readonly string[], from: readonly number[], to: readonly number[], breaks: ReadonlySet<string>) {
    const part: number[] = [];
    const clause: number[] = [];
    let parts = 0;
    let clauses = 0;
    for (let index = 0; index < words.length; index += 1) {
        const mark = index === 0 ? 0 : markBetween(text, to[index - 1] ?? 0, from[index] ?? 0);
        const breaking = mark === 2 || (index > 0 && breaks.has(words[index] ?? ''));
        if (breaking) parts += 1;
        if (breaking || mark === 1) clauses += 1;
        part.push(parts);
        clause.push(clauses);
    }
    return { part, clause };
}

/** 0: nothing but a blank, a slash or a full stop of an abbreviation; 1: a comma; 2: a mark that begins something else. */
function markBetween(text: string, from: number, to: number): 0 | 1 | 2 {
    let mark: 0 | 1 | 2 = 0;
    for (let at = from; at < to; at += 1) {
        const character = text[at] ?? '';
        if (character === ',') mark = mark === 0 ? 1 : mark;
        else if (':;()[]!?•–—\uf0b7'.includes(character)) return 2;
        else if (character === '-' && text[at - 1] === ' ' && text[at + 1] === ' ') return 2;
    }
    return mark;
}

function placesOf(sentence: Omit<Sentence, 'places'>, matcher: Matcher): ReadonlyMap<number, readonly Found[]> {
    const places = new Map<number, Found[]>();
    sentence.words.forEach((word, index) => {
        for (const concept of matcher.lexicon.conceptsOf(word)) add(places, concept, { from: index, to: index });
        const code = word.charCodeAt(0);
        if (code >= 48 && code <= 57) {
            add(places, matcher.numbers['{number}'], { from: index, to: index });
            if (/^(?:19|20)\d\d$/.test(word)) add(places, matcher.numbers['{year}'], { from: index, to: index });
        }
    });
    if (places.size === 0) return places;
    for (const { phrases, exceptions } of matcher.levels) {
        addPhrases(phrases, { ...sentence, places }, places);
        for (const { concept, exception } of exceptions) except(places, concept, exception);
    }
    return places;
}

function addPhrases(phrases: Beginnings<Phrase>, sentence: Sentence, places: Map<number, Found[]>): void {
    const found: { readonly concept: number; readonly at: readonly Found[] }[] = [];
    for (const { concept, path } of beginningIn(sentence, phrases, ({ path }) => path)) {
        const at = findPath(path, sentence);
        if (at.length > 0) found.push({ concept, at });
    }
    for (const { concept, at } of found) for (const each of at) add(places, concept, each);
    for (const concept of new Set(found.map((each) => each.concept))) places.set(concept, inOrder(places.get(concept) ?? []));
}

/** Each place once, whatever number of entries found it: what is made of it must not grow with a list. */
function inOrder(found: Found[]): Found[] {
    found.sort((a, b) => a.from - b.from || a.to - b.to);
    return found.filter((each, index) => each.from !== found[index - 1]?.from || each.to !== found[index - 1]?.to);
}

function add(places: Map<number, Found[]>, concept: number, found: Found): void {
    const known = places.get(concept);
    if (known === undefined) places.set(concept, [found]);
    else known.push(found);
}

/** Takes an occurrence away where it lies inside one of the exceptions. */
function except(places: Map<number, Found[]>, concept: number, exception: number): void {
    const found = places.get(concept);
    const taken = places.get(exception);
    if (found === undefined || taken === undefined) return;
    const words = new Set(taken.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)));
    const kept = found.filter(({ from, to }) => !(words.has(from) && words.has(to)));
    if (kept.length === 0) places.delete(concept);
    else places.set(concept, kept);
}
