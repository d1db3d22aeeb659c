import { compileInSteps, finished, type Matcher } from './compile.ts';
import type { PackLanguage } from './forms.ts';
import { type Kept, KeptPatterns } from './kept-patterns.ts';
import danish from './packs/da.json';
import danishPatterns from './packs/da-patterns.json';
import english from './packs/en.json';
import englishPatterns from './packs/en-patterns.json';
import type { Pack } from './shape.ts';

/** Written as they were read, every value in its place: they are not validated again. */
const packs = { da: danish, en: english } as unknown as Readonly<Record<PackLanguage, Pack>>;
export const builtInPacks: readonly Pack[] = Object.values(packs);
const kept: Readonly<Record<PackLanguage, Kept>> = { da: danishPatterns, en: englishPatterns };
const ready = new Map<PackLanguage, Matcher>();
const abbreviations = new Map<PackLanguage, ReadonlySet<string>>();

/** The built-in pack of a language, made ready once. */
export function builtIn(language: PackLanguage): Matcher {
    return once(ready, language, () => finished(compiling(language)));
}

/** Makes the built-in pack of a language ready a step at a time, where it is not yet. */
export function* readyingBuiltIn(language: PackLanguage): Generator<null> {
    if (ready.has(language)) return;
    const matcher = yield* compiling(language);
    if (!ready.has(language)) ready.set(language, matcher);
}

function compiling(language: PackLanguage): Generator<null, Matcher> {
    const pack = builtInPack(language);
    return compileInSteps(pack, [], new KeptPatterns(pack, kept[language]));
}

export function builtInPack(language: PackLanguage): Pack {
    return packs[language];
}

/** The abbreviations of a language, after whose point a sentence goes on; they ask for no pack to be made ready. */
export function builtInAbbreviations(language: PackLanguage): ReadonlySet<string> {
    return once(abbreviations, language, () => new Set(builtInPack(language).manifest.abbreviations));
}

function once<Value>(all: Map<PackLanguage, Value>, language: PackLanguage, make: () => Value): Value {
    const known = all.get(language);
    if (known !== undefined) return known;
    const made = make();
    all.set(language, made);
    return made;
}
