import { formsOf, type PackLanguage, type WordKind } from './forms.ts';
import { Remembered } from './remembered.ts';

/** What a pattern says of one word: these very forms, a beginning, an end, or something inside it. */
export type WordTest =
    | { readonly kind: 'forms'; readonly forms: readonly string[] }
    | { readonly kind: 'begins'; readonly with: readonly string[] }
    | { readonly kind: 'ends'; readonly with: readonly string[] };

/** Its forms, or what begins or ends it. */
export function lettersOf(test: WordTest): readonly string[] {
    return test.kind === 'forms' ? test.forms : test.with;
}

export type Choice = { readonly kind: 'word'; readonly test: WordTest } | { readonly kind: 'list'; readonly name: string };

/** One place in a pattern, and how many words may stand between it and the place before. */
export interface Step {
    readonly choices: readonly Choice[];
    readonly gap: number;
}

export type Sequence = readonly Step[];

/** Sequences that must all be found in one sentence. */
export type Parsed = readonly Sequence[];

export class PatternError extends Error {}

const wide = 12;
const widest = 40;
/** Variants of one sequence, and of a whole pattern: each `?` doubles them. */
const mostVariants = 16;
const mostCombined = 64;

/**
 * Reads a pattern: words, `@list`, `a|b` (one word or the other), `(a b|c d)` (one phrase or the other), `word?` (may be left out), `..3` (at
 * most three words between), `...` (at most twelve), `a <4> b` (in either order) and `&` (anywhere in the sentence). Gives the variants that
 * it stands for.
 */
export function parsePattern(text: string, language: PackLanguage): readonly Parsed[] {
    if (!text.includes(' & ')) return sequencesOf(text.trim(), language).map((variant) => [variant]);
    const parts = text.split(' & ').map((part) => sequencesOf(part.trim(), language));
    return parts.reduce<readonly Parsed[]>(
        (done, variants) => {
            if (done.length * variants.length > mostCombined) throw new PatternError(text);
            return done.flatMap((each) => variants.map((variant) => [...each, variant]));
        },
        [[]],
    );
}

function sequencesOf(text: string, language: PackLanguage): readonly Sequence[] {
    if (!text.includes('<')) return variantsOf(partsOf(text), language);
    const around = /^(.+?)\s+<(\d+)>\s+(.+)$/.exec(text);
    if (around === null) return variantsOf(partsOf(text), language);
    const [, left = '', distance = '', right = ''] = around;
    return [`${left} ..${distance} ${right}`, `${right} ..${distance} ${left}`].flatMap((each) => variantsOf(partsOf(each), language));
}

/** The parts between blanks; a bracket is one part. */
export function partsOf(text: string): readonly string[] {
    if (!text.includes('(')) return text.split(/\s+/);
    return text.split(/\s+(?![^()]*\))/);
}

function variantsOf(parts: readonly string[], language: PackLanguage): readonly Sequence[] {
    let variants: readonly Sequence[] = [[]];
    let gap = 0;
    for (const part of parts) {
        const size = gapSize(part);
        if (size !== null) gap = size;
        else {
            const optional = part.endsWith('?');
            const pieces = piecesOf(optional ? part.slice(0, -1) : part, gap, language);
            const longer = variants.flatMap((each) => pieces.map((piece) => [...each, ...piece]));
            variants = optional ? [...longer, ...variants] : longer;
            if (variants.length > mostVariants + 1) throw new PatternError(parts.join(' '));
            gap = 0;
        }
    }
    const whole = variants.filter((each) => each.length > 0);
    if (whole.length === 0 || whole.length > mostVariants) throw new PatternError(parts.join(' '));
    return whole;
}

/** What a part stands for, so many words after the part before: one step, or in a bracket each of its phrases and all of its words. */
function piecesOf(part: string, gap: number, language: PackLanguage): readonly Sequence[] {
    const inside = part.startsWith('(') ? /^\(([^()]+)\)$/.exec(part)?.[1] : undefined;
    if (inside === undefined) return [[{ choices: choicesOf(part, language), gap }]];
    const alternatives = inside.split('|').map((each) => each.trim());
    const words = alternatives.filter((each) => /^[^\s?]+$/.test(each));
    const phrases = alternatives.filter((each) => !words.includes(each)).flatMap((each) => variantsOf(each.split(/\s+/), language));
    const pieces = phrases.map(([first, ...rest]) => (first === undefined ? [] : [{ ...first, gap }, ...rest]));
    return words.length === 0 ? pieces : [[{ choices: choicesOf(words.join('|'), language), gap }], ...pieces];
}

function gapSize(part: string): number | null {
    if (!part.startsWith('..')) return null;
    if (part === '...') return wide;
    const size = /^\.\.(\d+)$/.exec(part)?.[1];
    return size === undefined ? null : Math.min(Number(size), widest);
}

function choicesOf(part: string, language: PackLanguage): readonly Choice[] {
    return part.split('|').map((each): Choice => {
        if (each.startsWith('@')) return { kind: 'list', name: each.slice(1) };
        if (each.startsWith('{') && each.endsWith('}')) return { kind: 'list', name: each };
        return { kind: 'word', test: tests[language].of(each) };
    });
}

/** The same words stand in many patterns. */
const mostTests = 20_000;
const tests: Readonly<Record<PackLanguage, Remembered<string, WordTest>>> = {
    da: new Remembered(mostTests, (entry) => wordTest(entry, 'da')),
    en: new Remembered(mostTests, (entry) => wordTest(entry, 'en')),
};

/** `skole/n` all its forms, `*skole/n` also as the last part of a compound, `luk*` a beginning. */
export function wordTest(entry: string, language: PackLanguage): WordTest {
    const [, star, word, kind, end] = /^(\*?)([\p{L}\p{M}\d.,'’%-]+)(?:\/([vna]))?(\*?)$/u.exec(entry.toLowerCase()) ?? [];
    if (word === undefined || (kind !== undefined && end === '*') || (star === '*' && end === '*')) throw new PatternError(entry);
    const forms = kind === undefined ? [word.normalize()] : formsOf(word.normalize(), kind as WordKind, language);
    if (end === '*') return { kind: 'begins', with: forms };
    return star === '*' ? { kind: 'ends', with: forms } : { kind: 'forms', forms };
}
